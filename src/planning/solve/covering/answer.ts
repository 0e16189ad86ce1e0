import type { Instance } from '../../model/instance.js';
import { objectiveOf } from '../../model/objective.js';
import type { Node, ProofDocument } from '../../proof/proof.js';
import { Ledger } from '../ledger.js';
import { boundOf, FREE } from './bound.js';
import type { Covering } from './covering.js';
import type { Multipliers } from './multipliers.js';
import { written } from './written.js';

/** The answer where points have to be covered that no site covers. */
export function infeasible(instance: Instance, points: number[]): ProofDocument {
  return {
    ...{ format: 'orgweave-proof-1', instance, status: 'INFEASIBLE' },
    ...{ plan: null, objective: null, bound: null },
    proof: { kind: 'UNCOVERED', points },
  };
}

/** A plan with what multipliers prove of all. */
export function atRoot(
  instance: Instance,
  covering: Covering,
  plan: readonly number[],
  multipliers: Multipliers,
): ProofDocument {
  const ledger = new Ledger<Multipliers>();
  const tree = { leaf: ledger.indexOf(multipliers) };
  const bound = boundOf(covering, multipliers, new Int8Array(covering.sites).fill(FREE));
  return answerOf(instance, covering, plan, { ledger, tree, bound });
}

/**
 * A plan with what a tree proves of all.
 * @param proof its bound is the least loss over the denominator that a leaf proves
 */
export function answerOf(
  instance: Instance,
  covering: Covering,
  plan: readonly number[],
  proof: { ledger: Ledger<Multipliers>; tree: Node; bound: number },
): ProofDocument {
  const objective = objectiveOf(instance, plan);
  if (objective === null) throw new Error('A plan that was found is one of the instance.');
  // Losses are integers, and none is below 0.
  const least = Math.max(Math.ceil(proof.bound / covering.denominator), 0);
  const all = covering.worths.reduce((sum, worth) => sum + worth, 0);
  const bound = covering.coversAll ? Math.min(least, objective) : Math.max(all - least, objective);
  return {
    ...{ format: 'orgweave-proof-1', instance, plan: [...plan], objective, bound },
    status: bound === objective ? 'OPTIMAL' : 'FEASIBLE',
    proof: {
      ...{ kind: 'TREE', denominator: covering.denominator },
      ...written(proof.ledger, proof.tree),
    },
  };
}
