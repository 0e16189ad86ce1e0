import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { CoverageMode } from '../../domain/vocabulary.js';
import { type Reach, type ReachSort, reachesOf, sortOf } from '../assessment/reach.js';
import type { RuleSet } from '../rules/rules.js';
import type { Row } from './rows.js';
import type { TracedAlliance, TracedCoverage, UnitTrace } from './unit-trace.js';

/** One coverage, or one alliance, of a unit or of a whole that it is part of: what it comes to. */
export interface Influence {
  /** Of the coverage, the membership or the service. */
  readonly key: string;
  readonly by: EntityId;
  /** Null for an alliance. */
  readonly mode: CoverageMode | null;
  /** What it counts as, or would count as. */
  readonly sorts: readonly ReachSort[];
  /** All that it ever comes to under the rule set: none where it does not reach the unit. */
  readonly reaches: readonly Reach[];
  /** The rows that it rests on where it holds on a day. */
  readonly rowsOn: (day: CivilDate) => readonly Row[];
}

/** All that was ever meant to reach a unit, each with what comes of it by `reachesOf`. */
export function influencesOf(
  { facts, coverages, alliances }: UnitTrace,
  rules: RuleSet,
): Influence[] {
  return [
    ...coverages.map((coverage): Influence => {
      const { edge, fact } = coverage;
      const reaches = reachesOf({ ...facts, coverages: [fact], alliances: [] }, rules);
      const sorts = new Set(reaches.map(({ sort }) => sort));
      return {
        key: edge.key,
        by: fact.organization,
        mode: fact.mode,
        sorts: sorts.size === 0 ? [sortOf(fact.mode)] : [...sorts],
        reaches,
        rowsOn: (day) => [...rowsOfCoverage(coverage), ...rowsOfLines(coverage, day)],
      };
    }),
    ...alliances.map((allied): Influence => {
      const { edge, fact } = allied;
      return {
        key: edge.key,
        by: fact.alliance,
        mode: null,
        sorts: ['WORK'],
        reaches: reachesOf({ ...facts, coverages: [], alliances: [fact] }, rules),
        rowsOn: () => rowsOfAlliance(allied),
      };
    }),
  ];
}

/** The rows of a coverage but for the lines of a party group. */
export function rowsOfCoverage({ edge, organization, through }: TracedCoverage): Row[] {
  return [edge, organization, ...rowsThrough(through)];
}

export function rowsOfAlliance({ edge, alliance, through }: TracedAlliance): Row[] {
  return [edge, alliance, ...rowsThrough(through)];
}

function rowsThrough(through: TracedCoverage['through']): Row[] {
  return through === null ? [] : [through.part, through.whole];
}

/** The lines that hold on a day; each begins with the group itself. */
function rowsOfLines({ lines }: TracedCoverage, day: CivilDate): Row[] {
  return lines
    .filter(({ line }) => line.lifetimes.every((lifetime) => isAlive(lifetime, day)))
    .flatMap(({ links, organizations: [, ...above] }) => [...links, ...above]);
}
