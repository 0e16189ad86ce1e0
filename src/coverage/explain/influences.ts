import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { CoverageMode } from '../../domain/vocabulary.js';
import { type Reach, type ReachSort, reachesOf, sortOf } from '../assessment/reach.js';
import type { AllianceFact, CoverageFact, UnitFacts } from '../facts/facts.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';
import type { RuleSet } from '../rules/rules.js';
import { rowsOfUnbrokenLines } from './unbroken-lines.js';

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
export function influencesOf(facts: UnitFacts<RecordedRows>, rules: RuleSet): Influence[] {
  return [
    ...facts.coverages.map((coverage): Influence => {
      const { edge, organization } = coverage;
      const reaches = reachesOf({ ...facts, coverages: [coverage], alliances: [] }, rules);
      const sorts = new Set(reaches.map(({ sort }) => sort));
      return {
        key: edge.key,
        by: organization.id,
        mode: edge.mode,
        sorts: sorts.size === 0 ? [sortOf(edge.mode)] : [...sorts],
        reaches,
        rowsOn: (day) => [...rowsOfCoverage(coverage), ...rowsOfUnbrokenLines(coverage, day)],
      };
    }),
    ...facts.alliances.map((fact): Influence => {
      return {
        key: fact.edge.key,
        by: fact.alliance.id,
        mode: null,
        sorts: ['WORK'],
        reaches: reachesOf({ ...facts, coverages: [], alliances: [fact] }, rules),
        rowsOn: () => rowsOfAlliance(fact),
      };
    }),
  ];
}

/** The rows of a coverage but for the lines of a party group. */
function rowsOfCoverage({ edge, organization, through }: CoverageFact<RecordedRows>): Row[] {
  return [edge, organization, ...rowsThrough(through)];
}

/** The rows of a coverage with all links above a party group, whole lines or not. */
export function rowsBehindCoverage(coverage: CoverageFact<RecordedRows>): Row[] {
  const above = coverage.above.flatMap(({ link, superior }): Row[] => [link, superior]);
  return [...rowsOfCoverage(coverage), ...above];
}

export function rowsOfAlliance({ edge, alliance, through }: AllianceFact<RecordedRows>): Row[] {
  return [edge, alliance, ...rowsThrough(through)];
}

function rowsThrough(through: CoverageFact<RecordedRows>['through']): Row[] {
  return through === null ? [] : [through.part, through.whole];
}
