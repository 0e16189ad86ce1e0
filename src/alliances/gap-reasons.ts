import type { CivilDate } from '../domain/civil-date.js';
import type { EntityId } from '../domain/ids.js';
import { valuesOf } from '../domain/vocabulary.js';
import type { Reader } from '../graph/graph.js';
import { readInBatches } from '../graph/read-in-batches.js';
import {
  chainsOf,
  neighbourhoodsOf,
  partsOf,
  placesAround,
  townshipsOf,
  unitsInPlaces,
} from './reach-area.js';
import type { ReachedUnit } from './reached-units.js';

/** Why an alliance could take up a unit, with their Chinese labels. */
export const TAKE_UP_REASONS = {
  SAME_CHAIN: '同产业链',
  SAME_TOWNSHIP: '同乡镇',
  NEIGHBOURING: '相邻',
} as const;

export type TakeUpReason = keyof typeof TAKE_UP_REASONS;

/** Why an alliance could take up each of the units of its area that it does not reach. */
export type TakeUpReasons = ReadonlyMap<EntityId, readonly TakeUpReason[]>;

/**
 * Reads what lies in the area of an alliance: the industry chains of the units that it reaches, the
 * townships of some regions, the villages, communities or grids of the units.
 *
 * @param regions where it and those inside it are located, what they serve, where their members are
 */
export async function readTakeUpReasons(
  reader: Reader,
  reached: readonly ReachedUnit[],
  regions: readonly string[],
  on: CivilDate,
): Promise<TakeUpReasons> {
  const units = reached.map(({ unit }) => unit);
  const own = reached.flatMap(({ unit, kind }) => (kind === 'INDUSTRY_CHAIN' ? [unit] : []));
  const chains = unique([
    ...own,
    ...(await readInBatches(reader, units, (ids) => chainsOf(ids, on))),
  ]);
  const parts = await readInBatches(reader, chains, (ids) => partsOf(ids, on));
  const places = (of: readonly string[]) => readInBatches(reader, unique(of), placesAround);
  const inside = (of: readonly string[]) =>
    readInBatches(reader, unique(of), (some) => unitsInPlaces(some, on));
  const townships = townshipsOf(await places(regions));
  const neighbourhoods = neighbourhoodsOf(await places(reached.map(({ region }) => region)));
  return reasonsOf(new Set(units), {
    SAME_CHAIN: [...chains, ...parts],
    SAME_TOWNSHIP: await inside(townships),
    NEIGHBOURING: await inside(neighbourhoods),
  });
}

/** The reasons for each unit that is not reached, in the order of `TAKE_UP_REASONS`. */
export function reasonsOf(
  reached: ReadonlySet<EntityId>,
  found: Readonly<Record<TakeUpReason, readonly EntityId[]>>,
): TakeUpReasons {
  const reasons = new Map<EntityId, TakeUpReason[]>();
  for (const reason of valuesOf(TAKE_UP_REASONS))
    for (const unit of new Set(found[reason])) {
      if (reached.has(unit)) continue;
      const known = reasons.get(unit);
      if (known === undefined) reasons.set(unit, [reason]);
      else known.push(reason);
    }
  return reasons;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
