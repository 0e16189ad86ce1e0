import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import { checkBody, checkSearch, searchOf } from './request.js';

/**
 * Serves operations under /graphql. Not by @as-integrations/fastify: that one answers 500 to a request
 * without a usable Host header, such as a health probe's.
 */
export function serveGraphql(
  app: FastifyInstance,
  server: ApolloServer<Context>,
  context: () => Context,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const { method, body, url } = request;
      const search = searchOf(url);
      if (method === 'POST') checkBody(body);
      else checkSearch(search);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: headersOf(request), search, body },
        context: async () => context(),
      });
      if (answer.body.kind !== 'complete') throw new Error('An operation is answered at once.');
      for (const [name, value] of answer.headers) reply.header(name, value);
      // It may be another one at the next moment.
      reply.header('cache-control', 'no-store');
      return reply.code(answer.status ?? 200).send(answer.body.string);
    },
  });
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}
