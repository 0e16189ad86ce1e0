import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client';
import { Problem } from '../../domain/problem.js';
import type { Claims } from './granted.js';
import { type Provided, providerAway } from './provider.js';
import type { OidcTimes } from './settings.js';
import { hasState, nonceOf, stateOf, type UnderWay, verifierOf } from './under-way.js';
import { idTokenTypes, type Verified, verifyToken } from './verify-token.js';

/** Where a browser is sent to be signed in. */
export async function authorizationAddress(
  { configuration }: Provided,
  underWay: UnderWay,
  { scopes, redirect }: { readonly scopes: string; readonly redirect: string },
): Promise<URL> {
  return buildAuthorizationUrl(configuration, {
    redirect_uri: redirect,
    scope: scopes,
    state: stateOf(underWay),
    nonce: nonceOf(underWay),
    code_challenge: await calculatePKCECodeChallenge(verifierOf(underWay)),
    code_challenge_method: 'S256',
  });
}

/**
 * Whom the provider has signed in, by what it gave the browser: the code is exchanged for an ID token of this sign-in,
 * whose signature is verified as that of any token, and what the provider tells of the person is added.
 *
 * @param cameBack the address under which the browser came back, as the provider was told it
 * @throws Problem UNAUTHENTICATED where it is not what this sign-in asked for, UNAVAILABLE where the provider does not answer
 */
export async function finishCodeFlow(
  provided: Provided,
  underWay: UnderWay,
  cameBack: URL,
  times: OidcTimes,
  now: Date,
): Promise<Verified> {
  const { configuration, issuer } = provided;
  // First of all: nobody is to have this server ask the provider about codes that this browser was not given.
  if (!hasState(underWay, cameBack.searchParams.get('state') ?? '')) throw notBegunHere();
  const tokens = await authorizationCodeGrant(configuration, cameBack, {
    expectedState: stateOf(underWay),
    expectedNonce: nonceOf(underWay),
    pkceCodeVerifier: verifierOf(underWay),
    idTokenExpected: true,
  }).catch((error: unknown) => {
    throw refused(error, issuer);
  });
  const audience = configuration.clientMetadata().client_id;
  const expected = { audience, types: idTokenTypes, now };
  const verified = await verifyToken(tokens.id_token ?? '', provided, expected, times);
  const told = await toldOf(configuration, tokens.access_token, verified.sub).catch(
    (error: unknown) => {
      throw refused(error, issuer);
    },
  );
  return { ...verified, claims: { ...told, ...verified.claims } };
}

/** What is told where a browser brings what no sign-in of its own has asked for. */
export function notBegunHere(): Problem {
  return new Problem(
    'UNAUTHENTICATED',
    'A sign-in ends in the browser in which it began, within 10 minutes and once; this one did not begin here.',
  );
}

/** Groups stand in the ID token or only here, as providers please. */
async function toldOf(configuration: Configuration, token: string, sub: string): Promise<Claims> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return { ...(await fetchUserInfo(configuration, token, sub)) };
}

/** An answer of the provider that refuses, or does not fit this sign-in; anything else is a fault of the provider or of how it was set up. */
function refused(error: unknown, issuer: string): Problem {
  const isRefusal =
    error instanceof AuthorizationResponseError ||
    (error instanceof ResponseBodyError && error.error === 'invalid_grant') ||
    (error instanceof ClientError && unfit.has(error.code ?? ''));
  if (!isRefusal) return providerAway(issuer, error);
  const reason = ('error' in error ? error.error : error.message).slice(0, 80);
  return new Problem(
    'UNAUTHENTICATED',
    `Whoever signs in is signed in by ${issuer}, which says: ${reason}.`,
    { cause: error },
  );
}

const unfit: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
]);
