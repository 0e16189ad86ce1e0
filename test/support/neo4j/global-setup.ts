import type { TestProject } from 'vitest/node';
import { neo4jAvailability } from './availability.js';
import { neo4jIsRequired } from './connection.js';
import { startNeo4j } from './server.js';

/**
 * Starts one Neo4j for the whole run and hands it to the tests as `inject('neo4j')`.
 * @throws on CI when there is none to be had, and everywhere when there is one that does not start.
 */
export default async function setUpNeo4j(project: TestProject): Promise<() => Promise<void>> {
  const availability = neo4jAvailability();
  if (typeof availability === 'object') {
    if (neo4jIsRequired()) throw new Error(`CI must test on Neo4j: ${availability.missing}`);
    process.stderr.write(`The Neo4j half of the tests is skipped: ${availability.missing}.\n`);
    project.provide('neo4j', null);
    return async () => {};
  }
  const { stop, ...connection } = await startNeo4j();
  project.provide('neo4j', connection);
  return stop;
}
