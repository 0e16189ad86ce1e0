import { CivilDate } from '../domain/civil-date.js';
import { attributeCells, branchSize } from './branch-cells.js';
import { dayBetween } from './calendar.js';
import { type ChainDefect, defectOf } from './chain-defects.js';
import { subordination } from './edges.js';
import { type Organization, organizationEntries, type Unit } from './entities.js';
import type { Establishment } from './establishment.js';
import { microGroup, microGroupEntries, type Reach } from './micro-groups.js';
import type { Entries, Entry } from './rows.js';
import type { Grid, Village } from './village-plan.js';

/**
 * The lower levels of the six-level chain: each grid has a branch (the compound's where one is set
 * up in it), each micro-grid a group that links households and may cover a street or a building.
 * @returns the units that the groups cover, and those that nothing covers yet
 */
export function* chainEntries(
  village: Village,
  established: readonly Establishment[],
  units: readonly Unit[],
): Generator<Entry, { covered: Unit[]; rest: Unit[] }, undefined> {
  const compounds = established.filter(({ family }) => family === 'compound');
  const isForGroups = ({ kind }: Unit) => kind === 'STREET' || kind === 'BUILDING';
  const reach: Reach = {
    covered: [],
    preferred: village.random.shuffle(units.filter(isForGroups)),
    others: units.filter((unit) => !isForGroups(unit)),
  };
  for (const [at, grid] of village.grids.entries()) {
    village.ids.next('grid');
    const compound = compounds[at]?.organization;
    const defect = defectOf(village.ids.count('grid'));
    if (compound === undefined) yield* gridEntriesOf(village, grid, defect, reach);
    else yield* groupsEntries(village, grid, compound, null, reach);
  }
  return { covered: reach.covered, rest: [...reach.preferred, ...reach.others] };
}

function* gridEntriesOf(
  village: Village,
  grid: Grid,
  defect: ChainDefect | null,
  reach: Reach,
): Entries {
  const { random } = village;
  const branch = gridBranch(village, grid);
  const size = branchSize(random);
  const cells = attributeCells(branch, size, 5, random);
  yield* organizationEntries(branch, random.chance(0.95) ? size : null, cells, random);
  if (defect === 'ENDED_SUPERIOR')
    yield* subordination(branch, village.organization, { validFrom: null, validTo: LINK_ENDED });
  else if (defect !== 'NO_SUPERIOR' && defect !== 'CYCLE')
    yield* subordination(branch, village.organization);
  if (defect === 'TWO_SUPERIORS') yield* subordination(branch, village.township);
  yield* groupsEntries(village, grid, branch, defect, reach);
}

const LINK_ENDED = CivilDate.parse('2025-12-31');

function* groupsEntries(
  village: Village,
  grid: Grid,
  branch: Organization,
  defect: ChainDefect | null,
  reach: Reach,
): Entries {
  for (const [at, code] of grid.micro.entries()) {
    const group = microGroup(village, grid, code, at);
    const own = at === 0 ? defect : null;
    yield* microGroupEntries(village, group, own === 'ORPHAN_GROUP', reach);
    if (own === 'SKIPPED_LEVEL') yield* subordination(group, village.organization);
    else if (own !== 'ORPHAN_GROUP') yield* subordination(group, branch);
    if (own === 'CYCLE') yield* subordination(branch, group);
  }
}

function gridBranch({ own: { place }, ids, random }: Village, grid: Grid): Organization {
  const id = ids.next('o-grid');
  const name = {
    zh: `${place.base}第${grid.number}网格党支部`,
    en: `Party Branch of Grid ${grid.number}, ${place.baseEn}`,
  };
  const validFrom = dayBetween(random, '2020-06-01', '2023-12-31');
  return { id, kind: 'BRANCH', region: grid.code, name, validFrom, validTo: null };
}
