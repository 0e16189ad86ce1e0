import type { Lifetime } from '../domain/civil-date.js';

/** The files of a folder in the order of input.md, each with the columns the generator writes. */
export const COLUMNS = {
  sources: ['id', 'kind', 'title', 'date', 'url'],
  regions: ['code', 'parent', 'level', 'name', 'name_en', 'source', 'locator'],
  organizations: [
    ...['id', 'kind', 'name', 'name_en', 'region', 'valid_from', 'valid_to', 'term_start'],
    ...['has_committee', 'star_rating', 'brand', 'demonstration', 'home_region', 'host_region'],
    ...['source', 'locator'],
  ],
  units: [
    ...['id', 'kind', 'name', 'name_en', 'region', 'valid_from', 'valid_to', 'exclusion'],
    ...['annual_income', 'first_secretary', 'resident_team', 'source', 'locator'],
  ],
  alliances: [
    ...['id', 'kind', 'name', 'name_en', 'region', 'parent', 'valid_from', 'valid_to'],
    ...['source', 'locator'],
  ],
  facilities: [
    ...['id', 'kind', 'name', 'name_en', 'region', 'parent', 'valid_from', 'valid_to'],
    ...['source', 'locator'],
  ],
  subordinations: ['organization', 'superior', 'valid_from', 'valid_to', 'source', 'locator'],
  coverages: ['organization', 'unit', 'mode', 'valid_from', 'valid_to', 'source', 'locator'],
  parts: ['unit', 'whole', 'valid_from', 'valid_to', 'source', 'locator'],
  memberships: [
    ...['member', 'alliance', 'role', 'position', 'valid_from', 'valid_to', 'source', 'locator'],
  ],
  services: ['alliance', 'target', 'valid_from', 'valid_to', 'source', 'locator'],
  counts: [
    ...['entity', 'on', 'full_members', 'probationary_members', 'staff', 'household_links'],
    ...['households', 'source', 'locator'],
  ],
  surveys: ['unit', 'region', 'kind', 'on', 'source', 'locator'],
} as const;

export type FileName = keyof typeof COLUMNS;
export type CsvCell = string | number | boolean | null | undefined;
export type CsvRow<F extends FileName> = Partial<Record<(typeof COLUMNS)[F][number], CsvCell>>;

/** A row with the file that it belongs to. */
export type CsvEntry = { [F in FileName]: readonly [F, CsvRow<F>] }[FileName];
export type CsvEntries = Generator<CsvEntry, void, undefined>;

/** The two columns of a lifetime. */
export function lifetimeCells({ validFrom, validTo }: Lifetime) {
  return { valid_from: validFrom, valid_to: validTo };
}

/** The same entries with the source and the locator of each row set. */
export function* stamped(entries: CsvEntries, source: string, locator: string): CsvEntries {
  for (const entry of entries) {
    if (entry[0] !== 'sources') {
      entry[1].source = source;
      entry[1].locator = locator;
    }
    yield entry;
  }
}
