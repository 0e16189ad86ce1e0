import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import { type Provided, providerAway } from './provider.js';
import type { OidcTimes } from './settings.js';

/** With a key pair alone, whose private half the provider has: `none` and those with a shared secret are no proof. */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** As OpenID Connect bounds it; no sign that could not be read in a log. */
const Sub = z
  .string()
  .max(255)
  .regex(/^[^\p{Cc}]+$/u);

/** Whose a token is, and what the provider says of it. */
export interface Verified {
  readonly sub: string;
  readonly claims: JWTPayload;
  /** The instant from which on it says nothing more. */
  readonly until: Date;
}

interface Expected {
  /** For whom it is. */
  readonly audience: string;
  /** What kind of token it may say that it is. */
  readonly types: readonly string[];
  readonly now: Date;
}

/** An access token says that it is one (RFC 9068), or is of a provider that tells tokens apart by audience alone. */
export const accessTokenTypes = ['at+jwt', 'jwt'] as const;
/** An ID token is of the usual kind. */
export const idTokenTypes = ['jwt'] as const;

/**
 * What a token says that this provider has signed for this audience, at most so long ago.
 *
 * @throws Problem UNAUTHENTICATED stating the first rule that it breaks, UNAVAILABLE where the provider's keys can't be read
 */
export async function verifyToken(
  token: string,
  { issuer, keys }: Provided,
  { audience, types, now }: Expected,
  { skew, tokenAge }: Pick<OidcTimes, 'skew' | 'tokenAge'>,
): Promise<Verified> {
  // By its own word, for which no key need be looked up: it ends also while the provider is away.
  if (hasEnded(token, now, skew)) throw expired();
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms,
    clockTolerance: skew,
    maxTokenAge: tokenAge,
    requiredClaims: ['sub', 'exp', 'iat'],
    currentDate: now,
  }).catch((error: unknown) => {
    throw refused(error, issuer);
  });
  const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '') ?? 'jwt';
  if (!types.includes(type)) throw broken(`is of a kind among ${types.join(', ')}`);
  const { data: sub } = Sub.safeParse(payload.sub);
  if (sub === undefined) throw broken('names in sub whose it is');
  return { sub, claims: payload, until: endOf(payload, tokenAge) };
}

/** As long as it is taken: to its own end, or until it is too old. Both are there, or it would not have been verified. */
function endOf({ exp = 0, iat = 0 }: JWTPayload, tokenAge: number): Date {
  return new Date(1_000 * Math.min(exp, iat + tokenAge));
}

/** Says which rule is broken, and nothing of what the token holds. */
function refused(error: unknown, issuer: string): Problem {
  if (error instanceof errors.JWTExpired) return expired();
  if (error instanceof errors.JWTClaimValidationFailed)
    return broken(claimRules[error.claim] ?? `has a valid ${error.claim}`);
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return broken('is signed with a key pair of the provider');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return broken('is signed with a key that the provider has published');
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return broken('is as the provider has signed it');
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid)
    return broken('is a signed JWT');
  return providerAway(issuer, error);
}

const claimRules: { readonly [claim: string]: string } = {
  iss: 'is of the provider OIDC_ISSUER',
  aud: 'is meant for this server',
  nbf: 'holds already',
  iat: 'says when it was issued, which is not to come',
  exp: 'says until when it holds',
  sub: 'names in sub whose it is',
};

function hasEnded(token: string, now: Date, skew: number): boolean {
  try {
    const { exp } = decodeJwt(token);
    return typeof exp === 'number' && exp + skew <= now.getTime() / 1_000;
  } catch {
    // What it is instead is said of it later.
    return false;
  }
}

function expired(): Problem {
  return broken('is of now, this one has expired');
}

function broken(rule: string): Problem {
  return new Problem('UNAUTHENTICATED', `A token ${rule}.`);
}
