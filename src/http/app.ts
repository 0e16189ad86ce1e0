import { Server } from 'node:net';
import { setTimeout as passing } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import fastifyCompress from '@fastify/compress';
import { type FastifyInstance, fastify } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Access } from '../access/access.js';
import type { Subject } from '../access/subject.js';
import type { Deadline } from '../domain/deadline.js';
import type { EventFeed } from '../events/event-feed.js';
import type { Context } from '../graphql/context.js';
import type { Executor } from '../graphql/executor/executor.js';
import type { PriceGate } from '../graphql/price/price-gate.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import type { PlanJobs } from '../planning/jobs/jobs.js';
import { Metrics } from '../telemetry/metrics.js';
import { type Admission, admitOwn, answerSites } from './admission.js';
import { Deadlines } from './deadline.js';
import { answerBrokenRequest, answerError, answerErrors, largestBody } from './errors.js';
import { serveGraphql } from './graphql.js';
import { guardPages } from './headers.js';
import { refuseUntilReady, serveHealth } from './health.js';
import { serveIde } from './ide.js';
import { identify } from './identify.js';
import { serveImports } from './import.js';
import type { ImportSettings } from './import-taking.js';
import { serveMetrics } from './metrics.js';
import { observeRequests, requestId } from './observe.js';
import { observePlans } from './observe-plans.js';
import type { Readiness } from './readiness.js';
import { serveSchema } from './schema.js';
import { serveSignIn } from './sign-in.js';
import { serveSignInWithProvider } from './sign-in-oidc.js';
import { type StreamLimits, serveStreams, usualStreamLimits } from './stream.js';

/** What the HTTP side serves. */
export interface AppOptions {
  readonly server: ApolloServer<Context>;
  /** Whether questions are answered yet, and still. */
  readonly readiness: Readiness;
  readonly context: (subject: Subject, deadline?: Deadline) => Context;
  /** Who is let in; asked when questions are answered. */
  readonly access: () => Access;
  /** Addresses of proxies that say for whom they ask, as `x-forwarded-for`; none where left out. */
  readonly trustedProxies?: readonly string[];
  /** The schema that subscriptions are answered by. */
  readonly schema: GraphQLSchema;
  /** What answers trusted documents. */
  readonly execute: Executor<Context>;
  /** What lets subscriptions through. */
  readonly gate: PriceGate;
  readonly documents: TrustedDocuments;
  /** Whether these alone are answered. */
  readonly trustedOnly: boolean;
  /** Under which names and from which sites it is asked; its own where left out. */
  readonly admission?: Admission;
  /** Tells one release of the product from the next. */
  readonly release: string;
  /** What those who follow are told from; closed with the app. */
  readonly feed: Pick<EventFeed, 'close'>;
  /** The plans that are being made; they end with the app. */
  readonly jobs: PlanJobs;
  readonly log: Logger;
  /** What is counted. */
  readonly metrics?: Metrics;
  /** Whether that is served. */
  readonly servesMetrics?: boolean;
  /** How imports are written, and the most bytes that the body of one has. */
  readonly imports: ImportSettings & { readonly largestImport: number };
  /** How long the end of the app waits for clients that do not take their answers. */
  readonly graceMs?: number;
  readonly requestLimits?: RequestLimits;
  /** How slow the client of a stream may be. */
  readonly streamLimits?: StreamLimits;
}

/** How many connections there may be at a time, and how long a request may take to arrive and to be answered. */
export interface RequestLimits {
  readonly connections: number;
  readonly arrivalMs: number;
  readonly answerMs: number;
}

const usualRequestLimits: RequestLimits = {
  connections: 1_000,
  arrivalMs: 30_000,
  answerMs: 30_000,
};

/** Makes the HTTP app: GraphQL under /graphql, its IDE under /ide/, its schema under /schema.graphql, imports under /import, signing in under /sign-in, its state under /health, /ready and /metrics. */
export async function httpApp({
  server,
  readiness,
  context,
  access,
  trustedProxies = [],
  log,
  metrics = new Metrics(),
  servesMetrics = true,
  schema,
  execute,
  gate,
  documents,
  trustedOnly,
  release,
  feed,
  jobs,
  imports,
  admission = { hosts: [], origins: [] },
  graceMs = 15_000,
  requestLimits: { connections, arrivalMs, answerMs } = usualRequestLimits,
  streamLimits = usualStreamLimits,
}: AppOptions): Promise<FastifyInstance> {
  await server.start();
  const app = fastify({
    logger: false,
    // That of its hooks too, of which the end of the app may take longer than Fastify's 10 s.
    pluginTimeout: graceMs + 10_000,
    bodyLimit: largestBody,
    return503OnClosing: false,
    genReqId: requestId,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    requestTimeout: arrivalMs,
    // Node looks for those that are late by the longer of the two, and every half a minute only.
    http: {
      requestTimeout: arrivalMs,
      headersTimeout: arrivalMs,
      connectionsCheckingInterval: Math.min(arrivalMs, 5_000),
    },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply, log),
    clientErrorHandler: answerBrokenRequest,
  });
  app.server.maxConnections = connections;
  // Operations come as JSON; a text body is what other sites' forms can send.
  app.removeContentTypeParser('text/plain');
  observeRequests(app, gate, metrics, log);
  observePlans(jobs, metrics);
  answerErrors(app, log);
  // Streams end by themselves first.
  app.addHook('preClose', async () => {
    readiness.closes();
    feed.close();
    await jobs.close();
  });
  const deadlines = new Deadlines(answerMs);
  closeWithoutLoss(app, graceMs, deadlines);
  guardPages(app);
  admitOwn(app, admission);
  refuseUntilReady(app, readiness);
  identify(app, access, readiness);
  await app.register(fastifyCompress, { encodings: ['br', 'gzip'] });
  await serveSignIn(app, access);
  await serveSignInWithProvider(app, access);
  await serveImports(app, { ...imports, context, access, log });
  if (servesMetrics) serveMetrics(app, metrics);
  if (!trustedOnly) {
    // Both show texts that would not be answered.
    await serveIde(app);
    serveSchema(app, schema);
  }
  await app.register(async (routes) => {
    await answerSites(routes, admission);
    serveHealth(routes, readiness);
    const trusted = { documents, execute, context, log, release, deadlines };
    serveGraphql(routes, server, trusted, { trustedOnly });
    const streams = { schema, log, gate, context, access };
    serveStreams(routes, streams, documents, { trustedOnly }, streamLimits);
  });
  app.addHook('onClose', () => server.stop());
  return app;
}

/** How long connections on which nothing comes stay open while the app closes: what is on its way arrives meanwhile. */
const lingerMs = 200;

/**
 * While the app closes, nobody connects any more, and every answer ends its connection: clients that keep one alive
 * neither hold up the end nor lose a request. What is not done when most of the grace is over is told so, and what does
 * not end by that is cut.
 */
function closeWithoutLoss(app: FastifyInstance, graceMs: number, deadlines: Deadlines): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    const late = setTimeout(() => deadlines.endAll(), 0.8 * graceMs);
    const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
    // An HTTP server would end connections at once on which a request may be arriving.
    const ended = new Promise((resolve) => Server.prototype.close.call(app.server, resolve));
    await passing(lingerMs);
    app.server.closeIdleConnections();
    await ended;
    clearTimeout(late);
    clearTimeout(cut);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
