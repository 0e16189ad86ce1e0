import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { Context } from '../graphql/context.js';
import { noteProblems } from '../telemetry/account.js';
import { cacheable, isKnown, tagOf } from './etag.js';
import { type AskedByText, askedInBody, askedInSearch, searchOf } from './request.js';
import { answerTrusted, contextFor, type TrustedServer } from './trusted.js';

/**
 * Serves operations under /graphql. Not by @as-integrations/fastify: that one answers 500 to a request
 * without a usable Host header, such as a health probe's.
 */
export function serveGraphql(
  app: FastifyInstance,
  server: ApolloServer<Context>,
  trusted: TrustedServer,
  texts: TextRule,
): void {
  for (const path of ['/graphql', '/graphql/'])
    app.route({
      method: ['GET', 'POST'],
      url: path,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const { method, body, url } = request;
        if (!texts.trustedOnly && isOpened(request)) return reply.redirect('/ide/');
        const asked = method === 'POST' ? askedInBody(body) : askedInSearch(searchOf(url));
        if ('documentId' in asked) return answerTrusted(trusted, asked, request, reply);
        ensureTextIsTaken(texts);
        return answerText(server, trusted, asked, request, reply);
      },
    });
}

/** By somebody who typed the address into a browser. */
function isOpened({ method, url, headers: { accept = '' } }: FastifyRequest): boolean {
  return method === 'GET' && searchOf(url) === '' && accept.includes('text/html');
}

/** Has Apollo Server answer the text of an operation; a GET that has the answer of this state of the graph already by 304. */
async function answerText(
  server: ApolloServer<Context>,
  trusted: TrustedServer,
  { query, operationName, variables, extensions }: AskedByText,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { method, body, url, headers } = request;
  const context = contextFor(headers, { extensions }, trusted, reply);
  const { account } = context;
  // Apollo waits for the version that a request asks for at the least.
  const tag =
    method === 'GET' && extensions?.atLeast == null
      ? await tagOf(trusted.release, [query, operationName, variables], context)
      : null;
  if (tag !== null && isKnown(tag, headers)) return cacheable(reply, tag).code(304).send();
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headersOf(request), search: searchOf(url), body },
    context: async () => context,
  });
  if (answer.body.kind !== 'complete') throw new Error('An operation is answered at once.');
  for (const [name, value] of answer.headers) reply.header(name, value);
  // It may be another one at the next moment.
  reply.header('cache-control', 'no-store');
  // Apollo writes errors first.
  const hasErrors = !answer.body.string.startsWith('{"data":');
  if (hasErrors && account !== undefined)
    noteProblems(account, WithErrors.parse(JSON.parse(answer.body.string)).errors);
  if (tag !== null && !hasErrors && !context.graph.isFleeting) cacheable(reply, tag);
  return reply.code(answer.status ?? 200).send(answer.body.string);
}

const Extensions = z.object({ code: z.string().optional(), id: z.string().optional() });
const WithErrors = z.object({ errors: z.array(z.object({ extensions: Extensions })).default([]) });

/** What may be sent. */
export interface TextRule {
  /** Whether trusted documents alone are answered. */
  readonly trustedOnly: boolean;
}

/** @throws Problem FORBIDDEN where trusted documents alone are answered */
export function ensureTextIsTaken({ trustedOnly }: TextRule): void {
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
