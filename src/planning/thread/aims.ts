import type { Frontier } from '../alliances/plan.js';
import type { PlanAim } from '../plan/plan.js';
import type { ProofDocument } from '../proof/proof.js';

/** The one aim of a covering problem. */
export function aimsOfProof({ instance, objective, bound }: ProofDocument): readonly PlanAim[] {
  const direction = instance.problem === 'mclp' ? 'MOST' : 'LEAST';
  return [{ aim: instance.problem, direction, objective, bound, gap: gapOf(objective, bound) }];
}

/** What the last of its points reaches. */
export function aimsOfFrontier({ points }: Frontier): readonly PlanAim[] {
  const { served: objective = null, bound = null } = points.at(-1) ?? {};
  const gap = gapOf(objective, bound);
  return [{ aim: 'SERVED', direction: 'MOST', objective, bound, gap }];
}

function gapOf(objective: number | null, bound: number | null): number | null {
  return objective === null || bound === null ? null : Math.abs(bound - objective);
}
