import { attributeCells } from './branch-cells.js';
import { dayBetween } from './calendar.js';
import { coverageEntries, subordinationEntries } from './edges.js';
import { organizationEntries } from './entities.js';
import { type Establishment, isOrphanGroup } from './establishment.js';
import type { CsvEntries } from './rows.js';
import type { Village } from './village-plan.js';

/** The rows of the branches and groups of a place: themselves, their superior and what they cover. */
export function* establishmentEntries(
  village: Village,
  established: readonly Establishment[],
): CsvEntries {
  for (const each of established) {
    const { organization, units, mode } = each;
    const { random } = village;
    const members = random.chance(0.92) ? each.members : null;
    // A temporary branch has no term, a group has neither that nor a committee.
    const isPlain = mode === 'TEMPORARY' || organization.kind === 'PARTY_GROUP';
    const cells = isPlain ? {} : attributeCells(organization, each.members, 5, random);
    yield* organizationEntries(organization, members, cells, random);
    const superior = superiorOf(village, each);
    if (superior !== null) yield* subordinationEntries(organization, superior);
    for (const unit of units) {
      yield* coverageEntries(organization, unit, mode);
      yield* secondCoverage(village, each, unit);
    }
  }
}

function superiorOf(village: Village, { family, number, organization }: Establishment) {
  if (family === 'city') return village.city;
  if (organization.kind === 'PARTY_GROUP' && isOrphanGroup(family, number)) return null;
  return family === 'temporary' && number % 2 === 0 ? village.township : village.organization;
}

/** Some units are also covered by the organization of the village: as a backup, or with a contact. */
function* secondCoverage(
  { organization, random }: Village,
  { mode }: Establishment,
  unit: Establishment['units'][number],
): CsvEntries {
  const draw = random.next();
  const validFrom = dayBetween(random, '2023-01-01', '2026-05-31');
  const held = { validFrom, validTo: null };
  if (mode === 'TEMPORARY') {
    if (draw < 0.1) yield* coverageEntries(organization, unit, 'ATTACHED', held);
  } else if (draw < 0.07) yield* coverageEntries(organization, unit, 'SOLO', held);
  else if (draw < 0.12) yield* coverageEntries(organization, unit, 'UNSPECIFIED', held);
  else if (draw < 0.22) yield* coverageEntries(organization, unit, 'LIAISON', held);
}
