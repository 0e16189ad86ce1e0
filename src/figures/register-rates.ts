import type { ListedClaim } from '../evidence/claim-page.js';
import type { ByRegion } from './by-region.js';
import type { Share } from './share.js';
import type { SourceKindCount } from './source-kinds.js';

/** A rate of the register with where it comes from. */
export interface RegisterRates extends ByRegion<Share> {
  /** How many of the things that it counts come from sources of each kind. */
  readonly sourceKinds: readonly SourceKindCount[];
  /** The totals that sources state of the same, by id. */
  readonly claims: readonly ListedClaim[];
}
