import type { FastifyInstance } from 'fastify';

/** Of answers that are no pages: nothing runs in them, and nobody frames them. */
const policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Of whatever a browser may be shown. */
const ofPages = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
/** Of answers to operations, which are JSON or a stream: the others would cost a tenth of a small one, for nothing. */
const ofOperations = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff' };

/** Gives every answer the headers by which browsers keep pages apart; a page that needs more says so itself. */
export function guardPages(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(isOfOperations(request.url) ? ofOperations : ofPages);
    // Browsers take it over TLS alone, whoever says so.
    if (request.headers['x-forwarded-proto'] === 'https')
      reply.header('strict-transport-security', 'max-age=31536000');
    done();
  });
}

/** Whether an address is one of those to which operations are sent. */
export function isOfOperations(url: string): boolean {
  return /^\/graphql(\/|\/stream)?(\?|$)/.test(url);
}
