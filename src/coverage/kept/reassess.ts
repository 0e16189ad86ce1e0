import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../graph/graph.js';
import { indexed } from '../facts/indexes.js';
import type { RuleSet } from '../rules/rules.js';
import { enterChanges } from './enter-changes.js';
import type { Occasion } from './ledger.js';
import { type StaleTimeline, unmark } from './stale.js';
import {
  createTimelines,
  forgetTimelineNotes,
  removeTimelines,
  replaceTimelines,
} from './timeline-store.js';
import { timelinesFromFacts } from './timelines-from-facts.js';
import { type VerdictChange, verdictsOn } from './verdict-change.js';

/**
 * Works out the timelines of units anew from their facts and writes those that have changed, under the next
 * version, and what that opens and closes on the day of the occasion; those of units that were retracted go. Once more changes nothing. The
 * transaction must hold the write lock.
 *
 * @param version the version of the timelines so far
 * @returns the version from then on
 */
export async function reassess(
  tx: Transaction,
  units: readonly StaleTimeline[],
  rules: RuleSet,
  occasion: Occasion,
  version: number,
): Promise<number> {
  const ids = units.map(({ id }) => id);
  const stored = indexed(
    units.flatMap(({ timeline }) => timeline ?? []),
    ({ id }): string => id,
  );
  const found = await timelinesFromFacts(tx, ids, rules);
  const changed = found.filter((timeline) => !isDeepStrictEqual(timeline, stored.get(timeline.id)));
  const there = new Set<string>(found.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  const rewritten = new Set<string>(changed.map(({ id }) => id));
  const unchanged = ids.filter((id) => there.has(id) && !rewritten.has(id));
  const created = changed.filter(({ id }) => !stored.has(id));
  const replaced = changed.filter(({ id }) => stored.has(id));
  const next = { version: version + 1, drawn: randomUUID() };
  const causes = new Map(units.map((unit) => [unit.id, unit.causes]));
  const verdictOf = verdictsOn(occasion.on, rules);
  const changes = changed.map((timeline): VerdictChange => {
    const had = stored.get(timeline.id);
    return {
      unit: timeline.id,
      before: had === undefined ? null : verdictOf(had),
      after: verdictOf(timeline),
      causes: causes.get(timeline.id) ?? [],
    };
  });
  for (const id of gone) {
    const had = stored.get(id);
    if (had === undefined) continue;
    const before = verdictOf(had);
    const after = { place: before.place, assessment: null };
    changes.push({ unit: had.id, before, after, causes: causes.get(id) ?? [] });
  }
  await Promise.all([
    unchanged.length > 0 && tx.run(unmark(unchanged)),
    created.length > 0 && tx.run(createTimelines(created, next)),
    replaced.length > 0 && tx.run(replaceTimelines(replaced, next)),
    enterChanges(tx, changes, occasion),
    gone.length > 0 && tx.run(removeTimelines(gone, next)),
    gone.length > 0 && tx.run(forgetTimelineNotes(next.version)),
  ]);
  return changed.length + gone.length > 0 ? next.version : version;
}
