import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { onFolder } from '../answers/asking.js';
import { readContract } from '../contract/schema-fields.js';
import { runQuery } from '../support/run-query.js';
import { aloneOf } from './alone.js';
import { countyWith } from './county-across.js';
import { planAsked } from './plan-asked.js';
import { plannerOf } from './subjects.js';

/** Units of another township that organizations of the town reach, and one of that township's own that is no matter of theirs. */
const folder = countyWith({
  organizations: [
    'id,kind,name,region,source,locator',
    'w-temp,TEMPORARY_BRANCH,镇外派临时支部,990101102202,ledger,901',
  ],
  subordinations: ['organization,superior,source,locator', 'w-temp,c-town1,ledger,911'],
  units: [
    'id,kind,name,region,source,locator',
    'w-shop,ENTERPRISE,下坪第一店,990101102202,ledger,921',
    'w-one,ENTERPRISE,下坪第二店,990101102202,ledger,922',
    'w-two,ENTERPRISE,下坪第三店,990101102202,ledger,923',
    'w-not,ENTERPRISE,下坪第四店,990101102202,ledger,924',
  ],
  coverages: [
    'organization,unit,mode,valid_from,source,locator',
    'b-second,w-shop,LIAISON,2026-01-01,ledger,931',
    'w-temp,w-one,TEMPORARY,2026-05-01,ledger,932',
    'w-temp,w-two,TEMPORARY,2026-05-01,ledger,933',
  ],
  counts: [
    'entity,on,full_members,source,locator',
    ...['w-shop,2024-01-01,5', 'w-one,2024-01-01,1', 'w-two,2024-01-01,2'].map(
      (row) => `${row},ledger,941`,
    ),
    'w-not,2024-01-01,2,ledger,942',
  ],
});

const Step = z.looseObject({
  foundOrganization: z
    .looseObject({ kind: z.string(), region: z.string(), superior: z.string() })
    .optional(),
  cover: z.looseObject({ unit: z.string() }).optional(),
  join: z.looseObject({ member: z.string() }).optional(),
});
const Steps = z.array(z.object({ input: Step }));
const Remedies = z.object({ proposeRemedies: z.object({ steps: Steps }) });
const Alliances = z.object({ proposeAlliances: z.object({ steps: Steps }) });

const schema = readContract();
/** All that answers can tell. */
const questions = [
  `{ proposeRemedies(options: {chains: true}) { ${planAsked(schema, 'RemedyPlan')} } }`,
  `{ proposeAlliances(options: {most: 1, leads: ["c-town1"], compatible: {place: NONE}}) { ${planAsked(schema, 'AlliancePlan')} } }`,
  `{ coverageFrontier(alliances: 1, options: {compatible: {place: NONE}}) { ${planAsked(schema, 'CoverageFrontier')} } }`,
];
const simulate =
  'query ($changes: [StepInput!]!) { simulate(changes: $changes, source: "ledger") { invalid { message } } }';

onFolder(folder, 'a plan of a planner below an organization', (_ask, engine) => {
  const planner = plannerOf(['c-town1']);
  const answer = (
    query: string,
    variables = {},
    subject = planner,
    graph: Graph = engine.graph(),
  ) => runQuery(graph, query, variables, undefined, undefined, subject);
  const told = async (query: string, subject = planner) => {
    const { data, errors } = await answer(query, {}, subject);
    expect(errors).toBeUndefined();
    return data;
  };
  /** The steps of a plan, which all may be taken. */
  const tried = async (steps: z.infer<typeof Steps>, subject = planner) => {
    const changes = steps.map(({ input }) => input);
    expect(changes.length).toBeGreaterThan(0);
    const { data } = await answer(simulate, { changes }, subject);
    expect(data).toEqual({ simulate: { invalid: [] } });
    return changes;
  };

  test('founds branches below it, wherever its units are', async () => {
    const data = await told('{ proposeRemedies(options: {}) { steps { input } } }');
    const steps = await tried(Remedies.parse(data).proposeRemedies.steps);
    const founded = steps.flatMap(({ foundOrganization }) => foundOrganization ?? []);
    expect(founded.map(({ superior }) => superior)).toEqual(founded.map(() => 'c-town1'));
    const elsewhere = founded.filter(({ region }) => region === '990101102202');
    expect(elsewhere.map(({ kind }) => kind).sort()).toEqual(['BRANCH', 'JOINT_BRANCH']);
    const covered = steps.flatMap(({ cover }) => cover?.unit ?? []);
    expect(covered).toEqual(expect.arrayContaining(['w-shop', 'w-one', 'w-two', 'u-instructor']));
  });

  test('founds alliances in no region, which lie where their leads do', async () => {
    const options = 'options: {most: 1, leads: ["c-town1"], compatible: {place: NONE}}';
    const data = await told(`{ proposeAlliances(${options}) { steps { input } } }`);
    const [founded, lead, ...members] = await tried(Alliances.parse(data).proposeAlliances.steps);
    expect(founded).toMatchObject({ foundAlliance: { region: null } });
    expect(lead).toMatchObject({ join: { member: 'c-town1', role: 'LEAD' } });
    expect(members.map(({ join }) => join?.member)).toEqual(['w-one', 'w-two']);
  });

  // The other engine is asked nothing else.
  test.runIf(engine.name === 'grafeo')('is that of a graph of what is seen alone', async () => {
    const alone = await aloneOf(folder, ['c-town1']);
    for (const query of questions) {
      const found = await answer(query);
      expect(found.errors).toBeUndefined();
      expect(found).toEqual(await answer(query, {}, planner, alone.graph));
      expect(alone.hiddenIn(JSON.stringify(found))).toEqual([]);
    }
    expect(alone.hiddenIn('of c-town2 and w-not')).toEqual(['c-town2', 'w-not']);
    await alone.graph.close();
  });

  test.runIf(engine.name === 'grafeo')('is of regions and organizations together', async () => {
    const both = plannerOf(['c-town1', '990101102']);
    const data = await told('{ proposeRemedies(options: {}) { steps { input } } }', both);
    const steps = await tried(Remedies.parse(data).proposeRemedies.steps, both);
    const covered = steps.flatMap(({ cover }) => cover?.unit ?? []);
    expect(covered).toEqual(expect.arrayContaining(['u-instructor', 'w-shop', 'u-gap-one']));
  });

  test.runIf(engine.name === 'grafeo')(
    'is not asked of a region, nor told of what is hidden',
    async () => {
      const codeOf = async (asked: string) => {
        const { errors } = await answer(`{ proposeAlliances(${asked}) { status } }`);
        return z.array(z.object({ extensions: z.object({ code: z.string() }) })).parse(errors)[0]
          ?.extensions.code;
      };
      for (const region of ['990101101', '990101102', '404'])
        expect(await codeOf(`scope: {region: "${region}"}, options: {most: 1}`)).toBe('FORBIDDEN');
      for (const option of ['leads: ["c-town2"]', 'leads: ["c-county"]', 'mustCover: ["w-not"]'])
        expect(await codeOf(`options: {most: 1, ${option}}`)).toBe('NOT_FOUND');
    },
  );
});
