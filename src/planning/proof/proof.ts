import type { Instance } from '../model/instance.js';

/** A plan with what is proved of it; all that a verifier needs. */
export interface ProofDocument {
  format: 'orgweave-proof-1';
  instance: Instance;
  status: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE';
  /** Chosen sites, ascending; null where INFEASIBLE. */
  plan: number[] | null;
  objective: number | null;
  /** What is proved of every plan: scp, lscp: costs at least this; mclp: covers at most this. null where INFEASIBLE */
  bound: number | null;
  proof:
    | { kind: 'TREE'; denominator: number; multipliers: number[][]; tree: Node }
    /** INFEASIBLE: each is covered by no site. */
    | { kind: 'UNCOVERED'; points: number[] };
}

/**
 * Branches on a site; a leaf is bounded by one of the multipliers, or excluded. The root alone is a proof by
 * multipliers.
 */
export type Node =
  /** Index into multipliers. */
  | { leaf: number }
  /** scp, lscp: a point none of whose sites is left. */
  | { uncovered: number }
  | { site: number; chosen: Node; refused: Node };
