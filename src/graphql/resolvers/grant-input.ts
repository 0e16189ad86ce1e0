import type { FirstGrant } from '../../access/grants.js';
import { areaOf } from '../../access/subject.js';
import { CivilDate } from '../../domain/civil-date.js';
import type { FirstGrantInput } from '../generated/resolvers.js';

/** A grant as a client names it. */
export function grantNamed({
  role,
  region,
  organization,
  validFrom,
  validTo,
}: FirstGrantInput): FirstGrant {
  const area = areaOf({ region: region ?? null, organization: organization ?? null });
  return { role, area, validFrom: Day.parse(validFrom), validTo: Day.parse(validTo) };
}

/** A day that the schema has read. */
const Day = CivilDate.nullish().transform((day) => day ?? null);
