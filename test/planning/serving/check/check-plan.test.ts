import { expect, it } from 'vitest';
import { checkDocument } from '../../../../src/planning/check/check-document.js';
import { checkPlan } from '../../../../src/planning/check/check-plan.js';
import type { PlanDocument, PlanPart } from '../../../../src/planning/proof/plan-document.js';
import type { ServingDocument } from '../../../../src/planning/proof/serving.js';

/** Two sites for two units, of which one has to be served; one site alone may be chosen. */
const serving: PlanPart = {
  model: 'SERVING',
  instance: {
    weights: [3, 2],
    required: [true, false],
    sites: [
      {
        ...{ serves: [0, 1], distances: [4, 1], capacity: null },
        ...{ isFixed: false, isStanding: false, members: [] },
      },
      {
        ...{ serves: [0], distances: [1], capacity: 1 },
        ...{ isFixed: false, isStanding: false, members: [] },
      },
    ],
    ...{ times: 1, most: 1, mostPerUnit: 1 },
  },
  plan: [{ site: 0, units: [0, 1] }],
  aims: [
    {
      aim: 'SHORTFALL',
      objective: 0,
      bound: 0,
      denominator: 1,
      multipliers: [{ units: [0, 0], aims: [] }],
      tree: { leaf: 0 },
    },
    {
      aim: 'SERVED',
      objective: 0,
      bound: 0,
      denominator: 1,
      multipliers: [{ units: [0, 0], aims: [] }],
      tree: { leaf: 0 },
    },
    {
      aim: 'SITES',
      objective: 1,
      bound: 1,
      denominator: 1,
      multipliers: [{ units: [1, 0], aims: [0] }],
      tree: { leaf: 0 },
    },
    {
      // 4 + min(3·2, 5) − 4·1: both sites cost as much as their units pay, or more.
      aim: 'DISTANCE',
      objective: 5,
      bound: 5,
      denominator: 1,
      multipliers: [{ units: [4, 5], aims: [3, 4] }],
      tree: { leaf: 0 },
    },
  ],
  unitIds: ['u-1', 'u-2'],
  siteIds: ['s-1', 's-2'],
};

/** The unit that has to be served is out of reach. */
const infeasible: PlanPart & ServingDocument = {
  model: 'SERVING',
  instance: { weights: [1], required: [true], sites: [], times: 1, most: null, mostPerUnit: 1 },
  plan: null,
  aims: [
    {
      aim: 'SHORTFALL',
      objective: null,
      bound: 1,
      denominator: 1,
      multipliers: [{ units: [1], aims: [] }],
      tree: { leaf: 0 },
    },
  ],
  unitIds: ['u-3'],
};

const document: PlanDocument = { format: 'orgweave-plan-1', parts: [serving, infeasible] };

it('says of each part and each aim what is proved', () => {
  expect(checkPlan(document)).toMatchObject({ outcome: 'PROVED', flaws: [] });
  expect(checkDocument(document).line).toBe(
    'Proved: part 1 (2 units, 1 site): SHORTFALL 0, least 0; SERVED 0, least 0; SITES 1, least 1; ' +
      'DISTANCE 5, least 5. Part 2 (1 unit, no plan): SHORTFALL least 1.',
  );
});

it('names the part whose claim is not proved, and what is', () => {
  const bold = { ...infeasible, aims: infeasible.aims.map((proof) => ({ ...proof, bound: 2 })) };
  expect(checkDocument({ ...document, parts: [serving, bold] })).toMatchObject({
    outcome: 'NOT_PROVED',
    flaws: ['Part 2: The bound of SHORTFALL that is proved is 1, received 2.'],
  });
});

it('refuses parts that share a unit or a site', () => {
  const { flaws, outcome } = checkPlan({ ...document, parts: [serving, serving] });
  expect(outcome).toBe('NOT_PROVED');
  expect(flaws).toEqual([
    'A unit is in one part, once, received "u-1".',
    'A site is in one part, once, received "s-1".',
  ]);
});

it.each([
  [{ ...document, parts: [{ ...serving, model: 'COVERING' }] }, 'parts.0.model'],
  [{ ...document, note: 'more' }, 'all of it'],
  [{ format: 'orgweave-plan-1' }, 'parts'],
])('takes nothing for a plan that is none, case %#', (malformed, place) => {
  const { outcome, line } = checkDocument(malformed);
  expect(outcome).toBe('MALFORMED');
  expect(line).toContain(`docs/planning.md has it; ${place}:`);
});

it('says of a part that is not as it has to be where', () => {
  const { aims: _, ...rest } = serving;
  expect(checkPlan({ ...document, parts: [{ ...rest, aims: [{}] }] })).toMatchObject({
    outcome: 'NOT_PROVED',
    flaws: [expect.stringContaining('Part 1: A part is as it has to be; aims.0.aim')],
  });
});
