import { spawnSync } from 'node:child_process';
import { connectionFromEnvironment } from './connection.js';
import { jarsAreCached } from './jars.js';

/** Neo4j 5.26 runs on Java 17 and 21. */
const OLDEST_JAVA = 17;

/**
 * How tests get a Neo4j on this machine: the server that NEO4J_TEST_URI names ('uri'), one of their
 * own ('java'), or not at all, with the reason. NEO4J_TEST_URI set to nothing asks for none: quick
 * runs of tests that need no engine start that way.
 */
export function neo4jAvailability(): 'uri' | 'java' | { missing: string } {
  if (connectionFromEnvironment()) return 'uri';
  if (process.env.NEO4J_TEST_URI === '') return { missing: 'NEO4J_TEST_URI is set to nothing' };
  const java = javaVersion();
  if (java === null || java < OLDEST_JAVA) {
    const found = java === null ? 'no java' : `Java ${java}`;
    return { missing: `Java ${OLDEST_JAVA} or later is needed, and ${found} was found` };
  }
  if (!jarsAreCached() && !mavenIsThere()) {
    return { missing: 'Maven is needed to get Neo4j once, and no mvn was found' };
  }
  return 'java';
}

/** The major version of the `java` on the path, or null. */
function javaVersion(): number | null {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return major === undefined ? null : Number(major);
}

function mavenIsThere(): boolean {
  return spawnSync('mvn', ['-v']).status === 0;
}
