import type { GrantsFile } from './grants-file.js';

/** How a provider is asked to sign people and programs in. */
export interface OidcSettings {
  /** The provider's own name, an address such as `https://id.county.example/realms/main`. */
  readonly issuer: string;
  /** The name under which the provider knows this server. */
  readonly clientId: string;
  /** Null where the provider asks for none: PKCE protects what goes to the browser either way. */
  readonly clientSecret: string | null;
  /** Where the secret is sent: in the header, or in the body. */
  readonly clientAuth: 'basic' | 'post';
  /** Where the provider sends browsers back to; null: the address under which the browser asked. */
  readonly redirect: string | null;
  /** What is asked for, between spaces; `openid` among it. */
  readonly scopes: string;
  /** Whom access tokens of programs are meant for; null: none is taken. */
  readonly audience: string | null;
  /** Who is given what. */
  readonly grants: GrantsFile;
}

/** How long what providers say is held, and how far clocks may be apart. */
export interface OidcTimes {
  /** Seconds by which the provider's clock and this one's may differ. */
  readonly skew: number;
  /** Seconds for which a provider may keep an answer waiting. */
  readonly patience: number;
  /** Milliseconds after which what a provider says of itself is read anew. */
  readonly metadataAge: number;
  /** Milliseconds after which a key that the provider has withdrawn is taken no more. */
  readonly keyAge: number;
  /** Milliseconds between two looks for keys that are not known: what anybody sends leads to no more. */
  readonly keyPause: number;
  /** Milliseconds between two tries to reach a provider that is away. */
  readonly retryPause: number;
  /** Seconds until a token of a program is too old, whatever it says itself. */
  readonly tokenAge: number;
  /** Milliseconds that a person has to come back from the provider. */
  readonly signInWithin: number;
}

export const usualOidcTimes: OidcTimes = {
  skew: 30,
  patience: 5,
  metadataAge: 3_600_000,
  keyAge: 300_000,
  keyPause: 5_000,
  retryPause: 1_000,
  tokenAge: 86_400,
  signInWithin: 600_000,
};

/** The path under which providers send browsers back. */
export const callbackPath = '/sign-in/oidc/callback';
