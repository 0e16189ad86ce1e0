/** Where a Neo4j answers Bolt and who may sign in; plain data, so that vitest can hand it to tests. */
export type Neo4jConnection = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's one Neo4j, or null where there is none: `neo4jAvailability()` then says why. */
    neo4j: Neo4jConnection | null;
  }
}

/** The server that NEO4J_TEST_URI names, or null when it is unset or empty. */
export function connectionFromEnvironment(): Neo4jConnection | null {
  const uri = process.env.NEO4J_TEST_URI;
  if (!uri) return null;
  return {
    uri,
    user: process.env.NEO4J_TEST_USER ?? 'neo4j',
    password: process.env.NEO4J_TEST_PASSWORD ?? '',
  };
}

/** True on CI, where doing without Neo4j is a failure. */
export function neo4jIsRequired(): boolean {
  const ci = process.env.CI;
  return ci !== undefined && ci !== '' && ci !== 'false';
}
