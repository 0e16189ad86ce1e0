import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TooManyAttempts } from '../access/sign-in.js';
import { Problem, type ProblemCode } from '../domain/problem.js';
import { type FaultLog, masked } from '../graphql/errors.js';
import { mayBeTriedAgain, retryAfter } from '../graphql/status-codes.js';
import { noteProblems } from '../telemetry/account.js';
import { persistedQueryRefused } from './request.js';

/** The most bytes that the body of a request has. */
export const largestBody = 1024 * 1024;

/** Answers what fails before GraphQL sees it as GraphQL would: an error with a code of the catalogue. */
export function answerErrors(app: FastifyInstance, log: FaultLog): void {
  app.setNotFoundHandler(answerUnknownPath);
  app.setErrorHandler<FastifyError>((error, request, reply) =>
    answerError(error, request, reply, log),
  );
}

/** Answers an error of a request; also given to Fastify for those before its routes. */
export function answerError(
  error: Error & { readonly code?: unknown; readonly statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
  log: FaultLog,
) {
  if (error instanceof Problem) {
    const status = statusOf(error);
    const wait = retryAfterOf(error);
    if (wait !== null) reply.header('retry-after', wait);
    if (status === 401) reply.header('www-authenticate', 'Bearer realm="orgweave"');
    return send(request, reply.code(status), answerOf(error.code, error.message));
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) return send(request, reply.code(status), masked(error, log));
  if (status === 403 || status === 404) return answerUnknownPath(request, reply);
  return send(request, reply.code(status), answerOf('BAD_USER_INPUT', ruleBroken(error, request)));
}

function send({ account }: FastifyRequest, reply: FastifyReply, error: Told) {
  if (account !== undefined) noteProblems(account, [error]);
  return reply.send({ errors: [error] });
}

/** Clients read the refusal of a persisted query where the request itself went well. */
export function statusOf(problem: Problem): 200 | 400 | 401 | 403 | 409 | 429 | 503 | 507 {
  if (problem === persistedQueryRefused) return 200;
  if (mayBeTriedAgain(problem)) return 503;
  switch (problem.code) {
    case 'UNAUTHENTICATED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'CONFLICT':
      return 409;
    case 'TOO_MANY_ATTEMPTS':
      return 429;
    case 'STORAGE_FULL':
      return 507;
    default:
      return 400;
  }
}

/** In how many seconds a request may be sent again that was refused for now; null where that changes nothing. */
export function retryAfterOf(problem: Problem): string | null {
  if (problem instanceof TooManyAttempts) return String(problem.retryAfter);
  return mayBeTriedAgain(problem) ? retryAfter : null;
}

/** Answers what is not HTTP on the bare connection, and ends it. */
export function answerBrokenRequest(
  error: Error & { readonly code?: unknown },
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [status, message] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'The headers of a request have at most 16 KiB, received more.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'A request arrives within its time, received a part of one.']
        : [400, 'A request follows HTTP/1.1, received one that does not.'];
  const body = JSON.stringify({ errors: [answerOf('BAD_USER_INPUT', message)] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function answerUnknownPath(request: FastifyRequest, reply: FastifyReply) {
  const { method, url } = request;
  const [, path] = /^(\/graphql(?:\/stream|\/)?|\/import)(\?|$)/.exec(url) ?? [];
  if (path !== undefined) {
    const methods = path === '/import' ? ['POST'] : ['GET', 'POST'];
    return send(
      request,
      reply.code(405).header('allow', methods.join(', ')),
      answerOf('BAD_USER_INPUT', `${path} takes ${methods.join(' and ')}, received ${method}.`),
    );
  }
  return send(
    request,
    reply.code(404),
    answerOf(
      'NOT_FOUND',
      `The paths are /graphql, /graphql/stream, /schema.graphql, /ide/, /import, /sign-in, /sign-out, /health, /ready and /metrics, received ${url.slice(0, 200)}.`,
    ),
  );
}

/** What Fastify refuses of a request, in the product's words. */
function ruleBroken(
  { code, message }: Error & { readonly code?: unknown },
  { headers, routeOptions }: FastifyRequest,
): string {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The body of a request has at most ${routeOptions.bodyLimit ?? largestBody} bytes, received ${headers['content-length'] ?? 'more'}.`;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return `The body of a request is of type ${routeOptions.url === '/import' ? 'multipart/form-data' : 'application/json'}, received ${JSON.stringify(headers['content-type'] ?? null)}.`;
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return 'The body of a request is one JSON object, received nothing.';
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return 'The body of a request is JSON, with no member named __proto__ or constructor; received text that is not.';
    default:
      return `A request follows HTTP/1.1, received one with this fault: ${message}.`;
  }
}

/** What a client is told of an error. */
interface Told {
  readonly message: string;
  readonly extensions: { readonly code: ProblemCode; readonly id?: string };
}

function answerOf(code: ProblemCode, message: string): Told {
  return { message, extensions: { code } };
}
