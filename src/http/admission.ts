import { isIP } from 'node:net';
import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../domain/problem.js';

/** Under which names the server is asked, and from which sites. */
export interface Admission {
  /** Names of hosts, in small letters and without a port; addresses are always taken. */
  readonly hosts: readonly string[];
  /** Other sites whose pages may ask, such as `https://county.example`. */
  readonly origins: readonly string[];
}

/**
 * Refuses requests under a name that is not the server's, as come from a page whose own name leads here (DNS
 * rebinding), and those that pages of other sites send.
 */
export function admitOwn(app: FastifyInstance, { hosts, origins }: Admission): void {
  const [named, sites] = [new Set(['localhost', ...hosts]), new Set(origins)];
  app.addHook('onRequest', async ({ headers: { host, origin } }) => {
    // A probe may name none.
    if (host) ensureNamed(host, named);
    if (origin !== undefined && !sites.has(origin)) ensureSameSite(origin, host);
  });
}

/** Has browsers show the answers of these routes to the pages of the other sites. */
export async function answerSites(routes: FastifyInstance, { origins }: Admission): Promise<void> {
  if (origins.length === 0) return;
  await routes.register(fastifyCors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: 600,
  });
}

/** An address can't be rebound: the page would have to be of that address itself. */
function ensureNamed(host: string, named: ReadonlySet<string>): void {
  const name = host.replace(/:\d*$/, '').toLowerCase();
  if (named.has(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0) return;
  throw new Problem(
    'FORBIDDEN',
    `A request names a host of ALLOWED_HOSTS, received ${JSON.stringify(host.slice(0, 80))}.`,
  );
}

/** Behind a proxy that speaks TLS the page has another scheme than the server, but its host. */
function ensureSameSite(origin: string, host: string | undefined): void {
  if (host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase())
    return;
  throw new Problem(
    'FORBIDDEN',
    `A page that asks is of this site or of ALLOWED_ORIGINS, received ${JSON.stringify(origin.slice(0, 80))}.`,
  );
}
