import { join } from 'node:path';
import { z } from 'zod';
import { linesOf, sorted } from '../comparable.js';
import { peersFolder } from '../peers.js';
import type { OwnNeo4j } from './neo4j.js';
import { askedWith } from './peer-questions.js';
import { freePort, type Server, startListening } from './server.js';

/**
 * `@neo4j/graphql` 7 on the Neo4j that the product uses too, beside the product's graph.
 * @param county the file that saveForPeers wrote
 * @param paths of townships
 */
export async function startNeo4jGraphql(
  neo4j: OwnNeo4j,
  county: string,
  paths: ReadonlyMap<string, string>,
): Promise<Server> {
  const port = await freePort();
  const file = join(peersFolder, 'neo4j-graphql.mjs');
  const command = [process.execPath, file, String(port), county, neo4j.uri, neo4j.user];
  const running = await startListening(command, port, { NEO4J_PASSWORD: neo4j.password });
  return {
    ...running,
    name: '@neo4j/graphql 7',
    databasePid: neo4j.pid,
    ...askedWith(port, { queries, parsers, paths }),
  };
}

const queries = new Map([
  [
    'detail',
    `query ($id: ID!) { peerUnits(where: {id: {eq: $id}}) { id name
      organizations(limit: 50) { id name alliances(limit: 50) { id name } } } }`,
  ],
  [
    'alliance',
    `query ($id: ID!) { peerAlliances(where: {id: {eq: $id}}) { id name
      units(limit: 200) { id name } organizations(limit: 200) { id name } } }`,
  ],
  // Not `establishedBy: {none: {}}`, which is dropped without a word.
  [
    'gaps',
    `query ($kind: String!, $path: String!) { peerUnits(limit: 50, sort: [{id: ASC}], where: {
      kind: {eq: $kind}, path: {startsWith: $path}, counted: {eq: true},
      establishedBy: {none: {id: {startsWith: ""}}}
    }) { id name } }`,
  ],
  ['matrix', '{ cells { town kind units covered } }'],
]);

const Named = z.object({ id: z.string(), name: z.string() });

const parsers = new Map<string, (data: unknown) => unknown>([
  [
    'detail',
    (data) => {
      const Organization = Named.extend({ alliances: z.array(Named) });
      const Unit = Named.extend({ organizations: z.array(Organization) });
      const [unit] = z.object({ peerUnits: z.tuple([Unit]) }).parse(data).peerUnits;
      return sorted({
        ...unit,
        organizations: unit.organizations.map(({ alliances, ...organization }) => ({
          ...organization,
          alliances: alliances.map(({ id }) => id),
        })),
      });
    },
  ],
  [
    'alliance',
    (data) => {
      const Alliance = Named.extend({ units: z.array(Named), organizations: z.array(Named) });
      const [alliance] = z.object({ peerAlliances: z.tuple([Alliance]) }).parse(data).peerAlliances;
      const { id, name, units, organizations } = alliance;
      const members = [...units, ...organizations].map((member) => member.id);
      return { id, name, members: members.toSorted() };
    },
  ],
  [
    'gaps',
    (data) =>
      z
        .object({ peerUnits: z.array(Named) })
        .parse(data)
        .peerUnits.map(({ id }) => id),
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
      return linesOf(z.object({ cells: z.array(Cell) }).parse(data).cells);
    },
  ],
]);
