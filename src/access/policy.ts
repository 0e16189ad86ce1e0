import { Problem } from '../domain/problem.js';

/** What a deployment says of signing in, and what stands in its graph. */
export interface Circumstances {
  /** AUTH; null where it is not set. */
  readonly auth: 'local' | 'oidc' | 'open' | null;
  /** HOST. */
  readonly host: string;
  /** The provider that signs people in; null for none. */
  readonly oidc: { readonly issuer: string } | null;
  /** Whether the graph has an account or a token, be it one that has ended. */
  readonly hasAccounts: boolean;
}

/** Who is let in. */
export interface AccessPolicy {
  /**
   * SIGN_IN: who has signed in, or has a token. OPEN: everybody is the owner. OPEN_UNTIL_ACCOUNTS: everybody is, until
   * there is an account or a token.
   */
  readonly kind: 'SIGN_IN' | 'OPEN' | 'OPEN_UNTIL_ACCOUNTS';
  /** The line of the start that says so. */
  readonly said: string;
}

/**
 * Who is let in to a server.
 *
 * @throws Problem BAD_USER_INPUT where others than this machine could reach a server that asks nobody who they are, and
 * nobody has said that it is meant
 */
export function policyOf({ auth, host, oidc, hasAccounts }: Circumstances): AccessPolicy {
  if (auth === 'open')
    return {
      kind: 'OPEN',
      said: `AUTH is open: whoever reaches ${host} reads and changes everything${hasAccounts ? ', whatever accounts and tokens there are' : ''}.`,
    };
  if (oidc !== null) {
    const others = auth === 'oidc' ? 'or has a token' : 'or with an account, or has a token';
    return { kind: 'SIGN_IN', said: `Who asks signs in with ${oidc.issuer}, ${others}.` };
  }
  if (auth === 'local' || hasAccounts)
    return {
      kind: 'SIGN_IN',
      said: hasAccounts
        ? 'Who asks signs in with an account, or has a token (orgweave user list, orgweave token list).'
        : 'Who asks signs in, and there is no account yet: orgweave user add NAME --role ROLE makes the first.',
    };
  if (isLoopback(host))
    return {
      kind: 'OPEN_UNTIL_ACCOUNTS',
      said: 'There are no accounts: whoever is on this machine reads and changes everything (docs/security.md).',
    };
  throw new Problem(
    'BAD_USER_INPUT',
    `A server that others reach asks who they are, received HOST=${host} and no account: make one (orgweave user add NAME --role ADMIN), set AUTH=local and make it later, name a provider (OIDC_ISSUER), set HOST=127.0.0.1, or AUTH=open where everybody may read and change everything.`,
  );
}

/** Whether nobody but this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return /^(127(\.\d{1,3}){3}|localhost|\[?::1\]?)$/i.test(host);
}
