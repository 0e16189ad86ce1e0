import { expect, test } from 'vitest';
import { superiorsIn } from '../../../src/planning/remedies/superior.js';
import { factsOf, organization, unit } from './facts.js';

const shop = unit('u', 3);
const elsewhere = '350428105';
const branch = organization('a-branch', 'BRANCH', elsewhere);
const besides = organization('b-besides', 'COMMITTEE', elsewhere);
const area = organization('c-area', 'GENERAL_BRANCH', elsewhere);
const top = organization('d-top', 'COMMITTEE', elsewhere);

test('an organization in no region around a unit is above it by its links, where both are planned by themselves', () => {
  const facts = factsOf([shop], [branch, besides, area, top]);
  const above = new Map([['u', ['a-branch', 'b-besides', 'c-area', 'd-top', 'hidden']]]);
  const single = new Set(['u', 'a-branch', 'c-area', 'd-top']);
  expect(superiorsIn(facts)(shop)).toBeNull();
  expect(superiorsIn({ ...facts, above, single })(shop)).toBe(area);
  const near = organization('z-near', 'COMMITTEE', shop.region);
  const withNear = { ...facts, organizations: [...facts.organizations, near], above, single };
  expect(superiorsIn(withNear)(shop)).toBe(near);
});
