import type { FastifyInstance } from 'fastify';
import { unitsBehind } from '../coverage/kept/current-index.js';
import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { readHead } from '../graph/head.js';
import { thingsBehind } from '../registry/current-things.js';
import type { Readiness, State } from './readiness.js';

/** What is answered while a server starts. */
const answeredAlways: ReadonlySet<string | undefined> = new Set(['/health', '/ready', '/metrics']);

/** Serves /health, which answers as long as the process does, and /ready: 503 while questions would not be answered. */
export function serveHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const { isReady, ...told } = await looked(readiness.state);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(told);
  });
}

/** Has whoever asks before a server is ready come again. */
export function refuseUntilReady(app: FastifyInstance, readiness: Readiness): void {
  app.addHook('onRequest', ({ routeOptions: { url } }, _reply, done) => {
    const isTooEarly = readiness.state.status === 'starting' && !answeredAlways.has(url);
    done(isTooEarly ? starting() : undefined);
  });
}

function starting(): Problem {
  return new Problem(
    'UNAVAILABLE',
    'A server answers when it has started, this one is starting: /ready says how far it is.',
  );
}

async function looked(
  state: State,
): Promise<{ readonly isReady: boolean; readonly status: string }> {
  return state.status === 'ready' ? lookedAt(state.graph) : { isReady: false, ...state };
}

async function lookedAt(graph: Graph) {
  const { engine } = graph;
  try {
    await graph.health();
    const head = await readHead(graph);
    const behind = Math.max(unitsBehind(graph, head), thingsBehind(graph, head));
    const isImporting = head.journal !== null;
    return { isReady: true, status: 'ready', engine, version: head.commit, behind, isImporting };
  } catch {
    return { isReady: false, status: 'unavailable', engine };
  }
}
