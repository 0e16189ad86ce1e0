import { expect } from 'vitest';
import type { OperationCase } from './operation-case.js';

const price = `losses { aim loss } isExact isPossible text(lang: EN)`;
const alliance = `allianceId alliance { id } name isNew kind lead { ... on Node { id } } region { code } memberCount
  members(first: 9, skip: 0) { unit { id } distance parts { id } } weight importance { ${price} }`;
const changes = `stepCount steps(first: 9, skip: 0) { input }
  closes { totalCount nodes { unit { id } code } } opens { totalCount nodes { unit { id } code } }`;

/** Alliances that are proposed for the gaps of the county on 2026-06-30. */
export const alliancePlanOperations: readonly OperationCase[] = [
  {
    title: 'alliances for the gaps of the county',
    operation: `{ proposeAlliances(
      scope: { region: "350428", sources: [LEDGER] }
      options: {
        most: 2, mostMembers: 5, capacities: [{ lead: "o-county", most: 1 }], mostPerUnit: 1, times: 1, cover: WEIGHT
        leads: ["o-county"], forbiddenLeads: [], extend: []
        compatible: { place: NONE, neighbours: [], chain: false, and: ANY }
        weigh: SEVERITY, weights: { high: 5, medium: 2, low: 1 }, kind: INDUSTRY, alternatives: 2, explain: true
      }
      on: "2026-06-30", ruleSet: "cn-grassroots-2019", timeLimit: 9
    ) {
      on version ruleSet status aims { aim direction objective bound gap } note(lang: ZH) weight distance unfinished
      alliances { ${alliance} }
      unserved(first: 9) {
        totalCount pageInfo { hasNextPage } edges { node { rule } }
        nodes { unit { id } rule why(lang: EN) weight price { ${price} } }
      }
      refused { leadId name rule why(lang: EN) price { ${price} } }
      infeasible { shortfall }
      alternatives { isExact shared others { leadId plans } plans { aims { aim objective } alliances { name } ${changes} } }
      ${changes}
    } }`,
    expected: {
      proposeAlliances: {
        on: '2026-06-30',
        version: 1,
        ruleSet: 'cn-grassroots-2019',
        status: 'OPTIMAL',
        aims: [
          { aim: 'SERVED', direction: 'MOST', objective: 2, bound: 2, gap: 0 },
          { aim: 'ALLIANCES', direction: 'LEAST', objective: 1, bound: 1, gap: 0 },
          { aim: 'DISTANCE', direction: 'LEAST', objective: 0, bound: 0, gap: 0 },
        ],
        note: null,
        weight: 2,
        distance: 'STEPS',
        unfinished: [],
        alliances: [
          {
            allianceId: 'plan-2f0c4939cd94',
            alliance: null,
            name: '将乐县委党建联盟',
            isNew: true,
            kind: 'INDUSTRY',
            lead: { id: 'o-county' },
            region: { code: '350428' },
            memberCount: 1,
            members: [{ unit: { id: 'u-task' }, distance: 0, parts: [] }],
            weight: 2,
            importance: {
              losses: [
                { aim: 'SERVED', loss: 2 },
                { aim: 'ALLIANCES', loss: -1 },
                { aim: 'DISTANCE', loss: 0 },
              ],
              isExact: true,
              isPossible: true,
              text: 'The best plan then serves 2 less of the weight, needs 1 fewer new alliance.',
            },
          },
        ],
        unserved: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          edges: [{ node: { rule: 'NEEDS_ORGANIZATION' } }],
          nodes: [
            {
              unit: { id: 'u-market' },
              rule: 'NEEDS_ORGANIZATION',
              why: 'What is found on 老街市场 is closed by an organization alone, and not by an alliance.',
              weight: 0,
              price: null,
            },
          ],
        },
        refused: [],
        infeasible: null,
        alternatives: {
          isExact: true,
          shared: [],
          others: [{ leadId: 'o-county', plans: 1 }],
          plans: [
            {
              aims: [
                { aim: 'SERVED', objective: 2 },
                { aim: 'ALLIANCES', objective: 1 },
                { aim: 'DISTANCE', objective: 0 },
              ],
              alliances: [{ name: '将乐县委党建联盟' }],
              stepCount: 3,
              steps: [
                {
                  input: {
                    foundAlliance: {
                      id: 'plan-2f0c4939cd94',
                      kind: 'INDUSTRY',
                      name: '将乐县委党建联盟',
                      region: '350428',
                    },
                  },
                },
                {
                  input: {
                    join: { member: 'o-county', alliance: 'plan-2f0c4939cd94', role: 'LEAD' },
                  },
                },
                {
                  input: {
                    join: { member: 'u-task', alliance: 'plan-2f0c4939cd94', role: 'MEMBER' },
                  },
                },
              ],
              closes: {
                totalCount: 1,
                nodes: [{ unit: { id: 'u-task' }, code: 'TEMPORARY_ONLY' }],
              },
              opens: { totalCount: 1, nodes: [{ unit: { id: 'u-task' }, code: 'WORK_ONLY' }] },
            },
            {
              aims: [
                { aim: 'SERVED', objective: 0 },
                { aim: 'ALLIANCES', objective: 0 },
                { aim: 'DISTANCE', objective: 0 },
              ],
              alliances: [],
              stepCount: 0,
              steps: [],
              closes: { totalCount: 0, nodes: [] },
              opens: { totalCount: 0, nodes: [] },
            },
          ],
        },
        stepCount: 3,
        steps: [
          {
            input: {
              foundAlliance: {
                id: 'plan-2f0c4939cd94',
                kind: 'INDUSTRY',
                name: '将乐县委党建联盟',
                region: '350428',
              },
            },
          },
          { input: { join: { member: 'o-county', alliance: 'plan-2f0c4939cd94', role: 'LEAD' } } },
          { input: { join: { member: 'u-task', alliance: 'plan-2f0c4939cd94', role: 'MEMBER' } } },
        ],
        closes: { totalCount: 1, nodes: [{ unit: { id: 'u-task' }, code: 'TEMPORARY_ONLY' }] },
        opens: { totalCount: 1, nodes: [{ unit: { id: 'u-task' }, code: 'WORK_ONLY' }] },
      },
    },
  },
  {
    title: 'alliances that are not possible',
    operation: `{ proposeAlliances(
      options: {
        most: 1, mustCover: ["u-task", "u-market"], fixedLeads: ["o-county"], tolerance: 0
        forbiddenMembers: [{ lead: "o-county", member: "u-market" }], fixedMembers: [{ lead: "o-county", member: "u-task" }]
      }
      on: "2026-06-30"
    ) {
      status note(lang: EN) alliances { name }
      aims { aim objective bound gap }
      unserved(first: 9, rules: [NOT_SURVEYED]) { nodes { unit { id } } }
      infeasible {
        shortfall unservableCount unservable { unit { id } rule why(lang: ZH) }
        conflict { option ids text(lang: EN) }
        relaxations { kind by units townships text(lang: EN) aims { aim objective } leads proof }
      }
    } }`,
    expected: {
      proposeAlliances: {
        status: 'INFEASIBLE',
        note: null,
        alliances: [],
        aims: [
          { aim: 'SERVED', objective: null, bound: null, gap: null },
          { aim: 'ALLIANCES', objective: null, bound: null, gap: null },
          { aim: 'DISTANCE', objective: null, bound: null, gap: null },
        ],
        unserved: { nodes: [{ unit: { id: 'u-model' } }] },
        infeasible: {
          shortfall: 1,
          unservableCount: 1,
          unservable: [
            {
              unit: { id: 'u-market' },
              rule: 'NEEDS_ORGANIZATION',
              why: '老街市场的问题只有建立党组织才能解决，加入联盟不能解决。',
            },
          ],
          conflict: [
            {
              option: 'MUST_COVER',
              ids: ['u-market'],
              text: 'mustCover: u-market has to be served.',
            },
          ],
          relaxations: [
            {
              kind: 'WITHOUT_UNITS',
              by: null,
              units: ['u-market'],
              townships: [],
              text: 'There is a plan where this unit need not be served, and none without fewer: u-market.',
              aims: [
                { aim: 'SERVED', objective: 3 },
                { aim: 'ALLIANCES', objective: 1 },
                { aim: 'DISTANCE', objective: 0 },
              ],
              leads: ['o-county'],
              proof: expect.stringMatching(/^\{"format":"orgweave-plan-1","parts":\[\{/),
            },
          ],
        },
      },
    },
  },
  {
    title: 'no alliances where there is nothing to do',
    operation: `{ proposeAlliances(scope: { region: "350428100201" }, options: { most: 1 }, on: "2026-06-30") {
      status note(lang: EN) aims { objective bound } steps { input } proof
    } }`,
    expected: {
      proposeAlliances: {
        status: 'OPTIMAL',
        note: 'No unit of the scope has a gap that an alliance closes: there is nothing to set up.',
        aims: [
          { objective: 0, bound: 0 },
          { objective: 0, bound: 0 },
          { objective: 0, bound: 0 },
        ],
        steps: [],
        proof: '{"format":"orgweave-plan-1","parts":[]}',
      },
    },
  },
  {
    title: 'what each further alliance buys',
    operation: `{ coverageFrontier(
      scope: { region: "350428" }, alliances: 2, options: { compatible: { place: NONE }, leads: ["o-county"] }
      on: "2026-06-30", ruleSet: "cn-grassroots-2019", timeLimit: 9
    ) { on version ruleSet status weight points { alliances status served bound gain leads } } }`,
    expected: {
      coverageFrontier: {
        on: '2026-06-30',
        version: 1,
        ruleSet: 'cn-grassroots-2019',
        status: 'OPTIMAL',
        weight: 3,
        points: [
          { alliances: 1, status: 'OPTIMAL', served: 3, bound: 3, gain: 3, leads: ['o-county'] },
          { alliances: 2, status: 'OPTIMAL', served: 3, bound: 3, gain: 0, leads: ['o-county'] },
        ],
      },
    },
  },
  {
    title: 'the proof of a frontier of no gaps',
    operation: `{ coverageFrontier(scope: { region: "350428", kinds: [PARK] }, alliances: 1) { weight proof } }`,
    expected: {
      coverageFrontier: {
        weight: 0,
        proof:
          '{"format":"orgweave-frontier-1","instance":{"weights":[],"required":[],"sites":[],"times":1,"most":null,"mostPerUnit":1},"points":[{"most":1,"plan":[],"served":0,"bound":0,"proof":{"aim":"SERVED","denominator":1,"multipliers":[{"units":[],"aims":[]}],"tree":{"leaf":0}}}],"unitIds":[],"siteIds":[]}',
      },
    },
  },
  {
    title: 'alliances in more time than a question has',
    operation: '{ proposeAlliances(options: { most: 1 }, timeLimit: 11) { status } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'alliances with an option out of range',
    operation: '{ proposeAlliances(options: { most: 201 }) { status } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'alliances of neighbours and of townships',
    operation: `{ proposeAlliances(
      options: { most: 1, compatible: { neighbours: [{ township: "350428100", other: "350428101" }] } }
    ) { status } }`,
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'alliances with a lead that there is not',
    operation: '{ proposeAlliances(options: { most: 1, leads: ["nobody"] }) { status } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'a frontier of a region that there is not',
    operation: '{ coverageFrontier(scope: { region: "99" }, alliances: 2) { weight } }',
    code: 'NOT_FOUND',
  },
];
