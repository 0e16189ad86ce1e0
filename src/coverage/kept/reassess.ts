import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../graph/graph.js';
import { indexed } from '../facts/indexes.js';
import type { RuleSet } from '../rules/rules.js';
import { enterChanges } from './enter-changes.js';
import type { Occasion } from './ledger.js';
import { type StaleUnit, unmark } from './stale.js';
import { nextVersion } from './state.js';
import { createTimelines, replaceTimelines, timelinesOf } from './timeline-store.js';
import { timelinesFromFacts } from './timelines-from-facts.js';
import { verdictsOn } from './verdict-change.js';

/**
 * Works out the timelines of units anew from their facts and writes those that have changed, under the next
 * version, and what that opens and closes on the day of the occasion. Once more changes nothing. The
 * transaction must hold the write lock.
 */
export async function reassess(
  tx: Transaction,
  units: readonly StaleUnit[],
  rules: RuleSet,
  occasion: Occasion,
): Promise<void> {
  const ids = units.map(({ id }) => id);
  const stored = indexed(await tx.read(timelinesOf(ids)), ({ id }) => id);
  const changed = (await timelinesFromFacts(tx, ids, rules)).filter(
    (timeline) => !isDeepStrictEqual(timeline, stored.get(timeline.id)),
  );
  if (changed.length > 0) {
    const [version = 0] = await tx.run(nextVersion());
    const created = changed.filter(({ id }) => !stored.has(id));
    const replaced = changed.filter(({ id }) => stored.has(id));
    if (created.length > 0) await tx.run(createTimelines(created, version));
    if (replaced.length > 0) await tx.run(replaceTimelines(replaced, version));
    const causes = new Map(units.map((unit) => [unit.id, unit.causes]));
    const verdictOf = verdictsOn(occasion.on, rules);
    await enterChanges(
      tx,
      changed.map((timeline) => {
        const had = stored.get(timeline.id);
        return {
          unit: timeline.id,
          before: had === undefined ? null : verdictOf(had),
          after: verdictOf(timeline),
          causes: causes.get(timeline.id) ?? [],
        };
      }),
      occasion,
    );
  }
  await tx.run(unmark(ids));
}
