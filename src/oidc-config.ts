import { callbackPath, type OidcSettings } from './access/oidc/settings.js';
import { isLoopback } from './access/policy.js';
import { Problem } from './domain/problem.js';

/** The provider that the environment names, and the file that says who is given what. */
export interface OidcConfig extends Omit<OidcSettings, 'grants'> {
  readonly grantsFile: string;
  /** The most milliseconds that a session lasts which begins with the provider. */
  readonly sessionMs: number;
  /** Whether nobody signs in by a password. */
  readonly alone: boolean;
}

/** What the environment says of a provider, each variable by its own rule. */
export interface OidcVariables {
  readonly HOST: string;
  readonly AUTH?: 'local' | 'oidc' | 'open' | undefined;
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
  readonly OIDC_CLIENT_AUTH: OidcSettings['clientAuth'];
  readonly OIDC_REDIRECT?: string | undefined;
  readonly OIDC_SCOPES: string;
  readonly OIDC_AUDIENCE?: string | undefined;
  readonly OIDC_GRANTS?: string | undefined;
  readonly OIDC_SESSION_MINUTES: number;
}

/**
 * What the variables of a provider come to; null where they name none.
 *
 * @throws Problem BAD_USER_INPUT where one is missing that another asks for
 */
export function oidcConfigOf(env: OidcVariables): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_GRANTS: grantsFile } = env;
  const { OIDC_REDIRECT: redirect, OIDC_AUDIENCE: audience } = env;
  if (issuer === undefined) {
    const without = [clientId, env.OIDC_CLIENT_SECRET, redirect, audience, grantsFile];
    if (without.every((each) => each === undefined) && env.AUTH !== 'oidc') return null;
    throw broken('OIDC_ISSUER is set where another variable of OIDC_ is, or AUTH is oidc');
  }
  if (env.AUTH === 'local') throw broken('OIDC_ISSUER is not set where AUTH is local');
  if (clientId === undefined || grantsFile === undefined)
    throw broken('OIDC_CLIENT_ID and OIDC_GRANTS are set where OIDC_ISSUER is');
  if (redirect === undefined && !isLoopback(env.HOST))
    throw broken(
      `OIDC_REDIRECT says where browsers come back to, such as https://coverage.county.example${callbackPath}, where HOST is not this machine alone`,
    );
  // An ID token is made for the client: it is not to pass for a token of a program.
  if (audience === clientId)
    throw broken('OIDC_AUDIENCE is another than OIDC_CLIENT_ID, for which ID tokens are');
  return {
    issuer,
    clientId,
    clientSecret: env.OIDC_CLIENT_SECRET ?? null,
    clientAuth: env.OIDC_CLIENT_AUTH,
    redirect: redirect ?? null,
    scopes: env.OIDC_SCOPES,
    audience: audience ?? null,
    grantsFile,
    sessionMs: 60_000 * env.OIDC_SESSION_MINUTES,
    alone: env.AUTH === 'oidc',
  };
}

/** Whether what is sent to an address is safe on its way: by TLS, or because it stays on this machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && search === '' && hash === '' && username === '';
}

/** Whether browsers can be sent back there. */
export function isCallback(text: string): boolean {
  return isSafeAddress(text) && new URL(text).pathname === callbackPath;
}

function broken(rule: string): Problem {
  return new Problem('BAD_USER_INPUT', `The environment follows .env.example. ${rule}.`);
}
