import { describe, expect, test } from 'vitest';
import { allianceOptions } from '../../../src/planning/alliances/options.js';
import { countyOf, gap, organization } from './county.js';
import { planned } from './planned.js';

describe('options', () => {
  test('are as the schema says where they are left out, or null', () => {
    const options = allianceOptions({ most: 3, leads: null, weigh: null });
    expect(options).toEqual({
      most: 3,
      mostMembers: null,
      capacities: [],
      mostPerUnit: 1,
      times: 1,
      cover: 'WEIGHT',
      mustCover: [],
      leads: null,
      forbiddenLeads: [],
      fixedLeads: [],
      fixedMembers: [],
      forbiddenMembers: [],
      extend: [],
      compatible: { place: 'TOWNSHIP', neighbours: [], chain: false, and: 'ANY' },
      weigh: 'SEVERITY',
      weights: { high: 9, medium: 3, low: 1 },
      kind: 'NEIGHBOURHOOD',
      alternatives: 1,
      tolerance: null,
      explain: false,
    });
    expect(allianceOptions(options)).toEqual(options);
  });

  test('take neighbours as the schema has them', () => {
    const neighbours = [{ township: '350428100', other: '350428101' }];
    const compatible = { place: 'NEIGHBOURS', neighbours };
    expect(allianceOptions({ most: 1, compatible }).compatible.neighbours).toEqual([
      ['350428100', '350428101'],
    ]);
  });

  test.each([
    [{ most: 0 }, '`most` is a whole number from 1 to 200, received 0.'],
    [{ most: 201 }, '`most` is a whole number from 1 to 200, received 201.'],
    [{ most: 1.5 }, '`most` is a whole number from 1 to 200, received 1.5.'],
    [{ most: 1, mostMembers: 0 }, '`mostMembers` is a whole number from 1 to 200, received 0.'],
    [{ most: 1, mostPerUnit: 4 }, '`mostPerUnit` is a whole number from 1 to 3, received 4.'],
    [{ most: 1, times: 3 }, '`times` is a whole number from 1 to 2, received 3.'],
    [{ most: 1, alternatives: 11 }, '`alternatives` is a whole number from 1 to 10, received 11.'],
    [{ most: 1, times: 2 }, '`mostPerUnit` is as many as `times`, or more, received 1 and 2.'],
    [
      {},
      'Where `cover` is not ALL, `most` says how many alliances there are at most, received none.',
    ],
    [
      { most: 1, fixedLeads: ['o'], forbiddenLeads: ['o'] },
      'No lead is both fixed and forbidden, received o.',
    ],
    [
      {
        most: 1,
        fixedMembers: [{ lead: 'o', member: 'u' }],
        forbiddenMembers: [{ lead: 'o', member: 'u' }],
      },
      'No member of a lead is both fixed and forbidden, received u of o.',
    ],
    [
      { most: 1, capacities: [2, 3].map((most) => ({ lead: 'o', most })) },
      'A lead has one capacity, received o twice.',
    ],
    [
      { most: 1, compatible: { place: 'NEIGHBOURS', neighbours: [['350428', '350428101']] } },
      'A township of neighbours is its code of 9 digits, received 350428.',
    ],
    [
      { most: 1, alternatives: 2, tolerance: 1 },
      'Alternatives are asked for by their number or by a tolerance, received alternatives 2 and tolerance 1.',
    ],
    ...[undefined, 'NONE', 'VILLAGE', 'TOWNSHIP'].map((place): [object, string] => [
      { most: 1, compatible: { place, neighbours: [['350428100', '350428101']] } },
      `Townships are named as neighbours beside \`place\` NEIGHBOURS, received place ${place ?? 'TOWNSHIP'}.`,
    ]),
  ])('%j is refused', (sent, message) => {
    expect(() => allianceOptions(sent)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message }),
    );
  });
});

describe('options and facts', () => {
  const facts = countyOf(
    [gap('u1', 'a1', 'HIGH'), gap('u2', 'a1', 'HIGH')],
    [organization('oa', 'a'), organization('ob', 'b')],
  );

  test.each([
    [{ most: 1, leads: ['nobody'] }, 'nobody'],
    [{ most: 1, forbiddenLeads: ['nobody'] }, 'nobody'],
    [{ most: 1, capacities: [{ lead: 'nobody', most: 1 }] }, 'nobody'],
    [{ most: 1, extend: ['nothing'] }, 'nothing'],
    [{ most: 1, mustCover: ['nowhere'] }, 'nowhere'],
    [{ most: 1, forbiddenMembers: [{ lead: 'oa', member: 'nowhere' }] }, 'nowhere'],
  ])('%j names what nothing has', async (options, id) => {
    await expect(planned(facts, options)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining(`received ${id}.`),
    });
  });

  test.each([
    [
      { most: 1, fixedLeads: ['oa', 'ob'] },
      'At most 1 alliances are founded, those that are fixed among them, received 2 fixed ones.',
    ],
    [
      {
        most: 1,
        mostMembers: 1,
        fixedMembers: ['u1', 'u2'].map((member) => ({ lead: 'oa', member })),
      },
      'The alliance of oa has room for 1 members, those in `fixedMembers` among them, received 2.',
    ],
    [
      { most: 2, fixedMembers: ['oa', 'ob'].map((lead) => ({ lead, member: 'u1' })) },
      '`mostPerUnit` lets a unit be in 1, received 2 for u1.',
    ],
  ])('%j fixes too much', async (options, message) => {
    await expect(planned(facts, options)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message,
    });
  });

  test('more candidates than can be looked at have to be named', async () => {
    const many = Array.from({ length: 501 }, (_, at) => organization(`o${at}`, 'a'));
    await expect(planned(countyOf(facts.units, many), { most: 1 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('name them in `leads`'),
    });
  });
});
