import { expect } from 'vitest';
import type { OperationCase } from './operation-case.js';

const nothing = { totalCount: 0, nodes: [] };
const market = { totalCount: 1, nodes: [{ unit: { id: 'u-market' } }] };
const page = 'totalCount nodes';
const reached = 'totalCount nodes { unit { id } }';

/** What alliances reach. */
export const reachOperations: readonly OperationCase[] = [
  {
    title: 'the units that an alliance and those inside it reach, with their coverage',
    operation: `{ allianceReach(alliance: "a-belt") {
      alliance { name } isAlive nestedAlliances
      coverage { units statuses { status count } excluded { reason } rates { code numerator denominator } }
      unitCounts { kind status count }
      units(first: 9) {
        totalCount pageInfo { hasNextPage } nodes { unit { name } status ways isNested } edges { node { unit { id } } }
      }
    } }`,
    expected: {
      allianceReach: {
        alliance: { name: '金溪示范带' },
        isAlive: true,
        nestedAlliances: 1,
        coverage: {
          units: 2,
          statuses: [
            { status: 'COVERED', count: 2 },
            ...['WORK_ONLY', 'TEMPORARY_ONLY', 'GAP', 'UNKNOWN'].map((status) => ({
              status,
              count: 0,
            })),
          ],
          excluded: [],
          rates: [
            { code: 'ORGANIZATION', numerator: 2, denominator: 2 },
            { code: 'SOLO', numerator: 1, denominator: 2 },
            { code: 'REQUIRED', numerator: 1, denominator: 1 },
            { code: 'WORK', numerator: 2, denominator: 2 },
            { code: 'MEMBER_WEIGHTED', numerator: 4, denominator: 4 },
            { code: 'BACKUP', numerator: 0, denominator: 2 },
          ],
        },
        unitCounts: [
          { kind: 'COOPERATIVE', status: 'COVERED', count: 1 },
          { kind: 'BUILDING', status: 'COVERED', count: 1 },
        ],
        units: {
          totalCount: 2,
          pageInfo: { hasNextPage: false },
          nodes: [
            {
              unit: { name: '永鑫农机合作社' },
              status: 'COVERED',
              ways: ['MEMBER', 'THROUGH_MEMBER'],
              isNested: false,
            },
            { unit: { name: '华虹大厦' }, status: 'COVERED', ways: ['SERVED'], isNested: false },
          ],
          edges: [{ node: { unit: { id: 'u-farm' } } }, { node: { unit: { id: 'u-tower' } } }],
        },
      },
    },
  },
  {
    title: 'its regions and its members',
    operation: `{ allianceReach(alliance: "a-belt") {
      regionCounts { level count }
      regions(first: 9) {
        totalCount pageInfo { hasPreviousPage } nodes { region { code } ways isNested } edges { node { region { name } } }
      }
      members {
        total organizations units nested roles { role count } organizationKinds { kind count }
        unitKinds { kind count } fullMembers fullMembersKnown fullMembersUnknown
      }
    } }`,
    expected: {
      allianceReach: {
        regionCounts: [
          { level: 'TOWNSHIP', count: 2 },
          { level: 'VILLAGE', count: 1 },
        ],
        regions: {
          totalCount: 3,
          pageInfo: { hasPreviousPage: false },
          nodes: [
            { region: { code: '350428100' }, ways: ['MEMBER'], isNested: false },
            { region: { code: '350428100201' }, ways: ['SERVED', 'MEMBER'], isNested: false },
            { region: { code: '350428101' }, ways: ['SERVED'], isNested: false },
          ],
          edges: ['古镛镇', '梅花村', '万安镇'].map((name) => ({ node: { region: { name } } })),
        },
        members: {
          ...{ total: 3, organizations: 2, units: 1, nested: 1 },
          roles: [
            { role: 'LEAD', count: 1 },
            { role: 'MEMBER', count: 2 },
          ],
          organizationKinds: [
            { kind: 'COMMITTEE', count: 1 },
            { kind: 'BRANCH', count: 1 },
          ],
          unitKinds: [{ kind: 'COOPERATIVE', count: 1 }],
          ...{ fullMembers: 10, fullMembersKnown: 2, fullMembersUnknown: 1 },
        },
      },
    },
  },
  {
    title: 'of what it reaches only what is like that',
    operation: `{
      belt: allianceReach(alliance: "a-belt") {
        kinds: units(first: 9, filter: { kinds: [BUILDING, MARKET] }) { ${reached} }
        statuses: units(first: 9, filter: { statuses: [GAP, WORK_ONLY] }) { ${reached} }
        ways: units(first: 9, filter: { ways: [THROUGH_MEMBER, SERVED] }) { ${reached} }
        itself: units(first: 9, filter: { isNested: false }) { ${reached} }
        all: units(first: 9, filter: { kinds: [COOPERATIVE], ways: [SERVED], isNested: false }) { ${reached} }
        levels: regions(first: 9, filter: { levels: [VILLAGE, COUNTY] }) { totalCount nodes { region { code } } }
        served: regions(first: 9, filter: { levels: [TOWNSHIP], ways: [SERVED] }) { totalCount nodes { region { code } } }
      }
      past: allianceReach(alliance: "a-belt", on: "2023-06-01") {
        unitCounts { kind status count }
        nested: units(first: 9, filter: { isNested: true }) { ${reached} }
        work: units(first: 9, filter: { statuses: [WORK_ONLY], kinds: [MARKET] }) { ${reached} }
      }
    }`,
    expected: {
      belt: {
        kinds: { totalCount: 1, nodes: [{ unit: { id: 'u-tower' } }] },
        statuses: nothing,
        ways: { totalCount: 2, nodes: [{ unit: { id: 'u-farm' } }, { unit: { id: 'u-tower' } }] },
        itself: { totalCount: 2, nodes: [{ unit: { id: 'u-farm' } }, { unit: { id: 'u-tower' } }] },
        all: nothing,
        levels: { totalCount: 1, nodes: [{ region: { code: '350428100201' } }] },
        served: { totalCount: 1, nodes: [{ region: { code: '350428101' } }] },
      },
      past: {
        unitCounts: [
          { kind: 'COOPERATIVE', status: 'COVERED', count: 1 },
          { kind: 'ENTERPRISE', status: 'WORK_ONLY', count: 1 },
          { kind: 'MARKET', status: 'WORK_ONLY', count: 1 },
        ],
        nested: {
          totalCount: 2,
          nodes: [{ unit: { id: 'u-gone' } }, { unit: { id: 'u-market' } }],
        },
        work: { totalCount: 1, nodes: [{ unit: { id: 'u-market' } }] },
      },
    },
  },
  {
    title: 'the gaps that it could take up',
    operation: `{ allianceReach(alliance: "a-belt") {
      gaps(first: 9) {
        totalCount pageInfo { hasNextPage }
        nodes { unit { id } status findings { code severity explanation } reasons { reason chain { id } region { code } } }
        edges { node { unit { name } } }
      }
    } }`,
    expected: {
      allianceReach: {
        gaps: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          nodes: [
            {
              unit: { id: 'u-market' },
              status: 'GAP',
              findings: ['NOT_ESTABLISHED', 'LAPSED'].map((code) => ({
                code,
                severity: 'HIGH',
                explanation: expect.stringContaining('老街市场'),
              })),
              reasons: [{ reason: 'SAME_TOWNSHIP', chain: null, region: { code: '350428101' } }],
            },
          ],
          edges: [{ node: { unit: { name: '老街市场' } } }],
        },
      },
    },
  },
  {
    title: 'of the gaps only what is like that',
    operation: `{ allianceReach(alliance: "a-belt") {
      reasons: gaps(first: 9, filter: { reasons: [SAME_CHAIN, NEIGHBOURING] }) { ${reached} }
      township: gaps(first: 9, filter: { reasons: [SAME_TOWNSHIP] }) { ${reached} }
      kinds: gaps(first: 9, filter: { kinds: [COMPOUND, MARKET] }) { ${reached} }
      statuses: gaps(first: 9, filter: { statuses: [COVERED] }) { ${reached} }
      codes: gaps(first: 9, filter: { codes: [NOT_SURVEYED] }) { ${reached} }
      severities: gaps(first: 9, filter: { severities: [HIGH], codes: [LAPSED] }) { ${reached} }
    } }`,
    expected: {
      allianceReach: {
        ...{ reasons: nothing, statuses: nothing },
        ...{ township: market, kinds: market, severities: market },
        codes: { totalCount: 1, nodes: [{ unit: { id: 'u-model' } }] },
      },
    },
  },
  {
    title: 'what an alliance reached on an earlier day',
    operation: `{
      belt: allianceReach(alliance: "a-belt", on: "2024-06-01") {
        units(last: 9) { nodes { unit { id } status ways } }
        members { total roles { role count } fullMembers fullMembersKnown fullMembersUnknown }
      }
      inner: allianceReach(alliance: "a-inner", on: "2023-06-01") {
        units(first: 9) { nodes { unit { id } status ways isNested } }
        gaps(first: 9) { totalCount }
      }
    }`,
    expected: {
      belt: {
        units: {
          nodes: [
            { unit: { id: 'u-farm' }, status: 'COVERED', ways: ['MEMBER', 'THROUGH_MEMBER'] },
            { unit: { id: 'u-tower' }, status: 'COVERED', ways: ['SERVED'] },
          ],
        },
        members: {
          total: 4,
          roles: [
            { role: 'LEAD', count: 1 },
            { role: 'MEMBER', count: 2 },
            { role: 'PARTNER', count: 1 },
          ],
          ...{ fullMembers: 5, fullMembersKnown: 1, fullMembersUnknown: 3 },
        },
      },
      inner: {
        units: {
          nodes: [
            {
              unit: { id: 'u-farm' },
              status: 'COVERED',
              ways: ['MEMBER', 'THROUGH_MEMBER'],
              isNested: false,
            },
            {
              unit: { id: 'u-gone' },
              status: 'WORK_ONLY',
              ways: ['THROUGH_MEMBER'],
              isNested: false,
            },
            { unit: { id: 'u-market' }, status: 'WORK_ONLY', ways: ['SERVED'], isNested: false },
          ],
        },
        gaps: { totalCount: 0 },
      },
    },
  },
  {
    title: 'that an alliance which has ended reaches nothing',
    operation: `{ allianceReach(alliance: "a-past") {
      alliance { id } isAlive nestedAlliances coverage { units } unitCounts { count } regionCounts { count }
      units(first: 9) { ${page} { status } } regions(first: 9) { ${page} { ways } } gaps(first: 9) { ${page} { reasons { reason } } }
      members { total fullMembers fullMembersUnknown }
    } }`,
    expected: {
      allianceReach: {
        ...{ alliance: { id: 'a-past' }, isAlive: false, nestedAlliances: 0 },
        ...{ unitCounts: [], regionCounts: [] },
        coverage: { units: 0 },
        ...{ units: nothing, regions: nothing, gaps: nothing },
        members: { total: 0, fullMembers: null, fullMembersUnknown: 0 },
      },
    },
  },
  {
    title: 'the reach of what is no alliance',
    operation: '{ allianceReach(alliance: "u-farm") { isAlive } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'what is reached without the size of a page',
    operation: '{ allianceReach(alliance: "a-belt") { units { totalCount } } }',
    code: 'BAD_USER_INPUT',
  },
];
