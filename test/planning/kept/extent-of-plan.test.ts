import { expect, test } from 'vitest';
import { extentOfPlan } from '../../../src/planning/kept/extent-of-plan.js';
import {
  type PlanExtent,
  seesAll,
  textOfThings,
  thingsOfText,
} from '../../../src/planning/kept/plan-extent.js';
import type { RemedyOptions } from '../../../src/planning/remedies/options.js';
import { rules } from '../../support/run-query.js';
import { branch, facts, keptPlan, unit } from './kept-plans.js';

const town: PlanExtent = { regions: ['350428101'], things: [] };
const made = facts(
  rules,
  [unit('u', 2, ['BLANK'])],
  [
    { ...branch('inside', 5), region: '350428101201' },
    { ...branch('above', 5), region: '350428', path: ['350428'] },
    { ...branch('elsewhere', 5), region: '350428102', path: ['350428102'] },
  ],
);
const neighbours = [['350428101', '350428103']] as const;

/** Of a plan that attaches the unit to an organization. */
function extentWith(
  organization: string,
  options: Partial<RemedyOptions> = {},
  asked: PlanExtent | null = town,
) {
  const { plan } = keptPlan(made, [{ cover: { organization, unit: 'u', mode: 'ATTACHED' } }]);
  if (!('remedies' in plan)) throw new Error('The plan is one of remedies.');
  return extentOfPlan(asked, made, { ...plan, options: { ...plan.options, ...options } });
}
const outside = (organization: string, options?: Partial<RemedyOptions>) =>
  extentWith(organization, options)?.things;

test('a plan is of its scope, of things that it names elsewhere, and of neighbours', () => {
  expect(extentWith('new')).toEqual(town);
  expect(outside('inside')).toEqual([]);
  expect(outside('above')).toEqual([{ id: 'above', region: '350428' }]);
  expect(outside('elsewhere')).toEqual([{ id: 'elsewhere', region: '350428102' }]);
  expect(outside('new', { neighbours })).toEqual([{ id: '350428103', region: '350428103' }]);
  expect(extentWith('new', {}, null)).toBeNull();
});

test('a plan without a region is of all that was granted, named or not, and of all its units', () => {
  const regions = ['350428103', '350428101'];
  expect(extentWith('inside', {}, { regions, things: [] })).toEqual({
    ...{ regions: ['350428101', '350428103'], things: [] },
  });
  const things = [{ id: 'o', region: '350428' }];
  expect(extentWith('new', {}, { regions: [], things })).toEqual({
    ...{ regions: [], things: [...things, { id: 'u', region: '350428101' }] },
  });
  // Else everybody would see it.
  expect(extentWith('new', {}, { regions: [], things: [] })).toBeNull();
});

test('things are seen by their regions, by themselves, and regions by name', () => {
  const sight = {
    ...{ granted: { regions: ['350428101'], things: ['o'] }, organizations: ['o'] },
    ...{ regions: ['350428101', '350428101201'], told: { beginnings: ['350428101'], others: [] } },
    ...{ regionsAbove: ['350428'], organizationsAbove: ['c'], alliances: ['a'], sources: [] },
  };
  const isSeen = (id: string, region: string) => {
    const text = textOfThings([{ id, region }]);
    return seesAll([...thingsOfText(''), ...thingsOfText(text)], sight);
  };
  expect(isSeen('u', '350428101201')).toBe(true);
  expect(isSeen('o', '350428103')).toBe(true);
  expect(isSeen('350428', '350428')).toBe(true);
  for (const [id, region] of [
    ['u', '350428103'],
    ['c', '350428'],
    ['a', '350428103'],
    ['o2', ''],
  ] as const)
    expect([id, isSeen(id, region)]).toEqual([id, false]);
  expect(seesAll([{ id: 'c', region: '350428' }], 'ALL')).toBe(true);
});
