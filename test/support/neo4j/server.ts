import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { neo4jAvailability } from './availability.js';
import { connectionFromEnvironment, type Neo4jConnection } from './connection.js';
import { createHome } from './home.js';
import { neo4jJars } from './jars.js';
import { type ServerProcess, spawnSupervised } from './process.js';
import { checkItAnswers, untilItAnswers } from './ready.js';

/** A Neo4j that answers; `stop` ends it and removes its data, unless NEO4J_TEST_URI named it. */
export type Neo4jServer = Neo4jConnection & { stop(): Promise<void> };

/**
 * Gives a Neo4j that answers Bolt: the one that NEO4J_TEST_URI names, else an empty 5.26 on a free
 * loopback port, with a home of its own. That one ends with this process, however this process ends.
 * @throws when there is none to be had, with what is missing, or when it does not answer.
 */
export async function startNeo4j(): Promise<Neo4jServer> {
  const availability = neo4jAvailability();
  if (typeof availability === 'object') throw new Error(availability.missing);
  const given = connectionFromEnvironment();
  return given ? useGiven(given) : startOwn();
}

async function useGiven(given: Neo4jConnection): Promise<Neo4jServer> {
  await checkItAnswers(given);
  return { ...given, stop: async () => {} };
}

async function startOwn(): Promise<Neo4jServer> {
  const jars = await neo4jJars();
  const port = await freePort();
  const connection = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: randomUUID() };
  const home = await createHome(port, connection.password);
  const server = spawnSupervised(home, ['java', ...javaArguments(jars, home)]);
  try {
    await untilReady(server, connection);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...connection, stop: server.stop };
}

/** Resolves once the new server takes queries; rejects as soon as it ends instead. */
async function untilReady(server: ServerProcess, connection: Neo4jConnection): Promise<void> {
  const giveUp = new AbortController();
  const ended = server.ended.then((output) => {
    throw new Error(`Neo4j must start, but it ended:\n${output}`);
  });
  try {
    await Promise.race([ended, untilItAnswers(connection, giveUp.signal)]);
  } finally {
    giveUp.abort();
  }
}

function javaArguments(jars: string, home: string): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    '-Xms256m',
    '-Xmx1g',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ];
}

/** A loopback port that was free a moment ago: Neo4j does not tell which one it got for port 0. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
