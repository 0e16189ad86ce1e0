import type { Hierarchy } from './hierarchy.js';
import type { AssessedOrganizationRow, RankedRows } from './rows.js';

/** One COVERS edge of an organization, of whatever mode, with the unit that it leads to. */
export interface CoveredUnitFact<R extends RankedRows = RankedRows> {
  readonly edge: R['coverages'];
  readonly unit: R['units'];
}

/**
 * Everything that the assessment of one organization reads, past and future facts included, in any
 * order.
 */
export interface OrganizationFacts<R extends RankedRows = RankedRows>
  extends AssessedOrganizationRow {
  readonly counts: readonly R['counts'][];
  /**
   * Its own edges: what extends from a whole to its parts is not among them. Of organizations that are
   * neither a JOINT_BRANCH nor a TEMPORARY_BRANCH they may be left out: no finding counts their units.
   */
  readonly covered: readonly CoveredUnitFact<R>[];
  /**
   * All SUBORDINATE_TO edges reached from it upward, whenever they hold, and the organizations on
   * them; it may be left out itself. A line ends at a COMMITTEE of a county.
   */
  readonly above: Hierarchy<R>;
}
