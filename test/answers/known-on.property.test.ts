import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, Rejected } from '../../src/changes/commit.js';
import { lifetimesOf } from '../../src/coverage/facts/facts.js';
import { knownUnits } from '../../src/coverage/reading/known/units.js';
import { type ScopedUnit, unitsWithIds } from '../../src/coverage/reading/units-with-ids.js';
import { addDays, CivilDate, dayOf } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { Scope } from '../../src/registry/lists.js';
import { sorted } from '../contract/case.js';
import { onEngines } from '../support/engines.js';
import { placeRules } from '../support/other-rules.js';
import { refreshPolicy, runQuery, timeZone } from '../support/run-query.js';
import { type ChangeSet, histories, sourceOfRows } from './oracle/history.js';
import { CODES, DATES, KINDS } from './oracle/world.js';

/** What may be asked of a day; names of things by id stay as they are now, so none are. */
const query = `query ($units: UnitScope, $organizations: OrganizationScope, $on: Date, $knownOn: Date) {
  coverage(scope: $units, on: $on, knownOn: $knownOn) {
    units statuses { status count } excluded { reason count } sourceKinds { sourceKind count }
    rates { code numerator denominator upper reason excluded { reason count } }
  }
  coverageGaps(scope: $units, on: $on, knownOn: $knownOn, first: 200, orderBy: NAME, filter: { severities: [HIGH, MEDIUM, LOW] }) {
    totalCount nodes { unit { id } status findings { code severity since explanation(lang: ZH) } }
  }
  regions: coverageMatrix(scope: $units, on: $on, knownOn: $knownOn, rows: REGION, columns: STATUS) { ...counted }
  kinds: coverageMatrix(scope: $units, on: $on, knownOn: $knownOn, rows: UNIT_KIND, columns: REGION) { ...counted }
  organizationFindings(scope: $organizations, on: $on, knownOn: $knownOn, first: 200) {
    totalCount nodes { organization { id } findings { code severity since } }
  }
  chainAudit(scope: $organizations, on: $on, knownOn: $knownOn) {
    share { numerator denominator } reasons { reason count } breaks(first: 200) { nodes { organization { id } } }
  }
}
fragment counted on CoverageMatrix { rows { key label } columns { key label } cells { row column units gaps unknown } outside { units gaps unknown } }`;

const questions = fc.array(
  fc.record({
    region: fc.option(fc.constantFrom(...CODES)),
    kinds: fc.option(fc.subarray(KINDS, { minLength: 1 })),
    sources: fc.option(fc.constantFrom(['LEDGER'], ['SYNTHETIC'], ['LEDGER', 'DOCUMENT'])),
    on: fc.constantFrom(...DATES),
  }),
  { minLength: 2, maxLength: 2 },
);
type Question = typeof questions extends fc.Arbitrary<(infer One)[]> ? One : never;

onEngines('what was known on a day is what was answered on it', (engine) => {
  // Neo4j plans most of these statements anew, which takes it far longer than running them.
  const numRuns = engine.name === 'grafeo' ? 40 : 3;
  test('after any history', async () => {
    await fc.assert(
      fc.asyncProperty(histories, questions, async (history, asked) => {
        const graph = engine.graph();
        await engine.clear();
        const answered = await answersByDay(graph, history, asked);
        for (const [day, answers] of answered)
          for (const [at, question] of asked.entries()) {
            const known = await ask(graph, question, lastDay, day);
            expect(known).not.toBe('NOT_FOUND');
            if (answers[at] === 'NOT_FOUND') expect(known).toMatchObject(nothing);
            else expect(known).toEqual(answers[at]);
          }
        for (const question of asked) await expectSameFacts(graph, question);
      }),
      { numRuns },
    );
  }, 600_000);
});

/** A day after every history: all of its days are in the past. */
const lastDay = CivilDate.parse('2026-06-30');

/** The answer where nothing was known. */
const nothing = {
  coverage: { units: 0 },
  coverageGaps: { totalCount: 0 },
  regions: { outside: { units: 0 } },
  organizationFindings: { totalCount: 0 },
  chainAudit: { share: { denominator: 0 } },
};

/** Commits a history, and asks the questions at the end of the day before it and of each of its days. */
async function answersByDay(
  graph: Graph,
  history: readonly ChangeSet[],
  asked: readonly Question[],
): Promise<ReadonlyMap<CivilDate, readonly unknown[]>> {
  const answers = new Map<CivilDate, readonly unknown[]>();
  for (const { at, rows } of history) {
    const day = dayOf(at, timeZone);
    if (answers.size === 0)
      answers.set(
        addDays(day, -1),
        asked.map(() => 'NOT_FOUND'),
      );
    const context = { graph, now: () => at, journals: tmpdir(), refreshPolicy, actor: 'test' };
    await commit({ ...context, origin: 'history' }, sourceOfRows(rows)).catch(unlessRejected);
    const answered: unknown[] = [];
    for (const question of asked) answered.push(await ask(graph, question, day, null));
    answers.set(day, answered);
  }
  return answers;
}

/** The data of an answer, or that no region has the scope's code. */
async function ask(
  graph: Graph,
  { on, region, kinds, sources }: Question,
  today: CivilDate,
  knownOn: CivilDate | null,
): Promise<unknown> {
  const scopes = { units: { region, kinds, sources }, organizations: { region, sources } };
  const { data, errors } = await runQuery(graph, query, { ...scopes, on, knownOn }, today);
  if (errors === undefined) return data;
  for (const { extensions } of errors) expect(extensions).toMatchObject({ code: 'NOT_FOUND' });
  return 'NOT_FOUND';
}

/** What is known now is read row by row as it is read by one statement, in whatever order. */
async function expectSameFacts(graph: Graph, { on: _, ...asked }: Question): Promise<void> {
  const scope = Scope.parse(asked);
  const list =
    'query ($scope: UnitScope) { units(scope: $scope, ended: true, first: 200) { nodes { id } } }';
  const { data } = await runQuery(graph, list, { scope }, lastDay);
  const ids = data?.units.nodes.map(({ id }: { id: string }) => id) ?? [];
  const current = (await unitsWithIds(graph, ids, placeRules)).map(comparable);
  for (const knownBefore of [null, '2999-01-01T00:00:00.000Z']) {
    const known: unknown[] = [];
    for await (const units of knownUnits({ reader: graph, knownBefore }, scope))
      known.push(...units.map(({ path, grids, ...unit }) => comparable(unit)));
    expect(sorted(known)).toEqual(sorted(current));
  }
}

/** A unit with what its facts list in order, whatever else their rows carry. */
function comparable({ facts, ...unit }: ScopedUnit) {
  const { coverages, alliances, surveys, counts, regions, ...rest } = facts;
  const reached = coverages.map((fact) => [
    ...[fact.organization.id, fact.organization.kind, fact.edge.mode, lifetimesOf(fact)],
    fact.through?.whole.id,
    sorted(fact.above.map(({ link }) => [link.organization, link.superior, link.lifetime])),
  ]);
  const allied = alliances.map((fact) => [
    ...[fact.alliance.id, lifetimesOf(fact), fact.through?.whole.id],
  ]);
  const surveyed = surveys.map(({ on }) => on);
  const counted = counts.map(({ on, fullMembers, staff, revenue }) => {
    return [on, fullMembers, staff, revenue];
  });
  const lists = [reached, allied, surveyed, counted, regions].map((list) => sorted<unknown>(list));
  return { ...unit, ...rest, lists };
}

function unlessRejected(error: unknown): void {
  if (!(error instanceof Rejected)) throw error;
}
