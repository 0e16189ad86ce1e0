import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { owner, type Subject } from '../../src/access/subject.js';
import { RULES } from '../../src/changes/tables/violation.js';
import { countyFolder, onCounty } from '../answers/asking.js';
import { runQuery } from '../support/run-query.js';
import { auditedIn } from './audited.js';
import { officeOf, stewardOf } from './subjects.js';

type Step = Readonly<Record<string, object>>;

const town = '990101102';
const office = officeOf([town]);
const outside = 'something outside of what is granted';

/** Each step, by each thing that it names: one that lies in the township or can be founded there, and one that is hidden. */
const named: readonly (readonly [step: (id: string) => Step, inside: string, hidden: string])[] = [
  [
    (region) => ({ foundOrganization: { ...thing, kind: 'BRANCH', region } }),
    '990101102201',
    '990101101',
  ],
  [
    (superior) => ({ foundOrganization: { ...thing, kind: 'BRANCH', region: town, superior } }),
    'c-town2',
    'c-town1',
  ],
  [
    (id) => ({ foundOrganization: { id, name: 'n', kind: 'BRANCH', region: town } }),
    'new',
    'b-solo',
  ],
  [(region) => ({ foundAlliance: { ...thing, kind: 'INDUSTRY', region } }), town, '990101103'],
  [
    (parent) => ({ foundAlliance: { ...thing, kind: 'INDUSTRY', region: town, parent } }),
    'al-rural',
    'al-model',
  ],
  [(region) => ({ foundUnit: { ...thing, kind: 'MARKET', region } }), town, '990101103'],
  [(id) => ({ foundUnit: { id, name: 'n', kind: 'MARKET', region: town } }), 'new', 'cl-temporary'],
  [(region) => ({ foundFacility: { ...thing, kind: 'RED_STATION', region } }), town, '990101103'],
  [
    (parent) => ({ foundFacility: { ...thing, kind: 'RED_STATION', region: town, parent } }),
    'f-venue',
    'f-centre',
  ],
  [(id) => ({ renameUnit: { id, name: 'n' } }), 'u-gap-one', 'u-solo'],
  [(id) => ({ renameFacility: { id, name: 'n' } }), 'f-venue', 'f-centre'],
  [(id) => ({ exclude: { id, exclusion: 'SHELL' } }), 'u-gap-one', 'u-solo'],
  [(id) => ({ renew: { id, termStart: '2026-01-01' } }), 'b-coop', 'b-solo'],
  [(id) => ({ dissolve: { id } }), 'u-gap-one', 'u-solo'],
  [(id) => ({ reopen: { id } }), 'f-venue', 'al-building-old'],
  [(from) => ({ convert: { from, into: { id: 'new' } } }), 'b-coop', 't-new'],
  [(id) => ({ convert: { from: 'b-coop', into: { id } } }), 'new', 'b-solo'],
  [(from) => ({ merge: { from: [from], into: 'b-chain' } }), 'b-coop', 'b-solo'],
  [(into) => ({ merge: { from: ['b-coop'], into } }), 'b-chain', 'b-solo'],
  [(from) => ({ split: { from, into: [thing] } }), 'b-chain', 'b-solo'],
  [
    (unit) => ({ split: { from: 'b-chain', into: [{ ...thing, units: [unit] }] } }),
    'u-chain',
    'u-solo',
  ],
  [(member) => ({ join: { member, alliance: 'al-rural', role: 'MEMBER' } }), 'b-coop', 'b-solo'],
  [
    (alliance) => ({ join: { member: 'b-coop', alliance, role: 'MEMBER' } }),
    'al-rural',
    'al-trade',
  ],
  [(member) => ({ leave: { member, alliance: 'al-rural' } }), 'c-town2', 'b-solo'],
  [
    (alliance) => ({ changeRole: { member: 'b-coop', alliance, role: 'LEAD' } }),
    'al-inner',
    'al-trade',
  ],
  [
    (organization) => ({ cover: { organization, unit: 'u-gap-one', mode: 'SOLO' } }),
    'b-coop',
    'b-solo',
  ],
  [(unit) => ({ cover: { organization: 'b-coop', unit, mode: 'SOLO' } }), 'u-gap-one', 'u-solo'],
  [(unit) => ({ uncover: { organization: 'b-coop', unit } }), 'u-unspecified', 'u-solo'],
  [(target) => ({ serve: { alliance: 'al-rural', target } }), '990101102201', '990101101'],
  [(alliance) => ({ serve: { alliance, target: 'u-gap-one' } }), 'al-inner', 'al-building'],
  [(target) => ({ unserve: { alliance: 'al-rural', target } }), '990101102202', '990101101'],
  [(whole) => ({ addPart: { unit: 'u-gap-one', whole } }), 'u-chain', 'u-compound'],
  [(unit) => ({ removePart: { unit, whole: 'u-chain' } }), 'u-gap-one', 'u-chain-coop'],
  [(superior) => ({ detach: { organization: 'b-coop', superior } }), 'c-town2', 'c-town1'],
  [(id) => ({ move: { id, region: '990101102201' } }), 'u-gap-one', 'u-solo'],
  [(region) => ({ move: { id: 'u-gap-one', region } }), '990101102201', '990101101001'],
  [(superior) => ({ move: { id: 'g-coop', superior } }), 'b-chain', 'c-town3'],
  [(parent) => ({ move: { id: 'al-neighbour', parent } }), 'al-rural', 'al-model'],
  [(entity) => ({ count: { entity, fullMembers: 3 } }), 'u-gap-one', 'u-solo'],
  [
    (parent) => ({ foundRegion: { code: 'G-1', level: 'GRID', name: 'n', parent } }),
    '990101102201',
    '990101101001',
  ],
  [(code) => ({ foundRegion: { code, level: 'GRID', name: 'n', parent: town } }), 'G-1', 'G-DM-1'],
  [(code) => ({ moveRegion: { code, parent: town } }), '990101102201', 'G-DM-1'],
  [(parent) => ({ moveRegion: { code: '990101102201', parent } }), town, '990101103'],
  [
    (successor) => ({ endRegion: { code: '990101102201', successor } }),
    '990101102202',
    '990101103201',
  ],
  [(into) => ({ mergeRegions: { from: ['990101102201'], into } }), '990101102202', '990101103201'],
  [(unit) => ({ survey: { unit } }), 'u-gap-one', 'u-solo'],
  [(region) => ({ survey: { region, kind: 'MARKET' } }), town, '990101103'],
  ...(
    [
      ['units', 'u-gap-one', 'u-solo'],
      ['alliances', 'al-inner', 'al-trade'],
      ['claims', 'cl-none', 'cl-temporary'],
      ['sources', 'none', 'model'],
      ['regions', '990101102202', '990101101'],
    ] as const
  ).map(
    ([table, inside, hidden]) =>
      [(key: string) => ({ retract: { table, key, reason: 'r' } }), inside, hidden] as const,
  ),
  [
    (id) => ({ retract: { table: 'coverages', key: `b-coop|${id}|SOLO|2020-01-01`, reason: 'r' } }),
    'u-gap-one',
    'u-solo',
  ],
  [
    (id) => ({ retract: { table: 'surveys', key: `${id}|2026-04-01`, reason: 'r' } }),
    'u-gap-zero',
    'u-solo',
  ],
];
const thing = { id: 'new', name: 'n' };

const Told = z.object({
  invalidCount: z.number(),
  invalid: z.array(
    z.object({
      step: z.number().nullable(),
      rule: z.string(),
      value: z.string().nullable(),
      message: z.string(),
    }),
  ),
});
const Simulated = z.object({ data: z.object({ simulate: Told }) });
const invalid = 'invalidCount invalid { step rule value message }';

/** Of the same length and kind as what there is. */
const absent = (id: string) =>
  /^\d+$/.test(id) ? id.replace(/\d/g, '8') : id.replace(/[a-zA-Z]/g, 'q');

onCounty('a steward of a part', (_ask, engine) => {
  const by = (subject: Subject, query: string, variables = {}) =>
    runQuery(engine.graph(), query, variables, undefined, undefined, subject);
  const tried = async (subject: Subject, changes: readonly Step[], source = 'ledger') =>
    Simulated.parse(
      await by(
        subject,
        `query ($changes: [StepInput!]!, $source: ID!) { simulate(changes: $changes, source: $source) { ${invalid} } }`,
        { changes, source },
      ),
    ).data.simulate;
  const rulesOf = async (subject: Subject, ...changes: Step[]) =>
    (await tried(subject, changes)).invalid.map(({ rule, value }) => `${rule} ${value}`);
  const committed = (subject: Subject, changes: readonly Step[], more: object = {}) =>
    by(
      subject,
      `mutation ($input: CommitInput!) { commit(input: $input) { version isReplay ${invalid} rows { table added replaced } effect { units { nodes { unitId } } } } }`,
      { input: { changes, source: 'ledger', ...more } },
    );

  // Neo4j plans each form of a statement anew: some of them are enough there.
  const some = <Case>(all: readonly Case[], every: number) =>
    all.filter((_, at) => engine.name === 'grafeo' || at % every === 0);

  test('takes each step with what lies there', async () => {
    const cases = some(named, 5);
    const rules = await Promise.all(
      cases.map(async ([step, inside]) => (await tried(office, [step(inside)])).invalid),
    );
    const refused = cases.filter((_, at) => rules[at]?.some(({ rule }) => rule === 'GRANT'));
    const isThere = (id: string) => !['cl-none', 'none'].includes(id);
    expect(refused).toEqual(cases.filter(([, inside]) => !isThere(inside)));
  });

  test('takes none with what is hidden, and tells it as what is not there', async () => {
    const told = async (cases: typeof named, idOf: (hidden: string) => string) =>
      (
        await tried(
          office,
          cases.map(([step, , hidden]) => step(idOf(hidden))),
        )
      ).invalid;
    const refusals = (cases: typeof named, idOf: (hidden: string) => string) =>
      cases.map(([, , hidden], at) => {
        const value = idOf(hidden);
        return {
          step: at + 1,
          rule: 'GRANT',
          value,
          message: `${RULES.GRANT}, received "${value}".`,
        };
      });
    const itself = (id: string) => id;
    expect(await told(named, itself)).toEqual(refusals(named, itself));
    // What nothing has as its id can be given to something new.
    const naming = named.filter(([, inside]) => inside !== 'new' && inside !== 'G-1');
    expect(await told(naming, absent)).toEqual(refusals(naming, absent));
  });

  test.each<[string, readonly Step[], readonly string[]]>([
    [
      'a link to what is seen by name alone',
      [{ dissolve: { id: 'c-town2' } }],
      ['GRANT subordinations|c-town2|c-county|'],
    ],
    [
      'a link to what is hidden, without its name',
      [{ dissolve: { id: 'al-neighbour' } }],
      [`GRANT memberships|${outside}|al-neighbour`],
    ],
    [
      'a part that is hidden',
      [{ dissolve: { id: 'u-chain' } }],
      [`GRANT parts|${outside}|u-chain`],
    ],
    [
      'that before all other rules',
      [
        { changeRole: { member: 'b-coop', alliance: 'al-rural', role: 'LEAD' } },
        { dissolve: { id: 'u-solo' } },
      ],
      ['GRANT u-solo'],
    ],
    [
      'a grid that is founded, and what moves there',
      [
        { foundRegion: { code: 'G-1', level: 'GRID', name: 'n', parent: '990101102201' } },
        { move: { id: 'u-gap-zero', region: 'G-1' } },
      ],
      [],
    ],
    [
      'a region above none',
      [{ foundRegion: { code: '990102', level: 'COUNTY', name: 'n' } }],
      ['GRANT regions|990102'],
    ],
    [
      'a row whose key does not say where it lay',
      [{ retract: { table: 'region_parents', key: `${town}|2020-01-01`, reason: 'r' } }],
      [`GRANT region_parents|${town}|2020-01-01`],
    ],
    [
      'a key that is none',
      [{ retract: { table: 'units', key: 'u-solo|x', reason: 'r' } }],
      ['KEY u-solo|x'],
    ],
  ])('has %s looked at', async (_, changes, expected) => {
    expect(await rulesOf(office, ...changes)).toEqual(expected);
  });

  test('has a source that is seen, and none that is hidden or not there', async () => {
    const changes = [{ count: { entity: 'u-gap-one', fullMembers: 1 } }];
    expect((await tried(office, changes, 'notice')).invalidCount).toBe(0);
    const ofHidden = JSON.stringify(await tried(office, changes, 'model'));
    expect(ofHidden).toContain('UNKNOWN_REFERENCE');
    expect(JSON.stringify(await tried(office, changes, 'qqqqq')).replaceAll('qqqqq', 'model')).toBe(
      ofHidden,
    );
  });

  test('has links between its parts, and figures of all of them', async () => {
    const parts = [town, '990101103'];
    const tie = { cover: { organization: 'b-left', unit: 'u-gap-one', mode: 'SOLO' } };
    const asked = (subject: Subject, scope = '') =>
      by(
        subject,
        `query ($changes: [StepInput!]!) { simulate(changes: $changes, source: "ledger"${scope}) { effect { before { units statuses { status count } } after { units statuses { status count } } units { totalCount nodes { unitId } } } } }`,
        { changes: [tie, { count: { entity: 'u-unknown-five', fullMembers: 2 } }] },
      );
    const [one, other] = await Promise.all(
      parts.map((code) => asked(owner, `, scope: {region: "${code}"}`)),
    );
    expect(await asked(officeOf(parts))).toEqual(added(one, other));
    expect(await rulesOf(stewardOf([town]), tie)).toEqual(['GRANT b-left']);
    expect(await rulesOf(stewardOf(['990101']), tie)).toEqual([]);
  });

  test('has an alliance without a region where its lead is', async () => {
    const leave = { leave: { member: 'b-solo', alliance: 'al-belt' } };
    expect(await rulesOf(officeOf(['990101101']), leave)).toEqual([]);
    expect(await rulesOf(officeOf(['990101101001']), leave)).toEqual(['GRANT al-belt']);
    const found = { foundAlliance: { id: 'al-new', name: 'n', kind: 'BELT' } };
    const lead = { join: { member: 'b-coop', alliance: 'al-new', role: 'LEAD' } };
    expect(await rulesOf(office, found)).toEqual(['GRANT alliances|al-new']);
    expect(await rulesOf(office, found, lead)).toEqual([]);
  });

  const below: readonly (readonly [string, readonly Step[], readonly string[]])[] = [
    [
      'what is below it',
      [
        { count: { entity: 'u-chain', fullMembers: 12 } },
        { renameUnit: { id: 'u-unspecified', name: 'n' } },
        { uncover: { organization: 'b-coop', unit: 'u-unspecified' } },
        { cover: { organization: 'b-chain', unit: 'u-unspecified', mode: 'JOINT' } },
        { move: { id: 'g-coop', superior: 'b-chain' } },
        { leave: { member: 'c-town2', alliance: 'al-rural' } },
      ],
      // Where its lead is below the organization, an alliance without a region lies there; this one has another region.
      ['GRANT al-rural'],
    ],
    [
      'what is founded below it, in a region that is seen',
      [
        {
          foundOrganization: {
            ...{ ...thing, kind: 'BRANCH', region: '990101', superior: 'b-chain' },
          },
        },
        { foundUnit: { id: 'u-new', name: 'n', kind: 'MARKET', region: town } },
        { cover: { organization: 'new', unit: 'u-new', mode: 'SOLO' } },
        { count: { entity: 'u-new', fullMembers: 3 } },
      ],
      [],
    ],
    [
      'what is founded in a region that is not seen',
      [
        {
          foundOrganization: {
            ...{ ...thing, kind: 'BRANCH', region: '990101101', superior: 'b-chain' },
          },
        },
      ],
      ['GRANT 990101101'],
    ],
    [
      'what is founded below nothing',
      [
        { foundOrganization: { ...thing, kind: 'BRANCH', region: town } },
        { foundUnit: { id: 'u-new', name: 'n', kind: 'MARKET', region: town } },
      ],
      ['GRANT organizations|new', 'GRANT units|u-new'],
    ],
    [
      'units of others, also where these lie in the same township',
      [{ cover: { organization: 'b-coop', unit: 'u-gap-one', mode: 'SOLO' } }],
      ['GRANT u-gap-one'],
    ],
    [
      'what is above it, its regions, and where it is itself',
      [
        { detach: { organization: 'c-town2', superior: 'c-county' } },
        { survey: { region: town, kind: 'MARKET' } },
        { move: { id: 'b-coop', region: town } },
      ],
      ['GRANT c-county'],
    ],
    [
      'where its things move',
      [
        { survey: { region: town, kind: 'MARKET' } },
        { move: { id: 'b-coop', region: town } },
        { dissolve: { id: 'c-town2' } },
      ],
      [
        'GRANT surveys||990101102|MARKET|2026-06-30',
        'GRANT organizations|b-coop',
        'GRANT subordinations|c-town2|c-county|',
        'GRANT memberships|c-town2|al-rural|2022-01-01',
      ],
    ],
  ];
  test.each(some(below, 3))('of an organization has %s looked at', async (_, changes, expected) => {
    const steward = officeOf(['c-town2']);
    expect(await rulesOf(steward, ...changes)).toEqual(expected);
  });

  test('of an organization goes on with its lists where it has founded something', async () => {
    const steward = officeOf(['c-town3']);
    const Page = z.object({
      data: z.record(
        z.string(),
        z.object({
          totalCount: z.number(),
          pageInfo: z.object({ endCursor: z.string().nullable() }),
        }),
      ),
      errors: z.undefined().optional(),
    });
    const lists = { units: '', organizations: '', search: 'text: "桥", ' };
    const read = async (behind: (list: string) => string) =>
      Page.parse(
        await by(
          steward,
          `{ ${Object.entries(lists)
            .map(
              ([list, args]) =>
                `${list}(${args}first: 1${behind(list)}) { totalCount pageInfo { endCursor } }`,
            )
            .join(' ')} }`,
        ),
      ).data;
    const first = await read(() => '');
    const founded = [
      { foundUnit: { id: 'u-below', name: '桥市', kind: 'MARKET', region: '990101103' } },
      { cover: { organization: 'b-left', unit: 'u-below', mode: 'SOLO' } },
    ];
    expect(await committed(steward, founded)).toMatchObject({ data: { commit: { invalid: [] } } });
    const next = await read((list) => `, after: "${first[list]?.pageInfo.endCursor}"`);
    expect(next.units?.totalCount).toBe((first.units?.totalCount ?? 0) + 1);
    expect(next.search?.totalCount).toBe((first.search?.totalCount ?? 0) + 1);
  });

  test('of an organization is in the log with that', async () => {
    const steward = officeOf(['c-town3', '990101101001']);
    const taken = await committed(steward, [{ count: { entity: 'b-left', fullMembers: 4 } }]);
    expect(taken).toMatchObject({ data: { commit: { invalid: [] } } });
    expect((await auditedIn(engine.graph())).at(-1)).toMatchObject({
      ...{ action: 'COMMIT', actor: 'local:somebody', grant: 'o0', region: null },
    });
  });

  test.each<readonly Step[][]>(
    some<Step[][]>(
      [
        [
          [
            { foundOrganization: { ...thing, kind: 'BRANCH', region: town, superior: 'c-town2' } },
            { cover: { organization: 'new', unit: 'u-gap-one', mode: 'SOLO' } },
          ],
        ],
        [[{ move: { id: 'c-town2', region: '990101102201' } }]],
        [
          [
            { dissolve: { id: 'b-coop' } },
            { exclude: { id: 'u-gap-zero', exclusion: 'SHELL' } },
            { join: { member: 'u-gap-one', alliance: 'al-rural', role: 'MEMBER' } },
            { dissolve: { id: 'al-inner' } },
          ],
        ],
        [
          [
            { foundFacility: { ...thing, kind: 'VILLAGE_VENUE', region: '990101102202' } },
            { foundRegion: { code: 'G-1', level: 'GRID', name: 'n', parent: '990101102201' } },
          ],
        ],
        [[{ mergeRegions: { from: ['990101102201'], into: '990101102202' } }]],
      ],
      2,
    ),
  )('is told what the owner is told of the township: %#', async (changes) => {
    const ask = `query ($changes: [StepInput!]!) { simulate(changes: $changes, source: "ledger", scope: {region: "${town}"}) { version ${invalid} effect { ${effect} } } }`;
    const told = await by(office, ask, { changes });
    expect(told.errors).toBeUndefined();
    expect(told).toEqual(seenIn(await by(owner, ask, { changes })));
    expect(JSON.stringify(told)).toContain('"key"');
  });

  test('records, by the grant that its rows lie in, and is told of its own keys alone', async () => {
    const changes = [
      { foundOrganization: { ...thing, kind: 'BRANCH', region: town, superior: 'c-town2' } },
      { cover: { organization: 'new', unit: 'u-gap-one', mode: 'SOLO' } },
    ];
    const key = { idempotencyKey: 'k' };
    const hidden = [{ count: { entity: 'u-solo', fullMembers: 7 } }];
    expect((await committed(owner, hidden, key)).errors).toBeUndefined();
    expect(await committed(office, hidden, key)).toMatchObject({
      data: {
        commit: { isReplay: false, invalid: [{ rule: 'GRANT', value: 'u-solo' }], effect: null },
      },
    });
    const both = officeOf(['990101101', town]);
    const scope = { scope: { region: town } };
    const first = await committed(both, changes, { ...key, ...scope });
    expect(first).toMatchObject({
      data: {
        commit: {
          isReplay: false,
          invalid: [],
          effect: { units: { nodes: [{ unitId: 'u-gap-one' }] } },
        },
      },
    });
    expect(await committed(both, changes, { ...key, ...scope })).toEqual({
      data: { commit: { ...first.data.commit, isReplay: true } },
    });
    const { audit } = (await by(owner, '{ audit(first: 1) { nodes { actor grant action } } }'))
      .data;
    expect(audit.nodes).toEqual([{ actor: 'local:somebody', grant: 'o1', action: 'COMMIT' }]);
  });

  test('notes on what is found in the township; what is hidden is as if it were not there', async () => {
    const note = (subject: Subject, unit: string) =>
      by(
        subject,
        'mutation ($input: AnnotateGapInput!) { annotateGap(input: $input) { unit { id } annotation { actor } } }',
        {
          input: {
            unit,
            code: 'NOT_ESTABLISHED',
            reason: 'OTHER',
            note: 'n',
            office: 'o',
            due: '2027-01-01',
          },
        },
      );
    expect(await note(office, 'u-gap-three')).toMatchObject({
      data: { annotateGap: { unit: { id: 'u-gap-three' } } },
    });
    const hidden = JSON.stringify(await note(office, 'u-solo'));
    expect(hidden).toContain('NOT_FOUND');
    expect(JSON.stringify(await note(office, 'q-qqqq')).replaceAll('q-qqqq', 'u-solo')).toBe(
      hidden,
    );
    expect(JSON.stringify(await note(stewardOf([town]), 'u-solo'))).toBe(hidden);
  });

  test('is told of rules that lead through what is hidden without its name', async () => {
    const ring = [
      {
        foundAlliance: {
          id: 'al-hidden',
          name: 'n',
          kind: 'INDUSTRY',
          region: '990101103',
          parent: 'al-rural',
        },
      },
      {
        foundAlliance: {
          id: 'al-own',
          name: 'n',
          kind: 'INDUSTRY',
          region: town,
          parent: 'al-hidden',
        },
      },
      { cover: { organization: 'b-left', unit: 'u-gap-two', mode: 'SOLO' } },
    ];
    const two = { foundUnit: { id: 'u-gap-two', name: 'n', kind: 'MARKET', region: town } };
    const { version } = (await committed(owner, [two, ...ring])).data.commit;
    const messages = async (...changes: Step[]) =>
      (await tried(office, changes)).invalid.map(({ message }) => message);
    expect(await messages({ move: { id: 'al-rural', parent: 'al-own' } })).toEqual([
      `There is no cycle of alliances, as al-rural → al-own → ${outside} → al-rural, received "al-own".`,
    ]);
    expect(await messages({ retract: { table: 'units', key: 'u-gap-two', reason: 'r' } })).toEqual([
      `Nothing refers to what is retracted; the graph has coverages|${outside}|u-gap-two, received "u-gap-two".`,
    ]);
    await committed(owner, [{ move: { id: 'al-hidden', region: '990101101' } }]);
    const { errors } = await committed(
      office,
      [{ merge: { from: ['al-inner'], into: 'al-rural' } }],
      { ifVersion: version },
    );
    expect(errors[0].message).toContain(`${outside} was written since`);
  });

  test('does not end what is granted itself, though nothing is in it', async () => {
    await committed(owner, [
      { foundRegion: { code: 'G-empty', level: 'GRID', name: 'n', parent: '990101102201' } },
    ]);
    const end = { endRegion: { code: 'G-empty', on: '2026-12-31' } };
    expect(await rulesOf(stewardOf(['G-empty']), end)).toEqual(['GRANT regions|G-empty']);
    expect(await rulesOf(stewardOf(['990101102201']), end)).toEqual([]);
  });
});

/** All that a simulation tells of an effect. */
const effect = `rows { totalCount nodes { table key step change } }
  before { units statuses { status count } } after { units rates { code value } }
  units { totalCount nodes { unitId before after opened { code severity } closed { code } regraded { code } unit { name } } }
  organizations { totalCount nodes { organizationId opened { code } closed { code } organization { name } } }
  alliances { totalCount nodes { allianceId joined { nodes { memberId } } left { nodes { memberId } } } }
  facilities { totalCount nodes { facilityId existsBefore existsAfter } }
  facilityRates { kind before { numerator denominator } after { numerator } }
  regions { totalCount nodes { code before { units } after { units } } }`;

const regionOf = new Map(
  ['units', 'organizations', 'alliances', 'facilities', 'regions'].flatMap((table) =>
    z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readFileSync(join(countyFolder, `${table}.csv`), 'utf8'), { columns: true }))
      .map(({ id = '', code = id, region = code }) => [code, region] as const),
  ),
);

/** Two answers with their counts added up and their lists joined. */
function added(one: unknown, other: unknown): unknown {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  if (Array.isArray(one) && Array.isArray(other)) {
    const isCounted =
      one.length === other.length && one.every((each) => each?.status !== undefined);
    return isCounted ? one.map((each, at) => added(each, other[at])) : [...one, ...other];
  }
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one;
  const others = new Map(Object.entries(other));
  return Object.fromEntries(
    Object.entries(one).map(([name, value]) => [name, added(value, others.get(name))]),
  );
}

/** An answer without the members of lists that name what lies elsewhere than in the township; what is new lies there. */
function seenIn(told: unknown): unknown {
  if (Array.isArray(told)) return told.map(seenIn);
  if (typeof told !== 'object' || told === null) return told;
  const entries = Object.entries(told).map(([name, value]) => [name, seenIn(value)] as const);
  const nodes = entries.find(([name]) => name === 'nodes')?.[1];
  if (!Array.isArray(nodes)) return Object.fromEntries(entries);
  const seen = nodes.filter((node: object) =>
    Object.entries(node).every(
      ([name, id]) =>
        !/Id$|^code$/.test(name) || (regionOf.get(String(id)) ?? town).startsWith(town),
    ),
  );
  return {
    ...Object.fromEntries(entries),
    nodes: seen,
    ...('totalCount' in told ? { totalCount: seen.length } : {}),
  };
}
