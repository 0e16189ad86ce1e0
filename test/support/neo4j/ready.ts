import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Neo4jConnection } from './connection.js';

const START_TIMEOUT_MS = 120_000;
const POLL_MS = 50;

/**
 * Resolves as soon as a server that is starting takes queries.
 * @throws when it has not after two minutes, or `signal` is aborted, with the last reason.
 */
export async function untilItAnswers(
  connection: Neo4jConnection,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await checkItAnswers(connection);
    } catch (error) {
      if (signal.aborted || Date.now() > deadline) throw error;
      await pause(POLL_MS);
    }
  }
}

/** @throws when the server does not take a query, with its address. */
export async function checkItAnswers({ uri, user, password }: Neo4jConnection): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 5_000 });
  try {
    // Not executeQuery: that tries again by itself, after a second.
    await driver.session().run('RETURN 1');
  } catch (cause) {
    throw new Error(`A Neo4j must answer at ${uri}: ${cause}`, { cause });
  } finally {
    await driver.close();
  }
}
