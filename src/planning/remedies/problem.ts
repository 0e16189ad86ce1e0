import { Problem } from '../../domain/problem.js';
import { type DistanceUsed, measureOf } from '../facts/distance.js';
import type { PlanFacts, PlanOrganization, PlanUnit } from '../facts/facts.js';
import type { GroupInstance } from '../model/groups.js';
import { type Component, componentsOf } from './components.js';
import { type SortedGaps, sortGaps } from './gaps.js';
import { instanceOf } from './instance.js';
import type { RemedyOptions } from './options.js';
import { superiorsIn } from './superior.js';

/** All that remedies are chosen from. */
export interface RemedyProblem {
  readonly facts: PlanFacts;
  readonly options: RemedyOptions;
  readonly gaps: SortedGaps;
  readonly measure: DistanceUsed;
  readonly superiorOf: (unit: PlanUnit) => PlanOrganization | null;
  readonly components: readonly Component[];
  /** Of the components, in their order. */
  readonly instances: readonly GroupInstance[];
}

/** The groups of a plan, by component: units by their positions in it. */
export type Groups = readonly (readonly (readonly number[])[])[];

const mostJoined = 2_000;

/** @throws {Problem} COST_EXCEEDED where more gaps hang together than are solved at once */
export function problemOf(facts: PlanFacts, options: RemedyOptions): RemedyProblem {
  const superiorOf = superiorsIn(facts);
  const gaps = sortGaps(facts, options, superiorOf);
  const components = componentsOf(gaps.shared, options);
  for (const { gaps: joined } of components) if (joined.length > mostJoined) throw tooMany(joined);
  const heads = [gaps.shared, gaps.alone].flat().map(({ unit }) => unit);
  const branches = facts.organizations.filter(
    ({ kind }) => options.attach && (kind === 'BRANCH' || kind === 'JOINT_BRANCH'),
  );
  const measure = measureOf([...heads, ...branches]);
  const instances = components.map((each) => instanceOf(each, facts, options, measure));
  return { facts, options, gaps, measure, superiorOf, components, instances };
}

function tooMany(joined: Component['gaps']): Problem {
  return new Problem(
    'COST_EXCEEDED',
    `At most ${mostJoined} gaps are solved together, received ${joined.length} that can share branches, ${joined[0]?.unit.id} among them: ask for a smaller scope, for fewer neighbours, or without chains.`,
  );
}
