import type { SyntheticOrganization } from './entities.js';
import type { Numbering } from './numbering.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import type { Slice } from './slices.js';

/** A grid of a village or community, with the codes of its micro-grids. */
export interface Grid {
  readonly code: string;
  readonly number: number;
  readonly micro: readonly string[];
}

/** What everything in one village or community, or a slice of it, is made from. */
export interface Village {
  readonly plan: Plan;
  readonly own: Slice;
  readonly seed: number;
  readonly random: Random;
  readonly ids: Numbering;
  readonly grids: readonly Grid[];
  /** The organization of the village or community. */
  readonly organization: SyntheticOrganization;
  readonly members: number;
  /** Those above it: the area's united committee, or the township's where there is none. */
  readonly superior: SyntheticOrganization;
  readonly township: SyntheticOrganization;
  readonly city: SyntheticOrganization;
}
