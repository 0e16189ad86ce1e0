import { expect } from 'vitest';
import { objectiveOf } from '../../../../src/planning/model/objective.js';
import type { ProofDocument } from '../../../../src/planning/proof/proof.js';
import { proved } from './proved.js';

/** An answer has a plan that is worth what it says, and a proof of at least what it says of every plan. */
export function expectProved({ instance, ...answer }: ProofDocument): void {
  const { plan, objective, bound, proof } = answer;
  if (proof.kind === 'UNCOVERED') {
    const covered = new Set(instance.covers.flat());
    const others = [...instance.weights.keys()].filter((point) => !covered.has(point));
    expect(proof.points).toEqual(others);
    return;
  }
  expect(objectiveOf(instance, plan ?? [])).toBe(objective);
  const isMost = instance.problem === 'mclp';
  const [proves, claimed] = [proved({ instance, ...answer }), BigInt(bound ?? -1)];
  const value = BigInt(objective ?? -1);
  expect(isMost ? proves <= claimed : proves >= claimed).toBe(true);
  expect(isMost ? claimed >= value : claimed <= value).toBe(true);
}
