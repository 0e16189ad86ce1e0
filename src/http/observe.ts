import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { PriceGate } from '../graphql/price/price-gate.js';
import { type Account, newAccount } from '../telemetry/account.js';
import type { Metrics } from '../telemetry/metrics.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is told of it when it is over; none where its address could not be read. */
    account: Account | undefined;
  }
}

/** A request that takes longer is told of, in milliseconds. */
const slow = 1_000;

/** Problems that are the server's. */
const serverCodes: ReadonlySet<string> = new Set([
  'TIMEOUT',
  'OVERLOADED',
  'UNAVAILABLE',
  'STORAGE_FULL',
  'INTERNAL',
]);

/** The id of a request: the one that a proxy has given it, where that is short and plain, or one of its own. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
}

/**
 * Counts requests and logs each when it is over: those that fail, are refused or slow at the level info or above, all
 * others at debug. What they are about is not told.
 */
export function observeRequests(
  app: FastifyInstance,
  { heavy }: Pick<PriceGate, 'heavy'>,
  metrics: Metrics,
  log: Logger,
): void {
  const open = { all: 0, streams: 0 };
  metrics.gauge('orgweave_requests_open', 'Requests that are being answered', () => open.all);
  metrics.gauge(
    'orgweave_heavy_running',
    'Heavy operations that are answered',
    () => heavy.running,
  );
  metrics.gauge(
    'orgweave_heavy_waiting',
    'Heavy operations that wait for others',
    () => heavy.waiting,
  );
  metrics.gauge('orgweave_streams_open', 'Subscriptions that are followed', () => open.streams);
  metrics.gauge(
    'orgweave_connections_open',
    'Connections of clients',
    () =>
      new Promise((resolve, reject) => {
        app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
  );

  app.decorateRequest('account', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    const account = newAccount();
    request.account = account;
    reply.header('x-request-id', request.id);
    const since = performance.now();
    const { socket } = request.raw;
    const sentBefore = socket.bytesWritten;
    const kind = request.routeOptions.url === '/graphql/stream' ? 'streams' : 'all';
    open[kind] += 1;
    reply.raw.once('close', () => {
      open[kind] -= 1;
      const ms = performance.now() - since;
      const outcome = outcomeOf(account, reply);
      metrics.requestDone({ account, outcome, seconds: ms / 1_000 });
      const level = levelOf(account, ms, kind === 'streams');
      if (!log.isLevelEnabled(level)) return;
      const bytes = socket.bytesWritten - sentBefore;
      log[level](
        { ...told(request, reply, account), outcome, ms: Math.round(ms), bytes },
        'request',
      );
    });
    done();
  });
}

function outcomeOf({ codes: [code] }: Account, { raw }: FastifyReply): string {
  if (code !== undefined) return code;
  if (!raw.writableFinished) return 'left';
  return raw.statusCode === 304 ? 'not_modified' : 'ok';
}

function levelOf({ codes }: Account, ms: number, isStream: boolean): 'warn' | 'info' | 'debug' {
  for (const code of codes) if (serverCodes.has(code)) return 'warn';
  return codes.size > 0 || (ms > slow && !isStream) ? 'info' : 'debug';
}

/** The pattern of the path, as what stands in a path may be anything. */
function told(
  { id, method, routeOptions: { url } }: FastifyRequest,
  { raw: { statusCode } }: FastifyReply,
  { operation, isRemembered, cost, codes, faults }: Account,
): object {
  return {
    requestId: id,
    method,
    path: url,
    status: statusCode,
    ...(operation === null ? {} : { operation: operation.name, type: operation.type }),
    ...(isRemembered ? { isRemembered } : {}),
    ...(cost === null ? {} : { cost }),
    ...(codes.size === 0 ? {} : { codes: [...codes] }),
    ...(faults.length === 0 ? {} : { faults }),
  };
}
