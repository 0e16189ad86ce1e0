import type { FastifyInstance } from 'fastify';
import { unitsBehind } from '../coverage/kept/current-index.js';
import type { Graph } from '../graph/graph.js';
import { readHead } from '../graph/head.js';
import { thingsBehind } from '../registry/current-things.js';

/** Serves the server's state under /health: 503 while the database is away. */
export function serveHealth(app: FastifyInstance, graph: Graph): void {
  app.get('/health', async (_request, reply) => {
    try {
      await graph.health();
      const head = await readHead(graph);
      const behind = Math.max(unitsBehind(graph, head), thingsBehind(graph, head));
      return { status: 'ok', engine: graph.engine, version: head.commit, behind };
    } catch {
      return reply.code(503).send({ status: 'unavailable', engine: graph.engine });
    }
  });
}
