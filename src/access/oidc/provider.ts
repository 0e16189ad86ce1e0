import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  clockTolerance,
  discovery,
  None,
} from 'openid-client';
import { Problem, reasonOf } from '../../domain/problem.js';
import type { OidcSettings, OidcTimes } from './settings.js';

/** What a provider says of itself, and where its keys are looked up. */
export interface Provided {
  readonly configuration: Configuration;
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

type Named = Pick<OidcSettings, 'issuer' | 'clientId' | 'clientSecret' | 'clientAuth'>;

/**
 * A provider of sign-ins, which is asked about itself when somebody needs it, not before: a server starts and answers
 * others while it is away. What it said is read anew from time to time, and holds while that fails.
 */
export class Provider {
  #provided: Provided | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<Provided> | null = null;
  #failure: { readonly at: number; readonly problem: Problem } | null = null;

  /** @param now the milliseconds of a clock that does not go back */
  constructor(
    private readonly named: Named,
    private readonly times: OidcTimes,
    private readonly now: () => number,
  ) {}

  /** @throws Problem UNAVAILABLE where it can't be reached, or says what no provider does */
  async provided(): Promise<Provided> {
    const known = this.#provided;
    if (known !== null && this.now() - this.#readAt < this.times.metadataAge) return known;
    // Not each request asks one that is away.
    if (this.#failure !== null && this.now() - this.#failure.at < this.times.retryPause) {
      if (known !== null) return known;
      throw this.#failure.problem;
    }
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    try {
      return await this.#reading;
    } catch (error) {
      if (known !== null) return known;
      throw error;
    }
  }

  async #read(): Promise<Provided> {
    try {
      const configuration = await discovered(this.named, this.times);
      const provided = providedBy(configuration, this.#provided, this.times);
      this.#provided = provided;
      this.#readAt = this.now();
      this.#failure = null;
      return provided;
    } catch (error) {
      const problem = providerAway(this.named.issuer, error);
      this.#failure = { at: this.now(), problem };
      throw problem;
    }
  }
}

/** What is told where a provider does not do its part. */
export function providerAway(issuer: string, cause: unknown): Problem {
  const rule = `The provider of sign-ins ${issuer} does its part, now it does not; the log says why.`;
  return new Problem('UNAVAILABLE', rule, { cause });
}

/** Why a provider does not do its part, for those who run this server. What `fetch` says of that stands in its cause. */
export function whyAway({ cause: error }: Problem): string {
  const { cause } = error instanceof Error ? error : {};
  return cause instanceof Error ? `${reasonOf(error)}: ${reasonOf(cause)}` : reasonOf(error);
}

function discovered(
  { issuer, clientId, clientSecret, clientAuth }: Named,
  { skew, patience }: OidcTimes,
): Promise<Configuration> {
  const address = new URL(issuer);
  const auth =
    clientSecret === null
      ? None()
      : (clientAuth === 'post' ? ClientSecretPost : ClientSecretBasic)(clientSecret);
  // Without TLS only on this machine, which the configuration has seen to.
  const execute = address.protocol === 'http:' ? [allowInsecureRequests] : [];
  const metadata = { [clockTolerance]: skew };
  return discovery(address, clientId, metadata, auth, { execute, timeout: patience });
}

function providedBy(
  configuration: Configuration,
  before: Provided | null,
  { patience, keyAge, keyPause }: OidcTimes,
): Provided {
  const { issuer, jwks_uri } = configuration.serverMetadata();
  if (jwks_uri === undefined) throw new Error('it names no keys (jwks_uri)');
  // The keys that are known stay so where their address does.
  if (before?.configuration.serverMetadata().jwks_uri === jwks_uri)
    return { configuration, issuer, keys: before.keys };
  const keys = createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: 1_000 * patience,
    cacheMaxAge: keyAge,
    cooldownDuration: keyPause,
  });
  return { configuration, issuer, keys };
}
