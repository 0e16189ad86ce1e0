import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AccessCommand } from '../../src/access/command.js';
import { type Area, areaOf } from '../../src/access/subject.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { following } from './following.js';
import { posted, type ServedApp, served } from './served.js';

const password = 'correct horse battery';
const town = '350428100';
const village = '350428100201';
const other = '350428101';
const streamLimits = { streams: 9, takenWithinMs: 60_000, farewellMs: 60_000, looksAgainMs: 20 };

const coverage = `subscription ($scope: UnitScope, $after: ID) { coverageChanged(scope: $scope, after: $after) {
  event gaps { nodes { unit { id } entry { code change causes } } } coverage { units } } }`;
const events =
  'subscription ($after: ID) { coverageChanged(after: $after) { event gaps { nodes { unit { id } } } } }';
const alliance = `subscription ($id: ID!, $after: ID) { allianceChanged(id: $id, after: $after) { rows alliance { id } } }`;
const commit =
  'mutation ($input: CommitInput!) { commit(input: $input) { event invalid { message } } }';

const start = `mutation ($scope: UnitScope) { startPlan(input: {plan: {remedies: {scope: $scope}}}) { job scope } }`;
const progress = 'subscription ($job: ID!) { planProgress(job: $job) { status } }';
const keep = 'mutation ($job: ID!) { keepPlan(input: {job: $job}) { heading { plan } } }';
const discard = 'mutation ($plan: ID!) { discardPlan(id: $plan) { plan } }';

const Started = z.object({ startPlan: z.object({ job: z.string() }) });
const Kept = z.object({ keepPlan: z.object({ heading: z.object({ plan: z.string() }) }) });
const Last = z.object({ lastEvent: z.string() });
const Told = z.object({ coverageChanged: z.looseObject({ event: z.string() }) });

const commitKept = `mutation ($plan: ID!) { commitPlan(input: {plan: $plan, source: "ledger"}) {
  misfitCount misfits { rule message } commit { rows { table added } } } }`;
const committing = 'mutation { commitPlan(input: {plan: "ID", source: "ledger"}) { misfitCount } }';

type Headers = Record<string, string>;

onEngines('whoever sees a part', (engine) => {
  let app: ServedApp;
  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
    const now = () => new Date('2026-06-30T01:00:00Z');
    app = await served(engine.graph(), { policy: 'SIGN_IN', now, streamLimits });
  });
  afterAll(() => app.close());

  const does = (command: Record<string, unknown>) => app.access.does(AccessCommand.parse(command));
  const token = async (role: string, area: Area): Promise<Headers> => {
    const made = {
      do: 'createToken',
      for: 'board',
      roles: [role],
      areas: [area],
      until: '2027-01-01',
    };
    const [secret = ''] = await does(made);
    return { authorization: `Bearer ${secret}` };
  };
  const granted = (role: string, region: string | null) =>
    token(role, areaOf({ region, organization: null }));
  const ask = (headers: Headers, query: string, variables = {}) =>
    app.fetch('/graphql', posted(JSON.stringify({ query, variables }), headers));
  const asked = async (headers: Headers, query: string, variables = {}) => {
    const { data, errors } = await ask(headers, query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  /** An account that reads a region, or all. */
  const signedIn = async (name: string, region: string | null): Promise<Headers> => {
    await does({
      do: 'addAccount',
      name,
      password,
      roles: ['READER'],
      areas: [areaOf({ region, organization: null })],
    });
    const body = JSON.stringify({ name, password });
    const answer = await fetch(`${app.address}/sign-in`, posted(body));
    return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
  };
  /** All that a stream tells which ends by itself. */
  const streamed = async (headers: Headers, query: string, variables: Record<string, unknown>) => {
    const follower = following(app.address, query, variables, headers);
    await follower.ended;
    return follower.received;
  };
  const takenBy =
    (steward: Headers) =>
    async (...changes: object[]) => {
      const taken = await asked(steward, commit, { input: { source: 'ledger', changes } });
      expect(taken).toMatchObject({ commit: { invalid: [] } });
    };
  /** Makes a plan of remedies to its end. */
  const job = async (by: Headers, scope: object) => {
    const { startPlan } = Started.parse(await asked(by, start, { scope }));
    await streamed(by, progress, startPlan);
    return startPlan.job;
  };
  const kept = async (by: Headers, id: string) =>
    Kept.parse(await asked(by, keep, { job: id })).keepPlan.heading.plan;
  const reads = async (by: Headers) =>
    z
      .object({ keptPlans: z.array(z.object({ plan: z.string() })) })
      .parse(await asked(by, '{ keptPlans { plan } }'))
      .keptPlans.map(({ plan }) => plan);
  /** Founds a unit in the town that gets a branch of its own by a plan. */
  const foundGap = async (id: string) =>
    takenBy(await granted('STEWARD', null))(
      { foundUnit: { id, name: '小区', kind: 'COMPOUND', region: town } },
      { count: { entity: id, fullMembers: 5 } },
      { survey: { unit: id } },
    );
  const joined = (member: string) => ({ join: { alliance: 'a-belt', member, role: 'MEMBER' } });

  test('is told of what happens there, and of nothing else', async () => {
    const steward = await granted('STEWARD', null);
    const take = takenBy(steward);
    const reader = await granted('READER', town);
    const { lastEvent: after } = Last.parse(await asked(reader, '{ lastEvent }'));
    const follow = (query: string, variables = {}) =>
      following(app.address, query, { after, ...variables }, reader);
    const inTown = follow(coverage);
    const inVillage = follow(coverage, { scope: { region: village } });
    const ofBelt = follow(alliance, { id: 'a-belt' });

    await take({ count: { entity: 'u-market', fullMembers: 5 } });
    await take(joined('o-model'));
    await take(joined('u-tower'), joined('u-market'));
    await ofBelt.until(1);
    await take({ move: { id: 'u-market', region: village } });
    const { lastEvent: before } = Last.parse(await asked(steward, '{ lastEvent }'));
    await take({ cover: { organization: 'o-model', unit: 'u-market', mode: 'SOLO' } });
    await Promise.all([inVillage.until(2), inTown.until(2)]);
    const closed = (code: string, ...causes: string[]) => ({
      ...{ unit: { id: 'u-market' }, entry: { code, change: 'CLOSED', causes } },
    });
    const nodes = [closed('LAPSED', 'outside'), closed('NOT_ESTABLISHED', 'outside')];
    for (const [{ received }, units] of [[inTown, 4] as const, [inVillage, 2] as const])
      expect(received.map(({ data }) => Told.parse(data).coverageChanged)).toMatchObject([
        { gaps: { nodes: [] }, coverage: { units } },
        { gaps: { nodes }, coverage: { units } },
      ]);
    const row = 'memberships|u-tower|a-belt|2026-06-30';
    expect(ofBelt.received).toEqual([
      { data: { allianceChanged: { rows: [row], alliance: { id: 'a-belt' } } } },
    ]);

    // Whoever comes back goes on behind what was told; numbers, which tell of all, are no ids.
    const [first, second] = inTown.received.map(({ data }) => Told.parse(data).coverageChanged);
    const again = following(app.address, events, { after: first?.event }, reader);
    await again.until(1);
    expect(again.received).toMatchObject([{ data: { coverageChanged: { event: second?.event } } }]);
    expect(await asked(reader, '{ lastEvent }')).toEqual({ lastEvent: second?.event });
    for (const number of ['4', 'x', ''])
      expect(await streamed(reader, events, { after: number })).toMatchObject([
        { errors: [{ message: `after is the id of an event, received "${number}".` }] },
      ]);
    // Who sees all is told of what it came from, too.
    const all = following(app.address, coverage, { after: before }, steward);
    await all.until(1);
    const causes = ['coverages|o-model|u-market|SOLO|2026-06-30'];
    expect(JSON.stringify(all.received)).toContain(JSON.stringify(causes));
    for (const each of [inTown, inVillage, ofBelt, again, all]) each.leave();
  });

  test('is told of the units below an organization that is granted, and not of those beside them', async () => {
    const take = takenBy(await granted('STEWARD', null));
    const reader = await token('READER', areaOf({ region: null, organization: 'o-group' }));
    const { lastEvent: after } = Last.parse(await asked(reader, '{ lastEvent }'));
    const follow = (query: string, scope = {}) =>
      following(app.address, query, { after, scope }, reader);
    const [all, compounds, farms] = [
      follow(coverage),
      follow(coverage, { kinds: ['COMPOUND'] }),
      follow(coverage, { kinds: ['FAMILY_FARM'] }),
    ];
    await take({ count: { entity: 'u-tower', fullMembers: 2 } });
    await take({ count: { entity: 'u-compound', fullMembers: 30 } });
    await Promise.all([all.until(1), compounds.until(1)]);
    await take({ count: { entity: 'u-tower', fullMembers: 3 } });
    await take({ count: { entity: 'u-compound', fullMembers: 40 } });
    await Promise.all([all.until(2), compounds.until(2)]);
    for (const { received } of [all, compounds])
      expect(received).toMatchObject(
        [1, 2].map(() => ({ data: { coverageChanged: { coverage: { units: 1 } } } })),
      );
    expect(farms.received).toEqual([]);
    expect(await streamed(reader, coverage, { scope: { region: town } })).toMatchObject([
      { errors: [{ message: `A scope lies in what is granted: o-group; received "${town}".` }] },
    ]);
    for (const each of [all, compounds, farms]) each.leave();
  });

  test('follows what is seen alone, as what is not there', async () => {
    const reader = await granted('READER', town);
    for (const region of [other, '35', '404'])
      expect(await streamed(reader, coverage, { scope: { region } })).toMatchObject([
        {
          errors: [{ message: `A scope lies in what is granted: ${town}; received "${region}".` }],
        },
      ]);
    const told = async (id: string) =>
      JSON.stringify(await streamed(reader, alliance, { id })).replaceAll(id, 'ID');
    expect(await told('a-twin')).toBe(await told('a-none'));
    expect(await told('a-none')).toContain('NOT_FOUND');
  });

  test('follows what is granted when it is told', async () => {
    const take = takenBy(await granted('STEWARD', null));
    const li = await signedIn('li', town);
    const { lastEvent: after } = Last.parse(await asked(li, '{ lastEvent }'));
    const everywhere = following(app.address, events, { after }, li);
    const inTown = following(app.address, coverage, { after, scope: { region: town } }, li);
    await take({ count: { entity: 'u-tower', fullMembers: 4 } });
    await Promise.all([everywhere.until(1), inTown.until(1)]);
    await does({ do: 'grant', name: 'li', role: 'ADMIN', area: { kind: 'REGION', region: other } });
    await does({ do: 'revoke', name: 'li', role: 'READER' });
    await take({ count: { entity: 'u-tower', fullMembers: 5 } });
    await take({ cover: { organization: 'o-model', unit: 'u-model', mode: 'SOLO' } });
    await Promise.all([everywhere.until(2), inTown.ended]);
    const gaps = { nodes: [{ unit: { id: 'u-model' } }] };
    expect(everywhere.received.slice(1)).toMatchObject([{ data: { coverageChanged: { gaps } } }]);
    const code = 'FORBIDDEN';
    expect(inTown.received.slice(1)).toMatchObject([{ errors: [{ extensions: { code } }] }]);
    everywhere.leave();
  });

  test('has jobs of its own, and plans of what it reads', async () => {
    const planner = await granted('PLANNER', town);
    const others = await granted('PLANNER', other);
    const all = await granted('PLANNER', null);
    await foundGap('u-new');
    const own = await job(planner, {});
    const ofAll = await job(all, {});
    expect(
      await asked(planner, `{ planJob(id: "${own}") { status scope } planJobs { job } }`),
    ).toEqual({
      ...{ planJob: { status: 'DONE', scope: { region: town } }, planJobs: [{ job: own }] },
    });
    expect(await asked(others, '{ planJobs { job } }')).toEqual({ planJobs: [] });
    expect(await asked(all, '{ planJobs { job } }')).toEqual({
      planJobs: [{ job: ofAll }, { job: own }],
    });
    const refusal = async (by: Headers, query: string, id: string) => {
      const { errors } = await ask(by, query.replace('ID', id));
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      return JSON.stringify(errors).replaceAll(id, 'ID');
    };
    const absent = '00000000-0000-0000-0000-000000000000';
    for (const [by, id] of [
      [others, own],
      [planner, ofAll],
    ] as const) {
      for (const query of [
        '{ planJob(id: "ID") { status } }',
        'mutation { cancelPlan(id: "ID") { status } }',
        'mutation { keepPlan(input: {job: "ID"}) { heading { plan } } }',
      ])
        expect(await refusal(by, query, id)).toBe(await refusal(by, query, absent));
      const code = 'NOT_FOUND';
      expect(await streamed(by, progress, { job: id })).toMatchObject([
        { errors: [{ extensions: { code } }] },
      ]);
    }

    const [ownPlan, planOfAll] = [await kept(planner, own), await kept(all, ofAll)];
    const reader = await granted('READER', '350428');
    expect(await reads(planner)).toEqual([ownPlan]);
    expect(await reads(await granted('READER', village))).toEqual([]);
    expect(await reads(others)).toEqual([]);
    expect(await reads(reader)).toEqual([ownPlan]);
    expect((await reads(all)).sort()).toEqual([ownPlan, planOfAll].sort());
    const content = `{ keptPlan(id: "${ownPlan}") { content { ... on RemedyPlan { status } } } }`;
    expect(await asked(reader, content)).toMatchObject({
      keptPlan: { content: { status: 'OPTIMAL' } },
    });
    for (const query of [
      '{ keptPlan(id: "ID") { scope } }',
      `{ comparePlans(ids: ["${ownPlan}", "ID"]) { aims { aim } } }`,
      'mutation { discardPlan(id: "ID") { plan } }',
    ])
      expect(await refusal(planner, query, planOfAll)).toBe(await refusal(planner, query, absent));
    const another = await kept(planner, own);
    const compared = `{ comparePlans(ids: ["${ownPlan}", "${another}"]) { plans { simulation(source: "ledger") { invalidCount effect { after { units } } } } } }`;
    const simulation = { invalidCount: 0, effect: { after: { units: 5 } } };
    expect(await asked(planner, compared)).toEqual({
      comparePlans: { plans: [{ simulation }, { simulation }] },
    });
    await asked(planner, discard, { plan: another });
    const wang = await signedIn('wang', null);
    await does({
      do: 'grant',
      name: 'wang',
      role: 'PLANNER',
      area: { kind: 'REGION', region: other },
    });
    expect((await ask(wang, discard, { plan: ownPlan })).errors).toMatchObject([
      { message: /may plan all that it is of/, extensions: { code: 'FORBIDDEN' } },
    ]);
    await does({
      do: 'grant',
      name: 'wang',
      role: 'STEWARD',
      area: { kind: 'REGION', region: village },
    });
    expect(await asked(wang, commitKept, { plan: ownPlan })).toMatchObject({
      commitPlan: { misfitCount: 4, commit: null },
    });
    const stranger = await granted('STEWARD', other);
    expect(await refusal(stranger, committing, ownPlan)).toBe(
      await refusal(stranger, committing, absent),
    );
    const added = (table: string) => ({ table, added: 1 });
    expect(await asked(await granted('STEWARD', town), commitKept, { plan: ownPlan })).toEqual({
      commitPlan: {
        ...{ misfitCount: 0, misfits: [] },
        commit: { rows: ['organizations', 'subordinations', 'coverages'].map(added) },
      },
    });
    expect(await asked(planner, discard, { plan: ownPlan })).toEqual({
      discardPlan: { plan: ownPlan },
    });
    expect(await reads(all)).toEqual([planOfAll]);
  });

  test('plans in all that is granted together, and shares it with whoever sees all of it', async () => {
    const zhao = await signedIn('zhao', town);
    const grant = (region: string) =>
      does({ do: 'grant', name: 'zhao', role: 'PLANNER', area: { kind: 'REGION', region } });
    await grant(town);
    await grant(other);
    await foundGap('u-newer');
    const made = await job(zhao, {});
    const scope = { regions: [town, other], organizations: [] };
    const look = `{ planJob(id: "${made}") { status scope plan { ... on RemedyPlan { remedies(first: 20) { nodes { unit { id } } } } } } }`;
    expect(await asked(zhao, look)).toMatchObject({ planJob: { status: 'DONE', scope } });
    const plan = await kept(zhao, made);
    expect(await asked(zhao, `{ keptPlan(id: "${plan}") { scope } }`)).toEqual({
      keptPlan: { scope },
    });
    expect(await reads(await granted('READER', '350428'))).toContain(plan);
    for (const region of [town, other])
      expect(await reads(await granted('READER', region))).not.toContain(plan);
    // Who has started it plans no longer in all that it is of.
    await does({
      do: 'revoke',
      name: 'zhao',
      role: 'PLANNER',
      area: areaOf({ region: other, organization: null }),
    });
    expect((await ask(zhao, look)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(await reads(zhao)).not.toContain(plan);
    const steward = await granted('STEWARD', '350428');
    expect(await asked(steward, commitKept, { plan })).toMatchObject({
      commitPlan: { misfitCount: 0, misfits: [], commit: { rows: [{ added: 1 }, {}, {}] } },
    });
    await asked(steward, discard, { plan });
  });

  test('plans below an organization, and shares it with whoever sees all that it is of', async () => {
    const over = (role: string, organization: string) =>
      token(role, areaOf({ region: null, organization }));
    // A unit in another township.
    await takenBy(await granted('STEWARD', null))(
      { foundUnit: { id: 'u-below', name: '店', kind: 'ENTERPRISE', region: other } },
      { count: { entity: 'u-below', fullMembers: 5 } },
      { survey: { unit: 'u-below' } },
      { cover: { organization: 'o-town', unit: 'u-below', mode: 'LIAISON' } },
    );
    const planner = await over('PLANNER', 'o-town');
    const made = await job(planner, {});
    const scope = { regions: [], organizations: ['o-town'] };
    const look = `{ planJob(id: "${made}") { status scope plan { ... on RemedyPlan { steps { input } } } } }`;
    expect(await asked(planner, look)).toMatchObject({
      planJob: {
        ...{ status: 'DONE', scope },
        plan: {
          steps: [
            { input: { foundOrganization: { region: other, superior: 'o-town' } } },
            { input: { cover: { unit: 'u-below', mode: 'SOLO' } } },
          ],
        },
      },
    });
    const plan = await kept(planner, made);
    for (const by of [
      planner,
      await over('READER', 'o-county'),
      await granted('READER', '350428'),
    ]) {
      expect(await reads(by)).toContain(plan);
      expect(await asked(by, `{ keptPlan(id: "${plan}") { scope } }`)).toEqual({
        keptPlan: { scope },
      });
    }
    // The region of the unit, that of the committee, and what is below another.
    for (const by of [
      await granted('PLANNER', other),
      await granted('PLANNER', town),
      await over('PLANNER', 'o-branch'),
    ]) {
      expect(await reads(by)).not.toContain(plan);
      for (const query of [`{ keptPlan(id: "${plan}") { scope } }`, discard])
        expect((await ask(by, query, { plan })).errors).toMatchObject([
          { extensions: { code: 'NOT_FOUND' } },
        ]);
      expect(await asked(by, '{ planJobs { job } }')).toEqual({ planJobs: [] });
    }
    const steward = await over('STEWARD', 'o-town');
    expect(await asked(steward, commitKept, { plan })).toMatchObject({
      commitPlan: { misfitCount: 0, commit: { rows: [{ added: 1 }, {}, {}] } },
    });
    expect(await asked(steward, commitKept, { plan })).toMatchObject({
      commitPlan: { misfitCount: 3, misfits: [{ rule: 'NOT_A_GAP' }, {}, {}], commit: null },
    });
  });
});
