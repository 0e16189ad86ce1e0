import type { ServingAim, ServingInstance } from '../model/serving.js';

/** A plan of sites and whom they serve, and what is proved of each aim. */
export interface ServingDocument {
  readonly model: 'SERVING';
  readonly instance: ServingInstance;
  /** Each chosen site with the units that it serves, both ascending; null where there is no plan. */
  readonly plan: readonly { readonly site: number; readonly units: readonly number[] }[] | null;
  /** SHORTFALL first where units are required; the others are there where there is a plan. */
  readonly aims: readonly ServingAimProof[];
}

/** What every plan loses by an aim that loses no more than this one by each aim before it. */
export interface ServingAimProof {
  readonly aim: ServingAim;
  /** What the plan loses; of SHORTFALL without a plan null. */
  readonly objective: number | null;
  /** What every such plan loses at least. */
  readonly bound: number;
  /** D, 1 or more. */
  readonly denominator: number;
  readonly multipliers: readonly ServingMultipliers[];
  readonly tree: ServingNode;
}

/**
 * A leaf's multipliers, all 0 or more: λ by unit, μ by aim before (SHORTFALL is none of them). With b `times`, z_i 1
 * where unit i is served, y_ij 1 where site j serves it, x_j 1 where it is chosen, every plan has b·z_i ≤ Σ_j y_ij, and
 *
 * D·loss ≥ Σ_i min over z_i of (W·w_i·(1 − z_i) + b·λ_i·z_i) + Σ_{fixed and chosen j} v_j + (the `most` least of
 * min(0, v_j) of the other ones that are not refused) − Σ_k μ_k·(what the plan loses by aim k),
 *
 * W = D for SERVED and SHORTFALL, else μ of SERVED; z_i is 1 for required units (not of SHORTFALL) and served ones of the
 * branch, 0 for unserved ones. v_j = (D for SITES, μ of SITES for DISTANCE, else 0; 0 where standing) + Σ over the units
 * that it has to serve of q_ij + the sum of the least min(0, q_ij) of the others, as many as its capacity leaves,
 * q_ij = (D·distance for DISTANCE, else 0) − λ_i. Fixed sites that are not standing and chosen ones use up one of `most`
 * each; where they are more, a branch holds no plan. Of SHORTFALL weights are 1 for required units and 0 for others, and
 * nothing is required.
 */
export interface ServingMultipliers {
  readonly units: readonly number[];
  readonly aims: readonly number[];
}

/**
 * A leaf names a list of multipliers. A site is one that is neither fixed nor decided above. Sites that are not fixed are
 * *alike* where they serve the same units and have the same capacity and, of DISTANCE, the same distances: they can take
 * each other's places, so only the plans count that have the first ones of them. Where a site is chosen, those like it
 * before it are as well; where it is refused, those like it behind it are too. Units are neither required (but of
 * SHORTFALL) nor decided above.
 */
export type ServingNode =
  | { readonly leaf: number }
  | { readonly site: number; readonly chosen: ServingNode; readonly refused: ServingNode }
  | { readonly unit: number; readonly served: ServingNode; readonly unserved: ServingNode };
