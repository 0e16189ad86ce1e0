import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { compareIds } from '../../coverage/index/compare.js';
import type { IndexedUnit } from '../../coverage/index/indexed-unit.js';
import { enterChanges } from '../../coverage/kept/enter-changes.js';
import type { Occasion } from '../../coverage/kept/ledger.js';
import { createTimelines, timelinesOf } from '../../coverage/kept/timeline-store.js';
import { timelineOf } from '../../coverage/kept/timelines-from-facts.js';
import { verdictsOn } from '../../coverage/kept/verdict-change.js';
import { unitsWithIds } from '../../coverage/reading/units-with-ids.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import { ahead } from '../../domain/ahead.js';
import { inBatches } from '../../domain/in-batches.js';
import type { Reader, Transaction } from '../../graph/graph.js';
import { readHead } from '../../graph/head.js';
import type { Statement } from '../../graph/statement.js';
import { readAllPaths } from './all-paths.js';
import { causesOf } from './causes.js';
import { lock } from './log.js';
import { type RefreshContext, ruleSetOf } from './refresh-context.js';

/** Why a state is not complete while all units of a graph that was empty are assessed: none of them is marked. */
export const allNew = 'new';

/**
 * Assesses all units that never were; it can be cut short and taken up at any time. The timelines of the next are worked out while the engine writes those before them.
 *
 * @param own the id of the journal whose import this ends; null outside of imports
 */
export async function assessNew(
  { graph, now, refreshPolicy, onReassessed }: RefreshContext,
  by: Pick<Occasion, 'actor' | 'origin'>,
  own: string | null,
): Promise<void> {
  const { journal, kept: state } = await readHead(graph);
  if (state === null || journal !== own) return;
  const rules = ruleSetOf(state, refreshPolicy);
  const units = await graph.read(unassessedUnits());
  let done = 0;
  for await (const some of ahead(newUnits(graph, units, rules))) {
    const recordedAt = now().toISOString();
    await graph.write(async (tx) => {
      const { journal: open, kept } = await lock(tx);
      if (open === own && kept?.marking === allNew)
        await enterNew(tx, some, rules, { ...by, on: kept.on, recordedAt }, kept.timelines);
    });
    done += some.length;
    onReassessed?.(done, units.length);
  }
}

/**
 * The same within the transaction that wrote the units.
 *
 * @param version the version of the timelines so far
 * @returns whether it was done: more than some are left to `assessNew`
 */
export async function assessNewWithin(
  tx: Transaction,
  most: number,
  rules: RuleSet,
  occasion: Occasion,
  version: number,
): Promise<boolean> {
  const units = await tx.read(unassessedUnits());
  if (units.length > most) return false;
  let last = version;
  for await (const some of newUnits(tx, units, rules))
    last = await enterNew(tx, some, rules, occasion, last);
  return true;
}

/** How many units are assessed by one set of statements. */
const batchSize = 2_000;

/** A unit that was never assessed before. */
interface NewUnit {
  readonly timeline: IndexedUnit;
  readonly causes: readonly string[];
}

/** Works out the timelines of units that have none. Those of a region come together: they share what is read. */
async function* newUnits(
  reader: Reader,
  units: readonly UnassessedUnit[],
  rules: RuleSet,
): AsyncGenerator<NewUnit[]> {
  const pathTo = await readAllPaths(reader);
  const sorted = [...units].sort((a, b) => compareIds(a.region, b.region));
  for (const batch of inBatches(sorted, batchSize)) {
    const ids = batch.map(({ id }) => id);
    yield (await unitsWithIds(reader, ids, rules)).map((unit) => ({
      timeline: timelineOf(unit, pathTo(unit.region), rules),
      causes: causesOf(unit.facts),
    }));
  }
}

/**
 * Writes the timelines of such units, and what that opens. Once more changes nothing.
 *
 * @param version the version of the timelines so far
 * @returns the version from then on
 */
async function enterNew(
  tx: Transaction,
  units: readonly NewUnit[],
  rules: RuleSet,
  occasion: Occasion,
  version: number,
): Promise<number> {
  const stored = await tx.read(timelinesOf(units.map(({ timeline }) => timeline.id)));
  const had = new Set<string>(stored.map(({ id }) => id));
  const created = units.filter(({ timeline }) => !had.has(timeline.id));
  if (created.length === 0) return version;
  const next = { version: version + 1, drawn: randomUUID() };
  await tx.run(
    createTimelines(
      created.map(({ timeline }) => timeline),
      next,
    ),
  );
  const verdictOf = verdictsOn(occasion.on, rules);
  const changes = created.map(({ timeline, causes }) => ({
    unit: timeline.id,
    before: null,
    after: verdictOf(timeline),
    causes,
  }));
  await enterChanges(tx, changes, occasion);
  return next.version;
}

const UnassessedUnit = z.object({ id: z.string(), region: z.string() });
type UnassessedUnit = z.infer<typeof UnassessedUnit>;

function unassessedUnits(): Statement<UnassessedUnit> {
  return {
    name: 'changes.unassessedUnits',
    text: 'MATCH (u:Unit) WHERE NOT EXISTS { MATCH (u)-[:ASSESSED]->(:Timeline) } RETURN u.id AS id, u.region AS region',
    parameters: {},
    decode: (row) => UnassessedUnit.parse(row),
  };
}
