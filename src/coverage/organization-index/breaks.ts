import type { EntityId } from '../../domain/ids.js';
import { chainLevelOf } from '../chain/chain-levels.js';
import type { LinkBreak } from '../chain/link-break.js';
import type { Slot } from './columns.js';
import type { Contents } from './contents.js';
import { type Lines, REASONS } from './lines.js';
import { superiorsOn } from './superiors.js';

/** What breaks the own link of an organization on the day of the lines; null where nothing does. */
export function breakAt(
  { entries, columns, skips }: Contents,
  lines: Lines,
  slot: Slot,
): LinkBreak | null {
  const entry = entries[slot];
  const reason = REASONS[lines.reason[slot] ?? 0] ?? null;
  if (entry === undefined || reason === null) return null;
  const broken = { reason, level: chainLevelOf(entry) };
  const above = lines.superior[slot] ?? 0;
  const { place } = columns;
  switch (reason) {
    case 'MISSING_SUPERIOR':
      return { ...broken, organizations: [], skipped: [] };
    case 'TWO_SUPERIORS':
      return {
        ...broken,
        organizations: idsOf([...new Set(superiors())].sort(ascending)),
        skipped: [],
      };
    case 'CYCLE':
      return { ...broken, organizations: idsOf(round()), skipped: [] };
    case 'SKIPPED_LEVEL':
      return {
        ...broken,
        organizations: idsOf([above]),
        skipped: skips(place[slot] ?? 0, place[above] ?? 0),
      };
  }

  function superiors(): Slot[] {
    return superiorsOn(columns, slot, lines.on);
  }

  /** Slots stand in the order of ids: the least is that of the smallest id. */
  function round(): Slot[] {
    const members = [slot];
    for (let at = above; at !== slot; at = lines.superior[at] ?? slot) members.push(at);
    const start = members.indexOf(Math.min(...members));
    return [...members.slice(start), ...members.slice(0, start)];
  }

  function idsOf(slots: readonly Slot[]): EntityId[] {
    return slots.flatMap((each) => entries[each]?.id ?? []);
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
