import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.js';
import { callbackPath } from '../access/oidc/settings.js';
import type { ProviderOfSignIns } from '../access/provider-of-sign-ins.js';
import { Problem } from '../domain/problem.js';
import {
  noUnderWayCookie,
  sessionCookie,
  sessionIn,
  underWayCookie,
  underWayIn,
} from './cookie.js';
import { retryAfterOf, statusOf } from './errors.js';
import { nextOf, sendPage, waysIn } from './sign-in.js';
import { signedOutPage, signInPage } from './sign-in-page.js';

/** Answers a request where there is a provider. */
type Answered = (
  provider: ProviderOfSignIns,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** Serves signing in and out with an OpenID Connect provider: it sends browsers there, and takes them back. */
export async function serveSignInWithProvider(
  app: FastifyInstance,
  access: () => Access,
): Promise<void> {
  await app.register(async (routes) => {
    const serve = (path: string, answered: Answered) =>
      routes.get(path, (request, reply) => {
        reply.header('cache-control', 'no-store');
        const { provider } = access();
        if (provider === null) return reply.callNotFound();
        return answered(provider, request, reply).catch((error: unknown) =>
          sendProblem(error, access(), request, reply),
        );
      });
    serve('/sign-in/oidc', async ({ oidc }, request, reply) => {
      const callback = new URL(callbackPath, addressOf(request));
      const { address, cookie, seconds } = await oidc.begin(nextOf(request.query), callback);
      reply.header('set-cookie', underWayCookie(cookie, seconds));
      return reply.redirect(address.href, 303);
    });
    serve(callbackPath, async (provider, request, reply) => {
      // It is taken once, whatever comes of it.
      reply.header('set-cookie', noUnderWayCookie);
      const { cookie: cookies } = request.headers;
      const cookie = underWayIn(cookies) ?? '';
      const under = new URL(request.url, addressOf(request));
      const cameBack = { cookie, under, address: request.ip };
      const { secret, returnTo } = await access().byProvider(provider, cameBack);
      const before = sessionIn(cookies);
      if (before !== null) await access().end(before, request.ip);
      reply.header('set-cookie', sessionCookie(secret));
      return reply.redirect(`/sign-in/done?next=${encodeURIComponent(returnTo)}`, 303);
    });
    serve('/sign-in/oidc/signed-out', async (_provider, _request, reply) =>
      sendPage(reply, 200, signedOutPage()),
    );
    serve('/sign-in/oidc/sign-out', async ({ oidc }, request, reply) => {
      const address = await oidc.signOutAddress(new URL('/sign-in', addressOf(request)));
      return reply.redirect(address?.href ?? '/sign-in', 303);
    });
  });
}

/** The address under which a browser asked, where no OIDC_REDIRECT says what it is. */
function addressOf({ protocol, headers: { host = 'localhost' } }: FastifyRequest): string {
  const address = `${protocol}://${host}`;
  if (URL.canParse(address)) return address;
  throw new Problem('BAD_USER_INPUT', 'A browser names the host that it asks, received no name.');
}

/** Tells a person, on the page on which to begin again. */
function sendProblem(
  error: unknown,
  access: Access,
  { query }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (!(error instanceof Problem)) throw error;
  const wait = retryAfterOf(error);
  if (wait !== null) reply.header('retry-after', wait);
  const told = [
    error.code === 'FORBIDDEN' ? '没有授权。' : '登录未完成，请重试。',
    error.message,
  ] as const;
  return sendPage(reply, statusOf(error), signInPage(waysIn(access), nextOf(query), told));
}
