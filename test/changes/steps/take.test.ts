import { expect, test } from 'vitest';
import { Draft } from '../../../src/changes/steps/draft.js';
import { stepOf } from '../../../src/changes/steps/step.js';
import type { StoredRow } from '../../../src/changes/steps/stored-row.js';
import { take } from '../../../src/changes/steps/take.js';
import { type TableName, tables } from '../../../src/changes/tables/tables.js';
import type { Cells } from '../../../src/changes/tables/tables-table.js';
import { CivilDate } from '../../../src/domain/civil-date.js';

const on = CivilDate.parse('2026-06-30');

function stored(table: TableName, cells: Cells): StoredRow {
  const all = Object.fromEntries(tables[table].columns.map(({ key }) => [key, cells[key] ?? '']));
  return {
    table,
    key: tables[table].keyOfCells(all),
    cells: all,
    digest: '',
    recordedAt: '',
    sourceKind: null,
    ends: [],
  };
}

/** Two branches under two committees, each with units, members of alliances one inside the other. */
const GRAPH = [
  stored('organizations', { id: 'top', kind: 'COMMITTEE', name: '县委', region: 'r' }),
  stored('organizations', { id: 'a', kind: 'BRANCH', name: '甲', region: 'r' }),
  stored('organizations', { id: 'b', kind: 'BRANCH', name: '乙', region: 'r2' }),
  stored('organizations', { id: 'g', kind: 'PARTY_GROUP', name: '组', region: 'r' }),
  stored('units', { id: 'u', kind: 'MARKET', name: '市场', region: 'r' }),
  stored('units', { id: 'v', kind: 'MARKET', name: '商场', region: 'r' }),
  stored('alliances', { id: 'x', kind: 'INDUSTRY', name: '联盟', region: 'r' }),
  stored('alliances', { id: 'y', kind: 'INDUSTRY', name: '内盟', parent: 'x' }),
  stored('alliances', { id: 'z', kind: 'INDUSTRY', name: '里盟', parent: 'y' }),
  stored('facilities', { id: 'centre', kind: 'SERVICE_CENTRE', name: '中心', region: 'r' }),
  stored('facilities', { id: 'station', kind: 'RED_STATION', name: '驿站', region: 'r' }),
  stored('subordinations', { organization: 'a', superior: 'top', validFrom: '2020-01-01' }),
  stored('subordinations', { organization: 'b', superior: 'a', validFrom: '2021-01-01' }),
  stored('subordinations', { organization: 'g', superior: 'a', validFrom: '2022-01-01' }),
  stored('coverages', { organization: 'a', unit: 'u', mode: 'SOLO', validFrom: '2020-01-01' }),
  stored('coverages', { organization: 'a', unit: 'v', mode: 'SOLO', validFrom: '2020-01-01' }),
  stored('coverages', { organization: 'b', unit: 'v', mode: 'SOLO', validFrom: '2023-01-01' }),
  stored('memberships', { member: 'a', alliance: 'x', role: 'LEAD', validFrom: '2024-01-01' }),
  stored('memberships', { member: 'u', alliance: 'y', role: 'MEMBER', validTo: '2027-01-01' }),
  {
    ...stored('memberships', { member: 'gone', alliance: 'x', role: 'LEAD' }),
    ends: [
      { id: 'gone', validFrom: '', validTo: '2024-01-01' },
      { id: 'x', validFrom: '', validTo: '' },
    ],
  },
  stored('memberships', { member: 'v', alliance: 'x', role: 'MEMBER', validFrom: '2026-09-01' }),
  stored('coverages', { organization: 'g', unit: 'u', mode: 'ATTACHED', validFrom: '2026-06-30' }),
  stored('services', { alliance: 'y', target: 'v' }),
  stored('counts', { entity: 'a', on: '2025-01-01', fullMembers: '5', staff: '2' }),
  stored('counts', { entity: 'a', on: '2026-01-01', fullMembers: '7', staff: '' }),
  stored('counts', { entity: 'b', on: '2024-01-01', fullMembers: '4', staff: '3' }),
];

const addPart = { addPart: { unit: 'u', whole: 'v' } };

/** What steps write: the key of each row and what its other columns say; then what is refused. */
function taken(...steps: readonly object[]) {
  const draft = new Draft(GRAPH, { source: 's', locator: '' }, on);
  for (const [at, step] of steps.entries()) {
    draft.begin(at);
    take(stepOf(step, on), draft);
  }
  return {
    rows: draft.written.map(({ key, cells }) => `${key} ${saysOf(cells)}`.trim()).sort(),
    refused: draft.refused.map(
      ({ step, violation }) => `${step} ${violation.rule} ${violation.value}`,
    ),
    ...(draft.retracted.length > 0 && { retracted: draft.retracted.map(({ key }) => key).sort() }),
  };
}

function saysOf({
  validTo,
  role,
  superior,
  parent,
  fullMembers,
  staff,
  region,
  kind,
}: Cells): string {
  const said = { validTo, role, superior, parent, fullMembers, staff, region, kind };
  return Object.entries(said)
    .flatMap(([column, text]) => (text ? [`${column}=${text}`] : []))
    .join(' ');
}

test('what is dissolved ends with each of its links', () => {
  expect(taken({ dissolve: { id: 'a' } })).toEqual({
    refused: [],
    rows: [
      'coverages|a|u|SOLO|2020-01-01 validTo=2026-06-30',
      'coverages|a|v|SOLO|2020-01-01 validTo=2026-06-30',
      'memberships|a|x|2024-01-01 validTo=2026-06-30 role=LEAD',
      'organizations|a validTo=2026-06-30 region=r kind=BRANCH',
      'subordinations|a|top|2020-01-01 validTo=2026-06-30 superior=top',
      'subordinations|b|a|2021-01-01 validTo=2026-06-30 superior=a',
      'subordinations|g|a|2022-01-01 validTo=2026-06-30 superior=a',
    ],
  });
});

test('a facility is founded, moved to another centre and region, and ends with its stations left', () => {
  expect(
    taken(
      {
        foundFacility: { id: 'n', kind: 'RED_STATION', name: '新', region: 'r', parent: 'centre' },
      },
      { move: { id: 'station', region: 'r2', parent: 'centre' } },
      { dissolve: { id: 'centre', on: '2026-12-31' } },
    ),
  ).toEqual({
    refused: [],
    rows: [
      'facilities|centre validTo=2026-12-31 region=r kind=SERVICE_CENTRE',
      'facilities|n parent=centre region=r kind=RED_STATION',
      'facilities|station parent=centre region=r2 kind=RED_STATION',
    ],
  });
});

test('who is below the one that is merged into it comes under that one’s superior', () => {
  expect(taken({ merge: { from: ['a'], into: 'b' } })).toEqual({
    refused: [],
    rows: [
      'counts|b|2026-06-30 fullMembers=11',
      'coverages|a|u|SOLO|2020-01-01 validTo=2026-06-30',
      'coverages|a|v|SOLO|2020-01-01 validTo=2026-06-30',
      'coverages|b|u|SOLO|2026-06-30',
      'memberships|a|x|2024-01-01 validTo=2026-06-30 role=LEAD',
      'memberships|b|x|2026-06-30 role=LEAD',
      'organizations|a validTo=2026-06-30 region=r kind=BRANCH',
      'subordinations|a|top|2020-01-01 validTo=2026-06-30 superior=top',
      'subordinations|b|a|2021-01-01 validTo=2026-06-30 superior=a',
      'subordinations|b|top|2026-06-30 superior=top',
      'subordinations|g|a|2022-01-01 validTo=2026-06-30 superior=a',
      'subordinations|g|b|2026-06-30 superior=b',
    ],
  });
});

test('an alliance that takes over another has its members, services and the alliances inside', () => {
  expect(taken({ merge: { from: ['y'], into: 'x' } })).toEqual({
    refused: [],
    rows: [
      'alliances|y validTo=2026-06-30 parent=x kind=INDUSTRY',
      'alliances|z parent=x kind=INDUSTRY',
      'memberships|u|x|2026-06-30 validTo=2027-01-01 role=MEMBER',
      'memberships|u|y| validTo=2026-06-30 role=MEMBER',
      'services|x|v|2026-06-30',
      'services|y|v| validTo=2026-06-30',
    ],
  });
  expect(taken({ merge: { from: ['x'], into: 'y' } }).rows).toContain('alliances|y kind=INDUSTRY');
});

test('a part takes over what it is given, under the same superior', () => {
  const part = { id: 'n', name: '新', units: ['u'], subordinates: ['g'] };
  expect(taken({ split: { from: 'a', into: [part] } })).toEqual({
    refused: [],
    rows: [
      'coverages|a|u|SOLO|2020-01-01 validTo=2026-06-30',
      'coverages|n|u|SOLO|2026-06-30',
      'organizations|n region=r kind=BRANCH',
      'subordinations|g|a|2022-01-01 validTo=2026-06-30 superior=a',
      'subordinations|g|n|2026-06-30 superior=n',
      'subordinations|n|top|2026-06-30 superior=top',
    ],
  });
});

test('each step sees what those before it did', () => {
  const found = { id: 'n', name: '新', kind: 'BRANCH', region: 'r', on: '2026-06-01' };
  expect(
    taken(
      { foundOrganization: found },
      { cover: { organization: 'n', unit: 'u', mode: 'SOLO', on: '2026-06-01' } },
      { join: { member: 'n', alliance: 'x', role: 'MEMBER', on: '2026-06-01' } },
      { changeRole: { member: 'n', alliance: 'x', role: 'LEAD', on: '2026-06-10' } },
      { dissolve: { id: 'n', on: '2026-06-20' } },
      { join: { member: 'n', alliance: 'y', role: 'LEAD', on: '2026-06-20' } },
    ),
  ).toEqual({
    refused: [],
    rows: [
      'coverages|n|u|SOLO|2026-06-01 validTo=2026-06-20',
      'memberships|n|x|2026-06-01 validTo=2026-06-10 role=MEMBER',
      'memberships|n|x|2026-06-10 validTo=2026-06-20 role=LEAD',
      'memberships|n|y|2026-06-20 role=LEAD',
      'organizations|n validTo=2026-06-20 region=r kind=BRANCH',
    ],
  });
});

test('what earlier steps alone began is forgotten where it ends on its first day', () => {
  const found = { id: 'n', name: '新', kind: 'BRANCH', region: 'r', superior: 'top' };
  const cover = { cover: { organization: 'n', unit: 'u', mode: 'SOLO' } };
  expect(taken({ foundOrganization: found }, cover, { dissolve: { id: 'n' } })).toEqual({
    refused: [],
    rows: [],
  });
  // Whichever of a committee and the branch below it comes first.
  const [down, up] = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((from) => taken({ merge: { from, into: 'top' } }));
  expect(down?.refused).toEqual([]);
  expect(down).toEqual(up);
});

test('a link that begins today or later is taken back where it ends by then', () => {
  const planned = 'memberships|v|x|2026-09-01';
  const slip = 'coverages|g|u|ATTACHED|2026-06-30';
  expect(taken({ leave: { member: 'v', alliance: 'x', on: '2026-09-01' } })).toEqual({
    ...{ refused: [], rows: [], retracted: [planned] },
  });
  expect(taken({ uncover: { organization: 'g', unit: 'u' } })).toEqual({
    ...{ refused: [], rows: [], retracted: [slip] },
  });
  expect(taken({ dissolve: { id: 'v', on: '2026-08-01' } })).toMatchObject({
    refused: [],
    retracted: [planned],
  });
  // What is begun again is not taken back.
  const again = { cover: { organization: 'g', unit: 'u', mode: 'ATTACHED' } };
  expect(taken({ uncover: { organization: 'g', unit: 'u' } }, again)).toEqual({
    ...{ refused: [], rows: [slip] },
  });
});

test('a link ends with the first of its two ends, and one whose end is gone is none', () => {
  const dissolve = { dissolve: { id: 'a', on: '2026-12-10' } };
  const join = { join: { member: 'a', alliance: 'y', role: 'LEAD' } };
  expect(taken(dissolve, join).rows).toContain(
    'memberships|a|y|2026-06-30 validTo=2026-12-10 role=LEAD',
  );
  expect(taken(dissolve, join, { dissolve: { id: 'y', on: '2026-12-20' } }).refused).toEqual([]);
  expect(taken({ leave: { member: 'gone', alliance: 'x' } }).refused).toEqual([
    '0 NOT_LINKED gone',
  ]);
  expect(taken({ dissolve: { id: 'x' } }).rows).not.toContainEqual(
    expect.stringContaining('memberships|gone'),
  );
});

test('an alliance that others are merged into takes the place of the outermost around it', () => {
  const out = { refused: [], rows: expect.arrayContaining(['alliances|z kind=INDUSTRY']) };
  expect(taken({ merge: { from: ['x'], into: 'z' } })).toMatchObject({
    ...out,
    rows: expect.arrayContaining(['alliances|y parent=z kind=INDUSTRY']),
  });
  for (const from of [
    ['x', 'y'],
    ['y', 'x'],
    ['x', 'y', 'x'],
  ])
    expect(taken({ merge: { from, into: 'z' } })).toMatchObject(out);
});

test('what ended is reopened with its links left ended, and a planned end is taken back', () => {
  expect(taken({ dissolve: { id: 'u' } }, { reopen: { id: 'u' } })).toEqual({
    refused: [],
    rows: [
      'coverages|a|u|SOLO|2020-01-01 validTo=2026-06-30',
      'memberships|u|y| validTo=2026-06-30 role=MEMBER',
      'units|u region=r kind=MARKET',
    ],
    retracted: ['coverages|g|u|ATTACHED|2026-06-30'],
  });
  expect(taken({ reopen: { id: 'a' } }).refused).toEqual(['0 STEP_TARGET a']);
  expect(taken({ reopen: { id: 'nobody' } }).refused).toEqual(['0 STEP_TARGET nobody']);
});

test('a temporary branch becomes a standing one with all that it has', () => {
  const founded = { id: 't', kind: 'TEMPORARY_BRANCH', name: '临时', region: 'r', superior: 'top' };
  const began = '2026-01-01';
  expect(
    taken(
      { foundOrganization: { ...founded, on: began } },
      { cover: { organization: 't', unit: 'v', mode: 'TEMPORARY', on: began } },
      { join: { member: 't', alliance: 'x', role: 'MEMBER', on: began } },
      { count: { entity: 't', on: began, fullMembers: 4, staff: 2 } },
      { convert: { from: 't', into: { id: 'n' } } },
    ),
  ).toEqual({
    refused: [],
    rows: [
      'counts|n|2026-06-30 fullMembers=4 staff=2',
      'counts|t|2026-01-01 fullMembers=4 staff=2',
      'coverages|n|v|SOLO|2026-06-30',
      'coverages|t|v|TEMPORARY|2026-01-01 validTo=2026-06-30',
      'memberships|n|x|2026-06-30 role=MEMBER',
      'memberships|t|x|2026-01-01 validTo=2026-06-30 role=MEMBER',
      'organizations|n region=r kind=BRANCH',
      'organizations|t validTo=2026-06-30 region=r kind=TEMPORARY_BRANCH',
      'subordinations|n|top|2026-06-30 superior=top',
      'subordinations|t|top|2026-01-01 validTo=2026-06-30 superior=top',
    ],
  });
});

test('a superior is left, and a unit becomes part of another one and leaves it', () => {
  expect(
    taken(
      { detach: { organization: 'b', superior: 'a' } },
      { addPart: { unit: 'u', whole: 'v', on: '2026-01-01' } },
      { removePart: { unit: 'u', whole: 'v' } },
    ),
  ).toEqual({
    refused: [],
    rows: [
      'parts|u|v|2026-01-01 validTo=2026-06-30',
      'subordinations|b|a|2021-01-01 validTo=2026-06-30 superior=a',
    ],
  });
});

test('what is planned already begins earlier, and holds until then', () => {
  expect(
    taken(
      { cover: { organization: 'b', unit: 'u', mode: 'SOLO', on: '2026-08-01' } },
      { cover: { organization: 'b', unit: 'u', mode: 'SOLO' } },
      { join: { member: 'v', alliance: 'x', role: 'PARTNER' } },
      { serve: { alliance: 'x', target: 'u', on: '2026-08-01' } },
      { serve: { alliance: 'x', target: 'u' } },
      { move: { id: 'g', superior: 'b', on: '2026-08-01' } },
      { move: { id: 'g', superior: 'b' } },
    ),
  ).toEqual({
    refused: [],
    rows: [
      'coverages|b|u|SOLO|2026-06-30 validTo=2026-08-01',
      'coverages|b|u|SOLO|2026-08-01',
      'memberships|v|x|2026-06-30 validTo=2026-09-01 role=PARTNER',
      'services|x|u|2026-06-30 validTo=2026-08-01',
      'services|x|u|2026-08-01',
      'subordinations|g|a|2022-01-01 validTo=2026-06-30 superior=a',
      'subordinations|g|b|2026-06-30 validTo=2026-08-01 superior=b',
      'subordinations|g|b|2026-08-01 superior=b',
    ],
  });
});

test('a sum of counts is unknown where one of them is', () => {
  expect(taken({ merge: { from: ['g'], into: 'a' } }).rows).toContain('counts|a|2026-06-30');
  expect(taken({ merge: { from: ['top'], into: 'g' } }).rows).not.toContainEqual(
    expect.stringContaining('counts|'),
  );
});

test('a role that changes on the day of joining is the role of that day', () => {
  expect(
    taken(
      { join: { member: 'u', alliance: 'x', role: 'MEMBER' } },
      { changeRole: { member: 'u', alliance: 'x', role: 'PARTNER' } },
    ).rows,
  ).toEqual(['memberships|u|x|2026-06-30 role=PARTNER']);
});

test('a count of one day is completed, on another day begins anew', () => {
  expect(taken({ count: { entity: 'a', on: '2026-01-01', staff: 3 } }).rows).toEqual([
    'counts|a|2026-01-01 fullMembers=7 staff=3',
  ]);
  expect(taken({ count: { entity: 'a', staff: 0 } }).rows).toEqual(['counts|a|2026-06-30 staff=0']);
});

test.each([
  [
    'a lead who left leads no more',
    [
      { leave: { member: 'a', alliance: 'x' } },
      { changeRole: { member: 'a', alliance: 'x', role: 'LEAD' } },
    ],
    '1 NOT_LINKED a',
  ],
  [
    'a member joins once',
    [{ join: { member: 'a', alliance: 'x', role: 'MEMBER' } }],
    '0 DOUBLE_MEMBER a',
  ],
  [
    'what is covered is not covered twice',
    [
      { cover: { organization: 'b', unit: 'u', mode: 'SOLO' } },
      { cover: { organization: 'b', unit: 'u', mode: 'SOLO', on: '2026-09-01' } },
    ],
    '1 LINKED u',
  ],
  [
    'what ends has begun',
    [{ leave: { member: 'a', alliance: 'x', on: '2024-01-01' } }],
    '0 STEP_TOO_EARLY memberships|a|x|2024-01-01',
  ],
  [
    'what has ended ends no more',
    [{ dissolve: { id: 'a' } }, { dissolve: { id: 'a' } }],
    '1 STEP_TARGET a',
  ],
  [
    'an alliance is not put into one that has ended',
    [{ dissolve: { id: 'y' } }, { move: { id: 'z', parent: 'y' } }],
    '1 STEP_TARGET y',
  ],
  [
    'nor founded in one',
    [
      { dissolve: { id: 'y' } },
      { foundAlliance: { id: 'n', name: '新', kind: 'BELT', parent: 'y' } },
    ],
    '1 STEP_TARGET y',
  ],
  ['units are not merged', [{ merge: { from: ['u'], into: 'v' } }], '0 MERGE v'],
  ['an alliance is not merged into a branch', [{ merge: { from: ['x'], into: 'a' } }], '0 MERGE x'],
  [
    'a standing branch is not converted',
    [{ convert: { from: 'a', into: { id: 'n' } } }],
    '0 STEP_TARGET a',
  ],
  ['a part is not added twice', [addPart, addPart], '1 LINKED u'],
  [
    'what is no part leaves no whole',
    [{ removePart: { unit: 'u', whole: 'v' } }],
    '0 NOT_LINKED u',
  ],
  [
    'who is under nobody leaves nobody',
    [{ detach: { organization: 'top', superior: 'a' } }],
    '0 NOT_LINKED top',
  ],
  [
    'facilities are not merged',
    [{ merge: { from: ['centre'], into: 'station' } }],
    '0 MERGE station',
  ],
  [
    'a facility is not split',
    [{ split: { from: 'centre', into: [{ id: 'n', name: '新' }] } }],
    '0 SPLIT centre',
  ],
  [
    'a station is not put to a centre that has ended',
    [{ dissolve: { id: 'centre' } }, { move: { id: 'station', parent: 'centre' } }],
    '1 STEP_TARGET centre',
  ],
  [
    'a facility has no superior',
    [{ move: { id: 'centre', superior: 'a' } }],
    '0 STEP_TARGET centre',
  ],
  ['a unit is no facility', [{ renameFacility: { id: 'u', name: '新' } }], '0 STEP_TARGET u'],
  ['a unit has no superior', [{ move: { id: 'u', superior: 'a' } }], '0 STEP_TARGET u'],
  [
    'a part takes what is there',
    [{ split: { from: 'b', into: [{ id: 'n', name: '新', units: ['u'] }] } }],
    '0 NOT_LINKED u',
  ],
])('%s', (_rule, steps, refused) => {
  expect(taken(...steps).refused).toEqual([refused]);
});
