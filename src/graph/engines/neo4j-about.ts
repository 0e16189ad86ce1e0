import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { Neo4jAccess } from './neo4j.js';

/** What a server says of itself; `now` is what its clock shows. */
type AboutNeo4j = z.infer<typeof Row>;
const Row = z.object({
  version: z.string(),
  edition: z.string(),
  now: z.number().transform((milliseconds) => new Date(milliseconds)),
});

/** Asks a server what it is; in words of Neo4j alone, which no question of the product is. */
export async function aboutNeo4j({ uri, user, password }: Neo4jAccess): Promise<AboutNeo4j> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(
      `CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel'
      RETURN versions[0] AS version, edition, datetime.realtime().epochMillis AS now`,
      {},
      { routing: neo4j.routing.READ },
    );
    return Row.parse(records[0]?.toObject());
  } finally {
    await driver.close();
  }
}
