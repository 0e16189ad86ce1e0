import { tmpdir } from 'node:os';
import { commit } from '../../src/changes/commit.js';
import { type Change, type TableName, tables } from '../../src/changes/tables/tables.js';
import { changeSet } from '../../src/changes/validate/change-source.js';
import type { Graph } from '../../src/graph/graph.js';
import { refreshPolicy } from '../support/run-query.js';

/** Who is where, in short: ids, and links as `from to` or `from to 2020-01-01 2021-01-01`, `?` being unknown. */
export interface Network {
  readonly organizations?: readonly string[];
  readonly groups?: readonly string[];
  readonly units?: readonly string[];
  /** `id`, or `id parent`. */
  readonly alliances?: readonly string[];
  readonly superiors?: readonly string[];
  readonly covers?: readonly string[];
  /** `member alliance`, all in the role MEMBER. */
  readonly members?: readonly string[];
}

/** Writes a network into an empty graph, all of it in one county and by one ledger. */
export async function writeNetwork(graph: Graph, network: Network): Promise<void> {
  const now = () => new Date('2026-01-01T00:00:00Z');
  const context = {
    graph,
    now,
    journals: tmpdir(),
    refreshPolicy,
    actor: 'test',
    origin: 'network',
  };
  await commit(context, changeSet(rowsOf(network)));
}

function rowsOf(network: Network): Change[] {
  const organization = (kind: string) => (id: string) =>
    row('organizations', { id, kind, name: id, region: '990101', source: 'ledger' });
  return [
    row('sources', { id: 'ledger', kind: 'LEDGER', title: 'Ledger' }),
    row('regions', { code: '990101', level: 'COUNTY', name: 'County', source: 'ledger' }),
    ...(network.organizations ?? []).map(organization('BRANCH')),
    ...(network.groups ?? []).map(organization('PARTY_GROUP')),
    ...(network.units ?? []).map((id) =>
      row('units', { id, kind: 'ENTERPRISE', name: id, region: '990101', source: 'ledger' }),
    ),
    ...(network.alliances ?? []).map((text) => {
      const [id = '', parent = ''] = text.split(' ');
      return row('alliances', { id, kind: 'INDUSTRY', name: id, parent, source: 'ledger' });
    }),
    ...links('subordinations', network.superiors, 'organization', 'superior'),
    ...links('coverages', network.covers, 'organization', 'unit', { mode: 'SOLO' }),
    ...links('memberships', network.members, 'member', 'alliance', { role: 'MEMBER' }),
  ];
}

function links(
  table: TableName,
  texts: readonly string[] = [],
  from: string,
  to: string,
  further: Readonly<Record<string, string>> = {},
): Change[] {
  return texts.map((text) => {
    const [start = '', end = '', validFrom = '?', validTo = '?'] = text.split(' ');
    const dates = { validFrom: known(validFrom), validTo: known(validTo) };
    return row(table, { [from]: start, [to]: end, ...dates, ...further, source: 'ledger' });
  });
}

function known(date: string): string {
  return date === '?' ? '' : date;
}

function row(table: TableName, cells: Readonly<Record<string, string>>): Change {
  const keys = tables[table].columns.map(({ key }) => [key, cells[key] ?? '']);
  const decoded = tables[table].decode(Object.fromEntries(keys));
  if ('violations' in decoded)
    throw new Error(`A network breaks no rule, received ${decoded.violations[0]?.message}`);
  return decoded;
}
