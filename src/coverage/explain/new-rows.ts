import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import type { CoverageMode } from '../../domain/vocabulary.js';
import type { Recorded, RecordedRows } from '../facts/recorded-rows.js';
import type { RankedOrganization } from '../facts/rows.js';

/** The id of an organization that a change would set up or name; it is nowhere written. */
const NEW_ORGANIZATION = EntityId.parse('orgweave:new-organization');

/** A row that is on no record yet, so no source states it. */
export function unrecorded(key: string): Recorded {
  return { key, source: NEW_ORGANIZATION, locator: null, sourceKind: 'LEDGER', recordedAt: '' };
}

/** An organization of a kind and level that has been there all along. */
export function newOrganization(
  place: Pick<RankedOrganization, 'kind' | 'level'>,
): RecordedRows['organizations'] {
  return {
    ...unrecorded(`organizations|${NEW_ORGANIZATION}`),
    ...place,
    table: 'organizations',
    id: NEW_ORGANIZATION,
    name: NEW_ORGANIZATION,
    nameEn: null,
    lifetime: { validFrom: null, validTo: null },
    termStart: null,
    hasCommittee: null,
  };
}

/** A coverage of a unit by the new organization, from a day on. */
export function newCoverage(
  unit: EntityId,
  mode: CoverageMode,
  from: CivilDate,
): RecordedRows['coverages'] {
  return {
    ...unrecorded(`coverages|${NEW_ORGANIZATION}|${unit}|${mode}|${from}`),
    table: 'coverages',
    organization: NEW_ORGANIZATION,
    unit,
    mode,
    lifetime: { validFrom: from, validTo: null },
  };
}

/** A link of an organization to the new one, from a day on. */
export function newSubordination(
  organization: EntityId,
  from: CivilDate,
): RecordedRows['subordinations'] {
  return {
    ...unrecorded(`subordinations|${organization}|${NEW_ORGANIZATION}|${from}`),
    table: 'subordinations',
    organization,
    superior: NEW_ORGANIZATION,
    lifetime: { validFrom: from, validTo: null },
  };
}
