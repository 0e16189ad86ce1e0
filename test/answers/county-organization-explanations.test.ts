import { expect, test } from 'vitest';
import { onCounty } from './asking.js';

const query = `query ($organization: ID!, $on: Date, $lang: Language!) {
  explainOrganization(organization: $organization, on: $on) {
    isAlive fullMembers findings { finding { code } article(lang: $lang) }
    steps { finding outcome text(lang: $lang) }
    changes { kind row closes opens text(lang: $lang) }
    holdsUntil next { isAlive findings events { kind fact text(lang: $lang) } }
  } }`;

onCounty('explainOrganization', (ask) => {
  const explained = (organization: string, lang: 'EN' | 'ZH', on?: string) =>
    ask(query, { organization, lang, on });

  test('a cycle: the line, what breaks it, and how to break the circle', async () => {
    expect(await explained('b-loop-a', 'EN')).toEqual({
      explainOrganization: {
        isAlive: true,
        fullMembers: null,
        findings: [{ finding: { code: 'BROKEN_CHAIN' }, article: 'Domain definition, no article' }],
        steps: [
          step(null, true, '循环甲党支部 exists on 2026-06-30.'),
          step('UNDERSIZED', false, 'Fewer than 3 full members (unknown): not met.'),
          step('OVERSIZED', false, 'More than 50 full members (unknown): not met.'),
          step(
            'COMMITTEE_DUE',
            false,
            'At least 7 full members (unknown) and known to have no committee (unknown): not met.',
          ),
          step('TERM_OVERDUE', false, 'The term is over (it ends on an unknown day): not met.'),
          step(
            'BROKEN_CHAIN',
            true,
            'Its own link on the line of superiors to a county committee is broken (循环甲党支部 → 循环乙党支部; its superiors lead back to it (循环甲党支部 → 循环乙党支部 → 循环甲党支部)): met.',
          ),
        ],
        changes: [
          {
            kind: 'END_SUPERIOR',
            row: 'subordinations|b-loop-b|b-loop-a|',
            closes: ['BROKEN_CHAIN'],
            opens: [],
            text: 'End the link of 循环乙党支部 upward to 循环甲党支部.',
          },
          {
            kind: 'REPLACE_SUPERIOR',
            row: null,
            closes: ['BROKEN_CHAIN'],
            opens: [],
            text: 'Put 循环甲党支部 under a township committee, and end its present link upward (循环乙党支部).',
          },
        ],
        holdsUntil: null,
        next: null,
      },
    });
  });

  test('an overdue temporary branch without a superior, in Chinese', async () => {
    expect(await explained('t-old', 'ZH')).toEqual({
      explainOrganization: {
        isAlive: true,
        fullMembers: null,
        findings: [
          {
            finding: { code: 'TEMPORARY_OVERDUE' },
            article:
              '《中国共产党支部工作条例（试行）》第八条：临时组建的机构撤销后，临时党支部自然撤销；6个月期限系本系统定义',
          },
          { finding: { code: 'BROKEN_CHAIN' }, article: '本系统定义，无条文依据' },
        ],
        steps: [
          step(null, true, '老工程临时党支部在2026-06-30存在。'),
          step(
            'TEMPORARY_OVERDUE',
            true,
            '临时党支部成立满6个月（2026-06-30），或所覆盖的单位均已终止（否）：成立。',
          ),
          step(
            'BROKEN_CHAIN',
            true,
            '通到县委的上级链条在其自身一环断开（老工程临时党支部；没有上级党组织（未登记，或所登记的已终止））：成立。',
          ),
        ],
        changes: [
          {
            kind: 'DISSOLVE',
            row: 'organizations|t-old',
            closes: ['TEMPORARY_OVERDUE', 'BROKEN_CHAIN'],
            opens: [],
            text: '撤销老工程临时党支部，党员转回原党支部。',
          },
          {
            kind: 'CONVERT',
            row: 'organizations|t-old',
            closes: ['TEMPORARY_OVERDUE'],
            opens: [],
            text: '将老工程临时党支部转为正式党支部，其覆盖改登为“临时”以外的方式。',
          },
          {
            kind: 'ADD_SUPERIOR',
            row: null,
            closes: ['BROKEN_CHAIN'],
            opens: [],
            text: '将老工程临时党支部置于乡镇党委之下，并登记隶属关系。',
          },
        ],
        holdsUntil: null,
        next: null,
      },
    });
  });

  test('the day before, the months are what it holds until', async () => {
    expect(await explained('t-old', 'EN', '2026-06-29')).toMatchObject({
      explainOrganization: {
        findings: [{ finding: { code: 'BROKEN_CHAIN' } }],
        holdsUntil: '2026-06-30',
        next: {
          isAlive: true,
          findings: ['TEMPORARY_OVERDUE', 'BROKEN_CHAIN'],
          events: [
            {
              kind: 'MATURES',
              fact: 'organizations|t-old',
              text: '老工程临时党支部, a temporary branch, has been there for 6 months.',
            },
          ],
        },
      },
    });
  });

  test('a grid branch that skips a level is put under the level that it skips', async () => {
    expect(await explained('b-grid', 'EN')).toMatchObject({
      explainOrganization: {
        findings: [{ finding: { code: 'BROKEN_CHAIN' } }],
        changes: [
          {
            kind: 'REPLACE_SUPERIOR',
            text: 'Put 东门一网格党支部 under a village or community organization, and end its present link upward (城关镇党委).',
          },
        ],
      },
    });
  });

  test('two superiors: either link may end', async () => {
    expect(await explained('g-double', 'EN')).toMatchObject({
      explainOrganization: {
        changes: [
          { kind: 'END_SUPERIOR', row: 'subordinations|g-double|b-left|' },
          { kind: 'END_SUPERIOR', row: 'subordinations|g-double|b-right|' },
          { kind: 'REPLACE_SUPERIOR', row: null },
        ],
      },
    });
  });

  test('what is well has no finding; what is not there yet says so; what nobody has is null', async () => {
    expect(await explained('c-county', 'EN')).toMatchObject({
      explainOrganization: { isAlive: true, findings: [], changes: [] },
    });
    expect(await explained('b-future', 'EN')).toMatchObject({
      explainOrganization: {
        isAlive: false,
        findings: [],
        steps: [
          {
            outcome: false,
            text: '筹建党支部 does not exist on 2026-06-30: it begins on 2026-09-01.',
          },
        ],
        holdsUntil: '2026-09-01',
        next: { isAlive: true },
      },
    });
    for (const organization of ['nobody', 'u-solo', 'not an id'])
      expect(await explained(organization, 'EN')).toEqual({ explainOrganization: null });
  });
});

function step(finding: string | null, outcome: boolean, text: string) {
  return { finding, outcome, text };
}
