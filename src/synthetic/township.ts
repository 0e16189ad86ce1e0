import { UNIT_KINDS, valuesOf } from '../domain/vocabulary.js';
import { attributeCells } from './branch-cells.js';
import { dayBetween, EDGES } from './calendar.js';
import { areaCommittee, cityCommittee, townshipCommittee } from './committees.js';
import type { Township } from './divisions.js';
import { subordinationEntries } from './edges.js';
import { organizationEntries, type SyntheticOrganization } from './entities.js';
import { CENTRE, townshipCentreId } from './facilities.js';
import type { Random } from './random.js';
import type { CsvEntries } from './rows.js';

/** Villages of one area. */
export const PLACES_PER_AREA = 12;

/** What stands above the villages of a township: its committees, its centre and its surveys. */
export function* townshipEntries(
  township: Township,
  above: {
    readonly county: SyntheticOrganization;
    readonly isTown: boolean;
    readonly hasCentre: boolean;
  },
  places: number,
  random: Random,
): CsvEntries {
  const committee = townshipCommittee(township);
  yield* committeeEntries(committee, above.county, random);
  for (let area = 1; area <= Math.ceil(places / PLACES_PER_AREA); area += 1) {
    const united = areaCommittee(township, area);
    if (united !== null) yield* committeeEntries(united, committee, random);
  }
  if (above.isTown) yield* committeeEntries(cityCommittee(township), committee, random);
  if (above.hasCentre) {
    const { code, name, nameEn } = township;
    const label = { name: `${name}${CENTRE.zh}`, name_en: `${CENTRE.en}, ${nameEn}` };
    const row = { id: townshipCentreId(code), kind: 'SERVICE_CENTRE', ...label, region: code };
    yield ['facilities', { ...row, valid_from: dayBetween(random, '2018-01-01', '2024-12-31') }];
  }
  yield* surveyEntries(township, random);
}

function* committeeEntries(
  committee: SyntheticOrganization,
  superior: SyntheticOrganization,
  random: Random,
): CsvEntries {
  const members = random.int(120, 400);
  // A term of three years, as they stand above the villages.
  const cells = { ...attributeCells(committee, members, 3, random), has_committee: true };
  yield* organizationEntries(committee, members, cells, random);
  yield* subordinationEntries(committee, superior);
}

/** Most kinds of units were surveyed, in every ninth township few were; some twice, some just now. */
function* surveyEntries({ code, index }: Township, random: Random): CsvEntries {
  for (const [at, kind] of valuesOf(UNIT_KINDS).entries()) {
    if ((index * 7 + at * 3) % 6 === 0 || (index % 9 === 8 && at > 3)) continue;
    const first = dayBetween(random, '2023-01-01', '2025-12-31');
    yield ['surveys', { region: code, kind, on: first }];
    const again = random.chance(0.1) ? random.pick(EDGES.validTo.slice(0, 1)) : null;
    if (again !== null) yield ['surveys', { region: code, kind, on: again }];
  }
}
