import { expect, test } from 'vitest';
import { explainOrganizationFrom } from '../../../src/coverage/explain/explain-organization.js';
import { wordsIn } from '../../../src/coverage/explain/text.js';
import type { RecordedRows, Row } from '../../../src/coverage/facts/recorded-rows.js';
import { day, id, rules, span } from '../facts/facts-of.js';
import { named, recorded } from './arbitrary-rows.js';

const on = '2026-06-30';

function organization(
  name: string,
  own: Partial<RecordedRows['organizations']> = {},
): RecordedRows['organizations'] {
  return {
    ...recorded(`organizations|${name}`),
    ...named(name),
    table: 'organizations',
    kind: 'BRANCH',
    level: 'VILLAGE',
    lifetime: span(),
    termStart: null,
    hasCommittee: null,
    ...own,
  };
}

const county = organization('county', { name: '县委', kind: 'COMMITTEE', level: 'COUNTY' });

function link(superior: string, from: string | null = null, to: string | null = null): Row {
  const key = `subordinations|a|${superior}|${from ?? ''}`;
  const ends = { organization: id('a'), superior: id(superior) };
  return { ...recorded(key), ...ends, table: 'subordinations', lifetime: span(from, to) };
}

function members(fullMembers: number, date = '2026-01-01'): Row {
  const key = `counts|a|${date}`;
  const unknown = { staff: null, revenue: null };
  return {
    ...recorded(key),
    ...unknown,
    table: 'counts',
    entity: id('a'),
    on: day(date),
    fullMembers,
  };
}

function covering(units: number): Row[] {
  return Array.from({ length: units }, (_, at): Row[] => [
    {
      ...recorded(`units|u${at}`),
      ...named(`u${at}`),
      table: 'units',
      kind: 'ENTERPRISE',
      region: id('region'),
      lifetime: span(),
      exclusion: null,
    },
    {
      ...recorded(`coverages|a|u${at}|JOINT|`),
      table: 'coverages',
      organization: id('a'),
      unit: id(`u${at}`),
      mode: 'JOINT',
      lifetime: span(),
    },
  ]).flat();
}

type Case = readonly [
  string,
  Partial<RecordedRows['organizations']>,
  readonly Row[],
  string[],
  string[],
];

/** `KIND closes > opens: text`, under the rule set that is shipped. */
test.each<Case>([
  [
    'UNDERSIZED: one member is two short of three (Party Constitution, art. 30)',
    {},
    [link('county'), members(1)],
    ['ADMIT_MEMBERS UNDERSIZED: Add 2 full members to a, 3 in all.'],
    ['ADMIT_MEMBERS UNDERSIZED: a增加正式党员2人，达到3人。'],
  ],
  [
    'OVERSIZED: 51 is one above 50 (trial regulations, art. 4), also where it was counted today',
    {},
    [link('county'), members(51, on)],
    [
      'DIVIDE OVERSIZED: Divide a: move at least 1 full member to another branch, so that 50 remain.',
    ],
    ['DIVIDE OVERSIZED: a分设党支部：至少转出正式党员1人，保留50人。'],
  ],
  [
    'COMMITTEE_DUE: seven members without a committee (trial regulations, chapter 6)',
    { hasCommittee: false },
    [link('county'), members(7)],
    ['RECORD_COMMITTEE COMMITTEE_DUE: Elect a committee of a, and record it.'],
    ['RECORD_COMMITTEE COMMITTEE_DUE: a选举产生支部委员会，并予登记。'],
  ],
  [
    'JOINT_TOO_WIDE: seven units are two above five (trial regulations, art. 5)',
    { kind: 'JOINT_BRANCH' },
    [link('county'), ...covering(7)],
    [
      'RELEASE_UNITS JOINT_TOO_WIDE: Move at least 2 units from a to other branches, so that 5 remain.',
    ],
    ['RELEASE_UNITS JOINT_TOO_WIDE: a至少调出2个单位，保留5个。'],
  ],
  [
    'TEMPORARY_OVERDUE with two members: as a branch it would be undersized, so it is dissolved',
    { kind: 'TEMPORARY_BRANCH', lifetime: span('2025-12-30') },
    [link('county'), members(2)],
    ['DISSOLVE TEMPORARY_OVERDUE: Dissolve a, and return its members to their branches.'],
    ['DISSOLVE TEMPORARY_OVERDUE: 撤销a，党员转回原党支部。'],
  ],
  [
    'TERM_OVERDUE: five years in a village (2019 regulations, art. 5)',
    { termStart: day('2021-06-30') },
    [link('county')],
    [
      'RECORD_TERM TERM_OVERDUE: Hold the election in a, and record a term that begins on 2026-06-30.',
    ],
    ['RECORD_TERM TERM_OVERDUE: a进行换届选举，登记自2026-06-30起的新任期。'],
  ],
  [
    'BROKEN_CHAIN: an ended link is renewed, or a new one recorded',
    {},
    [link('county', '2020-01-01', '2026-01-01')],
    [
      'RENEW_SUBORDINATION BROKEN_CHAIN: Renew the ended link of a upward to 县委.',
      'ADD_SUPERIOR BROKEN_CHAIN: Put a under a township committee, and record the link.',
    ],
    [
      'RENEW_SUBORDINATION BROKEN_CHAIN: 恢复a对县委的已终止的隶属关系。',
      'ADD_SUPERIOR BROKEN_CHAIN: 将a置于乡镇党委之下，并登记隶属关系。',
    ],
  ],
  [
    'BROKEN_CHAIN: of three superiors no single link is too many, so one takes their place',
    {},
    [link('county'), link('b'), link('c'), organization('b'), organization('c')],
    [
      'REPLACE_SUPERIOR BROKEN_CHAIN: Put a under a township committee, and end its present links upward (b, c, 县委).',
    ],
    ['REPLACE_SUPERIOR BROKEN_CHAIN: 将a改隶乡镇党委，终止现有的隶属关系（b、c、县委）。'],
  ],
  [
    'BROKEN_CHAIN of a micro-grid group under a township committee: it belongs under a grid branch',
    { kind: 'PARTY_GROUP', level: 'MICRO_GRID' },
    [link('county')],
    [
      'REPLACE_SUPERIOR BROKEN_CHAIN: Put a under a grid branch, and end its present link upward (县委).',
    ],
    ['REPLACE_SUPERIOR BROKEN_CHAIN: 将a改隶网格党支部，终止现有的隶属关系（县委）。'],
  ],
  ['nothing is wrong', {}, [link('county'), members(3)], [], []],
])('%s', (_case, own, further, english, chinese) => {
  const rows = [organization('a', own), county, ...further];
  const verdict = explainOrganizationFrom(rows, id('a'), day(on), rules);
  const told = (language: 'EN' | 'ZH') =>
    verdict?.changes.map(
      ({ kind, closes, opens, text }) =>
        `${kind} ${[closes.join(), ...opens].join(' > ')}: ${text(wordsIn(language, rows))}`,
    );
  expect(told('EN')).toEqual(english);
  expect(told('ZH')).toEqual(chinese);
});

test('what may not be told is named by nothing: neither in steps, nor among facts and changes', () => {
  const hidden = organization('hidden', { name: '隐藏支部' });
  const other = organization('other', { name: '另一支部' });
  const rows = [organization('a'), hidden, other, county, link('hidden'), link('other')];
  const told = {
    row: (key: string) => !key.includes('hidden'),
    name: (each: string) => each !== 'hidden',
  };
  const verdict = explainOrganizationFrom(rows, id('a'), day(on), rules, told);
  const words = wordsIn('EN', rows, told);
  const steps = verdict?.steps.map((step) => [step.outside, step.text(words)]) ?? [];
  expect(steps.filter(([outside]) => outside === true)).toEqual([
    [
      true,
      'Its own link on the line of superiors to a county committee is broken (a; it has 2 superiors at once (an organization outside of what is granted, 另一支部)): met. It also rests on a fact outside of what is granted.',
    ],
  ]);
  expect(verdict?.facts.map((fact) => fact.id)).toEqual([
    'organizations|a',
    'subordinations|a|other|',
    'organizations|other',
  ]);
  expect(verdict?.changes.map(({ kind, about }) => [kind, about])).toEqual([
    ['END_SUPERIOR', ['a', 'other']],
  ]);
  expect(JSON.stringify([steps, verdict?.facts, verdict?.changes])).not.toMatch(/hidden|隐藏/);
});
