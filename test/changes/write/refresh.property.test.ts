import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, Rejected } from '../../../src/changes/commit.js';
import { refreshAssessments } from '../../../src/changes/write/refresh.js';
import { addDays, CivilDate, dayOf } from '../../../src/domain/civil-date.js';
import type { Graph } from '../../../src/graph/graph.js';
import { keepingNothing } from '../../answers/asking.js';
import { histories, sourceOfRows } from '../../answers/oracle/history.js';
import { CODES, KINDS } from '../../answers/oracle/world.js';
import { differencesIn } from '../../support/differences.js';
import { onEngines } from '../../support/engines.js';
import { refreshPolicy, rules, runQuery, timeZone } from '../../support/run-query.js';
import { contentOf } from '../graph-content.js';

const query = `query ($scope: UnitScope, $filter: GapFilter, $orderBy: GapOrder, $organizations: OrganizationScope) {
  coverage(scope: $scope) {
    units statuses { status count } excluded { reason count } sourceKinds { sourceKind count }
    rates { code numerator denominator lower upper value reason excluded { reason count } }
  }
  coverageGaps(scope: $scope, filter: $filter, orderBy: $orderBy, first: 200) {
    totalCount nodes { unit { id } status findings { code severity since explanation(lang: ZH) } }
  }
  organizationFindings(scope: $organizations, orderBy: $orderBy, first: 200) {
    totalCount edges { cursor node { organization { id } findings { code severity since explanation(lang: ZH) } } }
  }
  organizationFindingCounts(scope: $organizations) { code severity count }
  chainAudit(scope: $organizations) {
    share { numerator denominator } reasons { reason count } cycles firstBrokenLevels { level count }
    breaks(first: 200) { nodes { organization { id } below linkBreak { reason organizations { id } } } }
    brokenChains(first: 200) { edges { cursor node { organization { id } firstBroken { id } below } } }
  }
  coverageGapCounts(scope: $scope, filter: $filter) { code severity count }
  a: coverageMatrix(scope: $scope, rows: REGION, columns: STATUS, layer: MEMBER_WEIGHTED) { ...counted }
  b: coverageMatrix(scope: $scope, rows: UNIT_KIND, columns: STATUS, layer: FINDINGS) { ...counted }
  c: coverageMatrix(scope: $scope, rows: REGION, columns: UNIT_KIND, layer: BACKUP) { ...counted }
}
fragment counted on CoverageMatrix {
  rows { key label } columns { key label }
  cells { row column units gaps unknown numerator denominator value }
  outside { units gaps unknown numerator denominator value }
}`;

const questions = fc.record({
  scope: fc.record({
    region: fc.option(fc.constantFrom(...CODES)),
    kinds: fc.option(fc.subarray(KINDS, { minLength: 1 })),
    sources: fc.option(fc.constantFrom(['LEDGER'], ['SYNTHETIC'], ['LEDGER', 'DOCUMENT'])),
  }),
  organizations: fc.record({
    region: fc.option(fc.constantFrom(...CODES)),
    sources: fc.option(fc.constantFrom(['LEDGER'], ['SYNTHETIC'])),
  }),
  filter: fc.record({
    codes: fc.option(fc.subarray(['LAPSED', 'BLANK', 'NOT_SURVEYED', 'TEMPORARY_ONLY'])),
    severities: fc.option(fc.subarray(['HIGH', 'MEDIUM', 'INFO'])),
    kinds: fc.option(fc.subarray(KINDS, { minLength: 1 })),
  }),
  orderBy: fc.constantFrom('SEVERITY', 'SINCE', 'NAME', 'ID'),
});

onEngines('what is kept', (engine) => {
  // Neo4j plans most of these statements anew, which takes it far longer than running them.
  const numRuns = engine.name === 'grafeo' ? 40 : 3;
  test('follows from the facts and answers as they do, after any history, as days pass', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        questions,
        fc.integer({ min: 0, max: 400 }),
        async (history, question, days) => {
          const graph = engine.graph();
          await engine.clear();
          let last = CivilDate.parse('2026-06-30');
          for (const { at, rows } of history) {
            const now = () => at;
            await refreshAssessments({ graph, refreshPolicy, now });
            const context = { graph, now, journals: tmpdir(), refreshPolicy, actor: 'test' };
            await commit({ ...context, origin: 'history' }, sourceOfRows(rows)).catch((error) => {
              if (!(error instanceof Rejected)) throw error;
            });
            expect(await differencesIn(graph)).toEqual([]);
            last = dayOf(at, timeZone);
            await expectSame(graph, question, last);
          }
          const later = addDays(last, days);
          const onDay = { graph, refreshPolicy, now: () => new Date(`${later}T01:00:00Z`) };
          await refreshAssessments(onDay);
          expect(await differencesIn(graph)).toEqual([]);
          await expectSame(graph, question, later);
          const content = await keptIn(graph);
          await refreshAssessments(onDay, rules.id);
          expect(await keptIn(graph)).toEqual(content);
        },
      ),
      { numRuns, endOnFailure: true },
    );
  }, 600_000);
});

/** Asks of what is kept, and again of a graph that seems to keep nothing. */
async function expectSame(graph: Graph, question: object, today: CivilDate): Promise<void> {
  const kept = await runQuery(graph, query, { ...question }, today);
  const workedOut = await runQuery(keepingNothing(graph), query, { ...question }, today);
  expect(withoutIds(kept)).toEqual(withoutIds(workedOut));
}

/** Errors but for the ids under which they are logged. */
function withoutIds({ data, errors }: { data: unknown; errors?: { message: string }[] }) {
  return { data, errors: errors?.map(({ message }) => message) };
}

/** All that a graph holds but the audit log, which tells that units were assessed anew. */
async function keptIn(graph: Graph): Promise<string[]> {
  return (await contentOf(graph)).filter((line) => !line.startsWith('["Audit'));
}
