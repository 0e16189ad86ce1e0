import type { OperationCase } from './operation-case.js';

const branch = `branchId kind name units { id } seat { id } region { code } superior { id } members distance component
  importance { isExact losses { aim loss isExact } }`;
const changes = `stepCount steps(first: 9, skip: 0) { input }
  closes { totalCount nodes { unit { id } code } } opens { totalCount nodes { unit { id } code } }`;

const aims = ['COVERED', 'REACHED', 'ORGANIZATIONS', 'DISTANCE'];
const none = { totalCount: 0, nodes: [] };
const id = 'plan-01139d4b106b';
const name = '老街市场党支部';
const steps = [
  {
    input: {
      foundOrganization: { id, kind: 'BRANCH', name, region: '350428101', superior: 'o-county' },
    },
  },
  { input: { cover: { organization: id, unit: 'u-market', mode: 'SOLO' } } },
];
const closes = {
  totalCount: 2,
  nodes: [
    { unit: { id: 'u-market' }, code: 'LAPSED' },
    { unit: { id: 'u-market' }, code: 'NOT_ESTABLISHED' },
  ],
};

/** What is proposed for the gaps of the county on 2026-06-30. */
export const remedyOperations: readonly OperationCase[] = [
  {
    title: 'remedies for the gaps of the county',
    operation: `{ proposeRemedies(
      scope: { region: "350428", kinds: [MARKET, TASK_FORCE, FAMILY_FARM, BUILDING], sources: [LEDGER, SYNTHETIC] }
      options: {
        jointForRequired: true, takeInEmpty: true, chains: true, attach: true, explain: true, alternatives: 2
        neighbours: [{ township: "350428100", other: "350428101" }], weights: { high: 5, medium: 2, low: 1 }
      }
      on: "2026-06-30", ruleSet: "cn-grassroots-2019", timeLimit: 9
    ) {
      on version ruleSet status aims { aim direction objective bound gap } note(lang: ZH) distance
      remedyCounts { kind count }
      surveys: remedies(kinds: [SURVEY], first: 9) { totalCount nodes { unit { id } findings members weight reason why(lang: ZH) couldJoin } }
      remedies(kinds: [SOLO, JOINT, ATTACHED, INSTRUCTOR, THROUGH_WHOLE, NONE], first: 9) {
        totalCount pageInfo { hasNextPage } edges { node { kind } }
        nodes {
          unit { id } findings members weight kind reason why(lang: EN) article(lang: EN)
          organizationId organizationName organization { id } whole { id } couldJoin
          next { kind organizationId organizationName price { aim loss } text(lang: EN) }
          refused { kind organizationId organizationName reason why(lang: EN) article(lang: EN) }
        }
      }
      branches(first: 9) { totalCount pageInfo { hasNextPage } edges { node { name } } nodes { ${branch} } }
      unknown { gaps gapsWeight unsurveyed unsurveyedWeight }
      components { regions { code } units branches aims { aim } }
      alternatives { isExact shared { units { id } } plans { aims { aim objective } branches { name } ${changes} } }
      ${changes}
    } }`,
    expected: {
      proposeRemedies: {
        on: '2026-06-30',
        version: 1,
        ruleSet: 'cn-grassroots-2019',
        status: 'OPTIMAL',
        aims: [
          { aim: 'COVERED', direction: 'MOST', objective: 5, bound: 5, gap: 0 },
          { aim: 'REACHED', direction: 'MOST', objective: 0, bound: 0, gap: 0 },
          { aim: 'ORGANIZATIONS', direction: 'LEAST', objective: 1, bound: 1, gap: 0 },
          { aim: 'DISTANCE', direction: 'LEAST', objective: 0, bound: 0, gap: 0 },
        ],
        note: null,
        distance: 'STEPS',
        remedyCounts: [
          { kind: 'SOLO', count: 1 },
          { kind: 'SURVEY', count: 2 },
        ],
        surveys: {
          totalCount: 2,
          nodes: [
            {
              unit: { id: 'u-task' },
              findings: ['TEMPORARY_ONLY'],
              members: null,
              weight: 2,
              reason: 'MEMBERS_UNKNOWN',
              why: '招商专班的正式党员人数不明：满3人的应当单独组建，不足的可联合组建。',
              couldJoin: [],
            },
            {
              unit: { id: 'u-model' },
              findings: ['NOT_SURVEYED'],
              members: null,
              weight: 0,
              reason: 'NOT_SURVEYED',
              why: '模拟农场的覆盖情况尚未摸底。',
              couldJoin: [0],
            },
          ],
        },
        remedies: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          edges: [{ node: { kind: 'SOLO' } }],
          nodes: [
            {
              unit: { id: 'u-market' },
              findings: ['NOT_ESTABLISHED', 'LAPSED'],
              members: 3,
              weight: 5,
              kind: 'SOLO',
              reason: 'REQUIRED',
              why: '老街市场 has 3 full members: from 3 on, a branch of its own has to be set up.',
              article:
                'Party Constitution, art. 30; trial regulations on branch work (2018), art. 4',
              organizationId: id,
              organizationName: name,
              organization: null,
              whole: null,
              couldJoin: [],
              next: {
                kind: 'INSTRUCTOR',
                organizationId: 'o-county',
                organizationName: '将乐县委',
                price: losses(5, 0, -1, 0),
                text: 'Instead: an instructor (将乐县委), which closes 5 less of the weight by organizations, needs 1 new organization fewer, all else as planned.',
              },
              refused: [
                {
                  kind: 'JOINT',
                  organizationId: null,
                  organizationName: null,
                  reason: 'NOBODY_NEAR',
                  why: 'No other gap with known members lies in one of its places.',
                  article:
                    'Trial regulations on branch work (2018), art. 5: generally not more than 5',
                },
                {
                  kind: 'ATTACHED',
                  organizationId: null,
                  organizationName: null,
                  reason: 'MORE_IS_POSSIBLE',
                  why: 'It gets more: work coverage is for units that no organization can cover.',
                  article:
                    'Trial regulations on branch work (2018), art. 5: organization and work are to cover everything, and units with fewer than 3 full members form a joint branch',
                },
                {
                  kind: 'INSTRUCTOR',
                  organizationId: null,
                  organizationName: null,
                  reason: 'MORE_IS_POSSIBLE',
                  why: 'It gets more: work coverage is for units that no organization can cover.',
                  article:
                    'Trial regulations on branch work (2018), art. 5: organization and work are to cover everything, and units with fewer than 3 full members form a joint branch',
                },
              ],
            },
          ],
        },
        branches: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          edges: [{ node: { name } }],
          nodes: [
            {
              branchId: id,
              kind: 'BRANCH',
              name,
              units: [{ id: 'u-market' }],
              seat: { id: 'u-market' },
              region: { code: '350428101' },
              superior: { id: 'o-county' },
              members: 3,
              distance: 0,
              component: 0,
              importance: {
                isExact: true,
                losses: losses(5, 0, -1, 0).map((each) => ({ ...each, isExact: true })),
              },
            },
          ],
        },
        unknown: { gaps: 1, gapsWeight: 2, unsurveyed: 1, unsurveyedWeight: 5 },
        components: [
          {
            regions: [{ code: '350428101' }],
            units: 1,
            branches: 1,
            aims: aims.map((aim) => ({ aim })),
          },
        ],
        alternatives: {
          isExact: true,
          shared: [],
          plans: [
            {
              aims: reached(5, 0, 1, 0),
              branches: [{ name }],
              stepCount: 2,
              steps,
              closes,
              opens: none,
            },
            {
              aims: reached(0, 0, 0, 0),
              branches: [],
              stepCount: 1,
              steps: [
                {
                  input: {
                    cover: { organization: 'o-county', unit: 'u-market', mode: 'INSTRUCTOR' },
                  },
                },
              ],
              closes: none,
              opens: none,
            },
          ],
        },
        stepCount: 2,
        steps,
        closes,
        opens: none,
      },
    },
  },
  {
    title: 'remedies where there is nothing to do',
    operation: `{ proposeRemedies(scope: { region: "350428100201" }, options: { tolerance: 2 }, on: "2026-06-30") {
      status note(lang: EN) aims { objective bound } steps { input } proof
      alternatives { isExact plans { aims { objective } } }
    } }`,
    expected: {
      proposeRemedies: {
        status: 'OPTIMAL',
        note: 'No unit of the scope is a gap, and none is of unknown status: there is nothing to set up.',
        aims: [
          { objective: 0, bound: 0 },
          { objective: 0, bound: 0 },
          { objective: 0, bound: 0 },
          { objective: 0, bound: 0 },
        ],
        steps: [],
        proof: '{"format":"orgweave-plan-1","parts":[]}',
        alternatives: {
          isExact: true,
          plans: [
            { aims: [{ objective: 0 }, { objective: 0 }, { objective: 0 }, { objective: 0 }] },
          ],
        },
      },
    },
  },
  {
    title: 'remedies in more time than a question has',
    operation: '{ proposeRemedies(timeLimit: 11) { status } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'remedies with an option out of range',
    operation: '{ proposeRemedies(options: { alternatives: 11 }) { status } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'remedies of a region that there is not',
    operation: '{ proposeRemedies(scope: { region: "99" }) { status } }',
    code: 'NOT_FOUND',
  },
];

function losses(...all: readonly number[]) {
  return all.map((loss, at) => ({ aim: aims[at], loss }));
}

function reached(...all: readonly number[]) {
  return all.map((objective, at) => ({ aim: aims[at], objective }));
}
