/**
 * Which units share an organization. Units stand by their places in the lists, from 0; all numbers are integers.
 *
 * A *group* is one to `mostUnits` units with one organization:
 * - one unit alone, with `fewestMembers` members or more; or
 * - two or more units within one of the places, that have `fewestMembers` to `mostMembers` members together, at most
 *   `mostRequired` of them with `fewestMembers` or more by themselves.
 *
 * None of the forbidden ones is a group. A *plan* is a set of groups of which no two share a unit; no groups at all are
 * one too.
 */
export interface GroupInstance {
  /** By unit: its members, 0 or more. */
  readonly members: readonly number[];
  /** By unit: what is lost where no group has it, 0 or more. */
  readonly weights: readonly number[];
  /** By unit: what is lost where a group has it, 0 or more: what would be won by reaching it otherwise. */
  readonly otherwise: readonly number[];
  /** Ascending units, each once. */
  readonly places: readonly (readonly number[])[];
  /** By two units: how far apart they are, 0 or more; the same both ways, 0 from a unit to itself. */
  readonly distances: readonly (readonly number[])[];
  readonly fewestMembers: number;
  readonly mostMembers: number;
  readonly mostUnits: number;
  readonly mostRequired: number;
  /** Ascending units, each once. */
  readonly forbidden: readonly (readonly number[])[];
}

/**
 * What a plan loses by each aim; the first aim counts before the second, and so on. With x the plan's groups:
 * - COVERED: Σ weights of the units that no group has
 * - REACHED: Σ otherwise of the units that a group has
 * - ORGANIZATIONS: the number of groups
 * - DISTANCE: Σ over groups of min over its units s of Σ over its units u of distances[u][s]; such an s is its *seat*
 */
export const GROUP_AIMS = ['COVERED', 'REACHED', 'ORGANIZATIONS', 'DISTANCE'] as const;
export type GroupAim = (typeof GROUP_AIMS)[number];
