import { attributeCells } from './branch-cells.js';
import { chainEntries } from './chain.js';
import { draftUnits } from './draft-units.js';
import { subordinationEntries } from './edges.js';
import { organizationEntries } from './entities.js';
import { establishFamilies } from './establish.js';
import { establishmentEntries } from './establishment-entries.js';
import { facilityEntries } from './facilities.js';
import { gridEntries } from './grids.js';
import { placeAllianceEntries } from './place-alliances.js';
import { placeUnitEntries } from './place-units.js';
import type { CsvEntries } from './rows.js';
import { uncoveredUnitEntries } from './uncovered-units.js';
import type { Village } from './village-plan.js';

/** All rows of a village or community: grids, organizations, units, edges, alliances, facilities. */
export function* villageEntries(village: Village): CsvEntries {
  const { organization, members, random } = village;
  yield* gridEntries(village);
  if (village.own.slice === 0) {
    const cells = attributeCells(organization, members, 5, random);
    yield* organizationEntries(organization, members, cells, random);
    yield* subordinationEntries(organization, village.superior);
  }

  const { established, rest } = establishFamilies(village, draftUnits(village));
  yield* establishmentEntries(village, established);
  const chain = yield* chainEntries(village, established, rest);
  const uncovered = yield* uncoveredUnitEntries(village, established, chain.rest);

  const covered = [...established.flatMap(({ units }) => units), ...chain.covered];
  yield* placeUnitEntries(village, [...covered, ...uncovered]);
  yield* placeAllianceEntries(village, { established, covered, uncovered });
  yield* facilityEntries(village);
}
