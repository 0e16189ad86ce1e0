import type { CivilDate } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Seeing } from '../../graph/seeing.js';
import { chainsOf, neighbourhoodsOf, partsOf, readEnclosing, townshipsOf } from './reach-area.js';
import type { ReachedUnit } from './reached-units.js';
import type { TakeUpArea } from './take-up.js';

/**
 * Reads what is seen of the area of an alliance: the industry chains of the units that it reaches with
 * their parts, the townships of some regions, the villages, communities or grids of the units.
 *
 * @param regions where it and those inside it are located, what they serve, where their members are
 */
export async function readTakeUpArea(
  seeing: Seeing,
  reached: readonly ReachedUnit[],
  regions: readonly string[],
  on: CivilDate,
): Promise<TakeUpArea> {
  const enclosing = (of: Iterable<string>) => readEnclosing(seeing, [...new Set(of)], on);
  return {
    chains: await readChains(seeing, reached, on),
    townships: new Set(townshipsOf(await enclosing(regions))),
    neighbourhoods: new Set(neighbourhoodsOf(await enclosing(reached.map(({ region }) => region)))),
  };
}

async function readChains(
  { reader, builder }: Seeing,
  reached: readonly ReachedUnit[],
  on: CivilDate,
): Promise<TakeUpArea['chains']> {
  const units = reached.map(({ unit }) => unit);
  const own = reached.flatMap(({ unit, kind }) => (kind === 'INDUSTRY_CHAIN' ? [unit] : []));
  const around = await readInBatches(reader, units, (ids) => chainsOf(ids, on, builder()));
  const chains = [...new Set([...own, ...around])];
  const parts = await readInBatches(reader, chains, (ids) => partsOf(ids, on, builder()));
  const itself = chains.map((chain) => ({ unit: chain, whole: chain }));
  const wholes = groupedBy([...itself, ...parts], ({ unit }) => unit);
  return new Map([...wholes].map(([unit, each]) => [unit, each.map(({ whole }) => whole)]));
}
