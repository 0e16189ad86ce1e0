import { expect, test } from 'vitest';
import type { PlanScope } from '../../../src/planning/kept/kept-plan.js';
import { regionsOfPlan } from '../../../src/planning/kept/regions-of-plan.js';
import type { RemedyOptions } from '../../../src/planning/remedies/options.js';
import { rules } from '../../support/run-query.js';
import { branch, facts, keptPlan, unit } from './kept-plans.js';

const scope = { region: '350428101' };
const made = facts(
  rules,
  [unit('u', 2, ['BLANK'])],
  [
    { ...branch('inside', 5), region: '350428101201' },
    { ...branch('above', 5), region: '350428' },
    { ...branch('elsewhere', 5), region: '350428102' },
  ],
);
const neighbours = [['350428101', '350428103']] as const;

/** Of a plan that attaches the unit to an organization. */
function regionsWith(
  organization: string,
  options: Partial<RemedyOptions> = {},
  asked: PlanScope = scope,
) {
  const { plan } = keptPlan(made, [{ cover: { organization, unit: 'u', mode: 'ATTACHED' } }]);
  if (!('remedies' in plan)) throw new Error('The plan is one of remedies.');
  return regionsOfPlan(asked, made, { ...plan, options: { ...plan.options, ...options } });
}

test('a plan is of its scope, of where the things lie that it names, and of neighbours', () => {
  expect(regionsWith('new')).toEqual(['350428101']);
  expect(regionsWith('inside')).toEqual(['350428101', '350428101201']);
  expect(regionsWith('above')).toEqual(['350428', '350428101']);
  expect(regionsWith('elsewhere')).toEqual(['350428101', '350428102']);
  expect(regionsWith('new', { neighbours })).toEqual(['350428101', '350428103']);
  expect(regionsOfPlan({}, made, keptPlan(made, []).plan)).toBeNull();
});

test('a plan without a region is of all that were granted, named or not', () => {
  const regions = ['350428103', '350428101'];
  expect(regionsWith('inside', {}, { regions })).toEqual([
    ...['350428101', '350428101201', '350428103'],
  ]);
  expect(regionsWith('elsewhere', {}, { regions })).toContain('350428102');
  // Else everybody would see it.
  expect(regionsWith('new', {}, { regions: [] })).toBeNull();
});
