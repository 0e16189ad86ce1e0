import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, Rejected } from '../../src/changes/commit.js';
import type { Retraction } from '../../src/changes/tables/retraction.js';
import { type Change, isEntityTable, keyOf } from '../../src/changes/tables/tables.js';
import {
  type ChangeSource,
  changeSet,
  changesOf,
} from '../../src/changes/validate/change-source.js';
import { type Move, withMoves } from '../../src/changes/validate/undated-moves.js';
import { referencesOf } from '../../src/changes/validate/validate-references.js';
import { CivilDate, dayOf } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { histories, sourceOfRows } from '../answers/oracle/history.js';
import { DATES } from '../answers/oracle/world.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, runQuery, timeZone } from '../support/run-query.js';

/** What may be asked of a day, as it is known now or was earlier. */
const query = `query ($on: Date!, $knownOn: Date) {
  coverage(on: $on, knownOn: $knownOn) {
    units statuses { status count } sourceKinds { sourceKind count } rates { code numerator denominator upper reason }
  }
  coverageGaps(on: $on, knownOn: $knownOn, first: 200, orderBy: NAME) {
    totalCount nodes { unit { id } status findings { code severity since } }
  }
  coverageMatrix(on: $on, knownOn: $knownOn, rows: REGION, columns: UNIT_KIND) {
    rows { key } columns { key } cells { row column units gaps unknown }
  }
  organizationFindings(on: $on, knownOn: $knownOn, first: 200) {
    totalCount nodes { organization { id } findings { code severity since } }
  }
  dueList(on: $on, knownOn: $knownOn, until: "2026-12-31", first: 200) {
    totalCount nodes { on change thing { ... on Unit { id } ... on Organization { id } } unitFinding organizationFinding responsible { id } }
  }
  coverageTrend(from: "2025-08-31", to: $on, knownOn: $knownOn) { points { on coverage { statuses { count } } } }
  gapClearance(from: "2025-08-31", to: $on, knownOn: $knownOn) { openAtStart opened closed reopened openAtEnd }
  chainAudit(on: $on, knownOn: $knownOn) { share { numerator denominator } breaks(first: 200) { nodes { organization { id } } } }
}`;
/** What lists, search and look-ups say of things. */
const listing = `{
  units(first: 99, ended: true, orderBy: ID_ASC) { totalCount nodes {
    id name region { code }
    organizations(first: 99) { totalCount edges { mode validFrom validTo node { id } } }
    alliances(first: 99) { totalCount edges { role validFrom validTo node { id } } }
  } }
  organizations(first: 99, ended: true, orderBy: ID_ASC) { totalCount nodes { id name units(first: 99) { totalCount } } }
  search(text: "甲", first: 99, ended: true) { nodes { ... on Unit { id } ... on Organization { id } ... on Alliance { id } } }
  alliances(first: 99, ended: true, orderBy: ID_ASC) { nodes { id members(first: 99, ended: true) { edges { role node { ... on Unit { id } } } } } }
  householdLinkRate { total { numerator denominator } regions { region { code } figure { denominator } } }
  facilityRate(kind: SERVICE_CENTRE) { total { numerator denominator upper } }
  organizationStandings { total { organizations } kinds { kind figure { organizations } } }
  villageStandings(scope: {kinds: [COMPOUND, BUILDING, COOPERATIVE, ENTERPRISE]}) { total { villages } }
}`;
const lastDay = CivilDate.parse('2026-06-30');

/** What is left where rows are written and taken back. */
class Rows {
  readonly left = new Map<string, Change>();

  write(changes: readonly Change[]): void {
    for (const change of changes) this.left.set(keyOf(change), change);
  }

  /** Takes some rows back and all that refers to them, in whatever order. */
  retract(picks: readonly number[]): Retraction[] {
    const keys = [...this.left.keys()];
    // With a region or a source goes most of what there is.
    const narrow = keys.filter((key) => !/^(regions|sources)\|/.test(key));
    const gone = new Set(
      picks.flatMap((pick) => {
        const among = pick % 9 === 0 ? keys : narrow;
        return among[pick % among.length] ?? [];
      }),
    );
    for (const key of gone) {
      const change = this.left.get(key);
      // Where a region lay follows from all that is said of that.
      if (change?.table === 'region_parents')
        for (const [other, by] of this.left)
          if (by.table === 'region_parents' && by.row.region === change.row.region) gone.add(other);
      if (change === undefined || !isEntityTable(change.table)) continue;
      for (const [other, by] of this.left)
        if (referencesOf(by).some(({ id }) => id === idOf(change))) gone.add(other);
    }
    const source = [...this.left.values()].find(
      (each) => each.table === 'sources' && each.row.kind !== 'SYNTHETIC' && !gone.has(keyOf(each)),
    );
    if (source === undefined) return [];
    const taken = [...gone].flatMap((key) => this.left.get(key) ?? []);
    for (const key of gone) this.left.delete(key);
    return taken.map((change) => ({
      ...{ table: change.table, key: keyOf(change), reason: 'a mistake' },
      ...{ source: idOf(source), locator: null },
    }));
  }
}

function idOf(change: Change): string {
  return keyOf(change).slice(change.table.length + 1);
}

function retracting(retractions: readonly Retraction[]): ChangeSource {
  return {
    ...changeSet([], 'retract.csv'),
    async *retractions() {
      for (const each of retractions) yield { file: 'retract.csv', line: null, ...each };
    },
  };
}

async function rowsIn(source: ChangeSource): Promise<Change[]> {
  const rows: Change[] = [];
  for await (const change of changesOf(source)) rows.push(change);
  return rows;
}

async function answersOf(graph: Graph, knownOn: CivilDate | null, today: CivilDate) {
  const answers: unknown[] = [];
  for (const on of DATES) {
    const { data, errors } = await runQuery(graph, query, { on, knownOn }, today);
    expect(errors).toBeUndefined();
    answers.push(data);
  }
  return answers;
}

const figures =
  '{ units statuses { status count } sourceKinds { sourceKind count } rates { code numerator denominator } }';

/** What a simulation says of coverage after the same retractions; null without any, and where a region would lie elsewhere. */
async function simulatedAfter(graph: Graph, retractions: readonly Retraction[], today: CivilDate) {
  const [first] = retractions;
  if (first === undefined) return null;
  const changes = retractions.map(({ table, key, reason }) => ({
    retract: { table, key: key.slice(table.length + 1), reason },
  }));
  const isDivided = retractions.some(({ table }) => table === 'region_parents');
  const effect = isDivided ? '' : `effect { after ${figures} }`;
  const { data } = await runQuery(
    graph,
    `query ($source: ID!, $changes: [StepInput!]!) { simulate(source: $source, changes: $changes) { invalid { message } ${effect} } }`,
    { source: first.source, changes },
    today,
  );
  expect(data.simulate.invalid).toEqual([]);
  return isDivided ? null : data.simulate.effect.after;
}

onEngines('a graph with rows that were taken back', (engine) => {
  const numRuns = engine.name === 'grafeo' ? 30 : 3;
  const picked = fc.array(fc.array(fc.nat(), { minLength: 0, maxLength: 4 }), {
    minLength: 11,
    maxLength: 11,
  });
  test('is as one that never had them, and knows what it knew', async () => {
    await fc.assert(
      fc.asyncProperty(histories, picked, async (history, picks) => {
        const graph = engine.graph();
        await engine.clear();
        const rows = new Rows();
        let wasWritten = false;
        const known = new Map<CivilDate, unknown>();
        for (const [at, set] of history.entries()) {
          let moves: readonly Move[] = [];
          const by = (minutes: number) => ({
            onMoves: (found: readonly Move[]) => {
              moves = found;
            },
            ...{ graph, journals: tmpdir(), refreshPolicy, actor: 'test', origin: 'history' },
            now: () => new Date(set.at.getTime() + minutes * 60_000),
          });
          const source = sourceOfRows(set.rows);
          const isTaken = await commit(by(0), source).then(
            () => true,
            (error) => {
              if (!(error instanceof Rejected)) throw error;
              return false;
            },
          );
          wasWritten ||= isTaken;
          if (isTaken) rows.write(await rowsIn(withMoves(source, moves)));
          const retractions = rows.retract(picks[at] ?? []);
          const day = dayOf(set.at, timeZone);
          const simulated = await simulatedAfter(graph, retractions, day);
          if (retractions.length > 0) await commit(by(1), retracting(retractions));
          if (simulated !== null)
            expect(
              (await runQuery(graph, `{ coverage ${figures} }`, {}, day)).data.coverage,
            ).toEqual(simulated);
          if (wasWritten) expect(await differencesIn(graph)).toEqual([]);
          known.set(day, await answersOf(graph, null, day));
        }
        for (const [day, answers] of known)
          expect(await answersOf(graph, day, lastDay)).toEqual(answers);
        const listed = await runQuery(graph, listing);
        expect(listed.errors).toBeUndefined();
        const now = [await answersOf(graph, null, lastDay), listed];
        await engine.clear();
        const fresh = engine.graph();
        await commit(
          {
            ...{ graph: fresh, journals: tmpdir(), refreshPolicy, actor: 'test', origin: 'fresh' },
            now: () => new Date('2026-06-29T00:00:00Z'),
          },
          changeSet([...rows.left.values()]),
        );
        expect([await answersOf(fresh, null, lastDay), await runQuery(fresh, listing)]).toEqual(
          now,
        );
      }),
      { numRuns, endOnFailure: true },
    );
  }, 600_000);
});
