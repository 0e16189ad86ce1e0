import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';

/** Serves the schema as a text under /schema.graphql: made when it is asked for first, as that takes longer than all else here. */
export function serveSchema(app: FastifyInstance, schema: GraphQLSchema): void {
  let text: string | null = null;
  app.get('/schema.graphql', (_request, reply) => {
    text ??= printSchema(schema);
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(text);
  });
}
