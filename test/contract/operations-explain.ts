import { byLedger, type OperationCase, stamp } from './operation-case.js';

const told = 'text zh: text(lang: ZH)';

/** Why units and organizations have their statuses and findings. */
export const explainOperations: readonly OperationCase[] = [
  {
    title: 'why a unit is covered temporarily only: on a day, as it was known, under a rule set',
    operation: `{ explainCoverage(unit: "u-task", on: "2026-06-29", knownOn: "2026-01-02", ruleSet: "cn-grassroots-2019") {
      unit { id name } on status fullMembers
      ruleSet { code version isExample title(lang: EN) }
      findings { finding { code severity } article zh: article(lang: ZH) }
      steps { test finding outcome decided facts outside ${told} }
      facts { row kind about validFrom validTo holds broken ${told} why zhWhy: why(lang: ZH) ${stamp} }
      changes { kind row about closes opens ${told} }
      holdsUntil next { status findings outside events { kind fact ${told} } }
    } }`,
    expected: {
      explainCoverage: {
        unit: {
          id: 'u-task',
          name: '招商专班',
        },
        on: '2026-06-29',
        status: 'TEMPORARY_ONLY',
        fullMembers: null,
        ruleSet: {
          code: 'cn-grassroots-2019',
          version: 1,
          isExample: false,
          title:
            'Grassroots organizations of the Communist Party of China: Party Constitution, trial regulations on branch work (2018), regulations on rural grassroots organizations (2019, in force from 28 December 2018)',
        },
        findings: [
          {
            finding: {
              code: 'TEMPORARY_ONLY',
              severity: 'MEDIUM',
            },
            article:
              'Trial regulations on branch work (2018), art. 5 on 6 months and art. 8 on temporary branches; that such a unit is a finding is the domain definition',
            zh: '《中国共产党支部工作条例（试行）》第五条（6个月）、第八条（临时党支部）；列为问题系本系统定义',
          },
        ],
        steps: [
          {
            test: 'EXISTS',
            finding: null,
            outcome: true,
            decided: false,
            facts: ['units|u-task'],
            outside: false,
            text: '招商专班 exists on 2026-06-29.',
            zh: '招商专班在2026-06-29存在。',
          },
          {
            test: 'ORGANIZATION_COVERAGE',
            finding: null,
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Organization coverage does not hold: none is on record.',
            zh: '无党组织覆盖：没有记录。',
          },
          {
            test: 'WORK_COVERAGE',
            finding: null,
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Work coverage does not hold: none is on record.',
            zh: '无党的工作覆盖：没有记录。',
          },
          {
            test: 'TEMPORARY_COVERAGE',
            finding: null,
            outcome: true,
            decided: true,
            facts: ['coverages|o-temp|u-task|TEMPORARY|2026-03-01', 'organizations|o-temp'],
            outside: false,
            text: 'Coverage by a temporary branch holds: 专班临时支部 (temporary).',
            zh: '有临时党支部覆盖：专班临时支部（临时）。',
          },
          {
            test: 'SURVEYED_OR_COVERED',
            finding: null,
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'No survey has included it by then, and no earlier coverage has ended.',
            zh: '截至当日未经摸底，也没有已终止的覆盖。',
          },
          {
            test: 'NOTHING_KNOWN',
            finding: null,
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'One of these holds, so something is known.',
            zh: '以上有一项成立，情况已知。',
          },
          {
            test: 'REQUIRED',
            finding: null,
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Its full members are unknown, so it is not known whether it has to have an organization (from 3 on).',
            zh: '正式党员人数不明，是否应当建立党组织（3人以上）无从判断。',
          },
          {
            test: 'EXCLUDED',
            finding: null,
            outcome: false,
            decided: false,
            facts: ['units|u-task'],
            outside: false,
            text: 'It carries no exclusion.',
            zh: '没有排除标记。',
          },
          {
            test: 'FINDING',
            finding: 'NOT_ESTABLISHED',
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'At least 3 full members (unknown), no organization coverage, status not UNKNOWN: not met.',
            zh: '正式党员3人以上（不明），无党组织覆盖，状态不是“未知”：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'LAPSED',
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Organization coverage held on an earlier day, and does not now: not met.',
            zh: '此前有党组织覆盖，现在没有：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'BLANK',
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Status GAP, not lapsed, full members fewer than 3 or unknown (unknown): not met.',
            zh: '状态为“空白”，不属于失联，正式党员不足3人或人数不明（不明）：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'TEMPORARY_ONLY',
            outcome: true,
            decided: true,
            facts: ['coverages|o-temp|u-task|TEMPORARY|2026-03-01', 'organizations|o-temp'],
            outside: false,
            text: 'Status TEMPORARY_ONLY: met.',
            zh: '状态为“临时覆盖”：成立。',
          },
          {
            test: 'FINDING',
            finding: 'WORK_ONLY',
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Status WORK_ONLY, full members fewer than 3 or unknown (unknown): not met.',
            zh: '状态为“工作覆盖”，正式党员不足3人或人数不明（不明）：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'NOT_SURVEYED',
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Status UNKNOWN: not met.',
            zh: '状态为“未知”：不成立。',
          },
        ],
        facts: [
          {
            ...byLedger(null),
            row: 'units|u-task',
            kind: 'UNIT',
            about: ['u-task'],
            validFrom: null,
            validTo: null,
            holds: true,
            broken: null,
            text: 'The unit 招商专班 exists.',
            zh: '单位招商专班存在。',
            why: null,
            zhWhy: null,
          },
          {
            ...byLedger(null),
            row: 'coverages|o-temp|u-task|TEMPORARY|2026-03-01',
            kind: 'COVERAGE',
            about: ['o-temp', 'u-task'],
            validFrom: '2026-03-01',
            validTo: null,
            holds: true,
            broken: null,
            text: '专班临时支部 covers 招商专班 (temporary).',
            zh: '专班临时支部覆盖招商专班（临时）。',
            why: null,
            zhWhy: null,
          },
          {
            ...byLedger(null),
            row: 'organizations|o-temp',
            kind: 'ORGANIZATION',
            about: ['o-temp'],
            validFrom: '2026-03-01',
            validTo: null,
            holds: true,
            broken: null,
            text: 'The organization 专班临时支部 exists.',
            zh: '党组织专班临时支部存在。',
            why: null,
            zhWhy: null,
          },
        ],
        changes: [
          {
            kind: 'ADD_SOLO',
            row: null,
            about: ['u-task'],
            closes: ['TEMPORARY_ONLY'],
            opens: [],
            text: 'Set up a branch of its own in 招商专班.',
            zh: '在招商专班单独组建党支部。',
          },
          {
            kind: 'ADD_JOINT',
            row: null,
            about: ['u-task'],
            closes: ['TEMPORARY_ONLY'],
            opens: [],
            text: 'Cover 招商专班 by a joint branch with units nearby or of its trade.',
            zh: '与地域相邻、行业相近的单位组建联合党支部，覆盖招商专班。',
          },
        ],
        holdsUntil: '2026-09-01',
        next: {
          status: 'TEMPORARY_ONLY',
          findings: ['TEMPORARY_ONLY'],
          outside: false,
          events: [
            {
              kind: 'MATURES',
              fact: 'coverages|o-temp|u-task|TEMPORARY|2026-03-01',
              text: '招商专班 has been covered temporarily for 6 months, so that the finding becomes grave.',
              zh: '招商专班临时覆盖满6个月，问题的严重程度升为“高”。',
            },
          ],
        },
      },
    },
  },
  {
    title: 'why an organization has no finding, and another one has',
    operation: `{ explainOrganization(organization: "o-old", on: "2021-06-30", knownOn: "2026-01-02", ruleSet: "cn-grassroots-2019") {
      organization { id name } on isAlive fullMembers
      ruleSet { code }
      findings { finding { code } article(lang: EN) }
      steps { test finding outcome decided facts outside ${told} }
      facts { row kind holds broken }
      changes { kind row about closes opens ${told} }
      holdsUntil next { isAlive findings outside events { kind fact ${told} } }
    }
    model: explainOrganization(organization: "o-model") { findings { finding { code } article(lang: EN) } changes { kind row about closes opens text(lang: ZH) } } }`,
    expected: {
      explainOrganization: {
        organization: {
          id: 'o-old',
          name: '旧支部',
        },
        on: '2021-06-30',
        isAlive: true,
        fullMembers: null,
        ruleSet: {
          code: 'cn-grassroots-2019',
        },
        findings: [],
        steps: [
          {
            test: 'EXISTS',
            finding: null,
            outcome: true,
            decided: false,
            facts: ['organizations|o-old'],
            outside: false,
            text: '旧支部 exists on 2021-06-30.',
            zh: '旧支部在2021-06-30存在。',
          },
          {
            test: 'FINDING',
            finding: 'UNDERSIZED',
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'Fewer than 3 full members (unknown): not met.',
            zh: '正式党员不足3人（不明）：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'OVERSIZED',
            outcome: false,
            decided: false,
            facts: [],
            outside: false,
            text: 'More than 50 full members (unknown): not met.',
            zh: '正式党员超过50人（不明）：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'COMMITTEE_DUE',
            outcome: false,
            decided: false,
            facts: ['organizations|o-old'],
            outside: false,
            text: 'At least 7 full members (unknown) and known to have no committee (unknown): not met.',
            zh: '正式党员7人以上（不明）且已知未设支部委员会（不明）：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'TERM_OVERDUE',
            outcome: false,
            decided: false,
            facts: ['organizations|o-old'],
            outside: false,
            text: 'The term is over (it ends on an unknown day): not met.',
            zh: '任期已届满（届满日期不明）：不成立。',
          },
          {
            test: 'FINDING',
            finding: 'BROKEN_CHAIN',
            outcome: false,
            decided: false,
            facts: ['subordinations|o-old|o-town|2018-01-01', 'subordinations|o-town|o-county|'],
            outside: false,
            text: 'Its own link on the line of superiors to a county committee is broken (旧支部 → 古镛镇党委 → 将乐县委): not met.',
            zh: '通到县委的上级链条在其自身一环断开（旧支部→古镛镇党委→将乐县委）：不成立。',
          },
        ],
        facts: [
          {
            row: 'organizations|o-old',
            kind: 'ORGANIZATION',
            holds: true,
            broken: null,
          },
          {
            row: 'coverages|o-old|u-market|SOLO|2018-06-01',
            kind: 'COVERAGE',
            holds: true,
            broken: null,
          },
          {
            row: 'units|u-market',
            kind: 'UNIT',
            holds: true,
            broken: null,
          },
          {
            row: 'subordinations|o-old|o-town|2018-01-01',
            kind: 'SUBORDINATE_TO',
            holds: true,
            broken: null,
          },
          {
            row: 'subordinations|o-town|o-county|',
            kind: 'SUBORDINATE_TO',
            holds: true,
            broken: null,
          },
          {
            row: 'organizations|o-county',
            kind: 'ORGANIZATION',
            holds: true,
            broken: null,
          },
          {
            row: 'organizations|o-town',
            kind: 'ORGANIZATION',
            holds: true,
            broken: null,
          },
        ],
        changes: [],
        holdsUntil: '2022-01-01',
        next: {
          isAlive: false,
          findings: [],
          outside: false,
          events: [
            {
              kind: 'ENDS',
              fact: 'organizations|o-old',
              text: 'No longer from this day on: the organization 旧支部 exists.',
              zh: '自当日起不再成立：党组织旧支部存在。',
            },
            {
              kind: 'ENDS',
              fact: 'coverages|o-old|u-market|SOLO|2018-06-01',
              text: 'No longer from this day on: 旧支部 covers 老街市场 (set up for it alone).',
              zh: '自当日起不再成立：旧支部覆盖老街市场（单独组建）。',
            },
            {
              kind: 'ENDS',
              fact: 'subordinations|o-old|o-town|2018-01-01',
              text: 'No longer from this day on: 旧支部 is subordinate to 古镛镇党委.',
              zh: '自当日起不再成立：旧支部隶属于古镛镇党委。',
            },
          ],
        },
      },
      model: {
        findings: [
          {
            finding: {
              code: 'BROKEN_CHAIN',
            },
            article: 'Domain definition, no article',
          },
        ],
        changes: [
          {
            kind: 'ADD_SUPERIOR',
            row: null,
            about: ['o-model'],
            closes: ['BROKEN_CHAIN'],
            opens: [],
            text: '将模拟支部置于乡镇党委之下，并登记隶属关系。',
          },
        ],
      },
    },
  },
  {
    title: 'explanations of what nobody has',
    operation:
      '{ explainCoverage(unit: "o-old") { status } explainOrganization(organization: "u-task") { isAlive } }',
    expected: { explainCoverage: null, explainOrganization: null },
  },
  {
    title: 'an explanation under a rule set that there is not',
    operation: '{ explainCoverage(unit: "u-task", ruleSet: "no-rules") { status } }',
    expected: { explainCoverage: null },
    code: 'NOT_FOUND',
  },
];
