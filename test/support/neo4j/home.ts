import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lays a new home folder for a Neo4j that answers Bolt, and only that, on one loopback port, and
 * lets the user neo4j sign in with the password.
 */
export async function createHome(port: number, password: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'orgweave-neo4j-'));
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf', 'neo4j.conf'), settings(port));
  await mkdir(join(home, 'data', 'dbms'), { recursive: true });
  await writeFile(join(home, 'data', 'dbms', 'auth.ini'), firstUser(password), { mode: 0o600 });
  return home;
}

function settings(port: number): string {
  const lines = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=512m',
    'db.tx_log.preallocate=false',
    // Suites delete all and load anew, after which each statement would be planned once more.
    'dbms.cypher.min_replan_interval=1h',
    'dbms.usage_report.enabled=false',
  ];
  return `${lines.join('\n')}\n`;
}

/** The file that `neo4j-admin dbms set-initial-password` writes; it would take a JVM of its own. */
function firstUser(password: string): string {
  const salt = randomBytes(32);
  const hash = createHash('sha256').update(salt).update(password).digest('hex');
  const rounds = 1;
  return `neo4j:SHA-256,${hash},${salt.toString('hex')},${rounds}:\n`;
}
