import { describe, expect, test } from 'vitest';
import { LINK_BREAKS, type LinkBreak } from '../../../src/coverage/chain/link-break.js';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import type { OrganizationFacts } from '../../../src/coverage/facts/organization-facts.js';
import {
  breakRemedy,
  explainBreak,
  explainOrganizationFinding,
  type Language,
  remedy,
} from '../../../src/coverage/messages/messages.js';
import {
  ORGANIZATION_FINDINGS,
  type OrganizationFindingCode,
} from '../../../src/coverage/rules/findings.js';
import { valuesOf } from '../../../src/domain/vocabulary.js';
import { count, day, id, rules, span } from '../facts/facts-of.js';
import {
  assessedOrganization,
  county,
  coveredUnit,
  coveredUnits,
  organization,
  under,
  unlinked,
} from '../facts/organization-facts-of.js';

const codes = valuesOf(ORGANIZATION_FINDINGS);
const name = '常口';

/** The explanation of the only finding that stands on an organization. */
function explained(facts: OrganizationFacts, on: string, language: Language): string {
  const assessment = assessedOrganization(facts, on);
  const [finding, ...others] = assessment.findings;
  if (finding === undefined || others.length > 0)
    throw new Error(`One finding, received ${assessment.findings.length}.`);
  const nameOf = (other: string) => `“${other}”`;
  const context = { name, assessment, on: day(on), rules, nameOf };
  return explainOrganizationFinding(finding, context, language);
}

const since = { en: 'This has been so since 2023-01-01.', zh: '此情况始于2023-01-01。' };
const unknown = { en: 'Since when is not known.', zh: '起始日期不明。' };

type Row = readonly [string, Partial<OrganizationFacts>, string, string];

describe('explainOrganizationFinding fills in what was read', () => {
  test.each<Row>([
    [
      'UNDERSIZED',
      { counts: [count('2023-01-01', 1)] },
      `常口 has 1 full member; a branch is set up from 3 full members on. ${since.en}`,
      `常口有正式党员1人，不足成立党支部所需的3人。${since.zh}`,
    ],
    [
      'OVERSIZED',
      { counts: [count('2023-01-01', 51)] },
      `常口 has 51 full members; a branch generally has no more than 50. ${since.en}`,
      `常口有正式党员51人，党支部一般不超过50人。${since.zh}`,
    ],
    [
      'COMMITTEE_DUE',
      { counts: [count('2023-01-01', 7)], hasCommittee: false },
      `常口 has 7 full members and no committee; from 7 full members on, a branch has one. ${since.en}`,
      `常口有正式党员7人，未设支部委员会；正式党员7人以上的党支部设支部委员会。${since.zh}`,
    ],
    [
      'JOINT_TOO_WIDE',
      { kind: 'JOINT_BRANCH', covered: coveredUnits(6) },
      `常口 covers 6 units; a joint branch generally covers no more than 5. ${unknown.en}`,
      `常口覆盖6个单位，联合党支部覆盖单位一般不超过5个。${unknown.zh}`,
    ],
    [
      'TEMPORARY_OVERDUE by months',
      { kind: 'TEMPORARY_BRANCH', lifetime: span('2022-07-01') },
      `常口 is a temporary branch and still there, although it began 6 months ago or earlier. ${since.en}`,
      `常口为临时党支部，成立已满6个月，至今仍在。${since.zh}`,
    ],
    [
      'TEMPORARY_OVERDUE by its units',
      {
        kind: 'TEMPORARY_BRANCH',
        covered: [coveredUnit('a', span(), span(null, '2023-01-01'))],
      },
      `常口 is a temporary branch and still there, although every unit that it covered has ended. ${since.en}`,
      `常口为临时党支部，所覆盖的单位均已终止，至今仍在。${since.zh}`,
    ],
    [
      'TEMPORARY_OVERDUE by both',
      {
        kind: 'TEMPORARY_BRANCH',
        lifetime: span('2022-08-01'),
        covered: [coveredUnit('a', span(), span(null, '2023-01-01'))],
      },
      `常口 is a temporary branch and still there, although every unit that it covered has ended and it began 6 months ago or earlier. ${since.en}`,
      `常口为临时党支部，所覆盖的单位均已终止，且成立已满6个月，至今仍在。${since.zh}`,
    ],
    [
      'TERM_OVERDUE',
      { termStart: day('2018-01-01') },
      'The term of 常口 was over on 2023-01-01, and no later one is on record.',
      '常口任期于2023-01-01届满，未见新一届任期的记录。',
    ],
  ])('%s', (_case, facts, english, chinese) => {
    expect(explained(organization(facts), '2024-02-01', 'EN')).toBe(english);
    expect(explained(organization(facts), '2024-02-01', 'ZH')).toBe(chinese);
  });

  test.each<readonly [string, Hierarchy, string, string]>([
    [
      'MISSING_SUPERIOR',
      unlinked('grid'),
      'it has no superior (none is stated, or the one that is has ended)',
      '没有上级党组织（未登记，或所登记的已终止）',
    ],
    [
      'CYCLE',
      county(under('village', 'grid')),
      'its superiors lead back to it (“grid” → “village” → “grid”)',
      '其上级又隶属于它，形成循环（“grid”→“village”→“grid”）',
    ],
    [
      'TWO_SUPERIORS',
      county(under('grid', 'village'), under('grid', 'town')),
      'it has 2 superiors at once (“town”, “village”)',
      '同时有2个上级党组织（“town”、“village”）',
    ],
    [
      'SKIPPED_LEVEL',
      county(under('grid', 'town')),
      'its superior (“town”) passes over a level: village or community organization',
      '隶属于“town”，越过了村社党组织一级',
    ],
  ])('BROKEN_CHAIN %s', (_reason, above, english, chinese) => {
    const facts = organization({ id: id('grid'), level: 'GRID', above });
    expect(explained(facts, '2024-02-01', 'EN')).toBe(
      `No whole line of superiors leads from 常口 to a county committee: ${english}. The first broken level is the grid branch. ${unknown.en}`,
    );
    expect(explained(facts, '2024-02-01', 'ZH')).toBe(
      `常口没有完整的上级链条通到县委：${chinese}。首个断点在网格党支部一级。${unknown.zh}`,
    );
  });
});

test.each<[Language, RegExp]>([
  ['EN', /^[A-Z].+\.$/],
  ['ZH', /^\p{Script=Han}.+。$/u],
])('every finding and every break has a remedy of its own in %s', (language, sentence) => {
  const remedies = [
    ...codes.map((code: OrganizationFindingCode) => remedy(code, language)),
    ...valuesOf(LINK_BREAKS).map((reason) => breakRemedy(reason, language)),
  ];
  for (const text of remedies) expect(text).toMatch(sentence);
  expect(new Set(remedies).size).toBe(remedies.length);
});

test('explainBreak says where the chain breaks, and why', () => {
  const linkBreak: LinkBreak = {
    reason: 'SKIPPED_LEVEL',
    level: 'MICRO_GRID_GROUP',
    organizations: [id('village')],
    skipped: ['GRID_BRANCH'],
  };
  const nameOf = (other: string) => `“${other}”`;
  expect(explainBreak(linkBreak, name, nameOf, 'EN')).toBe(
    'The chain breaks at 常口: its superior (“village”) passes over a level: grid branch.',
  );
  expect(explainBreak(linkBreak, name, nameOf, 'ZH')).toBe(
    '链条断于常口：隶属于“village”，越过了网格党支部一级。',
  );
});
