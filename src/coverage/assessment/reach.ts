import { intersect, type Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { CoverageMode } from '../../domain/vocabulary.js';
import {
  type CoverageFact,
  lifetimesOf,
  type ThroughWhole,
  type UnitFacts,
} from '../facts/facts.js';
import { linesFrom } from '../facts/lines.js';
import type { RuleSet } from '../rules/rules.js';

/** What a coverage counts as: organization coverage, work coverage, or a temporary branch. */
export type ReachSort = 'ORGANIZATION' | 'WORK' | 'TEMPORARY';

/** Days on which a unit is reached without a break by one organization, line or alliance. */
export interface Reach {
  readonly sort: ReachSort;
  /** Null for an alliance. */
  readonly mode: CoverageMode | null;
  /** The organization or alliance that the fact names. */
  readonly by: EntityId;
  /** What it counts as: for a party group the branch at the end of this line, else itself. */
  readonly countsAs: EntityId;
  /** How many links lead there: 0 where it is itself. */
  readonly distance: number;
  /** Within the lifetimes of everything that the coverage needs, the unit among them. */
  readonly lifetime: Lifetime;
}

/** All that ever reaches a unit under a rule set: only pairs it names extend from a whole to a part. */
export function reachesOf(facts: UnitFacts, { extensions }: RuleSet): Reach[] {
  const reaches: Reach[] = [];
  for (const coverage of facts.coverages)
    if (extendsFrom(coverage.through)) addCoverage(reaches, coverage, facts.lifetime);
  for (const fact of facts.alliances) {
    if (!extendsFrom(fact.through)) continue;
    const lifetime = intersect(facts.lifetime, ...lifetimesOf(fact));
    const { id } = fact.alliance;
    if (lifetime !== null)
      reaches.push({ sort: 'WORK', mode: null, by: id, countsAs: id, distance: 0, lifetime });
  }
  return reaches;

  function extendsFrom(through: ThroughWhole | null): boolean {
    return (
      through === null ||
      extensions.some(({ whole, part }) => whole === through.whole.kind && part === facts.kind)
    );
  }
}

/**
 * A party group's coverage holds only while an unbroken line leads to an organization that is not a
 * group (domain.md, "Precise reading"): one reach for each line. The unit counts through that branch,
 * so whatever the group's mode is, a temporary branch gives temporary coverage and no other.
 */
function addCoverage(reaches: Reach[], coverage: CoverageFact, unit: Lifetime): void {
  const { edge, organization, above } = coverage;
  const lifetime = intersect(unit, ...lifetimesOf(coverage));
  if (lifetime === null) return;
  const { mode } = edge;
  const sort = sortOf(mode);
  const by = organization.id;
  if (organization.kind !== 'PARTY_GROUP') {
    reaches.push({ sort, mode, by, countsAs: by, distance: 0, lifetime });
    return;
  }
  for (const line of linesFrom(organization, above)) {
    const onLine = intersect(lifetime, line.lifetime);
    if (onLine === null) continue;
    const through = line.branch.kind === 'TEMPORARY_BRANCH' ? 'TEMPORARY' : sort;
    const to = { countsAs: line.branch.id, distance: line.length };
    reaches.push({ sort: through, mode, by, ...to, lifetime: onLine });
  }
}

/** domain.md, "Coverage": S∪J includes UNSPECIFIED, and TEMPORARY is neither of the others. */
export function sortOf(mode: CoverageMode): ReachSort {
  switch (mode) {
    case 'SOLO':
    case 'JOINT':
    case 'UNSPECIFIED':
      return 'ORGANIZATION';
    case 'ATTACHED':
    case 'INSTRUCTOR':
    case 'LIAISON':
      return 'WORK';
    case 'TEMPORARY':
      return 'TEMPORARY';
  }
}
