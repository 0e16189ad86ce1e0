import type { ServingInstance, ServingPlan } from '../model/serving.js';
import type { ServingAimProof } from './serving.js';

/** What proves how much weight at most so many sites serve, for one number of sites after the other (docs/planning.md). */
export interface FrontierDocument {
  readonly format: 'orgweave-frontier-1';
  /** Without `most`: each point has its own. */
  readonly instance: ServingInstance;
  /** By `most`, ascending. */
  readonly points: readonly FrontierPointProof[];
  /** By their places: for people, no proof needs them. */
  readonly unitIds: readonly string[];
  readonly siteIds: readonly string[];
}

export interface FrontierPointProof {
  /** The most sites that are not standing. */
  readonly most: number;
  /** Null where there is no plan; then `served` and `bound` are null too. */
  readonly plan: ServingPlan | null;
  /** The weight that it serves. */
  readonly served: number | null;
  /** The weight that no plan exceeds, by the point's own proof or by those of the others. */
  readonly bound: number | null;
  readonly proof: PointProof;
}

/** Of SERVED what every plan leaves unserved at least; of SHORTFALL that there is no plan. */
export type PointProof = Pick<ServingAimProof, 'denominator' | 'multipliers' | 'tree'> & {
  readonly aim: 'SERVED' | 'SHORTFALL';
};
