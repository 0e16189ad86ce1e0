import type { Oidc } from './oidc/oidc.js';

/** A provider that signs people in, and how long that lasts here. */
export interface ProviderOfSignIns {
  readonly oidc: Oidc;
  /** The most milliseconds that a session lasts which begins with it. */
  readonly sessionMs: number;
  /** Whether nobody signs in by a password. */
  readonly alone: boolean;
}
