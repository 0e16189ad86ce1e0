import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Subject } from '../access/subject.js';
import type { Deadline } from '../domain/deadline.js';
import { Problem } from '../domain/problem.js';
import { askedBy } from '../graphql/accounted.js';
import type { Context } from '../graphql/context.js';
import { errorsTold, type FaultLog } from '../graphql/errors.js';
import { textOfAnswer } from '../graphql/executor/answer-text.js';
import type { Executor } from '../graphql/executor/executor.js';
import { graphqlResponse, knowsGraphqlResponse, statusFor } from '../graphql/status-codes.js';
import type { TrustedDocument, TrustedDocuments } from '../graphql/trusted-documents.js';
import { awaitLeast, statusOfWaiting, versionOf } from '../graphql/versions.js';
import { noteProblems } from '../telemetry/account.js';
import type { Deadlines } from './deadline.js';
import { cacheable, isKnown, tagOf } from './etag.js';
import { subjectOf } from './identify.js';
import type { Asked } from './request.js';

/** What answers trusted documents, beside Apollo Server and byte for byte as that does. */
export interface TrustedServer {
  readonly documents: TrustedDocuments;
  readonly execute: Executor<Context>;
  readonly context: (subject: Subject, deadline?: Deadline) => Context;
  readonly deadlines: Deadlines;
  readonly log: FaultLog;
  /** What answers depend on beside the graph, the day and the rule set in force: tells one release from the next. */
  readonly release: string;
}

/** What of a request decides how it is answered. */
interface Request {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

type AskedById = Extract<Asked, { readonly documentId: string }>;

/**
 * The trusted document that a request names.
 *
 * @throws Problem NOT_FOUND where there is none of the id, BAD_USER_INPUT where it is asked for under another name
 */
export function trustedDocument(
  documents: TrustedDocuments,
  { documentId, operationName }: AskedById,
): TrustedDocument {
  const found = documents.get(documentId);
  if (found === undefined)
    throw new Problem(
      'NOT_FOUND',
      `documentId names a trusted document, received ${JSON.stringify(documentId.slice(0, 80))}.`,
    );
  const { name } = found.definition;
  if (operationName != null && operationName !== name?.value)
    throw new Problem(
      'BAD_USER_INPUT',
      `operationName is that of the trusted document, ${JSON.stringify(name?.value ?? null)}, received ${JSON.stringify(operationName.slice(0, 80))}.`,
    );
  return found;
}

/** Answers a trusted document; a GET that has the answer of this state of the graph already by 304. */
export async function answerTrusted(
  server: TrustedServer,
  asked: AskedById,
  request: Request,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const document = trustedDocument(server.documents, asked);
  ensureAnswered(document, request);
  const context = contextFor(request.headers, asked, server, reply);
  const { account } = context;
  if (account !== undefined) account.operation = askedBy(document.definition);
  const tell = (errors: readonly GraphQLError[], isRequestAtFault: boolean) => {
    const told = errorsTold(errors, isRequestAtFault, server.log);
    if (account !== undefined) noteProblems(account, told);
    return told;
  };
  const isGet = request.method === 'GET';
  const waited = await awaitLeast(asked.extensions, context.graph).catch((error: Error) => error);
  if (waited instanceof Error) {
    const errors = tell([new GraphQLError(waited.message, { originalError: waited })], false);
    return send(reply, request, statusOfWaiting(waited), textOfAnswer({ errors }));
  }
  const tag = isGet
    ? await tagOf(server.release, [document.sha256, asked.variables], context)
    : null;
  if (tag !== null && isKnown(tag, request.headers)) return cacheable(reply, tag).code(304).send();
  const { data, errors, cost } = await server.execute({
    ...{ document: document.document, definition: document.definition, context },
    variables: asked.variables ?? {},
  });
  const version = data == null ? null : await versionOf(context.graph);
  const text = textOfAnswer({
    data,
    errors: errors && tell(errors, data === undefined),
    extensions: extensionsOf({
      ...(context.asksCost ? { cost } : {}),
      ...(version === null ? {} : { version }),
    }),
  });
  const isLasting = errors === undefined && !context.graph.isFleeting;
  if (tag !== null && isLasting) cacheable(reply, tag);
  return send(reply, request, data === undefined ? 400 : 200, text);
}

/** Of a request; RFC 9111, 5.2.1.4: `cache-control: no-cache` asks that nothing remembered is answered unseen. */
export function contextFor(
  headers: IncomingHttpHeaders,
  { extensions }: Pick<Asked, 'extensions'>,
  { context, deadlines }: Pick<TrustedServer, 'context' | 'deadlines'>,
  reply: FastifyReply,
): Context {
  const asksAnew = /\bno-cache\b/i.test(headers['cache-control'] ?? '');
  const asksCost = extensions?.cost === true;
  const { account, ip: from } = reply.request;
  const asked = context(subjectOf(reply.request), deadlines.of(reply));
  return { ...asked, from, asksAnew, asksCost, account };
}

/** None where there is nothing in them. */
function extensionsOf(extensions: object): object | undefined {
  return Object.keys(extensions).length === 0 ? undefined : extensions;
}

function ensureAnswered({ definition }: TrustedDocument, { method }: Request): void {
  if (definition.operation === OperationTypeNode.SUBSCRIPTION)
    throw new Problem(
      'BAD_USER_INPUT',
      'A subscription is sent to /graphql/stream, received one elsewhere.',
    );
  if (method === 'GET' && definition.operation !== OperationTypeNode.QUERY)
    throw new Problem(
      'BAD_USER_INPUT',
      'A GET asks a query, received another operation: changes are sent by POST.',
    );
}

function send(
  reply: FastifyReply,
  { headers: { accept } }: Request,
  status: number,
  text: string,
): FastifyReply {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  const type = knowsGraphqlResponse(accept) ? graphqlResponse : 'application/json';
  return reply.code(statusFor(status, accept)).type(`${type}; charset=utf-8`).send(text);
}
