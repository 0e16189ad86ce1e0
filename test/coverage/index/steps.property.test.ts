import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedSteps, stepsByState } from '../../../src/coverage/index/state-steps.js';
import {
  addSteps,
  membersIn,
  type Steps,
  stepOn,
  stepsOf,
  unitsIn,
} from '../../../src/coverage/index/steps.js';

/** A day, units and members; so many that long lists are among them, which are kept otherwise than short ones. */
const moves = fc
  .array(
    fc.tuple(
      fc.integer({ min: 101, max: 180 }),
      fc.constantFrom(-1, 1),
      fc.integer({ min: -3, max: 3 }),
    ),
    { maxLength: 120, size: 'max' },
  )
  .map((each) => each.flat());

test('there are on each day as many as came until then and did not go', () => {
  fc.assert(
    fc.property(moves, fc.integer({ min: 95, max: 185 }), (all, day) => {
      expect(on(stepsOf(all), day)).toEqual(naive(all, day));
    }),
  );
});

test('steps that are added up are those of all moves', () => {
  fc.assert(
    fc.property(moves, fc.oneof(moves, moves.map(backToNothing)), (some, others) => {
      const sum = addSteps(stepsOf(some), stepsOf(others));
      expect([...sum]).toEqual([...stepsOf([...some, ...others])]);
    }),
    { numRuns: 500 },
  );
});

test('the steps of several states are the same when they stand together', () => {
  const members = fc.constantFrom(0, 5, 2 ** 31, 2 ** 40);
  const long = fc.tuple(moves, members).map(([all, more]) => stepsOf([...all, 150, 0, more]));
  fc.assert(
    fc.property(fc.array(long, { maxLength: 4 }), (lists) => {
      const byState = new Map(lists.entries());
      const again = [...stepsByState(packedSteps(byState))];
      expect(again.map(([state, steps]) => [state, [...steps]])).toEqual(
        [...byState].map(([state, steps]) => [state, [...steps]]),
      );
    }),
  );
});

function on(steps: Steps, day: number) {
  const at = stepOn(steps, day);
  return { units: unitsIn(steps, at), members: membersIn(steps, at) };
}

function naive(all: readonly number[], day: number) {
  let [units, members] = [0, 0];
  for (let at = 0; at < all.length; at += 3) {
    if ((all[at] ?? 0) > day) continue;
    units += all[at + 1] ?? 0;
    members += all[at + 2] ?? 0;
  }
  return { units, members };
}

/** Whatever comes goes again on a later day, as a unit does whose stage ends. */
function backToNothing(all: readonly number[]): number[] {
  const { units, members } = naive(all, 999);
  return [...all, 185, -units, -members];
}
