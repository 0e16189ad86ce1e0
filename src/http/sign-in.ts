import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Access } from '../access/access.js';
import { rolesOf } from '../access/subject.js';
import { Problem } from '../domain/problem.js';
import { noSessionCookie, sessionCookie, sessionIn } from './cookie.js';
import { retryAfterOf, statusOf } from './errors.js';
import { credentialIn, foreignPage } from './identify.js';
import { pagePolicy, signedInPage, signInPage, type WaysIn, wrongs } from './sign-in-page.js';

const Attempt = z.object({
  name: z.string().max(200),
  password: z.string().max(1_000),
  next: z.string().optional(),
});
const Next = z.object({ next: z.string().optional().catch(undefined) });

/**
 * Serves the page on which somebody signs in, and what it sends; programs that keep a cookie send the same as JSON and
 * are answered so.
 */
export async function serveSignIn(app: FastifyInstance, access: () => Access): Promise<void> {
  await app.register(async (routes) => {
    routes.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    routes.addHook('onRequest', (request, reply, done) => {
      reply.header('cache-control', 'no-store');
      done(foreignPage(request));
    });
    routes.get('/sign-in', async (request, reply) => {
      const subject = await access().of(credentialIn(request));
      if (subject === null)
        return sendPage(reply, 200, signInPage(waysIn(access()), nextOf(request.query), null));
      return sendPage(reply, 200, signedInPage(subject.name, rolesOf(subject, access().today)));
    });
    // A browser that keeps no cookie would come back to the page over and over without a word.
    routes.get('/sign-in/done', async (request, reply) => {
      const next = nextOf(request.query);
      const isKept = (await access().of(credentialIn(request))) !== null;
      if (isKept) return reply.redirect(next, 303);
      return sendPage(reply, 400, signInPage(waysIn(access()), next, wrongs.NO_COOKIE));
    });
    routes.post('/sign-in', (request, reply) => signIn(access(), request, reply));
    routes.post('/sign-out', async (request, reply) => {
      const secret = sessionIn(request.headers.cookie);
      const who = secret === null ? null : await access().of({ kind: 'SESSION', secret }, false);
      if (secret !== null) await access().end(secret, request.ip);
      reply.header('set-cookie', noSessionCookie).header('clear-site-data', '"cache"');
      if (!isOfPage(request)) return reply.code(204).send();
      const isVouchedFor = who?.by === 'OIDC' && access().provider !== null;
      return reply.redirect(isVouchedFor ? '/sign-in/oidc/signed-out' : '/sign-in', 303);
    });
  });
}

async function signIn(
  access: Access,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { data: asked } = Attempt.safeParse(request.body);
  if (asked === undefined)
    throw new Problem(
      'BAD_USER_INPUT',
      'Who signs in sends name and password, of at most 200 and 1000 characters; received something else.',
    );
  const next = nextOf(asked);
  try {
    const { secret, session } = await access.byPassword({ ...asked, address: request.ip });
    // Whoever was signed in here before is no more.
    const before = sessionIn(request.headers.cookie);
    if (before !== null) await access.end(before, request.ip);
    reply.header('set-cookie', sessionCookie(secret));
    if (isOfPage(request))
      return reply.redirect(`/sign-in/done?next=${encodeURIComponent(next)}`, 303);
    return reply.send({ name: session.name, expiresAt: session.expiresAt });
  } catch (error) {
    const told = error instanceof Problem ? CodeOfPage.safeParse(error.code).data : undefined;
    if (!(error instanceof Problem) || told === undefined || !isOfPage(request)) throw error;
    const wait = retryAfterOf(error);
    if (wait !== null) reply.header('retry-after', wait);
    return sendPage(reply, statusOf(error), signInPage(waysIn(access), next, wrongs[told]));
  }
}

/** By what people sign in here. */
export function waysIn({ provider }: Pick<Access, 'provider'>): WaysIn {
  return { provider: provider?.oidc.issuer ?? null, passwords: provider?.alone !== true };
}

const CodeOfPage = z.enum(['UNAUTHENTICATED', 'TOO_MANY_ATTEMPTS', 'OVERLOADED']);

function isOfPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.includes('text/html');
}

/** Where somebody goes on: a path of this site, never another one. */
export function nextOf(given: unknown): string {
  const { next = '' } = Next.safeParse(given).data ?? {};
  const here = 'http://here';
  const isOwn =
    /^\/[\x21-\x7e]*$/.test(next) &&
    URL.canParse(next, here) &&
    new URL(next, here).origin === here;
  return isOwn ? next : '/ide/';
}

export function sendPage(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', pagePolicy)
    .type('text/html; charset=utf-8')
    .send(text);
}
