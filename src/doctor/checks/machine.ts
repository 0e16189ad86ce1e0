import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { allUnitIds } from '../../coverage/kept/stale.js';
import { type Check, isOpen } from '../examined.js';

/** Node's own, from package.json. */
const oldest = [20, 19];

/** Whether Node is new enough. */
export const node: Check = async () => {
  const { node: version } = process.versions;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldest;
  const says = `Node is ${version}.`;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    return [{ level: 'fail', says, remedy: `Use Node ${oldest.join('.')} or later.` }];
  return [{ level: 'ok', says }];
};

/** What a server with the embedded graph takes, and what for each unit (docs/operations.md), in MiB. */
const [atRest, perUnit] = [200, 6 / 1_000];

/** Whether there is memory for as many units as the graph holds. */
export const memory: Check = async ({ graph, aboutNeo4j }) => {
  const limit = process.constrainedMemory();
  const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
  const machine = mib(limit > 0 && limit < totalmem() ? limit : totalmem());
  const heap = mib(getHeapStatistics().heap_size_limit);
  const there = `${machine} MiB are there, Node takes ${heap} of them for its heap`;
  // Where Neo4j holds the graph, what counts is what it has.
  if (!isOpen(graph) || aboutNeo4j !== null) return [{ level: 'ok', says: `${there}.` }];
  const units = (await graph.read(allUnitIds())).length;
  const wanted = Math.round(atRest + units * perUnit);
  const says = `${units} units take about ${wanted} MiB; ${there}.`;
  if (wanted > machine) return [{ level: 'fail', says, remedy: 'Give it more memory.' }];
  if (wanted * 2 > machine)
    return [{ level: 'warn', says, remedy: 'Twice as much leaves room for imports and answers.' }];
  if (wanted > heap)
    return [
      { level: 'warn', says, remedy: `Set NODE_OPTIONS=--max-old-space-size=${wanted * 2}.` },
    ];
  return [{ level: 'ok', says }];
};

/** Whether as many files may be open as connections are taken; where the system does not say it, nothing is found. */
export const openFiles: Check = async ({ config: { maxConnections } }) => {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  const [, soft] = /^Max open files\s+(\d+)/m.exec(limits) ?? [];
  if (soft === undefined) return [];
  const says = `${soft} files may be open, MAX_CONNECTIONS is ${maxConnections}.`;
  return Number(soft) < maxConnections + 200
    ? [{ level: 'warn', says, remedy: `Raise the limit (ulimit -n), or lower MAX_CONNECTIONS.` }]
    : [{ level: 'ok', says }];
};
