import { neo4jAvailability } from '../../../test/support/neo4j/availability.js';
import type { Neo4jConnection } from '../../../test/support/neo4j/connection.js';
import { startNeo4j } from '../../../test/support/neo4j/server.js';
import { descendantOf } from '../cpu.js';

/** A Neo4j of the run's own, with the id of its process. */
export interface OwnNeo4j extends Neo4jConnection {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Why this machine can start no Neo4j for a comparison; null where it can. */
export function whyNoNeo4j(): string | null {
  const availability = neo4jAvailability();
  if (availability === 'java') return null;
  // What another server holds is not this run's to fill, nor is its process to be measured.
  return availability === 'uri' ? 'NEO4J_TEST_URI names a server' : availability.missing;
}

/** Starts the Neo4j that tests run on. */
export async function startOwnNeo4j(): Promise<OwnNeo4j> {
  const server = await startNeo4j();
  const pid = descendantOf(process.pid, 'java');
  if (pid === null) throw new Error('A Neo4j that was started has a process, none was found.');
  return { ...server, pid };
}
