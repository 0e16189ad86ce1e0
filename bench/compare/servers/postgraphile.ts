import { join } from 'node:path';
import { z } from 'zod';
import { linesOf, sorted } from '../comparable.js';
import { type PeerTable, townPathsOf } from '../peer-county.js';
import { peersFolder } from '../peers.js';
import { askedWith } from './peer-questions.js';
import { startPostgresql } from './postgresql.js';
import { freePort, type Server, startListening } from './server.js';

/** PostGraphile 5 over PostgreSQL, with the connection-filter plugin. */
export async function startPostgraphile(
  folder: string,
  tables: readonly PeerTable[],
): Promise<Server> {
  const database = await startPostgresql(folder, tables);
  const port = await freePort();
  const file = join(peersFolder, 'postgraphile.mjs');
  const env = { GRAPHILE_ENV: 'production' };
  const command = [process.execPath, file, String(port), database.uri];
  const running = await startListening(command, port, env);
  const paths = townPathsOf(tables);
  return {
    pid: running.pid,
    name: 'PostGraphile 5',
    databasePid: database.pid,
    ...askedWith(port, { queries, parsers, paths }),
    stop: async () => {
      await running.stop();
      await database.stop();
    },
  };
}

/** The product asks for an alliance's names too, so the same is asked here. */
const queries = new Map([
  [
    'detail',
    `query ($id: String!) { unitByRowId(rowId: $id) { rowId name coveringsByUnit(first: 50) { nodes {
      organizationByOrganization { rowId name membershipsByOrganization(first: 50) { nodes {
        allianceByAlliance { rowId name } } } } } } } }`,
  ],
  [
    'alliance',
    `query ($id: String!) { allianceByRowId(rowId: $id) { rowId name membershipsByAlliance(first: 200) { nodes {
      unitByUnit { rowId name } organizationByOrganization { rowId name } } } } }`,
  ],
  // Not `establishedsByUnitExist: false`, which keeps PostgreSQL from an anti-join.
  [
    'gaps',
    `query ($kind: String!, $path: String!) { allUnits(first: 50, orderBy: ROW_ID_ASC, filter: {
      kind: {equalTo: $kind}, path: {startsWith: $path}, counted: {equalTo: true}, establishedsByUnit: {none: {unit: {isNull: false}}}
    }) { nodes { rowId name } } }`,
  ],
  ['matrix', '{ allCells { nodes { town kind units covered } } }'],
]);

const Named = z.object({ rowId: z.string(), name: z.string() });
const page = <Node>(node: z.ZodType<Node>) => z.object({ nodes: z.array(node) });

const parsers = new Map<string, (data: unknown) => unknown>([
  [
    'detail',
    (data) => {
      const Membership = z.object({ allianceByAlliance: Named });
      const Organization = Named.extend({ membershipsByOrganization: page(Membership) });
      const Covering = z.object({ organizationByOrganization: Organization });
      const Unit = Named.extend({ coveringsByUnit: page(Covering) });
      const unit = z.object({ unitByRowId: Unit }).parse(data).unitByRowId;
      return sorted({
        id: unit.rowId,
        name: unit.name,
        organizations: unit.coveringsByUnit.nodes.map(({ organizationByOrganization: each }) => ({
          id: each.rowId,
          name: each.name,
          alliances: each.membershipsByOrganization.nodes.map(
            ({ allianceByAlliance }) => allianceByAlliance.rowId,
          ),
        })),
      });
    },
  ],
  [
    'alliance',
    (data) => {
      const Member = z.object({
        unitByUnit: Named.nullable(),
        organizationByOrganization: Named.nullable(),
      });
      const Alliance = Named.extend({ membershipsByAlliance: page(Member) });
      const { rowId, name, membershipsByAlliance } = z
        .object({ allianceByRowId: Alliance })
        .parse(data).allianceByRowId;
      const members = membershipsByAlliance.nodes.map(
        (member) => (member.unitByUnit ?? member.organizationByOrganization)?.rowId,
      );
      return { id: rowId, name, members: members.toSorted() };
    },
  ],
  [
    'gaps',
    (data) =>
      z
        .object({ allUnits: page(Named) })
        .parse(data)
        .allUnits.nodes.map(({ rowId }) => rowId),
  ],
  [
    'matrix',
    (data) => {
      const Cell = z.object({
        town: z.string(),
        kind: z.string(),
        units: z.number(),
        covered: z.number(),
      });
      return linesOf(z.object({ allCells: page(Cell) }).parse(data).allCells.nodes);
    },
  ],
]);
