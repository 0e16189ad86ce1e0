/** @neo4j/graphql 7 over Neo4j: `NEO4J_PASSWORD=… node neo4j-graphql.mjs PORT COUNTY bolt://… USER`. */
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import fastify from 'fastify';
import neo4j from 'neo4j-driver';
import { loadCounty } from './graph-county.mjs';

// The matrix is what its filters and aggregations cannot say: Cypher by hand.
const typeDefs = `
  type PeerUnit @node {
    id: ID!
    name: String!
    kind: String!
    path: String!
    counted: Boolean!
    organizations: [PeerOrganization!]! @relationship(type: "PEER_COVERS", direction: IN)
    establishedBy: [PeerOrganization!]! @relationship(type: "PEER_ESTABLISHES", direction: IN)
  }
  type PeerOrganization @node {
    id: ID!
    name: String!
    alliances: [PeerAlliance!]! @relationship(type: "PEER_MEMBER_OF", direction: OUT)
  }
  type PeerAlliance @node {
    id: ID!
    name: String!
    units: [PeerUnit!]! @relationship(type: "PEER_MEMBER_OF", direction: IN)
    organizations: [PeerOrganization!]! @relationship(type: "PEER_MEMBER_OF", direction: IN)
  }
  type Cell { town: String!, kind: String!, units: Int!, covered: Int! }
  type Query {
    cells: [Cell!]! @cypher(columnName: "cell", statement: """
      MATCH (u:PeerUnit) WHERE u.counted AND u.town <> ''
      WITH u.town AS town, u.kind AS kind, count(*) AS units, sum(CASE WHEN u.covered THEN 1 ELSE 0 END) AS covered
      RETURN {town: town, kind: kind, units: units, covered: covered} AS cell
    """)
  }`;

const indexes = [
  'CREATE CONSTRAINT peer_unit IF NOT EXISTS FOR (n:PeerUnit) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT peer_organization IF NOT EXISTS FOR (n:PeerOrganization) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT peer_alliance IF NOT EXISTS FOR (n:PeerAlliance) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX peer_gaps IF NOT EXISTS FOR (n:PeerUnit) ON (n.kind, n.path)',
];

const [, , port, county, uri, user] = process.argv;
const driver = neo4j.driver(uri, neo4j.auth.basic(user, process.env.NEO4J_PASSWORD));
const run = (text, parameters) => driver.executeQuery(text, parameters, { database: 'neo4j' });
for (const index of indexes) await run(index);
await run('CALL db.awaitIndexes()');
await loadCounty(county, run);

const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
await server.start();
const app = fastify();
app.post('/graphql', fastifyApolloHandler(server));
await app.listen({ host: '127.0.0.1', port: Number(port) });
