import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { View } from '../../src/graph/view.js';
import { remedyWish, taskOf } from '../../src/planning/jobs/task-of.js';
import { planFacts } from '../../src/planning/reading/plan-facts.js';
import { planFiles } from '../../src/planning/report/plan-files.js';
import { runTask } from '../../src/planning/thread/run-task.js';
import { countyFolder, onCounty } from '../answers/asking.js';
import { readContract } from '../contract/schema-fields.js';
import { rules, runQuery, today } from '../support/run-query.js';
import { aloneOf } from './alone.js';
import { planAsked } from './plan-asked.js';
import { plannerOf } from './subjects.js';

const schema = readContract();
const remedyPlan = planAsked(schema, 'RemedyPlan');
const alliancePlan = planAsked(schema, 'AlliancePlan');
const frontier = planAsked(schema, 'CoverageFrontier');

/** What is asked of a region, with all that the answer can tell. */
const questions: readonly ((scope: string) => string)[] = [
  (scope) =>
    `{ proposeRemedies(${scope}, options: {chains: true, explain: false}) { ${remedyPlan} } }`,
  (scope) =>
    `{ proposeAlliances(${scope}, options: {most: 1, mostMembers: 1, explain: true, alternatives: 2, compatible: {place: NONE}}) { ${alliancePlan} } }`,
  (scope) =>
    `{ proposeAlliances(${scope}, options: {most: 1, mostMembers: 1, cover: ALL, extend: ["al-building"], compatible: {place: NONE}}) { ${alliancePlan} } }`,
  (scope) => `{ coverageFrontier(${scope}, alliances: 2, options: {}) { ${frontier} } }`,
];

function asking(graph: Graph, regions: readonly string[] | null) {
  return { reader: new View(graph), today, granted: regions, planned: regions };
}

/** @param region null: of all in which plans may be made */
function question(region: string | null) {
  return { scope: { region }, on: today, knownBefore: null, rules };
}

onCounty('a plan of a planner of a part', (_ask, engine) => {
  // A village, a township, two of them, a committee beside a township; what is read of a committee alone is no other.
  const grants = [
    ...[['990101102201'], ['990101101'], ['990101102', '990101103'], ['c-town1', '990101102']],
    ...(engine.name === 'grafeo' ? [['c-town1']] : []),
  ];
  test.each(grants)(
    'is made of what it would be in a graph of what is seen alone: %s, %s',
    async (...granted) => {
      const alone = await aloneOf(countyFolder, granted);
      const regions = granted.filter((each) => /^\d/.test(each));
      for (const region of [...regions, null]) {
        const facts = await planFacts(asking(engine.graph(), granted), question(region));
        expect(facts).toEqual(await planFacts(asking(alone.graph, granted), question(region)));
        const whole = await planFacts(asking(engine.graph(), null), question(region));
        expect(whole).not.toEqual(facts);
      }
      // What is granted is all that there is then.
      const all = { ...asking(alone.graph, null), planned: granted };
      const everywhere = { ...question(null), scope: { within: { regions: ['99'], things: [] } } };
      expect(await planFacts(asking(engine.graph(), granted), question(null))).toEqual(
        await planFacts(all, everywhere),
      );
      await alone.graph.close();
    },
  );

  describe('of a township', () => {
    const township = '990101101';
    const planner = plannerOf([township]);
    const told = (graph: Graph, query: string) =>
      runQuery(graph, query, {}, undefined, undefined, planner);
    let alone: Awaited<ReturnType<typeof aloneOf>>;
    beforeAll(async () => {
      alone = await aloneOf(countyFolder, [township]);
    });
    afterAll(() => alone.graph.close());

    test('is that of such a graph, and names nothing else', async () => {
      for (const [at, asked] of questions.entries()) {
        const query = asked(`scope: {region: "${township}"}`);
        const answer = await told(engine.graph(), query);
        expect(answer.errors).toBeUndefined();
        // What the others explain is as much as the time gives.
        if (at === 0) expect(answer).toEqual(await told(alone.graph, query));
        expect(alone.hiddenIn(JSON.stringify(answer))).toEqual([]);
      }
      expect(alone.hiddenIn('led by c-town2, in 990101102')).toEqual(['c-town2', '990101102']);
    });

    test('is written down so too', async () => {
      const read = asking(engine.graph(), [township]);
      const task = await taskOf(read, question(township), remedyWish({}));
      const worked = await runTask(task, { timeLimitMs: 60_000 });
      if (worked === null) throw new Error('A plan of a township is found in a minute.');
      for (const [file, text] of Object.entries(planFiles(worked.result, task.facts)))
        expect([file, alone.hiddenIn(text)]).toEqual([file, []]);
    });

    test.each([
      ['c-county', (id: string) => `leads: ["${id}"]`],
      ['al-trade', (id: string) => `extend: ["${id}"]`],
      ['u-attached', (id: string) => `mustCover: ["${id}"]`],
      [
        '990101102',
        (id: string) =>
          `compatible: {place: NEIGHBOURS, neighbours: [{township: "${township}", other: "${id}"}]}`,
      ],
    ])('tells of %s in an option as of what is not there', async (hidden, option) => {
      const refusal = async (id: string) => {
        const asked = `scope: {region: "${township}"}, options: {most: 1, ${option(id)}}`;
        const answer = await told(engine.graph(), `{ proposeAlliances(${asked}) { status } }`);
        expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
        return JSON.stringify(answer).replaceAll(id, 'ID');
      };
      const absent = hidden.replaceAll(/[a-z]/g, 'q').replaceAll('0', '8');
      expect(await refusal(hidden)).toBe(await refusal(absent));
    });

    test.each(['990101', '990101102', '404'])('is not asked of %s', async (region) => {
      const query = `{ proposeRemedies(scope: {region: "${region}"}) { status } }`;
      const { errors } = await told(engine.graph(), query);
      const message = `A scope lies in what is granted: ${township}; received "${region}".`;
      expect(errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN' } }]);
    });
  });

  // What is read is compared above.
  test.runIf(engine.name === 'grafeo')(
    'of several townships is of all of them together where none is named',
    async () => {
      const townships = ['990101101', '990101102'];
      const planner = plannerOf(townships);
      const told = async (query: string) => {
        const answer = await runQuery(engine.graph(), query, {}, undefined, undefined, planner);
        expect(answer.errors).toBeUndefined();
        return answer.data;
      };
      const planOf = async (scope: string) =>
        Proposed.parse(
          await told(
            `{ proposeRemedies(${scope}options: {}) { aims { objective } steps { input } remedies(first: 50) { nodes { unit { id } kind } } } }`,
          ),
        ).proposeRemedies;
      const both = await planOf('');
      const each = await Promise.all(
        townships.map((code) => planOf(`scope: {region: "${code}"}, `)),
      );
      const sorted = (steps: readonly unknown[]) =>
        steps.map((step) => JSON.stringify(step)).sort();
      expect(each.every(({ steps }) => steps.length > 0)).toBe(true);
      expect(sorted(both.steps)).toEqual(sorted(each.flatMap(({ steps }) => steps)));
      expect(sorted(both.remedies.nodes)).toEqual(
        sorted(each.flatMap((one) => one.remedies.nodes)),
      );
      for (const [at, { objective }] of both.aims.entries())
        expect(objective).toBe(each.reduce((sum, one) => sum + (one.aims[at]?.objective ?? 0), 0));
      const changes = both.steps.map(({ input }) => input);
      const simulate =
        'query ($changes: [StepInput!]!) { simulate(changes: $changes, source: "ledger") { invalid { message } } }';
      const { data } = await runQuery(
        engine.graph(),
        simulate,
        { changes },
        undefined,
        undefined,
        planner,
      );
      expect(data).toEqual({ simulate: { invalid: [] } });
      const { proposeAlliances, coverageFrontier } = Served.parse(
        await told(
          `{ proposeAlliances(options: {most: 1, compatible: {place: NONE}}) { aims { objective } } coverageFrontier(alliances: 1, options: {compatible: {place: NONE}}) { points { served } } }`,
        ),
      );
      expect(proposeAlliances.aims[0]?.objective).toBe(coverageFrontier.points[0]?.served);
    },
  );
});

const Aims = z.array(z.object({ objective: z.number() }));
const Proposed = z.object({
  proposeRemedies: z.object({
    aims: Aims,
    steps: z.array(z.object({ input: z.looseObject({}) })),
    remedies: z.object({ nodes: z.array(z.unknown()) }),
  }),
});
const Served = z.object({
  proposeAlliances: z.object({ aims: Aims }),
  coverageFrontier: z.object({ points: z.array(z.object({ served: z.number() })) }),
});
