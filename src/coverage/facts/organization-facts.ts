import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { CountFact } from './facts.js';
import type { Hierarchy, RankedOrganization } from './hierarchy.js';

/** One COVERS edge of an organization to a unit, of whatever mode. */
export interface CoveredUnitFact {
  readonly unit: EntityId;
  /** Of the edge. */
  readonly lifetime: Lifetime;
  readonly unitLifetime: Lifetime;
}

/**
 * Everything that the assessment of one organization reads, past and future facts included, in any
 * order.
 */
export interface OrganizationFacts extends RankedOrganization {
  /** First day of the current term; null is unknown. */
  readonly termStart: CivilDate | null;
  /** Whether it has a committee of its own; null is unknown. */
  readonly hasCommittee: boolean | null;
  readonly counts: readonly CountFact[];
  /**
   * Its own edges: what extends from a whole to its parts is not among them. Of organizations that are
   * neither a JOINT_BRANCH nor a TEMPORARY_BRANCH they may be left out: no finding counts their units.
   */
  readonly covered: readonly CoveredUnitFact[];
  /**
   * All SUBORDINATE_TO edges reached from it upward, whenever they hold, and the organizations on
   * them; it may be left out itself. What lies above a COMMITTEE of a county may be left out too.
   */
  readonly above: Hierarchy;
}
