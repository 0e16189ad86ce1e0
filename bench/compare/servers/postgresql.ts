import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerTable } from '../peer-county.js';
import { freePort, startListening } from './server.js';

const schema = `
CREATE TABLE unit (id text COLLATE "C" PRIMARY KEY, name text NOT NULL, kind text NOT NULL,
  path text COLLATE "C" NOT NULL, town text NOT NULL, covered boolean NOT NULL, counted boolean NOT NULL);
CREATE TABLE organization (id text COLLATE "C" PRIMARY KEY, name text NOT NULL);
CREATE TABLE alliance (id text COLLATE "C" PRIMARY KEY, name text NOT NULL);
CREATE TABLE covering (unit text COLLATE "C" REFERENCES unit,
  organization text COLLATE "C" REFERENCES organization, PRIMARY KEY (unit, organization));
CREATE TABLE established (unit text COLLATE "C" REFERENCES unit,
  organization text COLLATE "C" REFERENCES organization, PRIMARY KEY (unit, organization));
CREATE TABLE membership (alliance text COLLATE "C" NOT NULL REFERENCES alliance,
  unit text COLLATE "C" REFERENCES unit, organization text COLLATE "C" REFERENCES organization);
CREATE VIEW cell AS SELECT town, kind, count(*)::int AS units, count(*) FILTER (WHERE covered)::int AS covered
  FROM unit WHERE counted AND town <> '' GROUP BY town, kind;`;

/** Made when the rows are there. */
const indexes = `
CREATE INDEX ON unit (kind, path); CREATE INDEX ON covering (organization);
CREATE INDEX ON established (organization); CREATE INDEX ON membership (alliance);
CREATE INDEX ON membership (unit); CREATE INDEX ON membership (organization); VACUUM ANALYZE;`;

/** True where the machine has PostgreSQL and can run it, be it as root through its own user. */
export function hasPostgresql(): boolean {
  const can = (...command: string[]) => spawnSync(command[0] ?? '', command.slice(1)).status === 0;
  return (
    can('initdb', '--version') &&
    can('psql', '--version') &&
    (process.getuid?.() !== 0 || can('id', 'postgres'))
  );
}

/** Starts a PostgreSQL of the run's own with a county in it. */
export async function startPostgresql(folder: string, tables: readonly PeerTable[]) {
  const home = join(folder, 'postgresql');
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const data = join(home, 'data');
  const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  if (asUser.length > 0) {
    const owner = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
    chownSync(home, owner, owner);
    execFileSync('chmod', ['o+x', folder]);
  }
  const [make = '', ...making] = [...asUser, 'initdb', '-D', data, '-A', 'trust', '-U', 'bench'];
  execFileSync(make, making, { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  const settings = ['listen_addresses=127.0.0.1', 'shared_buffers=512MB', 'jit=off'];
  const options = [...settings, 'log_min_messages=panic'].flatMap((setting) => ['-c', setting]);
  const command = [...asUser, 'postgres', '-D', data, '-p', String(port), '-k', home, ...options];
  const running = await startListening(command, port);
  // It listens before it answers.
  execFileSync('timeout', [
    '30',
    'sh',
    '-c',
    `until pg_isready -q -h 127.0.0.1 -p ${port}; do sleep 0.1; done`,
  ]);
  const uri = `postgres://bench@127.0.0.1:${port}/postgres`;
  const psql = (sql: string, input = '') =>
    execFileSync('psql', ['-q', '-v', 'ON_ERROR_STOP=1', uri, '-c', sql], { input });
  psql(schema);
  for (const { name, columns, rows } of tables)
    psql(
      `COPY ${name} (${columns.join(', ')}) FROM STDIN`,
      rows.map((row) => `${row.map(copied).join('\t')}\n`).join(''),
    );
  for (const statement of indexes.split(';').filter((text) => text.trim() !== '')) psql(statement);
  return { ...running, uri };
}

/** A value in the text format of COPY. */
function copied(value: string | null): string {
  return value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, (character) => `\\${character}`);
}
