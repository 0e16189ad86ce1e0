import fastifyStatic from '@fastify/static';
import {
  getDistDirectory,
  isSandboxFrame,
  renderAltair,
  renderInitSnippet,
  SANDBOX_FRAME_CSP,
} from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { examples } from './ide-examples.js';

/** The page's own script, in a file of its own so that the policy need allow no inline scripts. */
const optionsFile = 'options.js';
const options: Parameters<typeof renderAltair>[0] = {
  baseURL: '/ide/',
  endpointURL: '/graphql',
  instanceStorageNamespace: 'orgweave',
  // The last of them is shown at first. Subscriptions are set up for each.
  initialWindows: examples.map(({ tab, operation }) => ({
    initialName: tab,
    initialQuery: operation,
    subscriptionsEndpoint: '/graphql/stream',
    initialSubscriptionRequestHandlerId: 'graphql-sse',
  })),
  disableAccount: true,
  initialSettings: { 'banners.disable': true, 'alert.disableUpdateNotification': true },
  serveInitialOptionsInSeperateRequest: optionsFile,
};

/** Only this server is ever asked for anything: the IDE works without internet, and nobody frames it. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves Altair, a GraphQL IDE, from the installed package under /ide/; `/` leads there. */
export async function serveIde(app: FastifyInstance): Promise<void> {
  const page = renderAltair(options).replace('<title>Altair</title>', '<title>orgweave</title>');
  const script = renderInitSnippet(options);
  app.get('/', (_request, reply) => reply.redirect('/ide/'));
  app.get('/ide', (_request, reply) => reply.redirect('/ide/'));
  app.get('/ide/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(page),
  );
  app.get(`/ide/${optionsFile}`, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(script),
  );
  await app.register(fastifyStatic, {
    root: getDistDirectory(),
    prefix: '/ide/',
    index: false,
    wildcard: true,
    decorateReply: false,
    maxAge: '1h',
    setHeaders: (response, path) => {
      const isSandbox = isSandboxFrame(path);
      response.header('content-security-policy', isSandbox ? SANDBOX_FRAME_CSP : policy);
      // The frame is of no origin, not even of this one.
      if (isSandbox) response.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
}
