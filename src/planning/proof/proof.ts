import type { Instance } from '../model/instance.js';

/**
 * A problem, a plan for it, and what proves how good any plan can be (docs/planning.md). Whatever is claimed here is
 * worked out anew by `planning/check`, which shares no code with this.
 */
export interface ProofDocument {
  readonly format: 'orgweave-proof-1';
  readonly instance: Instance;
  /** OPTIMAL: the bound is the objective. FEASIBLE: a better plan is not excluded. INFEASIBLE: there is no plan. */
  readonly status: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE';
  /** The chosen sites, ascending; null where INFEASIBLE. */
  readonly plan: readonly number[] | null;
  /** Σ cost of the chosen sites (scp, lscp), Σ weight of the points that they cover (mclp); null where INFEASIBLE. */
  readonly objective: number | null;
  /** What is proved of every plan: it costs at least this (scp, lscp), it covers at most this (mclp); null where INFEASIBLE. */
  readonly bound: number | null;
  readonly proof: TreeProof | UncoveredProof;
}

/**
 * A tree that splits all plans into branches, each with a bound; the worst of these is proved of all. A root that is a
 * leaf is the Lagrangian bound alone.
 *
 * With λ a list of `multipliers`, D the denominator, S_j the points of site j, and C, R, F the sites that a branch has
 * chosen, refused and left free, the branch is bounded by
 * - scp, lscp: ⌈ (Σ_i λ_i + Σ_{j∈C} r_j + Σ_{j∈F} min(0, r_j)) / D ⌉, r_j = D·c_j − Σ_{i∈S_j} λ_i
 * - mclp: ⌊ (Σ_i max(0, D·w_i − λ_i) + Σ_{j∈C} g_j + the sum of the most − |C| largest g_j of F) / D ⌋,
 *   g_j = Σ_{i∈S_j} λ_i, and never more than Σ w; a branch with |C| > most holds no plan.
 */
export interface TreeProof {
  readonly kind: 'TREE';
  /** D, 1 or more. */
  readonly denominator: number;
  /** Lists of λ, each by point and 0 or more. */
  readonly multipliers: readonly (readonly number[])[];
  readonly tree: Node;
}

/** INFEASIBLE (scp, lscp): one or more points, ascending, each of which no site covers. */
export interface UncoveredProof {
  readonly kind: 'UNCOVERED';
  readonly points: readonly number[];
}

export type Node = BoundedLeaf | UncoveredLeaf | ProofBranch;

/** A branch that one of the lists of multipliers bounds. */
export interface BoundedLeaf {
  /** Which one, from 0. */
  readonly leaf: number;
}

/** A branch without a plan (scp, lscp): all sites of a point are refused. */
export interface UncoveredLeaf {
  readonly uncovered: number;
}

/** Plans with a site and plans without it. The site is free until then. */
export interface ProofBranch {
  readonly site: number;
  readonly chosen: Node;
  readonly refused: Node;
}
