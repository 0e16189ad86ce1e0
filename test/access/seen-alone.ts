import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { today } from '../support/run-query.js';

type Row = Record<string, string>;
const Rows = z.array(z.record(z.string(), z.string()));

/** What remains of a line upward: names, kinds, places and lifetimes. */
const lineColumns = new Set([
  ...['id', 'code', 'parent', 'level', 'kind', 'name', 'name_en', 'region'],
  ...['valid_from', 'valid_to', 'source'],
]);

/** The rows of a folder of CSV files, by table. */
export function readTables(folder: string): ReadonlyMap<string, readonly Row[]> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        return [name.slice(0, -4), Rows.parse(parse(text, { columns: true }))];
      }),
  );
}

/** The organizations that are granted with those below them today, and the units that these cover. */
export function underOrganizations(
  tables: ReadonlyMap<string, readonly Row[]>,
  granted: readonly string[],
) {
  const holds = ({ valid_from: from = '', valid_to: to = '' }: Row) =>
    from <= today && (to === '' || today < to);
  const below = new Set<string>();
  const descend = (id: string): void => {
    below.add(id);
    for (const link of tables.get('subordinations') ?? [])
      if (link.superior === id && holds(link) && !below.has(link.organization ?? ''))
        descend(link.organization ?? '');
  };
  for (const { id = '' } of tables.get('organizations') ?? [])
    if (granted.includes(id)) descend(id);
  const covered = new Set<string>();
  for (const link of tables.get('coverages') ?? [])
    if (below.has(link.organization ?? '') && holds(link)) covered.add(link.unit ?? '');
  return { below, covered };
}

/**
 * Writes what somebody who is granted some regions and organizations sees of a folder of CSV files, worked out from its
 * rows by docs/security.md alone: a graph of this and nothing else answers what that one may be told.
 *
 * @param granted codes of regions, and ids of organizations
 * @returns the folder
 */
export function seenAlone(folder: string, granted: readonly string[]): string {
  const files = readTables(folder);
  const rows = (table: string) => files.get(table) ?? [];
  const parents = new Map(rows('regions').map(({ code = '', parent = '' }) => [code, parent]));
  const upward = (code: string): string[] =>
    code === '' ? [] : [code, ...upward(parents.get(code) ?? '')];
  const isGranted = (code: string | undefined) =>
    upward(code ?? '').some((each) => granted.includes(each));

  const homes = new Map(rows('organizations').map(({ id = '', region = '' }) => [id, region]));
  const { below, covered } = underOrganizations(files, granted);
  const located = new Set(
    ['units', 'organizations'].flatMap((table) =>
      rows(table).flatMap(({ id = '', region }) =>
        isGranted(region) || below.has(id) || covered.has(id) ? [id] : [],
      ),
    ),
  );

  const line = new Set<string>();
  const climb = (id: string): void => {
    for (const { organization, superior = '' } of rows('subordinations'))
      if (organization === id && !line.has(superior)) {
        line.add(superior);
        climb(superior);
      }
  };
  for (const id of homes.keys()) if (located.has(id)) climb(id);
  const placed = ['units', 'organizations'].flatMap((table) =>
    rows(table).flatMap(({ id = '', region = '' }) =>
      located.has(id) || line.has(id) ? [region] : [],
    ),
  );
  const lineRegions = new Set(
    [...granted.filter((code) => parents.has(code)), ...placed].flatMap(upward),
  );
  const isOrganization = (id: string | undefined) =>
    id !== undefined && (located.has(id) || line.has(id));
  const isSeenRegion = (code: string | undefined) => isGranted(code) || lineRegions.has(code ?? '');
  const touching = (id: string | undefined) =>
    rows('memberships').some(
      ({ member = '', alliance }) => alliance === id && located.has(member),
    ) ||
    rows('services').some(
      ({ alliance, target = '' }) => alliance === id && (located.has(target) || isGranted(target)),
    );
  const alliances = new Set(
    rows('alliances').flatMap(({ id = '', region }) =>
      isGranted(region) || touching(id) ? [id] : [],
    ),
  );
  const facilities = new Set(
    rows('facilities').flatMap(({ id = '', region }) => (isGranted(region) ? [id] : [])),
  );
  /** References to what is not seen are not seen. */
  const seenReferences = (row: Row): Row => ({
    ...row,
    ...('home_region' in row && !isSeenRegion(row.home_region) ? { home_region: '' } : {}),
    ...('host_region' in row && !isSeenRegion(row.host_region) ? { host_region: '' } : {}),
  });
  const byName = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, lineColumns.has(key) ? value : '']),
    );

  const seen: Record<string, (row: Row) => Row | null> = {
    sources: (row) => row,
    regions: (row) =>
      isGranted(row.code) ? row : lineRegions.has(row.code ?? '') ? byName(row) : null,
    region_parents: (row) => (isGranted(row.region) && isSeenRegion(row.parent) ? row : null),
    organizations: (row) =>
      located.has(row.id ?? '') ? seenReferences(row) : line.has(row.id ?? '') ? byName(row) : null,
    units: (row) => (located.has(row.id ?? '') ? row : null),
    alliances: (row) =>
      !alliances.has(row.id ?? '')
        ? null
        : {
            ...row,
            ...(isSeenRegion(row.region) ? {} : { region: '' }),
            ...(alliances.has(row.parent ?? '') ? {} : { parent: '' }),
          },
    facilities: (row) =>
      !isGranted(row.region)
        ? null
        : facilities.has(row.parent ?? '')
          ? row
          : { ...row, parent: '' },
    claims: (row) => (isGranted(row.region) ? row : null),
    subordinations: (row) =>
      isOrganization(row.organization) && isOrganization(row.superior) ? row : null,
    coverages: (row) =>
      isOrganization(row.organization) && located.has(row.unit ?? '') ? row : null,
    parts: (row) => (located.has(row.unit ?? '') && located.has(row.whole ?? '') ? row : null),
    memberships: (row) =>
      alliances.has(row.alliance ?? '') &&
      (located.has(row.member ?? '') || line.has(row.member ?? ''))
        ? row
        : null,
    services: (row) =>
      alliances.has(row.alliance ?? '') &&
      (located.has(row.target ?? '') || isSeenRegion(row.target))
        ? row
        : null,
    counts: (row) => (located.has(row.entity ?? '') ? row : null),
    surveys: (row) => (located.has(row.unit ?? '') || isSeenRegion(row.region) ? row : null),
  };
  const reduced = mkdtempSync(join(tmpdir(), 'seen-alone-'));
  for (const [table, all] of files) {
    const see = seen[table];
    if (see === undefined)
      throw new Error(`What is seen is said of each table, received ${table}.`);
    const kept = all.map(see).filter((row) => row !== null);
    if (kept.length > 0)
      writeFileSync(join(reduced, `${table}.csv`), stringify(kept, { header: true }));
  }
  return reduced;
}
