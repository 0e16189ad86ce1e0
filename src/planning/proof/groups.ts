import type { GroupAim, GroupInstance } from '../model/groups.js';

/** A plan of groups, and what is proved of each aim. */
export interface GroupDocument {
  readonly model: 'GROUPS';
  readonly instance: GroupInstance;
  /** Each group's units, ascending; groups by their first unit. */
  readonly plan: readonly (readonly number[])[];
  /** All four, in their order. */
  readonly aims: readonly GroupAimProof[];
}

/** What every plan loses by an aim that loses no more than this one by each aim before it. */
export interface GroupAimProof {
  readonly aim: GroupAim;
  /** What the plan loses. */
  readonly objective: number;
  /** What every such plan loses at least. */
  readonly bound: number;
  /** D, 1 or more. */
  readonly denominator: number;
  readonly multipliers: readonly GroupMultipliers[];
  readonly tree: GroupNode;
}

/**
 * A leaf's multipliers, all 0 or more. Say c_a(g, s) is what a group g with the seat s of its units adds to aim a:
 * −Σ weights, Σ otherwise, 1, Σ distances[u][s]; C_k what the plan's groups add to aim k; f_b(g, s) what it adds to the
 * quantity of the branch b above, r_b its value. The reduced cost of a group with a seat is
 *
 * ρ(g, s) = D·c_a + Σ_{u∈g} units[u] + Σ_{k before a} aims[k]·c_k + Σ_b ±branches[b]·f_b   (+ at most, − at least),
 *
 * ρ*(s) the least of them over all groups with the seat s, or 0 where that is more, and, as no unit is the seat of two
 * groups of a plan,
 *
 * D·(what is added) ≥ −Σ units − Σ_{k before a} aims[k]·C_k ∓ Σ_b branches[b]·(r_b, or r_b + 1 of at least) + Σ_s ρ*(s).
 *
 * What is lost is what is added, and for COVERED the weights of all units; it is never below 0, and a multiple of the
 * greatest common divisor of all weights, of all otherwise, of 1, or of all distances. The least ρ of a seat is found exactly, since all terms are sums over units: which further units to take is a small
 * dynamic program over how many there are, their members and how many of them are required. By an aim before DISTANCE
 * the seat is the first of the units.
 */
export interface GroupMultipliers {
  readonly units: readonly number[];
  /** Of the aims before, in their order. */
  readonly aims: readonly number[];
  /** Of the branches from the root down; of those that are left out it is 0. */
  readonly branches: readonly number[];
}

export type GroupNode = GroupLeaf | GroupBranch;

export interface GroupLeaf {
  readonly leaf: number;
}

/** Plans of which a quantity is at most `value`, and those of which it is `value + 1` or more. */
export interface GroupBranch {
  readonly of: GroupQuantity;
  readonly value: number;
  readonly atMost: GroupNode;
  readonly atLeast: GroupNode;
}

/** A sum over a plan's groups. */
export type GroupQuantity =
  /** 1 for each. */
  | 'GROUPS'
  /** How many of these units it has; ascending, each once. */
  | { readonly units: readonly number[] }
  /** 1 where its seat is one of these; ascending, each once. */
  | { readonly seats: readonly number[] }
  /** Where its seat is one of these, how many of the units it has; both ascending, each once. */
  | { readonly seats: readonly number[]; readonly units: readonly number[] };
