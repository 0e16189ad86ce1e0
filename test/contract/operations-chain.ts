import type { OperationCase } from './operation-case.js';

/** Lines of superiors, their breaks, and audits. */
export const chainOperations: readonly OperationCase[] = [
  {
    title: 'the line upward of an organization, whole and broken',
    operation: `{
      whole: chain(organization: "o-group", knownOn: "2026-06-30", ruleSet: "cn-grassroots-2019") {
        organization { id } required householdLinks firstBreak { level }
        steps { organization { id name } level linkBreak { reason } }
      }
      broken: chain(organization: "o-group", on: "2023-12-31") {
        firstBreak { organization { id } level linkBreak { reason level } } steps { organization { id } linkBreak { explanation remedy } }
      }
      county: chain(organization: "o-temp") { required firstBreak { level organization { kind } linkBreak { level } } steps { level } }
      linked: chain(organization: "o-branch") { householdLinks }
      ended: chain(organization: "o-old") { required }
      nobody: chain(organization: "nobody") { required }
      unit: chain(organization: "u-farm") { required }
    }`,
    expected: {
      whole: {
        organization: { id: 'o-group' },
        required: true,
        householdLinks: null,
        firstBreak: null,
        steps: [
          {
            organization: { id: 'o-group', name: '和苑党小组' },
            level: 'TOWNSHIP_COMMITTEE',
            linkBreak: null,
          },
          {
            organization: { id: 'o-branch', name: '永鑫支部' },
            level: 'VILLAGE_ORGANIZATION',
            linkBreak: null,
          },
          {
            organization: { id: 'o-town', name: '古镛镇党委' },
            level: 'TOWNSHIP_COMMITTEE',
            linkBreak: null,
          },
          { organization: { id: 'o-county', name: '将乐县委' }, level: null, linkBreak: null },
        ],
      },
      broken: {
        firstBreak: {
          organization: { id: 'o-group' },
          level: 'TOWNSHIP_COMMITTEE',
          linkBreak: { reason: 'MISSING_SUPERIOR', level: 'TOWNSHIP_COMMITTEE' },
        },
        steps: [
          {
            organization: { id: 'o-group' },
            linkBreak: {
              explanation:
                'The chain breaks at 和苑党小组: it has no superior (none is stated, or the one that is has ended).',
              remedy:
                'Establish which organization it is subordinate to, and record the link and its start.',
            },
          },
        ],
      },
      county: {
        required: false,
        firstBreak: {
          level: null,
          organization: { kind: 'TEMPORARY_BRANCH' },
          linkBreak: { level: null },
        },
        steps: [{ level: null }],
      },
      linked: { householdLinks: 12 },
      ended: null,
      nobody: null,
      unit: null,
    },
  },
  {
    title: 'an audit of chains with its lists',
    operation: `{
      chainAudit(scope: { region: "350428" }, on: "2023-12-31", knownOn: "2026-06-30", ruleSet: "cn-grassroots-2019") {
        share { numerator denominator value reason } reasons { reason count } cycles firstBrokenLevels { level count }
        breaks(first: 1) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { below } }
          nodes { organization { id name } below linkBreak { reason explanation(lang: ZH) } } }
        doubled: breaks(first: 1, reasons: [TWO_SUPERIORS, CYCLE]) { totalCount }
        brokenChains(last: 1) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { below } }
          nodes { organization { id } firstBroken { name } firstBrokenLevel below linkBreak { reason } } }
        above: brokenChains(first: 9, own: false) { totalCount nodes { below } }
      }
      today: chainAudit(scope: { kinds: [PARTY_GROUP] }) { share { numerator denominator value } }
      none: chainAudit(scope: { region: "44" }) { share { denominator value reason } reasons { count } firstBrokenLevels { count } }
    }`,
    expected: {
      chainAudit: {
        share: { numerator: 2, denominator: 4, value: 0.5, reason: null },
        reasons: [{ reason: 'MISSING_SUPERIOR', count: 2 }],
        cycles: 0,
        firstBrokenLevels: [{ level: 'TOWNSHIP_COMMITTEE', count: 2 }],
        breaks: {
          totalCount: 2,
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          edges: [{ node: { below: 0 } }],
          nodes: [
            {
              organization: { id: 'o-group', name: '和苑党小组' },
              below: 0,
              linkBreak: {
                reason: 'MISSING_SUPERIOR',
                explanation: '链条断于和苑党小组：没有上级党组织（未登记，或所登记的已终止）。',
              },
            },
          ],
        },
        doubled: { totalCount: 0 },
        brokenChains: {
          totalCount: 2,
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
          edges: [{ node: { below: 0 } }],
          nodes: [
            {
              organization: { id: 'o-model' },
              firstBroken: { name: '模拟支部' },
              firstBrokenLevel: 'TOWNSHIP_COMMITTEE',
              below: 0,
              linkBreak: { reason: 'MISSING_SUPERIOR' },
            },
          ],
        },
        above: { totalCount: 0, nodes: [] },
      },
      today: { share: { numerator: 1, denominator: 1, value: 1 } },
      none: {
        share: { denominator: 0, value: null, reason: 'NO_ORGANIZATIONS' },
        reasons: [],
        firstBrokenLevels: [],
      },
    },
  },
  {
    title: 'an audit of the chains of a region that is not there',
    operation: '{ chainAudit(scope: { region: "0" }) { cycles } }',
    code: 'NOT_FOUND',
  },
];
