import { CivilDate } from '../domain/civil-date.js';
import { attributeCells, branchSize } from './branch-cells.js';
import { dayBetween } from './calendar.js';
import { type ChainDefect, defectOf } from './chain-defects.js';
import { subordinationEntries } from './edges.js';
import { organizationEntries, type SyntheticOrganization, type SyntheticUnit } from './entities.js';
import type { Establishment } from './establishment.js';
import { microGroup, microGroupEntries, type UnitPool } from './micro-groups.js';
import type { CsvEntries, CsvEntry } from './rows.js';
import type { Grid, Village } from './village-plan.js';

/**
 * The lower levels of the six-level chain: each grid has a branch (the compound's where one is set
 * up in it), each micro-grid a group that links households and may cover a street or a building.
 * @returns the units that the groups cover, and those that nothing covers yet
 */
export function* chainEntries(
  village: Village,
  established: readonly Establishment[],
  units: readonly SyntheticUnit[],
): Generator<CsvEntry, { covered: SyntheticUnit[]; rest: SyntheticUnit[] }, undefined> {
  const compounds = established.filter(({ family }) => family === 'compound');
  const isForGroups = ({ kind }: SyntheticUnit) => kind === 'STREET' || kind === 'BUILDING';
  const pool: UnitPool = {
    covered: [],
    preferred: village.random.shuffle(units.filter(isForGroups)),
    others: units.filter((unit) => !isForGroups(unit)),
  };
  for (const [at, grid] of village.grids.entries()) {
    village.ids.next('grid');
    const compound = compounds[at]?.organization;
    const defect = defectOf(village.ids.count('grid'));
    if (compound === undefined) yield* gridEntriesOf(village, grid, defect, pool);
    else yield* groupsEntries(village, grid, compound, null, pool);
  }
  return { covered: pool.covered, rest: [...pool.preferred, ...pool.others] };
}

function* gridEntriesOf(
  village: Village,
  grid: Grid,
  defect: ChainDefect | null,
  pool: UnitPool,
): CsvEntries {
  const { random } = village;
  const branch = gridBranch(village, grid);
  const size = branchSize(random);
  const cells = attributeCells(branch, size, 5, random);
  yield* organizationEntries(branch, random.chance(0.95) ? size : null, cells, random);
  if (defect === 'ENDED_SUPERIOR')
    yield* subordinationEntries(branch, village.organization, {
      validFrom: null,
      validTo: LINK_ENDED,
    });
  else if (defect !== 'NO_SUPERIOR' && defect !== 'CYCLE')
    yield* subordinationEntries(branch, village.organization);
  if (defect === 'TWO_SUPERIORS') yield* subordinationEntries(branch, village.township);
  yield* groupsEntries(village, grid, branch, defect, pool);
}

const LINK_ENDED = CivilDate.parse('2025-12-31');

function* groupsEntries(
  village: Village,
  grid: Grid,
  branch: SyntheticOrganization,
  defect: ChainDefect | null,
  pool: UnitPool,
): CsvEntries {
  for (const [at, code] of grid.micro.entries()) {
    const group = microGroup(village, grid, code, at);
    const own = at === 0 ? defect : null;
    yield* microGroupEntries(village, group, own === 'ORPHAN_GROUP', pool);
    if (own === 'SKIPPED_LEVEL') yield* subordinationEntries(group, village.organization);
    else if (own !== 'ORPHAN_GROUP') yield* subordinationEntries(group, branch);
    if (own === 'CYCLE') yield* subordinationEntries(branch, group);
  }
}

function gridBranch({ own: { place }, ids, random }: Village, grid: Grid): SyntheticOrganization {
  const id = ids.next('o-grid');
  const name = {
    zh: `${place.base}第${grid.number}网格党支部`,
    en: `Party Branch of Grid ${grid.number}, ${place.baseEn}`,
  };
  const validFrom = dayBetween(random, '2020-06-01', '2023-12-31');
  return { id, kind: 'BRANCH', region: grid.code, name, validFrom, validTo: null };
}
