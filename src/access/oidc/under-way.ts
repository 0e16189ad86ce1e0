import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A sign-in that has begun, as the browser keeps it in a cookie until it comes back: one secret, from which all follows
 * that must be new each time. So no server remembers anything, any of several finishes what another began, and who can't
 * read the cookie can neither begin a sign-in for this browser nor end one.
 */
export interface UnderWay {
  readonly secret: string;
  /** The milliseconds of the instant until which it can be finished. */
  readonly until: number;
  /** The path to go to when it is done. */
  readonly returnTo: string;
}

/** A sign-in that begins. */
export function begun(returnTo: string, until: number): UnderWay {
  return { secret: randomBytes(32).toString('base64url'), until, returnTo: ownPath(returnTo) };
}

/** What the provider gives back as it was sent. */
export function stateOf(underWay: UnderWay): string {
  return derived(underWay, 'state');
}

/** What stands in the ID token that is made for it. */
export function nonceOf(underWay: UnderWay): string {
  return derived(underWay, 'nonce');
}

/** What shows that whoever brings the code has asked for it (PKCE). */
export function verifierOf(underWay: UnderWay): string {
  return derived(underWay, 'verifier');
}

/** Whether a state is that of this sign-in, at a time that does not tell how much of it is right. */
export function hasState(underWay: UnderWay, state: string): boolean {
  const [own, other] = [stateOf(underWay), state].map((text) => Buffer.from(text));
  return own !== undefined && other?.length === own.length && timingSafeEqual(own, other);
}

/** For a cookie. */
export function toCookie({ secret, until, returnTo }: UnderWay): string {
  return [secret, until.toString(36), Buffer.from(returnTo).toString('base64url')].join('.');
}

/** The sign-in that a cookie holds; null where that is none, or too old. */
export function fromCookie(cookie: string, now: number): UnderWay | null {
  const [, secret = '', end = '', path = ''] = form.exec(cookie) ?? [];
  const until = Number.parseInt(end, 36);
  if (!(until > now)) return null;
  return { secret, until, returnTo: ownPath(Buffer.from(path, 'base64url').toString()) };
}

const form = /^([\w-]{43})\.([0-9a-z]{1,11})\.([\w-]{0,2732})$/;

/** Behind a sign-in a browser goes to a page of this server, whatever a link said: other addresses are `/`. */
function ownPath(path: string): string {
  return path.length <= 2_048 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\')
    ? path
    : '/';
}

function derived({ secret, until, returnTo }: UnderWay, what: string): string {
  return createHmac('sha256', secret).update(`${what} ${until} ${returnTo}`).digest('base64url');
}
