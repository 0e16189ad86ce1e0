import { expect, test } from 'vitest';
import { remedyOptionsOf } from '../../../src/planning/remedies/options.js';
import { planRemedies } from '../../../src/planning/remedies/plan-remedies.js';
import { factsOf, options, other, town, unit } from './facts.js';

test('what is left out, or null, is as the defaults say', () => {
  const defaults = {
    ...{ jointForRequired: false, takeInEmpty: true, neighbours: [], chains: false, attach: true },
    ...{ weights: { high: 9, medium: 3, low: 1 }, alternatives: 1, tolerance: null, explain: true },
  };
  expect(remedyOptionsOf(undefined)).toEqual(defaults);
  expect(remedyOptionsOf({ attach: null, neighbours: null, weights: { high: null } })).toEqual(
    defaults,
  );
  const neighbours = [{ township: town, other }];
  expect(remedyOptionsOf({ neighbours, weights: { low: 0 }, tolerance: 5 })).toEqual({
    ...defaults,
    ...{ neighbours: [[town, other]], weights: { high: 9, medium: 3, low: 0 }, tolerance: 5 },
  });
});

test.each<[unknown, string]>([
  [{ alternatives: 0 }, 'alternatives is a whole number from 1 to 10, received 0.'],
  [{ alternatives: 11 }, 'alternatives is a whole number from 1 to 10, received 11.'],
  [{ tolerance: -1 }, 'tolerance is a whole number from 0 to 1000000, received -1.'],
  [{ weights: { high: 1001 } }, 'weights.high is a whole number from 0 to 1000, received 1001.'],
  [{ weights: { low: 0.5 } }, 'weights.low is a whole number from 0 to 1000, received 0.5.'],
  [
    { neighbours: [{ township: town, other: '350428' }] },
    'A township of neighbours is its code of 9 digits, received "350428".',
  ],
  [
    { neighbours: [{ township: town, other: town }] },
    `Neighbours are two different townships, received {"township":"${town}","other":"${town}"}.`,
  ],
  [
    { alternatives: 2, tolerance: 1 },
    'Alternatives are asked for by their number or by a tolerance, received alternatives 2 and tolerance 1.',
  ],
])('%j is refused', (sent, message) => {
  expect(() => remedyOptionsOf(sent)).toThrow(message);
});

test('more gaps that hang together than are solved at once are refused, with what to do', async () => {
  const units = Array.from({ length: 2_001 }, (_, at) => unit(`u${at}`, 1));
  const limits = { secondsLeft: () => 0, onPlan: () => {} };
  await expect(planRemedies(factsOf(units), options(), limits)).rejects.toThrow(
    'At most 2000 gaps are solved together, received 2001 that can share branches, u0 among them',
  );
});
