import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.js';
import type { Credential } from '../access/identities.js';
import { callbackPath } from '../access/oidc/settings.js';
import { grantedTo, may, type Subject } from '../access/subject.js';
import { Problem } from '../domain/problem.js';
import { sessionIn } from './cookie.js';
import { isOfOperations } from './headers.js';
import type { Readiness } from './readiness.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where nobody is asked who it is. */
    subject: Subject | null;
    /** By what that is known; null where it need not be. */
    credential: Credential | null;
  }
}

/** What is answered to whoever asks: nothing of it is of the graph. */
const openPaths: ReadonlySet<string> = new Set([
  '/health',
  '/ready',
  '/sign-in',
  '/sign-in/done',
  '/sign-in/oidc',
  '/sign-in/oidc/sign-out',
  '/sign-in/oidc/signed-out',
  callbackPath,
  '/sign-out',
]);

/** Finds out who asks, before anything is answered but open paths: a person without a session is sent to sign in. */
export function identify(
  app: FastifyInstance,
  access: () => Access,
  readiness: Pick<Readiness, 'state'>,
): void {
  app.decorateRequest('subject', null);
  app.decorateRequest('credential', null);
  app.addHook('onRequest', (request, reply, done) => {
    if (isOpen(request, readiness.state.status)) return done();
    const admit = (subject: Subject | null): void => {
      request.subject = subject;
      if (subject === null && isOpenedByPerson(request))
        reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
      else {
        const refusal = refusalOf(request, access);
        if (refusal !== undefined) tellOf(access(), request, refusal);
        done(refusal);
      }
    };
    try {
      const credential = credentialIn(request);
      request.credential = credential;
      const subject = access().of(credential);
      if (subject instanceof Promise) subject.then(admit, done);
      else admit(subject);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** The options of a route are made anew each time that somebody asks for them: not for every operation. */
function isOpen(request: FastifyRequest, status: Readiness['state']['status']): boolean {
  // While it starts, a server answers nothing else but /metrics, in which there is nothing yet.
  if (status === 'starting') return true;
  if (isOfOperations(request.url)) return false;
  const { url } = request.routeOptions;
  return url === undefined || openPaths.has(url) || isOfSandbox(request);
}

/** Who asks, of a request for what is not open. */
export function subjectOf({ subject }: FastifyRequest): Subject {
  if (subject === null) throw new Error('Who asks for what is not open is known, received nobody.');
  return subject;
}

/** By what a request says who asks; what a program sends goes before a browser's cookie. */
export function credentialIn({ headers }: Pick<FastifyRequest, 'headers'>): Credential | null {
  const { authorization, cookie } = headers;
  if (authorization !== undefined) {
    const [, secret] = /^bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
    // Another scheme says nothing that anybody is known by.
    return { kind: 'TOKEN', secret: secret ?? '' };
  }
  const secret = sessionIn(cookie);
  return secret === null ? null : { kind: 'SESSION', secret };
}

/** Why what a browser sends with the cookie of a session is not taken: a page of another site has it send it. */
export function foreignPage({
  method,
  headers,
}: Pick<FastifyRequest, 'method' | 'headers'>): Problem | undefined {
  const from = headers['sec-fetch-site'];
  if (method === 'GET' || method === 'HEAD' || from === undefined) return undefined;
  if (from === 'same-origin' || from === 'none') return undefined;
  return new Problem(
    'FORBIDDEN',
    `What is sent with the cookie of a session is sent by a page of this site, received it from one that is ${JSON.stringify(String(from).slice(0, 80))}.`,
  );
}

function refusalOf(request: FastifyRequest, access: () => Access): Problem | undefined {
  const { subject, credential } = request;
  if (subject === null)
    return (
      access().whyNot(credential) ??
      new Problem(
        'UNAUTHENTICATED',
        `Who asks signs in at /sign-in or sends a token (authorization: Bearer), received ${credential === null ? 'neither' : 'one that is not good, or no more'}.`,
      )
    );
  const foreign = credential?.kind === 'SESSION' ? foreignPage(request) : undefined;
  if (foreign !== undefined) return foreign;
  // Operations say themselves what they need.
  if (isOfOperations(request.url)) return undefined;
  const { url } = request.routeOptions;
  const { today } = access();
  const right = url === '/import' ? 'RECORD' : 'READ';
  if (!may(subject, right, today))
    return new Problem(
      'FORBIDDEN',
      `${url} needs the right ${right}, received a subject without it.`,
    );
  if (url === '/import' && !isOfOwnPage(request)) return formOfAnother();
  if (url !== '/metrics' || grantedTo(subject, 'READ', today) === null) return undefined;
  return new Problem(
    'FORBIDDEN',
    `${url} counts all of the graph and needs the right READ over that, received a subject with a part of it.`,
  );
}

/** Any site can have a browser send a form: it is one of this site, or a program sends it, which has a token where who asks signs in. */
function isOfOwnPage({ credential, headers }: FastifyRequest): boolean {
  const from = headers['sec-fetch-site'];
  if (credential?.kind === 'TOKEN' || from === 'same-origin') return true;
  return credential === null && from === undefined;
}

function formOfAnother(): Problem {
  return new Problem(
    'FORBIDDEN',
    'A form is sent by a page of this site (Sec-Fetch-Site: same-origin) or with a token (authorization: Bearer), received one that is not.',
  );
}

/** Who sends nothing to be known by is not told of: that is anybody who finds the address. */
function tellOf(
  access: Access,
  { subject, credential, ip, routeOptions }: FastifyRequest,
  { code }: Problem,
): void {
  if (credential === null) return;
  access.refused(subject, ip, { path: routeOptions.url ?? '', reason: code });
}

/** The frame in which the IDE runs scripts of who uses it is of no origin: it has no cookie, and holds nothing but the package. */
function isOfSandbox({ url }: FastifyRequest): boolean {
  return url.startsWith('/ide/iframe-sandbox/');
}

function isOpenedByPerson({
  method,
  headers: { accept = '', authorization },
}: FastifyRequest): boolean {
  return method === 'GET' && authorization === undefined && accept.includes('text/html');
}
