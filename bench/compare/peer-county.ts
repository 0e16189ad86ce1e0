import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { county } from './questions.js';
import { rowsOn } from './rows.js';

/** A table as peers load it: what holds today, without dates. */
export interface PeerTable {
  readonly name: 'unit' | 'organization' | 'alliance' | 'covering' | 'established' | 'membership';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

const Row = z.record(z.string(), z.string());
type Row = z.infer<typeof Row>;

/**
 * The units, organizations and alliances of import folders that exist on a day, and the links between
 * them that hold on it. `established` are the coverages that make a unit covered (docs/coverage.md): peers
 * are handed this judgement, which they could not make themselves.
 */
export async function peerCountyOf(
  folders: readonly string[],
  today: string,
): Promise<PeerTable[]> {
  const read = async (file: string) => {
    const rows: Row[] = [];
    const files = folders.map((folder) => join(folder, file)).filter((path) => existsSync(path));
    for (const path of files) for await (const row of rowsOn(path, Row, today)) rows.push(row);
    return rows;
  };
  const of = (row: Row, column: string) => row[column] ?? '';
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [of(row, 'id'), row]));
  const parentOf = new Map(
    (await read('regions.csv')).map((row) => [of(row, 'code'), of(row, 'parent')]),
  );
  const pathOf = (code: string): string =>
    code === '' ? '/' : `${pathOf(parentOf.get(code) ?? '')}${code}/`;
  const units = byId(await read('units.csv'));
  const organizations = byId(await read('organizations.csv'));
  const alliances = byId(await read('alliances.csv'));
  const links = (await read('coverages.csv')).filter(
    (row) => units.has(of(row, 'unit')) && organizations.has(of(row, 'organization')),
  );

  const superiors = new Map<string, string[]>();
  for (const row of await read('subordinations.csv')) {
    if (!organizations.has(of(row, 'superior'))) continue;
    const above = superiors.get(of(row, 'organization')) ?? [];
    superiors.set(of(row, 'organization'), [...above, of(row, 'superior')]);
  }
  /** A group covers through its branch: while a line of superiors leads to one. */
  const stands = (id: string, seen: readonly string[] = []): boolean =>
    of(organizations.get(id) ?? {}, 'kind') !== 'PARTY_GROUP' ||
    (superiors.get(id) ?? []).some(
      (above) => !seen.includes(above) && stands(above, [...seen, above]),
    );
  const establishing = links
    .filter((row) => ['SOLO', 'JOINT', 'UNSPECIFIED'].includes(of(row, 'mode')))
    .filter((row) => stands(of(row, 'organization')))
    .map((row) => [of(row, 'unit'), of(row, 'organization')]);
  const ofUnit = new Map<string, string[]>();
  for (const [unit = '', organization = ''] of establishing)
    ofUnit.set(unit, [...(ofUnit.get(unit) ?? []), organization]);
  /** Coverage of a compound extends to its buildings. */
  const extended = (await read('parts.csv'))
    .filter((row) => of(units.get(of(row, 'unit')) ?? {}, 'kind') === 'BUILDING')
    .filter((row) => /COMPOUND$/.test(of(units.get(of(row, 'whole')) ?? {}, 'kind')))
    .flatMap((row) =>
      (ofUnit.get(of(row, 'whole')) ?? []).map((organization) => [of(row, 'unit'), organization]),
    );
  const established = distinct([...establishing, ...extended]);
  const covered = new Set(established.map(([unit]) => unit));
  const named = (rows: ReadonlyMap<string, Row>) =>
    [...rows].map(([id, row]) => [id, of(row, 'name')]);
  return [
    {
      name: 'unit',
      columns: ['id', 'name', 'kind', 'path', 'town', 'covered', 'counted'],
      rows: [...units].map(([id, row]) => {
        const path = pathOf(of(row, 'region'));
        const town = path.split(`/${county}/`)[1]?.split('/')[0] ?? '';
        const counted = String(of(row, 'exclusion') === '');
        return [id, of(row, 'name'), of(row, 'kind'), path, town, String(covered.has(id)), counted];
      }),
    },
    { name: 'organization', columns: ['id', 'name'], rows: named(organizations) },
    { name: 'alliance', columns: ['id', 'name'], rows: named(alliances) },
    {
      name: 'covering',
      columns: ['unit', 'organization'],
      rows: distinct(links.map((row) => [of(row, 'unit'), of(row, 'organization')])),
    },
    { name: 'established', columns: ['unit', 'organization'], rows: established },
    {
      name: 'membership',
      columns: ['alliance', 'unit', 'organization'],
      rows: (await read('memberships.csv'))
        .filter((row) => alliances.has(of(row, 'alliance')))
        .map((row) => [row, of(row, 'member')] as const)
        .filter(([, member]) => units.has(member) || organizations.has(member))
        .map(([row, member]) => [
          of(row, 'alliance'),
          units.has(member) ? member : null,
          units.has(member) ? null : member,
        ]),
    },
  ];
}

/** Writes tables where peers that load them by themselves read them. */
export function saveForPeers(tables: readonly PeerTable[], file: string): void {
  writeFileSync(file, JSON.stringify(tables));
}

/** The path of each township, up to and with its own code: what peers look for units by. */
export function townPathsOf(tables: readonly PeerTable[]): ReadonlyMap<string, string> {
  const units = tables.find(({ name }) => name === 'unit')?.rows ?? [];
  return new Map(
    units.map(([, , , path]) => {
      const upToTown = new RegExp(`^.*/${county}/\\d{9}/`).exec(path ?? '')?.[0] ?? '';
      return [upToTown.split('/').at(-2) ?? '', upToTown];
    }),
  );
}

function distinct(pairs: readonly string[][]): string[][] {
  return [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
}
