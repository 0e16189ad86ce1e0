import type { CivilDate } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { chainsOf, neighbourhoodsOf, partsOf, readEnclosing, townshipsOf } from './reach-area.js';
import type { ReachedUnit } from './reached-units.js';
import type { TakeUpArea } from './take-up.js';

/**
 * Reads what the area of an alliance is made of: the industry chains of the units that it reaches with
 * their parts, the townships of some regions, the villages, communities or grids of the units.
 *
 * @param regions where it and those inside it are located, what they serve, where their members are
 */
export async function readTakeUpArea(
  reader: Reader,
  reached: readonly ReachedUnit[],
  regions: readonly string[],
  on: CivilDate,
): Promise<TakeUpArea> {
  const enclosing = (of: Iterable<string>) => readEnclosing(reader, [...new Set(of)], on);
  return {
    chains: await readChains(reader, reached, on),
    townships: new Set(townshipsOf(await enclosing(regions))),
    neighbourhoods: new Set(neighbourhoodsOf(await enclosing(reached.map(({ region }) => region)))),
  };
}

async function readChains(
  reader: Reader,
  reached: readonly ReachedUnit[],
  on: CivilDate,
): Promise<TakeUpArea['chains']> {
  const units = reached.map(({ unit }) => unit);
  const own = reached.flatMap(({ unit, kind }) => (kind === 'INDUSTRY_CHAIN' ? [unit] : []));
  const around = await readInBatches(reader, units, (ids) => chainsOf(ids, on));
  const chains = [...new Set([...own, ...around])];
  const parts = await readInBatches(reader, chains, (ids) => partsOf(ids, on));
  const itself = chains.map((chain) => ({ unit: chain, whole: chain }));
  const wholes = groupedBy([...itself, ...parts], ({ unit }) => unit);
  return new Map([...wholes].map(([unit, each]) => [unit, each.map(({ whole }) => whole)]));
}
