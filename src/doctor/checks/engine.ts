import { readHead } from '../../graph/head.js';
import { countPending } from '../../graph/migrations.js';
import { type AboutNeo4j, type Check, type Finding, isOpen } from '../examined.js';
import { askServer } from './server.js';

/** The oldest Neo4j whose Cypher has what statements use. */
const oldest = [5, 23];

/** Whether the engine answers, and what it is. */
export const engine: Check = async ({ config, graph, aboutNeo4j }) => {
  if (isOpen(graph)) {
    if (aboutNeo4j !== null) return [ofNeo4j(await aboutNeo4j())];
    const { commit } = await readHead(graph);
    const says = `${graph.engine} answers, at version ${commit}.`;
    return [{ level: 'ok', says }];
  }
  const { why, reason } = graph;
  if (why === 'absent')
    return [{ level: 'ok', says: `The graph is made by the first start: ${reason}.` }];
  if (aboutNeo4j === null && (await askServer(config)) !== null)
    return [{ level: 'ok', says: 'A server has the graph open; what is in it is not looked at.' }];
  if (aboutNeo4j === null) return [{ level: 'fail', says: reason }];
  const remedy = 'Start Neo4j, and see that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD are its own.';
  return [{ level: 'fail', says: reason, remedy }];
};

/** Whether the next start has the graph to bring up to date first. */
export const migrations: Check = async ({ graph }) => {
  if (!isOpen(graph)) return [];
  const pending = await countPending(graph);
  if (pending === 0)
    return [{ level: 'ok', says: 'The schema of the graph is that of this release.' }];
  return [
    {
      level: 'warn',
      says: `The next start brings the graph up to this release in ${pending} steps, after which it is no longer for an older one.`,
      remedy: 'Make a backup before.',
    },
  ];
};

function ofNeo4j({ version, edition }: AboutNeo4j): Finding {
  const says = `Neo4j ${version} (${edition}) answers.`;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldest;
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor);
  return isOld
    ? { level: 'fail', says, remedy: `Use Neo4j ${oldest.join('.')} or later.` }
    : { level: 'ok', says };
}
