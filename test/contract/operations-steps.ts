import type { OperationCase } from './operation-case.js';

const none = { totalCount: 0, nodes: [] };

/** What steps would do to the county on 2026-06-30. Nothing of it is written; commits have tests of their own. */
export const stepOperations: readonly OperationCase[] = [
  {
    title: 'a branch is founded that covers a unit',
    operation: `{
      version lastEvent
      simulate(
        source: "ledger", locator: "row 99", on: "2026-06-30", ruleSet: "cn-grassroots-2019"
        scope: {region: "350428101", kinds: [MARKET], sources: [LEDGER]}
        changes: [
          {foundOrganization: {id: "n", kind: BRANCH, name: "老街支部", nameEn: "Old Street", region: "350428101", superior: "o-town", on: "2026-06-01"}}
          {cover: {organization: "n", unit: "u-market", mode: SOLO, on: "2026-06-01"}}
          {count: {entity: "n", on: "2026-06-01", fullMembers: 2, probationaryMembers: 1, staff: 0, householdLinks: 3, households: 9, revenue: 2500000000}}
        ]
      ) {
        version invalidCount invalid { step rule column message value }
        effect {
          before { units statuses { status count } }
          after { units rates { code value } }
          rows { totalCount nodes { table key step change } }
          units { totalCount nodes { unit { id name } before after opened { code } closed { code severity } regraded { code before after } } }
          organizations { totalCount nodes { organizationId organization { name } opened { code severity } closed { code } } }
          alliances { totalCount nodes { allianceId } }
        }
      }
    }`,
    expected: {
      version: 1,
      lastEvent: '6',
      simulate: {
        version: 1,
        invalidCount: 0,
        invalid: [],
        effect: {
          before: {
            units: 1,
            statuses: [
              { status: 'COVERED', count: 0 },
              { status: 'WORK_ONLY', count: 0 },
              { status: 'TEMPORARY_ONLY', count: 0 },
              { status: 'GAP', count: 1 },
              { status: 'UNKNOWN', count: 0 },
            ],
          },
          after: {
            units: 1,
            rates: [
              { code: 'ORGANIZATION', value: 1 },
              { code: 'SOLO', value: 1 },
              { code: 'REQUIRED', value: 1 },
              { code: 'WORK', value: 1 },
              { code: 'MEMBER_WEIGHTED', value: 1 },
              { code: 'BACKUP', value: 0 },
            ],
          },
          rows: {
            totalCount: 4,
            nodes: [
              { table: 'counts', key: 'counts|n|2026-06-01', step: 3, change: 'ADDED' },
              {
                ...{ table: 'coverages', key: 'coverages|n|u-market|SOLO|2026-06-01' },
                ...{ step: 2, change: 'ADDED' },
              },
              { table: 'organizations', key: 'organizations|n', step: 1, change: 'ADDED' },
              {
                ...{ table: 'subordinations', key: 'subordinations|n|o-town|2026-06-01' },
                ...{ step: 1, change: 'ADDED' },
              },
            ],
          },
          units: {
            totalCount: 1,
            nodes: [
              {
                ...{ unit: { id: 'u-market', name: '老街市场' } },
                ...{ before: 'GAP', after: 'COVERED', opened: [], regraded: [] },
                closed: [
                  { code: 'NOT_ESTABLISHED', severity: 'HIGH' },
                  { code: 'LAPSED', severity: 'HIGH' },
                ],
              },
            ],
          },
          organizations: {
            totalCount: 1,
            nodes: [
              {
                ...{ organizationId: 'n', organization: null, closed: [] },
                opened: [{ code: 'UNDERSIZED', severity: 'HIGH' }],
              },
            ],
          },
          alliances: { totalCount: 0, nodes: [] },
        },
      },
    },
  },
  {
    title: 'alliances are founded, joined, left, split and merged',
    operation: `{
      simulate(source: "ledger", changes: [
        {foundAlliance: {id: "n", kind: BUILDING, name: "华虹大厦联盟", nameEn: "Huahong Alliance", region: "350428100", parent: "a-belt", on: "2026-06-01"}}
        {join: {member: "u-tower", alliance: "n", role: LEAD, position: 1, on: "2026-06-01"}}
        {changeRole: {member: "u-tower", alliance: "n", role: MEMBER, on: "2026-06-10"}}
        {leave: {member: "o-branch", alliance: "a-inner", on: "2026-06-10"}}
        {serve: {alliance: "n", target: "u-market", on: "2026-06-01"}}
        {unserve: {alliance: "a-belt", target: "u-tower", on: "2026-06-10"}}
        {split: {from: "a-belt", on: "2026-06-20", into: [{id: "n2", name: "北带", nameEn: "North", members: ["o-town"]}]}}
        {merge: {from: ["a-inner"], into: "n", on: "2026-06-25"}}
      ]) {
        invalidCount
        effect {
          units { nodes { unit { id } before after opened { code severity } closed { code } } }
          organizations { totalCount }
          alliances { totalCount nodes {
            allianceId alliance { name }
            joined { totalCount nodes { memberId member { ... on Unit { name } ... on Organization { name } } } }
            left { totalCount nodes { memberId } }
          } }
        }
      }
    }`,
    expected: {
      simulate: {
        invalidCount: 0,
        effect: {
          // Its members and what was covered earlier stay, so its findings do.
          units: {
            nodes: [
              {
                unit: { id: 'u-market' },
                before: 'GAP',
                after: 'WORK_ONLY',
                opened: [],
                closed: [],
              },
            ],
          },
          organizations: { totalCount: 0 },
          alliances: {
            totalCount: 4,
            nodes: [
              {
                ...{ allianceId: 'a-belt', alliance: { name: '金溪示范带' }, joined: none },
                left: { totalCount: 1, nodes: [{ memberId: 'o-town' }] },
              },
              {
                ...{ allianceId: 'a-inner', alliance: { name: '梅花联盟' }, joined: none },
                left: { totalCount: 2, nodes: [{ memberId: 'o-branch' }, { memberId: 'u-farm' }] },
              },
              {
                ...{ allianceId: 'n', alliance: null, left: none },
                joined: {
                  totalCount: 2,
                  nodes: [
                    { memberId: 'u-farm', member: { name: '永鑫农机合作社' } },
                    { memberId: 'u-tower', member: { name: '华虹大厦' } },
                  ],
                },
              },
              {
                ...{ allianceId: 'n2', alliance: null, left: none },
                joined: {
                  totalCount: 1,
                  nodes: [{ memberId: 'o-town', member: { name: '古镛镇党委' } }],
                },
              },
            ],
          },
        },
      },
    },
  },
  {
    title: 'a member goes on in another role',
    operation: `{ simulate(source: "ledger", changes: [{changeRole: {member: "u-farm", alliance: "a-belt", role: LEAD}}]) {
      effect { alliances { nodes { allianceId joined { totalCount } changed { totalCount nodes { memberId member { ... on Unit { name } } before after } } } } }
    } }`,
    expected: {
      simulate: {
        effect: {
          alliances: {
            nodes: [
              {
                ...{ allianceId: 'a-belt', joined: { totalCount: 0 } },
                changed: {
                  totalCount: 1,
                  nodes: [
                    {
                      ...{ memberId: 'u-farm', member: { name: '永鑫农机合作社' } },
                      ...{ before: 'MEMBER', after: 'LEAD' },
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    },
  },
  {
    title: 'organizations are moved, split, merged and dissolved',
    operation: `{
      simulate(source: "ledger", changes: [
        {move: {id: "o-group", superior: "o-town", region: "350428101", on: "2026-06-01"}}
        {uncover: {organization: "o-temp", unit: "u-task", mode: TEMPORARY, on: "2026-06-01"}}
        {split: {from: "o-town", dissolve: false, on: "2026-06-05", into: [{id: "n", name: "古镛镇二党委", units: [], subordinates: ["o-group"]}]}}
        {merge: {from: ["o-branch"], into: "o-model", on: "2026-06-10"}}
        {dissolve: {id: "o-temp", on: "2026-06-15"}}
        {dissolve: {id: "u-shell", on: "2026-06-15"}}
      ]) {
        invalid { rule message }
        effect {
          units { nodes { unit { id } before after opened { code } closed { code } } }
          organizations { nodes { organizationId opened { code } closed { code } } }
          alliances { nodes { allianceId joined { nodes { memberId } } left { nodes { memberId } } } }
        }
      }
    }`,
    expected: {
      simulate: {
        invalid: [],
        effect: {
          units: {
            nodes: [
              { unit: { id: 'u-shell' }, before: 'UNKNOWN', after: null, opened: [], closed: [] },
              {
                ...{ unit: { id: 'u-task' }, before: 'TEMPORARY_ONLY', after: 'GAP' },
                opened: [{ code: 'BLANK' }],
                closed: [{ code: 'TEMPORARY_ONLY' }],
              },
            ],
          },
          organizations: {
            nodes: [{ organizationId: 'o-branch', opened: [], closed: [{ code: 'TERM_OVERDUE' }] }],
          },
          alliances: {
            nodes: [
              {
                allianceId: 'a-inner',
                joined: { nodes: [{ memberId: 'o-model' }] },
                left: { nodes: [{ memberId: 'o-branch' }] },
              },
              {
                allianceId: 'a-twin',
                joined: { nodes: [] },
                left: { nodes: [{ memberId: 'o-temp' }] },
              },
            ],
          },
        },
      },
    },
  },
  {
    title: 'steps that can’t be taken, each with its rule',
    operation: `{
      simulate(source: "ledger", changes: [
        {join: {member: "u-farm", alliance: "a-belt", role: LEAD}}
        {leave: {member: "o-county", alliance: "a-belt"}}
        {dissolve: {id: "u-gone"}}
        {foundOrganization: {id: "o-town", kind: BRANCH, name: "支部", region: "350428"}}
        {cover: {organization: "o-town", unit: "u-tower", mode: JOINT}}
        {merge: {from: ["o-model"], into: "o-model"}}
        {split: {from: "a-inner", into: []}}
        {uncover: {organization: "o-branch", unit: "u-farm", on: "2020-06-01"}}
        {move: {id: "u-farm"}}
        {cover: {organization: "o-branch", unit: "u-farm", mode: SOLO}}
        {count: {entity: "u-farm"}}
        {foundAlliance: {id: "no id", kind: BELT, name: " "}}
        {changeRole: {member: "o-old", alliance: "a-inner", role: LEAD}}
        {move: {id: "a-belt", parent: "a-inner"}}
        {move: {id: "o-town", parent: "a-inner"}}
      ]) { invalidCount invalid { step rule column value } effect { alliances { totalCount } } }
    }`,
    expected: {
      simulate: {
        invalidCount: 16,
        invalid: [
          { step: 1, rule: 'DOUBLE_MEMBER', column: null, value: 'u-farm' },
          { step: 2, rule: 'NOT_LINKED', column: null, value: 'o-county' },
          { step: 3, rule: 'STEP_TARGET', column: null, value: 'u-gone' },
          { step: 4, rule: 'ID_TAKEN', column: null, value: 'o-town' },
          { step: 5, rule: 'MODE', column: 'mode', value: 'JOINT' },
          { step: 6, rule: 'MERGE', column: null, value: 'o-model' },
          { step: 7, rule: 'SPLIT', column: null, value: 'a-inner' },
          {
            ...{ step: 8, rule: 'STEP_TOO_EARLY', column: null },
            value: 'coverages|o-branch|u-farm|SOLO|2020-06-01',
          },
          { step: 9, rule: 'REQUIRED', column: null, value: 'u-farm' },
          { step: 10, rule: 'LINKED', column: null, value: 'u-farm' },
          { step: 11, rule: 'REQUIRED', column: null, value: 'u-farm' },
          { step: 12, rule: 'ID', column: 'id', value: 'no id' },
          { step: 12, rule: 'TEXT', column: 'name', value: ' ' },
          { step: 13, rule: 'NOT_LINKED', column: null, value: 'o-old' },
          { step: 14, rule: 'CYCLE', column: 'parent', value: 'a-inner' },
          { step: 15, rule: 'STEP_TARGET', column: null, value: 'o-town' },
        ],
        effect: null,
      },
    },
  },
  {
    title: 'what has ended is reopened, a temporary branch converted, parts and superiors changed',
    operation: `{
      simulate(source: "ledger", changes: [
        {reopen: {id: "u-gone", on: "2026-06-30"}}
        {convert: {from: "o-temp", into: {id: "n", name: "专班支部", nameEn: "Task Force"}, kind: BRANCH, mode: SOLO, on: "2026-06-30"}}
        {addPart: {unit: "u-market", whole: "u-farm", on: "2026-06-01"}}
        {removePart: {unit: "u-market", whole: "u-farm", on: "2026-06-20"}}
        {detach: {organization: "o-group", superior: "o-branch", on: "2026-06-30"}}
      ]) {
        invalid { step rule message }
        effect { rows { nodes { key step change } } units { nodes { unitId before after } } }
      }
    }`,
    expected: {
      simulate: {
        invalid: [],
        effect: {
          rows: {
            nodes: [
              { key: 'coverages|n|u-task|SOLO|2026-06-30', step: 2, change: 'ADDED' },
              { key: 'coverages|o-temp|u-task|TEMPORARY|2026-03-01', step: 2, change: 'REPLACED' },
              { key: 'memberships|n|a-twin|2026-06-30', step: 2, change: 'ADDED' },
              { key: 'memberships|o-temp|a-twin|2026-04-01', step: 2, change: 'REPLACED' },
              { key: 'organizations|n', step: 2, change: 'ADDED' },
              { key: 'organizations|o-temp', step: 2, change: 'REPLACED' },
              { key: 'parts|u-market|u-farm|2026-06-01', step: 4, change: 'ADDED' },
              { key: 'subordinations|o-group|o-branch|2024-01-01', step: 5, change: 'REPLACED' },
              { key: 'units|u-gone', step: 1, change: 'REPLACED' },
            ],
          },
          // The group covers the compound, and the tower in it, through its branch; what is reopened was covered once.
          units: {
            nodes: [
              { unitId: 'u-compound', before: 'COVERED', after: 'GAP' },
              { unitId: 'u-gone', before: null, after: 'GAP' },
              { unitId: 'u-task', before: 'TEMPORARY_ONLY', after: 'COVERED' },
              { unitId: 'u-tower', before: 'COVERED', after: 'WORK_ONLY' },
            ],
          },
        },
      },
    },
  },
  {
    title: 'facilities are founded, renamed, moved and dissolved, with the rates of their kinds',
    operation: `{
      simulate(source: "ledger", scope: {region: "350428100"}, on: "2026-06-30", changes: [
        {foundFacility: {id: "n", kind: RED_STATION, name: "新驿站", nameEn: "New Station", region: "350428100201", parent: "f-centre", on: "2026-06-01"}}
        {renameFacility: {id: "f-centre", name: "中心", nameEn: "Centre", on: "2026-06-01"}}
        {dissolve: {id: "f-station", on: "2026-06-10"}}
        {move: {id: "n", region: "350428101", parent: "f-station", on: "2026-06-02"}}
      ]) {
        invalid { rule }
        effect {
          rows { nodes { key step change } }
          facilities { totalCount nodes { facilityId facility { name } existsBefore existsAfter } }
          facilityRates { kind before { numerator denominator upper missing { reason count } } after { numerator denominator upper } }
        }
      }
    }`,
    expected: {
      simulate: {
        invalid: [],
        effect: {
          rows: {
            nodes: [
              { key: 'facilities|f-centre', step: 2, change: 'REPLACED' },
              { key: 'facilities|f-station', step: 3, change: 'REPLACED' },
              { key: 'facilities|n', step: 4, change: 'ADDED' },
            ],
          },
          facilities: {
            totalCount: 3,
            nodes: [
              {
                ...{ facilityId: 'f-centre', facility: { name: '古镛中心' } },
                ...{ existsBefore: true, existsAfter: true },
              },
              {
                ...{ facilityId: 'f-station', facility: { name: '梅花驿站' } },
                ...{ existsBefore: true, existsAfter: false },
              },
              { facilityId: 'n', facility: null, existsBefore: false, existsAfter: true },
            ],
          },
          // The new station has left the scope.
          facilityRates: [
            {
              kind: 'SERVICE_CENTRE',
              before: {
                ...{ numerator: 0, denominator: 1, upper: 1 },
                missing: [
                  { reason: 'FACILITY_NOT_LISTED', count: 1 },
                  { reason: 'FACILITY_ELSEWHERE', count: 1 },
                ],
              },
              after: { numerator: 0, denominator: 1, upper: 1 },
            },
            {
              kind: 'RED_STATION',
              before: { numerator: 1, denominator: 1, upper: 1, missing: [] },
              after: { numerator: 0, denominator: 1, upper: 0 },
            },
          ],
        },
      },
    },
  },
  {
    title: 'an unknown source is said once',
    operation: `{ simulate(source: "nobody", changes: [{dissolve: {id: "o-branch"}}]) { invalid { step rule column message } effect { units { totalCount } } } }`,
    expected: {
      simulate: {
        invalid: [
          {
            step: null,
            rule: 'UNKNOWN_REFERENCE',
            column: 'source',
            message: 'Steps are stated by a source of the graph, received "nobody".',
          },
        ],
        effect: null,
      },
    },
  },
  {
    title: 'no steps are refused',
    operation: '{ simulate(source: "ledger", changes: []) { invalidCount } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'an unknown region is refused',
    operation:
      '{ simulate(source: "ledger", scope: {region: "99"}, changes: [{dissolve: {id: "o-branch"}}]) { invalidCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'regions are founded, moved, ended and merged, told and not written',
    operation: `{
      taken: simulate(source: "ledger", changes: [
        {foundRegion: {code: "350428103", level: TOWNSHIP, name: "新镇", nameEn: "New Town", parent: "350428", on: "2026-06-01"}}
        {moveRegion: {code: "350428100201", parent: "350428103", on: "2026-06-02"}}
        {mergeRegions: {from: ["350428101"], into: "350428103", on: "2026-06-03"}}
        {endRegion: {code: "350428100", successor: "350428103", on: "2026-06-04"}}
      ]) {
        invalid { step rule }
        effect { regions { totalCount nodes { code region { name } before { units } after { units } } } }
      }
      refused: simulate(source: "ledger", changes: [{endRegion: {code: "350428100", on: "2026-06-04"}}]) { invalid { step rule value } }
    }`,
    expected: {
      taken: {
        invalid: [],
        effect: {
          regions: {
            totalCount: 3,
            nodes: [
              {
                ...{ code: '350428100', region: { name: '古镛镇' } },
                ...{ before: { units: 3 }, after: { units: 2 } },
              },
              {
                ...{ code: '350428101', region: { name: '万安镇' } },
                ...{ before: { units: 2 }, after: { units: 1 } },
              },
              {
                ...{ code: '350428103', region: null },
                ...{ before: { units: 0 }, after: { units: 2 } },
              },
            ],
          },
        },
      },
      refused: { invalid: [{ step: 1, rule: 'LIFETIME', value: '350428100' }] },
    },
  },
  {
    title:
      'a unit is founded and renamed, another counted again, a term renewed, all told and nothing written',
    operation: `{
      simulate(source: "ledger", scope: {region: "350428101"}, changes: [
        {foundUnit: {id: "n", kind: MARKET, name: "新市场", nameEn: "New Market", region: "350428101", on: "2026-06-01"}}
        {renameUnit: {id: "n", name: "大市场", nameEn: "Great Market", on: "2026-06-02"}}
        {exclude: {id: "n", exclusion: DORMANT, on: "2026-06-02"}}
        {survey: {unit: "n", on: "2026-06-03"}}
        {survey: {region: "350428101", kind: MARKET, on: "2026-06-03"}}
        {renew: {id: "o-town", termStart: "2026-06-01", hasCommittee: true, on: "2026-06-02"}}
      ]) {
        invalid { rule }
        effect {
          rows { nodes { key step change } }
          units { nodes { unitId unit { id } before after opened { code } } }
          organizations { nodes { organizationId closed { code } } }
        }
      }
    }`,
    expected: {
      simulate: {
        invalid: [],
        effect: {
          rows: {
            nodes: [
              { key: 'organizations|o-town', step: 6, change: 'REPLACED' },
              { key: 'surveys|n|||2026-06-03', step: 4, change: 'ADDED' },
              { key: 'surveys||350428101|MARKET|2026-06-03', step: 5, change: 'ADDED' },
              { key: 'units|n', step: 3, change: 'ADDED' },
            ],
          },
          // Excluded, it has its status and no finding.
          units: {
            nodes: [{ unitId: 'n', unit: null, before: null, after: 'GAP', opened: [] }],
          },
          organizations: { nodes: [] },
        },
      },
    },
  },
  {
    title: 'what is wrong is taken back, but for what others refer to',
    operation: `{ simulate(source: "ledger", changes: [
      {retract: {table: "facilities", key: "f-centre", reason: "there is no such centre"}}
    ]) { invalid { step rule column value } } }`,
    expected: {
      simulate: {
        invalid: [{ step: 1, rule: 'REFERRED_TO', column: 'key', value: 'f-centre' }],
      },
    },
  },
];
