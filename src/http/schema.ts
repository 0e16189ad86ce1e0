import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';

/** Serves the schema as a text under /schema.graphql. */
export function serveSchema(app: FastifyInstance, schema: GraphQLSchema): void {
  const text = printSchema(schema);
  app.get('/schema.graphql', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(text),
  );
}
