import type { ServingInstance, ServingPlan } from '../model/serving.js';
import type { FrontierDocument, PointProof } from '../proof/frontier.js';
import type { Answer } from './answer.js';
import { type AllianceModel, at } from './model.js';

/** What is known of so many alliances at the most. */
export interface FoundPoint {
  readonly alliances: number;
  /** The weight that the plan serves; null where there is none. */
  readonly served: number | null;
  /** What no plan exceeds; null where there is none. */
  readonly bound: number | null;
  readonly plan: ServingPlan | null;
  readonly proof: PointProof;
}

/** What proves the points, each by itself and by the others. */
export function frontierDocument(
  { instance, units, leads }: Pick<AllianceModel, 'instance' | 'units' | 'leads'>,
  found: readonly FoundPoint[],
): FrontierDocument {
  return {
    format: 'orgweave-frontier-1',
    instance: { ...instance, most: null },
    points: found.map(({ alliances, plan, served, bound, proof }) => ({
      most: alliances,
      ...{ plan, served, bound, proof },
    })),
    unitIds: units.map(({ unit }) => unit.id),
    siteIds: leads.map(({ id }) => id),
  };
}

/** What an answer proves of the first aim, which is all that a point is about. */
export function proofIn({ parts, status }: Answer, instance: ServingInstance): PointProof {
  const aim = status === 'INFEASIBLE' ? 'SHORTFALL' : 'SERVED';
  // Where their number is limited, sites and units are one part, or there are neither.
  const proof = parts[0]?.document.aims.find((each) => each.aim === aim);
  if (proof === undefined) return proofOfAll(instance);
  const { denominator, multipliers, tree } = proof;
  return { aim, denominator, multipliers, tree };
}

/** That no plan serves a unit that no site may serve: these are paid in full, the others nothing. */
export function proofOfAll({ sites, weights }: ServingInstance): PointProof {
  const servable = new Set(sites.flatMap(({ serves }) => serves));
  const units = [...weights.keys()].map((unit) => (servable.has(unit) ? 0 : at(weights, unit)));
  return { aim: 'SERVED', denominator: 1, multipliers: [{ units, aims: [] }], tree: { leaf: 0 } };
}
