import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The build of graphql that Node runs; Vite prefers the other, and types of the two do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/neo4j/global-setup.ts'],
    // One Neo4j with one database serves the whole run, so suites take turns.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
