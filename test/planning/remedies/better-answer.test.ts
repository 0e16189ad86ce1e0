import { describe, expect, it } from 'vitest';
import type { GroupDocument } from '../../../src/planning/proof/groups.js';
import { betterOf } from '../../../src/planning/remedies/better-answer.js';

const instance: GroupDocument['instance'] = {
  ...{ members: [], weights: [], otherwise: [], places: [], distances: [], forbidden: [] },
  ...{ fewestMembers: 3, mostMembers: 50, mostUnits: 5, mostRequired: 0 },
};

/** An answer that loses so much by each aim, of which so much is proved. */
function answer(objectives: readonly number[], bounds: readonly number[]): GroupDocument {
  const names = ['COVERED', 'REACHED', 'ORGANIZATIONS', 'DISTANCE'] as const;
  const aims = names.map((aim, at) => ({
    ...{ aim, objective: objectives[at] ?? 0, bound: bounds[at] ?? 0 },
    ...{ denominator: 1, multipliers: [], tree: { leaf: 0 } },
  }));
  return { model: 'GROUPS', instance, plan: [], aims };
}

function figures({ aims }: GroupDocument): string {
  return aims.map(({ objective, bound }) => `${objective}/${bound}`).join(' ');
}

describe('the better of two answers', () => {
  it.each([
    {
      what: 'has the bounds of the other one as far as the aims before come to the same',
      one: answer([5, 2, 4, 30], [5, 2, 4, 20]),
      other: answer([5, 2, 4, 28], [5, 0, 0, 0]),
      better: '5/5 2/2 4/4 28/20',
    },
    {
      what: 'has none of them behind an aim by which it loses less',
      one: answer([5, 2, 4, 30], [3, 2, 4, 20]),
      other: answer([4, 3, 4, 28], [2, 1, 0, 0]),
      better: '4/3 3/1 4/0 28/0',
    },
    {
      what: 'is the first of two that lose the same, with the best of both proofs',
      one: answer([5, 2, 4, 30], [5, 0, 4, 10]),
      other: answer([5, 2, 4, 30], [4, 2, 3, 20]),
      better: '5/5 2/2 4/4 30/20',
    },
  ])('$what', ({ one, other, better }) => {
    expect(figures(betterOf(one, other))).toBe(better);
  });
});
