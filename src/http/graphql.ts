import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../domain/problem.js';
import type { Context } from '../graphql/context.js';
import { askedInBody, askedInSearch, searchOf } from './request.js';
import { answerTrusted, contextFor, type TrustedServer } from './trusted.js';

/**
 * Serves operations under /graphql. Not by @as-integrations/fastify: that one answers 500 to a request
 * without a usable Host header, such as a health probe's.
 */
export function serveGraphql(
  app: FastifyInstance,
  server: ApolloServer<Context>,
  trusted: TrustedServer,
  access: Access,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const { method, body, url, headers } = request;
      const search = searchOf(url);
      const asked = method === 'POST' ? askedInBody(body) : askedInSearch(search);
      if ('documentId' in asked) return answerTrusted(trusted, asked, { method, headers }, reply);
      ensureTextIsTaken(access);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: headersOf(request), search, body },
        context: async () => contextFor(headers, trusted),
      });
      if (answer.body.kind !== 'complete') throw new Error('An operation is answered at once.');
      for (const [name, value] of answer.headers) reply.header(name, value);
      // It may be another one at the next moment.
      reply.header('cache-control', 'no-store');
      return reply.code(answer.status ?? 200).send(answer.body.string);
    },
  });
}

/** Who may send what. */
export interface Access {
  /** Whether trusted documents alone are answered. */
  readonly trustedOnly: boolean;
}

/** @throws Problem FORBIDDEN where trusted documents alone are answered */
export function ensureTextIsTaken({ trustedOnly }: Access): void {
  if (trustedOnly)
    throw new Problem(
      'FORBIDDEN',
      'This server answers trusted documents alone, which documentId names; received the text of an operation.',
    );
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}
