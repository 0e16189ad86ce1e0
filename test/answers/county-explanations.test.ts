import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Ask, onCounty } from './asking.js';
import { EXPECTED } from './county-expected.js';

const query = `query ($unit: ID!, $on: Date, $lang: Language!) { explainCoverage(unit: $unit, on: $on) {
  status fullMembers ruleSet { code version }
  findings { finding { code } article(lang: $lang) }
  steps { test finding outcome decided text(lang: $lang) }
  facts { row holds broken text(lang: $lang) why(lang: $lang) source { id } locator }
  changes { kind row closes opens text(lang: $lang) }
  holdsUntil next { status findings events { kind fact text(lang: $lang) } }
} }`;

const text = z.string();
const Explained = z.object({
  explainCoverage: z.object({
    status: text.nullable(),
    fullMembers: z.number().nullable(),
    ruleSet: z.object({ code: text, version: z.number() }),
    findings: z.array(z.object({ finding: z.object({ code: text }), article: text })),
    steps: z.array(
      z.object({
        test: text,
        finding: text.nullable(),
        outcome: z.boolean(),
        decided: z.boolean(),
        text,
      }),
    ),
    facts: z.array(
      z.object({
        row: text,
        holds: z.boolean(),
        broken: text.nullable(),
        text,
        why: text.nullable(),
        source: z.object({ id: text }),
        locator: text.nullable(),
      }),
    ),
    changes: z.array(
      z.object({
        kind: text,
        row: text.nullable(),
        closes: z.array(text),
        opens: z.array(text),
        text,
      }),
    ),
    holdsUntil: text.nullable(),
    next: z
      .object({
        status: text.nullable(),
        findings: z.array(text),
        events: z.array(z.object({ kind: text, fact: text, text })),
      })
      .nullable(),
  }),
});

async function explained(ask: Ask, unit: string, lang: 'EN' | 'ZH' = 'EN', on?: string) {
  return Explained.parse(await ask(query, { unit, lang, on })).explainCoverage;
}

onCounty('explainCoverage', (ask) => {
  test('comes to the status and the findings worked out by hand, of every unit', async () => {
    for (const [unit, [status, ...findings]] of Object.entries(EXPECTED)) {
      const answered = await explained(ask, unit);
      const codes = answered.findings.map(({ finding }) => finding.code);
      expect([unit, answered.status, ...codes]).toEqual([
        unit,
        status,
        ...findings.map((finding) => finding.split(' ')[0]),
      ]);
      const closed = new Set(answered.changes.flatMap(({ closes }) => closes));
      expect([unit, codes.filter((code) => !closed.has(code))]).toEqual([unit, []]);
    }
  });

  test('says in either language what led to a status, from which rows', async () => {
    const english = await explained(ask, 'u-group-broken');
    expect(english.ruleSet).toEqual({ code: 'cn-grassroots-2019', version: 1 });
    expect(english.steps.filter(({ finding }) => finding === null)).toEqual([
      step('EXISTS', true, false, '断线小店 exists on 2026-06-30.'),
      step(
        'ORGANIZATION_COVERAGE',
        false,
        false,
        'Organization coverage does not hold: of 1 on record none holds on the day.',
      ),
      step(
        'WORK_COVERAGE',
        false,
        false,
        'Work coverage does not hold: of 1 on record none holds on the day.',
      ),
      step(
        'TEMPORARY_COVERAGE',
        false,
        false,
        'Coverage by a temporary branch does not hold: none is on record.',
      ),
      step(
        'SURVEYED_OR_COVERED',
        true,
        true,
        'Somebody has looked: coverage held earlier and ended on 2026-06-01.',
      ),
      step('NOTHING_KNOWN', false, false, 'One of these holds, so something is known.'),
      step(
        'REQUIRED',
        false,
        false,
        'It has 1 full member; from 3 on, a unit has to have an organization: it does not have to.',
      ),
      step('EXCLUDED', false, false, 'It carries no exclusion.'),
    ]);
    expect(english.steps.filter(({ decided, finding }) => decided && finding !== null)).toEqual([
      {
        test: 'FINDING',
        finding: 'LAPSED',
        outcome: true,
        decided: true,
        text: 'Organization coverage held on an earlier day, and does not now: met.',
      },
    ]);
    expect(english.facts).toEqual([
      fact('units|u-group-broken', 'The unit 断线小店 exists.', '142'),
      fact(
        'coverages|g-broken|u-group-broken|SOLO|2020-02-02',
        '断线党小组 covers 断线小店 (set up for it alone).',
        'c24',
        'NO_LINE',
        'No unbroken line of superiors leads from the party group 断线党小组 to an organization that is not a group.',
      ),
      fact('organizations|g-broken', 'The organization 断线党小组 exists.', '26'),
      fact(
        'subordinations|g-broken|b-old|2020-01-01',
        '断线党小组 is subordinate to 东门老网格党支部.',
        's14',
        'ORGANIZATION_ENDED',
        '东门老网格党支部 ended on 2026-05-01.',
      ),
      fact(
        'organizations|b-old',
        'The organization 东门老网格党支部 exists.',
        '16',
        'ENDED',
        'It ended on 2026-05-01.',
      ),
      fact(
        'memberships|u-group-broken|al-belt|2021-01-01',
        '断线小店 is a member of 青溪示范带.',
        'm10',
        'ENDED',
        'It ended on 2026-06-01.',
      ),
      fact('alliances|al-belt', 'The alliance 青溪示范带 exists.', '207'),
      fact('counts|u-group-broken|2024-01-01', '断线小店 has 1 full member.', 'n26'),
    ]);
    expect(english.changes).toEqual([
      change(
        'RENEW_ORGANIZATION',
        'Renew 东门老网格党支部, which has ended.',
        'organizations|b-old',
      ),
      change('ADD_SUPERIOR', 'Put 断线党小组 under a branch, and record the link.'),
      change('ADD_JOINT', 'Cover 断线小店 by a joint branch with units nearby or of its trade.'),
    ]);

    const chinese = await explained(ask, 'u-group-broken', 'ZH');
    expect(chinese.findings).toEqual([
      { finding: { code: 'LAPSED' }, article: '本系统定义，无条文依据' },
    ]);
    expect(chinese.steps.map((each) => each.text)).toEqual([
      '断线小店在2026-06-30存在。',
      '无党组织覆盖：记录1条，当日均不成立。',
      '无党的工作覆盖：记录1条，当日均不成立。',
      '无临时党支部覆盖：没有记录。',
      '情况已知：曾有覆盖，终止于2026-06-01。',
      '以上有一项成立，情况已知。',
      '正式党员1人；3人以上应当建立党组织：未达到。',
      '没有排除标记。',
      '正式党员3人以上（1人），无党组织覆盖，状态不是“未知”：不成立。',
      '此前有党组织覆盖，现在没有：成立。',
      '状态为“空白”，不属于失联，正式党员不足3人或人数不明（1人）：不成立。',
      '状态为“临时覆盖”：不成立。',
      '状态为“工作覆盖”，正式党员不足3人或人数不明（1人）：不成立。',
      '状态为“未知”：不成立。',
    ]);
    expect(chinese.facts.map(({ why }) => why).filter((why) => why !== null)).toEqual([
      '党小组断线党小组没有连续的上级链条通到党小组以外的党组织。',
      '东门老网格党支部已于2026-05-01撤销。',
      '已于2026-05-01终止。',
      '已于2026-06-01终止。',
    ]);
    expect(chinese.changes.map((each) => each.text)).toEqual([
      '恢复已撤销的东门老网格党支部。',
      '将断线党小组置于一个党支部之下，并登记隶属关系。',
      '与地域相邻、行业相近的单位组建联合党支部，覆盖断线小店。',
    ]);
  });

  describe('says why a coverage does not reach its unit', () => {
    test.each<[string, string, string, string]>([
      [
        'u-lapsed',
        'coverages|b-lapsed|u-lapsed|SOLO|2020-01-01',
        'ENDED',
        'It ended on 2025-03-01.',
      ],
      [
        'u-dissolved',
        'coverages|b-dissolved|u-dissolved|SOLO|',
        'ORGANIZATION_ENDED',
        '已撤销党支部 ended on 2026-01-01.',
      ],
      [
        'u-building-left',
        'coverages|b-compound|u-compound|SOLO|2021-06-01',
        'NOT_A_PART',
        'It reaches 花园小区, of which the unit is no part on the day.',
      ],
      [
        'u-street',
        'coverages|b-compound|u-compound|SOLO|2021-06-01',
        'NOT_EXTENDED',
        'It reaches 花园小区; the rule set does not extend coverage from a whole of its kind to a part of this kind.',
      ],
      [
        'u-group-none',
        'coverages|g-orphan|u-group-none|SOLO|',
        'NO_LINE',
        'No unbroken line of superiors leads from the party group 无上级党小组 to an organization that is not a group.',
      ],
      [
        'u-served-ended',
        'services|al-building-old|u-served-ended|',
        'ALLIANCE_ENDED',
        '西门大厦楼宇联盟 ended on 2025-10-01.',
      ],
      [
        'u-future-cover',
        'coverages|b-future|u-future-cover|SOLO|2026-09-01',
        'NOT_BEGUN',
        'It begins only on 2026-09-01.',
      ],
    ])('%s', async (unit, row, broken, why) => {
      const { facts } = await explained(ask, unit);
      expect(facts.find((fact) => fact.row === row)).toMatchObject({ holds: false, broken, why });
    });
  });

  describe('offers the smallest changes that close a finding', () => {
    test.each<[string, ...string[]]>([
      [
        'u-lapsed',
        'RENEW_COVERAGE NOT_ESTABLISHED,LAPSED',
        'ADD_SOLO NOT_ESTABLISHED,LAPSED',
        'ADD_JOINT NOT_ESTABLISHED,LAPSED',
      ],
      ['u-dissolved', 'RENEW_ORGANIZATION LAPSED', 'ADD_SOLO LAPSED', 'ADD_JOINT LAPSED'],
      ['u-building-left', 'RENEW_PART LAPSED', 'ADD_SOLO LAPSED', 'ADD_JOINT LAPSED'],
      [
        'u-gap-one',
        'ADD_JOINT BLANK',
        'ADD_INSTRUCTOR BLANK > WORK_ONLY',
        'ADD_LIAISON BLANK > WORK_ONLY',
      ],
      [
        'u-served-ended',
        'RENEW_ALLIANCE BLANK > WORK_ONLY',
        'ADD_SOLO BLANK',
        'ADD_JOINT BLANK',
        'ADD_INSTRUCTOR BLANK > WORK_ONLY',
        'ADD_LIAISON BLANK > WORK_ONLY',
      ],
      // What a survey finds is a gap: it is offered all the same.
      [
        'u-unknown',
        'SURVEY NOT_SURVEYED > BLANK',
        'ADD_SOLO NOT_SURVEYED',
        'ADD_JOINT NOT_SURVEYED',
      ],
      ['u-temp-new', 'ADD_JOINT TEMPORARY_ONLY'],
      ['u-solo'],
      ['u-shell'],
    ])('%s', async (unit, ...changes) => {
      const answered = await explained(ask, unit);
      expect(
        answered.changes.map(({ kind, closes, opens }) =>
          [`${kind} ${closes.join()}`, ...opens].join(' > '),
        ),
      ).toEqual(changes);
    });
  });

  test('says until when it holds, and what happens then', async () => {
    const { holdsUntil, next } = await explained(ask, 'u-future-cover');
    expect(holdsUntil).toBe('2026-09-01');
    expect(next).toEqual({
      status: 'COVERED',
      findings: [],
      events: [
        {
          kind: 'BEGINS',
          fact: 'coverages|b-future|u-future-cover|SOLO|2026-09-01',
          text: 'From this day on: 筹建党支部 covers 上坪农场 (set up for it alone).',
        },
        {
          kind: 'BEGINS',
          fact: 'organizations|b-future',
          text: 'From this day on: the organization 筹建党支部 exists.',
        },
      ],
    });
    const maturing = await explained(ask, 'u-temp-new', 'ZH');
    expect(maturing.holdsUntil).toBe('2026-09-15');
    expect(maturing.next).toEqual({
      status: 'TEMPORARY_ONLY',
      findings: ['TEMPORARY_ONLY'],
      events: [
        {
          kind: 'MATURES',
          fact: 'coverages|t-new|u-temp-new|TEMPORARY|2026-03-15',
          text: '新工程临时覆盖满6个月，问题的严重程度升为“高”。',
        },
      ],
    });
    expect(await explained(ask, 'u-ends-tomorrow')).toMatchObject({
      holdsUntil: '2026-07-01',
      next: { status: null, events: [{ kind: 'ENDS', fact: 'units|u-ends-tomorrow' }] },
    });
    expect(await explained(ask, 'u-unknown')).toMatchObject({ holdsUntil: null, next: null });
  });

  test('says of a unit that is not alive on the day when it begins or ended', async () => {
    const none = { status: null, fullMembers: null, findings: [], changes: [] };
    const ended = await explained(ask, 'u-ended');
    expect(ended).toMatchObject({ ...none, holdsUntil: null });
    expect(ended.steps).toEqual([
      step('EXISTS', false, true, '城关旧厂 does not exist on 2026-06-30: it ended on 2026-06-30.'),
    ]);
    const later = await explained(ask, 'u-begins-tomorrow', 'ZH');
    expect(later).toMatchObject({ ...none, holdsUntil: '2026-07-01', next: { status: 'UNKNOWN' } });
    expect(later.steps.map((each) => each.text)).toEqual([
      '城关新厂在2026-06-30尚不存在：始于2026-07-01。',
    ]);
  });

  test('keeps the status of an excluded unit, and says why it has no finding', async () => {
    const { status, findings, steps } = await explained(ask, 'u-shell');
    expect([status, findings]).toEqual(['GAP', []]);
    expect(steps.filter(({ decided }) => decided).map((each) => each.text)).toEqual([
      'Somebody has looked: it was surveyed on 2025-02-02.',
      'It carries an exclusion (a shell): it keeps its status and gets no finding.',
    ]);
    expect(steps.find(({ finding }) => finding === 'NOT_ESTABLISHED')).toMatchObject({
      outcome: true,
      decided: false,
    });
  });

  test('names a unit in English where it has an English name', async () => {
    const [exists] = (await explained(ask, 'u-solo')).steps;
    expect(exists?.text).toBe('East Gate Machinery exists on 2026-06-30.');
    const [existsZh] = (await explained(ask, 'u-solo', 'ZH')).steps;
    expect(existsZh?.text).toBe('东门机械厂在2026-06-30存在。');
  });

  test('is null where no unit has the id', async () => {
    for (const unit of ['nobody', 'b-solo', 'not an id'])
      expect(await ask(query, { unit, lang: 'EN' })).toEqual({ explainCoverage: null });
  });

  test('is null of a unit that was not known on a day, and as it is known on a later one', async () => {
    const known = (on: string) =>
      ask(`{ explainCoverage(unit: "u-lapsed", knownOn: "${on}") { status facts { row } } }`);
    expect(await known('2026-06-29')).toEqual({ explainCoverage: null });
    expect(await known('2026-06-30')).toMatchObject({ explainCoverage: { status: 'GAP' } });
  });
});

function step(asks: string, outcome: boolean, decided: boolean, says: string) {
  return { test: asks, finding: null, outcome, decided, text: says };
}

function fact(
  row: string,
  says: string,
  locator: string,
  broken: string | null = null,
  why: string | null = null,
) {
  return {
    row,
    holds: broken === null,
    broken,
    text: says,
    why,
    source: { id: 'ledger' },
    locator,
  };
}

/** A change that closes LAPSED and opens nothing. */
function change(kind: string, says: string, row: string | null = null) {
  return { kind, row, closes: ['LAPSED'], opens: [], text: says };
}
