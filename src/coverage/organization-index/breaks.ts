import type { EntityId } from '../../domain/ids.js';
import { chainLevelOf } from '../chain/chain-levels.js';
import type { LinkBreak } from '../chain/link-break.js';
import { compareIds } from '../index/compare.js';
import type { Contents } from './contents.js';
import type { Slot } from './ids.js';
import { type Lines, REASONS } from './lines.js';
import { placeAt } from './places.js';
import { superiorsOn } from './superiors.js';

/** What breaks the own link of an organization on the day of the lines; null where nothing does. */
export function breakAt(
  { ids, columns, skips }: Contents,
  lines: Lines,
  slot: Slot,
): LinkBreak | null {
  const reason = REASONS[lines.reason[slot] ?? 0] ?? null;
  if (reason === null) return null;
  const { place } = columns;
  const broken = { reason, level: chainLevelOf(placeAt(place[slot] ?? 0)) };
  const above = lines.superior[slot] ?? 0;
  switch (reason) {
    case 'MISSING_SUPERIOR':
      return { ...broken, organizations: [], skipped: [] };
    case 'TWO_SUPERIORS':
      return {
        ...broken,
        organizations: idsOf([...new Set(superiors())]).sort(compareIds),
        skipped: [],
      };
    case 'CYCLE':
      return { ...broken, organizations: lines.rounds.get(slot) ?? [], skipped: [] };
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

  function idsOf(slots: readonly Slot[]): EntityId[] {
    return slots.map((each) => ids.at(each));
  }
}
