import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { machineOwner } from '../../src/access/audit/entry.js';
import { checkDocument } from '../../src/planning/check/check-document.js';
import { keepPlan } from '../../src/planning/kept/keep-plan.js';
import type { StepInput } from '../../src/planning/plan/step-input.js';
import { auditedIn } from '../access/audited.js';
import { probe } from '../contract/case.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { facts, keptPlan } from '../planning/kept/kept-plans.js';
import { onEngines } from '../support/engines.js';
import { rules } from '../support/run-query.js';
import { following } from './following.js';
import { type ServedApp, served } from './served.js';

const start = `mutation ($plan: PlanQuestionInput!, $timeLimit: Int! = 60) {
  startPlan(input: {plan: $plan, timeLimit: $timeLimit}) { job kind timeLimit startedAt } }`;
const progress = `subscription ($job: ID!) { planProgress(job: $job) {
  job status seconds aims { aim objective bound gap } alliances frontier { status points { alliances served bound leads } } error { code }
  plan { ... on RemedyPlan { status stepCount } ... on AlliancePlan { status } } } }`;
const look = `query ($id: ID!) { version planJob(id: $id) { kind status error { code message }
  plan { __typename ... on RemedyPlan { closes { nodes { unit { id } code } } steps { input } } } } }`;
const keep = `mutation ($input: KeepPlanInput!) { keepPlan(input: $input) { content { __typename }
  heading { plan name author kind status on version ruleSet recordedAt } } }`;
const kept = `query ($id: ID!) { keptPlans { plan name } keptPlan(id: $id) { heading { plan name }
  content { ... on RemedyPlan { status aims { aim objective } branches(first: 5) { nodes { name units { id } } } } } } }`;
const commitPlan = `mutation ($input: CommitPlanInput!) { commitPlan(input: $input) { plan { plan }
  misfitCount misfits { thing rule message } commit { version isReplay effect { units { nodes { unit { id } closed { code } } } } } } }`;
const commit =
  'mutation ($input: CommitInput!) { commit(input: $input) { version invalid { message } } }';

const remedies = { remedies: {} };
const alliances = {
  alliances: { options: { most: 1, leads: ['o-county'], compatible: { place: 'NONE' } } },
};

const frontier = { frontier: { ...alliances.alliances, alliances: 2 } };

const Started = z.object({ startPlan: z.object({ job: z.string() }) });
const Kept = z.object({ keepPlan: z.object({ heading: z.object({ plan: z.string() }) }) });

const Refused = z.object({
  commitPlan: z.object({
    misfits: z.array(z.looseObject({ thing: z.string(), rule: z.string() })),
    commit: z.null(),
  }),
});
/** What did not fit of a plan of which nothing was written. */
const misfitsIn = (data: unknown) =>
  Refused.parse(data).commitPlan.misfits.map(({ thing, rule }) => [thing, rule]);

onEngines('plans over HTTP', (engine) => {
  let app: ServedApp;
  beforeEach(async () => {
    await engine.clear();
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
    app = await served(engine.graph());
  });
  afterEach(() => app.close());

  const asked = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await app.ask(query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  /** Starts a job, and follows it to its end. */
  const made = async (plan: object) => {
    const { job } = Started.parse(await asked(start, { plan })).startPlan;
    const follower = following(app.address, progress, { job });
    await follower.ended;
    return { job, told: follower.received };
  };
  const keptOf = async (plan: object, name?: string) => {
    const { job } = await made(plan);
    return Kept.parse(await asked(keep, { input: { job, name } })).keepPlan.heading.plan;
  };
  const version = async () => z.object({ version: z.number() }).parse(await asked('{ version }'));

  test('a job is told until it has ended, and can be looked up', async () => {
    const { job, told } = await made(remedies);
    const last = told.at(-1);
    expect(last).not.toHaveProperty('errors');
    expect(last?.data).toMatchObject({
      planProgress: {
        ...{ job, status: 'DONE', error: null, plan: { status: 'OPTIMAL', stepCount: 2 } },
        aims: [
          { aim: 'COVERED', objective: 9, bound: 9, gap: 0 },
          { aim: 'REACHED', objective: 0, gap: 0 },
          { aim: 'ORGANIZATIONS', objective: 1, gap: 0 },
          { aim: 'DISTANCE', objective: 0, gap: 0 },
        ],
      },
    });
    const before = z.object({ planProgress: z.object({ status: z.enum(['WAITING', 'RUNNING']) }) });
    for (const { data } of told.slice(0, -1)) before.parse(data);
    expect(await asked(look, { id: job })).toMatchObject({
      version: 1,
      planJob: {
        kind: 'REMEDIES',
        status: 'DONE',
        plan: {
          __typename: 'RemedyPlan',
          closes: {
            nodes: [
              { unit: { id: 'u-market' }, code: 'LAPSED' },
              { unit: { id: 'u-market' }, code: 'NOT_ESTABLISHED' },
            ],
          },
          steps: [
            { input: { foundOrganization: { kind: 'BRANCH', superior: 'o-county' } } },
            { input: { cover: { unit: 'u-market', mode: 'SOLO' } } },
          ],
        },
      },
    });
    expect(await asked('{ planJobs { job } }')).toEqual({ planJobs: [{ job }] });
    const metrics = await (await fetch(`${app.address}/metrics`)).text();
    expect(metrics).toContain('orgweave_plans_total{kind="REMEDIES",outcome="DONE"} 1');
  });

  test('the audit log tells of a job that was ended, once', async () => {
    const jobs: string[] = [];
    for (let at = 0; at < 3; at += 1)
      jobs.push(Started.parse(await asked(start, { plan: remedies })).startPlan.job);
    // The last one waits for those before it.
    const job = jobs.at(-1);
    for (let at = 0; at < 2; at += 1)
      expect(await asked(`mutation { cancelPlan(id: "${job}") { status } }`)).toEqual({
        cancelPlan: { status: 'CANCELLED' },
      });
    const cancelled = async () =>
      (await auditedIn(engine.graph())).filter(({ action }) => action === 'PLAN_CANCEL');
    await expect.poll(cancelled).toMatchObject([{ detail: { job, kind: 'REMEDIES' } }]);
    expect(await cancelled()).toHaveLength(1);
  });

  test('a job that breaks a rule fails with it', async () => {
    const options = { most: 1, leads: ['nobody'] };
    const { told } = await made({ alliances: { options } });
    expect(told.at(-1)?.data).toMatchObject({
      planProgress: { status: 'FAILED', error: { code: 'NOT_FOUND' }, plan: null },
    });
  });

  test('a frontier is a job, told up to its last point, and not kept', async () => {
    const { job, told } = await made(frontier);
    expect(told.at(-1)?.data).toMatchObject({
      planProgress: {
        status: 'DONE',
        aims: [{ aim: 'SERVED', objective: 3, bound: 3, gap: 0 }],
        ...{ alliances: 2, plan: null },
        frontier: {
          status: 'OPTIMAL',
          points: [
            { alliances: 1, served: 3, bound: 3, leads: ['o-county'] },
            { alliances: 2, served: 3, bound: 3, leads: ['o-county'] },
          ],
        },
      },
    });
    expect((await app.ask(keep, { input: { job } })).errors).toMatchObject([
      { message: /received a frontier/, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const { planJob } = z
      .object({ planJob: z.looseObject({ frontier: z.object({ proof: z.string() }) }) })
      .parse(await asked(`{ planJob(id: "${job}") { kind scope options frontier { proof } } }`));
    expect(planJob).toMatchObject({
      ...{ kind: 'FRONTIER', scope: {}, options: { most: 2, leads: ['o-county'] } },
    });
    expect(checkDocument(JSON.parse(planJob.frontier.proof)).line).toBe(
      'Proved: of a weight of 3 at most 1 site: 3 served, bound 3; at most 2 sites: 3 served, bound 3.',
    );
  });

  test('what a job has come to is not remembered with what the graph was asked beside it', async () => {
    const { job } = Started.parse(await asked(start, { plan: remedies })).startPlan;
    const status = async () => {
      const data = await asked('query ($id: ID!) { version planJob(id: $id) { status } }', {
        id: job,
      });
      return z.object({ planJob: z.object({ status: z.string() }) }).parse(data).planJob.status;
    };
    await status();
    await expect.poll(status, { timeout: 30_000 }).toBe('DONE');
  });

  test('a plan is kept, looked up, committed once, and discarded', async () => {
    const { job } = await made(remedies);
    const input = { job, name: '补齐方案', author: '组织部' };
    const { heading } = Kept.parse(await asked(keep, { input })).keepPlan;
    const { plan } = heading;
    expect(heading).toEqual({ plan });
    expect(await asked(kept, { id: plan })).toEqual({
      keptPlans: [{ plan, name: '补齐方案' }],
      keptPlan: {
        heading: { plan, name: '补齐方案' },
        content: {
          status: 'OPTIMAL',
          aims: [
            { aim: 'COVERED', objective: 9 },
            { aim: 'REACHED', objective: 0 },
            { aim: 'ORGANIZATIONS', objective: 1 },
            { aim: 'DISTANCE', objective: 0 },
          ],
          branches: { nodes: [{ name: '老街市场党支部', units: [{ id: 'u-market' }] }] },
        },
      },
    });
    expect(await version()).toEqual({ version: 1 });

    const closed = [{ code: 'NOT_ESTABLISHED' }, { code: 'LAPSED' }];
    const committed = {
      plan: { plan },
      ...{ misfitCount: 0, misfits: [] },
      commit: {
        version: 2,
        isReplay: false,
        effect: { units: { nodes: [{ unit: { id: 'u-market' }, closed }] } },
      },
    };
    const asGiven = { input: { plan, source: 'ledger', idempotencyKey: 'k' } };
    expect(await asked(commitPlan, asGiven)).toEqual({ commitPlan: committed });
    const again = { ...committed, commit: { ...committed.commit, isReplay: true } };
    expect(await asked(commitPlan, asGiven)).toEqual({ commitPlan: again });
    expect(
      await engine
        .graph()
        .read(
          probe('MATCH (c:Commit) WHERE c.number = 2 RETURN c.origin AS origin, c.actor AS by'),
        ),
    ).toEqual([{ origin: `plan ${plan}`, by: 'owner' }]);

    const taken = await asked(commitPlan, { input: { plan, source: 'ledger' } });
    expect(misfitsIn(taken)).toEqual([
      ['u-market', 'NOT_A_GAP'],
      [expect.stringMatching(/^plan-/), 'STEP_REFUSED'],
      ['u-market', 'STEP_REFUSED'],
    ]);
    expect(await version()).toEqual({ version: 2 });

    const discard = 'mutation ($id: ID!) { discardPlan(id: $id) { plan } }';
    expect(await asked(discard, { id: plan })).toEqual({ discardPlan: { plan } });
    expect((await app.ask(kept, { id: plan })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect((await app.ask(discard, { id: plan })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect(
      await engine
        .graph()
        .read(probe('MATCH (n) WHERE n:Plan OR n:PlanPart RETURN count(n) AS left')),
    ).toEqual([{ left: 0 }]);
    const by = { actor: 'owner', name: 'owner', by: 'OWNER', from: '127.0.0.1', grant: null };
    // That a plan was started is entered in the background.
    const others = ['IMPORT', 'PLAN_START'];
    const deeds = (await auditedIn(engine.graph())).filter(
      ({ action }) => !others.includes(action),
    );
    expect(deeds).toMatchObject([
      { ...by, action: 'PLAN_KEEP', detail: { plan } },
      { ...by, action: 'PLAN_COMMIT', detail: { commit: 2, origin: `plan ${plan}` } },
      { ...by, action: 'PLAN_DISCARD', detail: { plan } },
    ]);
  });

  test.each([
    [
      'members',
      { count: { entity: 'u-market', fullMembers: 9 } },
      [['u-market', 'MEMBERS_CHANGED']],
    ],
    [
      'the end of the unit',
      { dissolve: { id: 'u-market' } },
      [
        ['u-market', 'NOT_A_GAP'],
        ['u-market', 'STEP_REFUSED'],
      ],
    ],
    [
      'the end of the superior',
      { dissolve: { id: 'o-county' } },
      [
        ['o-county', 'GONE'],
        [expect.stringMatching(/^plan-/), 'STEP_REFUSED'],
      ],
    ],
  ])('a plan does not fit after %s, and nothing is written', async (_, change, expected) => {
    const plan = await keptOf(remedies);
    const input = { source: 'ledger', changes: [change] };
    expect(await asked(commit, { input })).toEqual({ commit: { version: 2, invalid: [] } });
    expect(misfitsIn(await asked(commitPlan, { input: { plan, source: 'ledger' } }))).toEqual(
      expected,
    );
    expect(await version()).toEqual({ version: 2 });
  });

  test('a plan of more steps than a client sends at once is taken whole, or not at all', async () => {
    const founding = (id: string): StepInput => ({
      foundOrganization: {
        ...{ id, kind: 'BRANCH', name: `支部${id}`, region: '350428100', superior: 'o-county' },
      },
    });
    const many = Array.from({ length: 5_001 }, (_, at) => founding(`plan-${at}`));
    const keptWith = async (steps: StepInput[]) => {
      const { scope, options, named, plan } = keptPlan(facts(rules, []), steps);
      const content = { scope, options, named, plan };
      return (
        await keepPlan(
          engine.graph(),
          {
            ...{ kind: 'REMEDIES', content, extent: null },
            ...{ name: null, author: null, initiator: machineOwner },
          },
          () => new Date(),
        )
      ).id;
    };
    const wrong = await keptWith([...many, founding('o-county')]);
    expect(
      misfitsIn(await asked(commitPlan, { input: { plan: wrong, source: 'ledger' } })),
    ).toEqual([['o-county', 'STEP_REFUSED']]);
    expect(await version()).toEqual({ version: 1 });
    const plan = await keptWith(many);
    expect(await asked(commitPlan, { input: { plan, source: 'ledger' } })).toMatchObject({
      commitPlan: { misfitCount: 0, commit: { version: 2 } },
    });
    expect(
      await engine
        .graph()
        .read(
          probe("MATCH (o:Organization) WHERE o.id STARTS WITH 'plan-' RETURN count(o) AS founded"),
        ),
    ).toEqual([{ founded: 5_001 }]);
  });

  test('a plan names a unit that was retracted since, and does not fit any more', async () => {
    const unit = { id: 'u-wrong', kind: 'MARKET', name: '误录市场', region: '350428101' };
    const stated = [
      { foundUnit: { ...unit, on: '2026-01-01' } },
      { count: { entity: 'u-wrong', fullMembers: 5, on: '2026-01-01' } },
      { survey: { unit: 'u-wrong', on: '2026-01-01' } },
    ];
    const take = async (changes: readonly object[]) =>
      expect(await asked(commit, { input: { source: 'ledger', changes } })).toMatchObject({
        commit: { invalid: [] },
      });
    await take(stated);
    const plan = await keptOf({ remedies: { scope: { kinds: ['MARKET'] } } });
    const shown = `query ($id: ID!) { keptPlan(id: $id) { content { ... on RemedyPlan {
      branches(first: 5) { nodes { units { id name } } } closes { nodes { unit { id } code } } } } } }`;
    const before = await asked(shown, { id: plan });
    expect(JSON.stringify(before)).toContain('误录市场');
    await take(
      [
        ['units', 'u-wrong'],
        ['counts', 'u-wrong|2026-01-01'],
        ['surveys', 'u-wrong|2026-01-01'],
      ].map(([table, key]) => ({ retract: { table, key, reason: '误录' } })),
    );
    expect(await asked(shown, { id: plan })).toEqual(before);
    expect(misfitsIn(await asked(commitPlan, { input: { plan, source: 'ledger' } }))).toEqual(
      expect.arrayContaining([['u-wrong', 'NOT_A_GAP']]),
    );
    const anew = await made({ remedies: { scope: { kinds: ['MARKET'] } } });
    expect(JSON.stringify(await asked(look, { id: anew.job }))).not.toContain('u-wrong');
  });

  test('plans are compared: what they reach, what they share, what they would do', async () => {
    const [one, same, other] = [
      await keptOf(remedies),
      await keptOf(remedies),
      await keptOf(alliances),
    ];
    const founded = [{ input: { foundOrganization: {} } }, { input: { cover: {} } }];
    const compare = `query ($ids: [ID!]!) { comparePlans(ids: $ids) { aims { aim direction values { objective } }
      shared { totalCount nodes { input } } plans { kept { heading { plan kind } scope options } own { totalCount nodes { input } }
        simulation(source: "ledger") { invalidCount effect { units { nodes { unit { id } } } } } } } }`;
    expect(await asked(compare, { ids: [one, other] })).toMatchObject({
      comparePlans: {
        aims: [
          { aim: 'COVERED', values: [{ objective: 9 }] },
          { aim: 'REACHED' },
          { aim: 'ORGANIZATIONS' },
          { aim: 'DISTANCE', values: [{}, {}] },
          { aim: 'SERVED', direction: 'MOST', values: [{ objective: 3 }] },
          { aim: 'ALLIANCES', direction: 'LEAST', values: [{ objective: 1 }] },
        ],
        shared: { totalCount: 0, nodes: [] },
        plans: [
          {
            kept: {
              heading: { plan: one, kind: 'REMEDIES' },
              scope: {},
              options: { attach: true },
            },
            own: { totalCount: 2, nodes: founded },
            simulation: {
              invalidCount: 0,
              effect: { units: { nodes: [{ unit: { id: 'u-market' } }] } },
            },
          },
          {
            kept: { heading: { plan: other, kind: 'ALLIANCES' } },
            own: { totalCount: 3, nodes: [{ input: { foundAlliance: {} } }, {}, {}] },
            simulation: {
              invalidCount: 0,
              effect: { units: { nodes: [{ unit: { id: 'u-task' } }] } },
            },
          },
        ],
      },
    });
    expect(await asked(compare, { ids: [one, same] })).toMatchObject({
      comparePlans: {
        shared: { totalCount: 2, nodes: founded },
        plans: [{ own: { totalCount: 0 } }, { own: { totalCount: 0 } }],
      },
    });
  });

  test.each([
    ['options of no kind', start, { plan: { remedies: { options: { tolerance: -1 } } } }],
    ['a time limit out of range', start, { plan: remedies, timeLimit: 0 }],
    [
      'a frontier of too many alliances',
      start,
      { plan: { frontier: { ...frontier.frontier, alliances: 201 } } },
    ],
    ['both kinds at once', start, { plan: { ...remedies, ...alliances } }],
  ])('refuses %s', async (_, query, variables) => {
    const { errors } = await app.ask(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.each([
    ['a job', look, { id: 'j' }],
    ['a job to be cancelled', 'mutation ($id: ID!) { cancelPlan(id: $id) { job } }', { id: 'j' }],
    ['a job whose plan is to be kept', keep, { input: { job: 'j' } }],
    ['a plan to be committed', commitPlan, { input: { plan: 'p', source: 'ledger' } }],
    ['a region', start, { plan: { remedies: { scope: { region: '999999' } } } }],
    [
      'a neighbouring township',
      start,
      {
        plan: {
          remedies: { options: { neighbours: [{ township: '350428100', other: '999999999' }] } },
        },
      },
    ],
  ])('does not find %s that nothing has', async (_, query, variables) => {
    const { errors } = await app.ask(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('a stream of a job that nothing has is told so, and ends', async () => {
    const follower = following(app.address, progress, { job: 'j' });
    await follower.ended;
    expect(follower.received).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });
});
