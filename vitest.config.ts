import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { slowestFiles } from './test/support/slowest-files.js';

/**
 * The tests that open no graph and start no process or server: most folders, and a file of a folder
 * that is not like it. test/repository/projects.test.ts fails where this list is not what tests import.
 */
const pure = [
  'test/access/{audit-chain,rules,subject}.test.ts',
  'test/access/oidc/{grants,under-way}.test.ts',
  'test/alliances/**/*.test.ts',
  'test/bench/*.test.ts',
  'test/changes/{granted,import,steps,tables,validate}/*.test.ts',
  'test/coverage/**/*.test.ts',
  'test/domain/*.test.ts',
  'test/files/*.test.ts',
  'test/graph/{cursor,sorted-page.property}.test.ts',
  'test/graphql/*.test.ts',
  'test/planning/**/*.test.ts',
  'test/registry/**/*.test.ts',
  'test/repository/*.test.ts',
  'test/schema/*.test.ts',
  'test/seeds/*.test.ts',
  'test/synthetic/*.test.ts',
];

/** The tests that start processes or open Grafeo, each its own, and never Neo4j. */
const processes = [
  'test/access/oidc/{code-flow,provider,tokens}.test.ts',
  'test/answers/readme.test.ts',
  'test/changes/write/scans.test.ts',
  'test/clients/*.test.ts',
  'test/contract/{grafeo-file,neo4j-errors,port-closed}.test.ts',
  'test/e2e/{access,audit,backup,cli,damaged-files,doctor,import-crash,import,index-files,oidc,plan,plan-jobs,planning,reassess,rules,serve,solver-thread,storage-full}.test.ts',
  'test/http/{accounts,admission,asked-again,audit,bad-requests,clients,deadline,ide,limits,masking,outside-schema,overloaded,price,seen,shutdown,sign-in,traces,trusted}.test.ts',
  'test/walls/*.test.ts',
];

/** The tests that share the Neo4j of the run, or what does, and are not in two halves. */
const whole = [
  'test/answers/model-county-figures.test.ts',
  'test/answers/model-county-organizations.test.ts',
  'test/answers/model-county-plan-facts.test.ts',
  'test/contract/neo4j-left.test.ts',
  'test/e2e/calendar.test.ts',
  'test/e2e/cli-neo4j.test.ts',
  'test/graph/pages.test.ts',
  'test/http/engine-away.test.ts',
  'test/support/neo4j.test.ts',
];

export default defineConfig({
  // The build of graphql that Node runs; Vite prefers the other, and types of the two do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Files keep nothing that another one could find, so a worker loads the sources once.
    isolate: false,
    ...(process.env.CI ? { reporters: ['default', slowestFiles(10)] } : {}),
    projects: [
      sideBySide('pure', pure),
      sideBySide('processes', processes),
      // The suites of both engines, once on each (test/support/engines.ts).
      sideBySide('grafeo', ['test/**/*.test.ts'], [...pure, ...processes, ...whole]),
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, ...processes],
          provide: { engine: 'neo4j' },
          globalSetup: ['test/support/neo4j/global-setup.ts'],
          // One Neo4j with one database serves the whole run, so suites take turns.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

/** A project whose files run in parallel, before those that take turns. */
function sideBySide(
  name: string,
  include: string[],
  exclude: string[] = [],
): TestProjectInlineConfiguration {
  const provide = { engine: 'grafeo' } as const;
  const sequence = { groupOrder: 0 };
  return { extends: true, test: { name, include, exclude, provide, maxWorkers: '100%', sequence } };
}
