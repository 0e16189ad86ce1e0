import { intersect, type Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { CoverageMode } from '../../domain/vocabulary.js';
import type { CoverageFact, UnitFacts, Whole } from '../facts/facts.js';
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
  /** Within the lifetimes of everything that the coverage needs, the unit among them. */
  readonly lifetime: Lifetime;
}

/** All that ever reaches a unit under a rule set: only pairs it names extend from a whole to a part. */
export function reachesOf(facts: UnitFacts, { extensions }: RuleSet): Reach[] {
  const reaches: Reach[] = [];
  for (const coverage of facts.coverages)
    if (extendsFrom(coverage.whole)) addCoverage(reaches, coverage, facts.lifetime);
  for (const { alliance, lifetimes, whole } of facts.alliances) {
    const lifetime = extendsFrom(whole) ? intersect(facts.lifetime, ...lifetimes) : null;
    if (lifetime !== null)
      reaches.push({ sort: 'WORK', mode: null, by: alliance, countsAs: alliance, lifetime });
  }
  return reaches;

  function extendsFrom(whole: Whole | null): boolean {
    return (
      whole === null ||
      extensions.some((pair) => pair.whole === whole.kind && pair.part === facts.kind)
    );
  }
}

/**
 * A party group's coverage holds only while an unbroken line leads to an organization that is not a
 * group (domain.md, "Precise reading"): one reach for each line. The unit counts through that branch,
 * so whatever the group's mode is, a temporary branch gives temporary coverage and no other.
 */
function addCoverage(reaches: Reach[], coverage: CoverageFact, unit: Lifetime): void {
  const { organization: by, mode, lifetimes } = coverage;
  const lifetime = intersect(unit, ...lifetimes);
  if (lifetime === null) return;
  const sort = sortOf(mode);
  if (coverage.organizationKind !== 'PARTY_GROUP') {
    reaches.push({ sort, mode, by, countsAs: by, lifetime });
    return;
  }
  for (const line of coverage.lines) {
    const onLine = intersect(lifetime, ...line.lifetimes);
    if (onLine === null) continue;
    const through = line.branchKind === 'TEMPORARY_BRANCH' ? 'TEMPORARY' : sort;
    reaches.push({ sort: through, mode, by, countsAs: line.branch, lifetime: onLine });
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
