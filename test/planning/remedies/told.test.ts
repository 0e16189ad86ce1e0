import { expect, test } from 'vitest';
import { planRemedies } from '../../../src/planning/remedies/plan-remedies.js';
import type { Remedy } from '../../../src/planning/remedies/remedy-plan.js';
import {
  articleOf,
  tellInstead,
  tellNote,
  tellRefusal,
  tellWhy,
} from '../../../src/planning/remedies/told.js';
import { county, factsOf, options, organization, rules, town, township, unit } from './facts.js';

const village = `${town}001`;
const full = organization('full', 'BRANCH', village, { fullMembers: 49, name: '老支部' });
const facts = factsOf(
  [
    unit('a', 3),
    unit('b', 1, { wholes: ['a'] }),
    ...['c', 'd'].map((id) => unit(id, 1)),
    unit('i', null, { nameEn: 'Unit I' }),
    unit('j', 2, { status: 'UNKNOWN' }),
    unit('k', 0, { status: 'WORK_ONLY', village: '350428102001' }),
    unit('l', 2, { village: '350428101001' }),
  ],
  [county, township, full],
);

async function remedies(): Promise<ReadonlyMap<string, Remedy>> {
  const limits = { secondsLeft: () => 60, onPlan: () => {} };
  const plan = await planRemedies(facts, options({ explain: false }), limits);
  return new Map(plan.remedies.map((remedy) => [remedy.unit, remedy]));
}

test.each<[string, string, string, string]>([
  [
    'a',
    '单位a has 3 full members: from 3 on, a branch of its own has to be set up.',
    '单位a有正式党员3人；满3人的，应当单独组建党支部。',
    'Party Constitution, art. 30; trial regulations on branch work (2018), art. 4',
  ],
  [
    'b',
    '单位b is part of 单位a: what covers that extends to it.',
    '单位b属于单位a，对整体的覆盖延伸至其组成部分。',
    'Trial regulations on branch work (2018), art. 5: organization and work are to cover everything, and units with fewer than 3 full members form a joint branch',
  ],
  [
    'i',
    'How many full members Unit I has is unknown: from 3 on it has to have a branch of its own, below it could share one.',
    '单位i的正式党员人数不明：满3人的应当单独组建，不足的可联合组建。',
    'Party Constitution, art. 30; trial regulations on branch work (2018), art. 4',
  ],
  [
    'j',
    'Nobody has looked whether anything covers 单位j.',
    '单位j的覆盖情况尚未摸底。',
    'Domain definition, no article',
  ],
  [
    'k',
    'Party work reaches 单位k already, and no organization can be set up for it.',
    '单位k已有党的工作覆盖，暂不具备组建党组织的条件。',
    'Domain definition, no article',
  ],
  [
    'l',
    'Neither a joint branch nor an existing one takes 单位l in; 组织county sends an instructor until one can.',
    '联合党支部和现有党支部均无法接纳单位l；此前由组织county选派党建指导员。',
    'Trial regulations on branch work (2018), art. 5: organization and work are to cover everything, and units with fewer than 3 full members form a joint branch',
  ],
])('why %s gets its remedy', async (id, english, chinese, article) => {
  const remedy = (await remedies()).get(id);
  if (remedy === undefined) throw new Error(`The plan has a remedy for ${id}.`);
  expect(tellWhy(remedy, rules, 'EN')).toBe(english);
  expect(tellWhy(remedy, rules, 'ZH')).toBe(chinese);
  expect(articleOf(remedy, remedy.reason, rules, 'EN')).toBe(article);
});

test('names the threshold that a unit is held to, and the clause that says so', async () => {
  const cited = { article: 'An example', zh: '示例' };
  const held = {
    ...rules,
    thresholds: [{ ...cited, id: 'parks', kinds: ['PARK' as const], minimumMembers: 5 }],
    duties: ['others', 'parks-own'].map((id) => ({
      ...{ id, article: `By ${id}`, zh: id, duty: 'OWN_BRANCH' as const },
      ...{ severity: 'LOW' as const, when: [{ members: 1 }] },
    })),
  };
  const park = (id: string, members: number | null, findings = unit(id, members).findings) =>
    unit(id, members, { kind: 'PARK', findings });
  const due = [{ code: 'OWN_BRANCH_DUE', severity: 'LOW', clause: 'parks-own' } as const];
  const { remedies: all } = await planRemedies(
    {
      ...factsOf(
        [park('a', 6), park('b', 4), park('c', null), park('d', 4, due)],
        [county, township],
      ),
      rules: held,
    },
    options({ explain: false }),
    { secondsLeft: () => 60, onPlan: () => {} },
  );
  const told = all.map((remedy) => [
    remedy.unit,
    tellWhy(remedy, held, 'EN'),
    tellWhy(remedy, held, 'ZH'),
    articleOf(remedy, remedy.reason, held, 'EN'),
    ...remedy.refused
      .filter(({ kind }) => kind === 'JOINT')
      .map((refused) => tellRefusal(remedy, refused, held, 'EN')),
  ]);
  expect(told.toSorted()).toEqual([
    [
      'a',
      '单位a has 6 full members: from 5 on, a branch of its own has to be set up.',
      '单位a有正式党员6人；满5人的，应当单独组建党支部。',
      'An example',
      'From 5 full members on it has to have a branch of its own, unless the options let such units share one.',
    ],
    [
      'b',
      '单位b has 4 full members, enough for a branch of its own, which the rule set asks for only from 5 on.',
      '单位b有正式党员4人，已具备单独组建条件；按规则满5人的才应当单独组建。',
      'An example',
      'It can have a branch of its own, with 3 full members or more, unless the options let such units share one.',
    ],
    [
      'c',
      'How many full members 单位c has is unknown: from 5 on it has to have a branch of its own, from 3 on it can, below that it could share one.',
      '单位c的正式党员人数不明：满5人的应当单独组建，满3人的可以单独组建，不足的可联合组建。',
      'An example',
    ],
    [
      'd',
      '单位d has to have a branch of its own by the rule set, and with 4 full members it can.',
      '按规则，单位d应当单独组建党支部；有正式党员4人，具备条件。',
      'By parks-own',
      'It can have a branch of its own, with 3 full members or more, unless the options let such units share one.',
    ],
  ]);
});

test('why not another remedy, and what one would cost', async () => {
  const l = (await remedies()).get('l');
  if (l?.next == null) throw new Error('There is something else for the unit: nothing.');
  expect(l.refused.map((refused) => tellRefusal(l, refused, rules, 'EN'))).toEqual([
    'A branch of its own needs 3 full members; it has 2 full members.',
    'No other gap with known members lies in one of its places.',
    'No branch stands in one of its places.',
  ]);
  expect(tellInstead(l.next, 'EN')).toBe(
    'Instead: no remedy, which closes 9 less of it by party work, all else as planned.',
  );
  expect(tellInstead(l.next, 'ZH')).toBe(
    '其次的措施：暂无措施；其他安排不变时，工作覆盖消除的权重减少9。',
  );
});

test('which branch has room, and which has none left', async () => {
  const found = await remedies();
  const [c, d] = [found.get('c'), found.get('d')];
  if (c === undefined || d === undefined) throw new Error('The plan has a remedy for each gap.');
  expect(tellWhy(c, rules, 'EN')).toBe(
    'No group that could set up a joint branch takes 单位c in; 老支部 is the nearest branch with room for 1 full member.',
  );
  expect(d.refused.map((refused) => tellRefusal(d, refused, rules, 'EN'))).toEqual([
    'A branch of its own needs 3 full members; it has 1 full member.',
    'It and the 4 units with the most members in one of its places have fewer than 3 together.',
    'With 1 full member more 老支部 would have more than 50, those counted that the plan attaches.',
  ]);
});

test('why a plan sets nothing up', () => {
  expect(tellNote('NO_GAPS', 'ZH')).toBe('范围内没有空白单位，也没有情况不明的单位，无需组建。');
});
