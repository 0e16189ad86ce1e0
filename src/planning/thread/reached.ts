import type { Frontier } from '../alliances/plan.js';
import type { PlanAim } from '../plan/plan.js';
import type { ProofDocument } from '../proof/proof.js';
import type { Reached } from './task.js';

/** The one aim of a covering problem. */
export function reachedByProof({ instance, objective, bound }: ProofDocument): Reached {
  const direction = instance.problem === 'mclp' ? 'MOST' : 'LEAST';
  return { aims: [aimOf(instance.problem, direction, objective, bound)], alliances: null };
}

/** What the last of its points reaches. */
export function reachedByFrontier({ points }: Frontier): Reached {
  const { served = null, bound = null, alliances = null } = points.at(-1) ?? {};
  return { aims: [aimOf('SERVED', 'MOST', served, bound)], alliances };
}

function aimOf(
  aim: string,
  direction: PlanAim['direction'],
  objective: number | null,
  bound: number | null,
): PlanAim {
  const gap = objective === null || bound === null ? null : Math.abs(bound - objective);
  return { aim, direction, objective, bound, gap };
}
