/**
 * A bare Apollo Server on Fastify over Grafeo, with one hand-written statement an operation and nothing else:
 * `node bare-apollo.mjs PORT COUNTY GRAPH`. Its schema is as much of the product's as the questions need,
 * so that it is sent the same operations.
 */
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import grafeo from '@grafeo-db/js';
import fastify from 'fastify';
import { loadCounty } from './graph-county.mjs';

const typeDefs = `
  type Query {
    unit(id: ID!): Unit
    alliance(id: ID!): Alliance
    coverageGaps(scope: Scope, orderBy: GapOrder, first: Int, filter: Filter): Gaps!
    coverageMatrix(scope: Scope, on: Date, rows: Axis, columns: Axis): Matrix!
  }
  scalar Date
  input Scope { region: ID, kinds: [UnitKind!] }
  input Filter { codes: [Code!] }
  enum Code { NOT_ESTABLISHED LAPSED BLANK TEMPORARY_ONLY WORK_ONLY NOT_SURVEYED }
  enum GapOrder { ID }
  enum Axis { REGION UNIT_KIND }
  enum UnitKind { FAMILY_FARM }
  type Unit { id: ID!, name: String!, organizations(first: Int): Organizations! }
  type Organizations { nodes: [Organization!]! }
  type Organization { id: ID!, name: String!, alliances(first: Int): Alliances! }
  type Alliances { nodes: [Alliance!]! }
  type Alliance { id: ID!, name: String!, members(first: Int): Members! }
  type Members { nodes: [Member!]! }
  union Member = Unit | Organization
  type Gaps { nodes: [Gap!]! }
  type Gap { unit: Unit! }
  type Matrix { cells: [Cell!]! }
  type Cell { row: ID!, column: String!, units: Int!, numerator: Int! }`;

const statements = {
  unit: `MATCH (u:PeerUnit) WHERE u.id = $id
    CALL (u) { MATCH (u)<-[:PEER_COVERS]-(o:PeerOrganization)
      CALL (o) { MATCH (o)-[:PEER_MEMBER_OF]->(a:PeerAlliance) RETURN collect(a {.id, .name}) AS alliances }
      RETURN collect(o {.id, .name, alliances: {nodes: alliances}}) AS organizations }
    RETURN u.id AS id, u.name AS name, {nodes: organizations} AS organizations`,
  alliance: `MATCH (a:PeerAlliance) WHERE a.id = $id
    CALL (a) { MATCH (a)<-[:PEER_MEMBER_OF]-(m)
      RETURN collect({id: m.id, name: m.name, kind: m.kind}) AS members }
    RETURN a.id AS id, a.name AS name, {nodes: members} AS members`,
  gaps: `MATCH (u:PeerUnit) WHERE u.kind = $kind AND u.path STARTS WITH $path AND u.counted
    AND NOT EXISTS { (u)<-[:PEER_ESTABLISHES]-() }
    RETURN u.id AS id, u.name AS name ORDER BY id LIMIT $first`,
  matrix: `MATCH (u:PeerUnit) WHERE u.counted AND u.town <> ''
    RETURN u.town AS row, u.kind AS column, count(*) AS units,
      sum(CASE WHEN u.covered THEN 1 ELSE 0 END) AS numerator`,
  paths: `MATCH (u:PeerUnit) WHERE u.town <> '' RETURN DISTINCT u.town AS town, u.path AS path`,
};

const [, , port, county, file] = process.argv;
const graph = grafeo.GrafeoDB.create(file);
const run = async (text, parameters = {}) =>
  (await graph.executeCypher(text, parameters)).toArray();
for (const [label, property] of [
  ['PeerUnit', 'id'],
  ['PeerUnit', 'kind'],
  ['PeerOrganization', 'id'],
  ['PeerAlliance', 'id'],
])
  await run(`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
await loadCounty(county, run);

/** The path of each township, up to and with its own code. */
const paths = new Map();
for (const { town, path } of await run(statements.paths))
  paths.set(town, path.slice(0, path.indexOf(`/${town}/`) + town.length + 2));

const server = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: {
      unit: async (_root, { id }) => (await run(statements.unit, { id }))[0],
      alliance: async (_root, { id }) => (await run(statements.alliance, { id }))[0],
      coverageGaps: async (_root, { scope, first }) => {
        const parameters = { kind: scope.kinds[0], path: paths.get(scope.region), first };
        return { nodes: (await run(statements.gaps, parameters)).map((unit) => ({ unit })) };
      },
      coverageMatrix: async () => ({ cells: await run(statements.matrix) }),
    },
    // Units alone have a kind here.
    Member: { __resolveType: ({ kind }) => (kind ? 'Unit' : 'Organization') },
  },
});
await server.start();
const app = fastify();
app.post('/graphql', fastifyApolloHandler(server));
await app.listen({ host: '127.0.0.1', port: Number(port) });
