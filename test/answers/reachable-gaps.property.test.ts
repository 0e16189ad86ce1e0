import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import type { Graph } from '../../src/graph/graph.js';
import { onEngines } from '../support/engines.js';
import { observed } from '../support/observed.js';
import { refreshPolicy } from '../support/run-query.js';
import { answer, keepingNothing } from './asking.js';
import { alive, upwards } from './oracle/day.js';
import { CODES, KINDS, sourceOf, unique, type World, worlds } from './oracle/world.js';

const today = '2026-06-30';
/** No condition more often than one, so that several of them leave something. */
const some = (values: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  );

const numbers = [0, 1, 2, 3, 4, 5, 6];

/**
 * Worlds in which the first two units are industry chains, an alliance serves some units and regions, and
 * units are in a grid that is in no village.
 */
const withChains: fc.Arbitrary<World> = fc
  .record({
    world: worlds,
    moved: fc.subarray(numbers, { maxLength: 3 }),
    parts: fc.subarray(numbers.slice(2), { maxLength: 3 }),
    served: fc.subarray([...CODES, ...numbers.map((at) => `u${at}`)], { maxLength: 3 }),
  })
  .map(({ world, moved, parts, served }) => ({
    ...world,
    regions: [
      ...world.regions,
      { code: 'lone', parent: '350428102', level: 'GRID', name: 'lone', source: 's' },
    ],
    units: world.units.map((unit, at) => ({
      ...unit,
      ...(at < 2 ? { kind: 'INDUSTRY_CHAIN' } : {}),
      ...(moved.includes(at) ? { region: 'lone' } : {}),
    })),
    parts: unique(
      [...world.parts, ...parts.map((at) => ({ unit: `u${at}`, whole: 'u0', source: 's' }))],
      ...['unit', 'whole'],
    ),
    services: unique(
      [...world.services, ...served.map((target) => ({ alliance: 'a0', target, source: 's' }))],
      ...['alliance', 'target'],
    ),
  }));

const questions = fc.record({
  alliance: fc.constantFrom('a0', 'a0', 'a1'),
  filter: fc.record({
    reasons: some(['SAME_CHAIN', 'SAME_TOWNSHIP', 'NEIGHBOURING']),
    kinds: some([...KINDS, 'INDUSTRY_CHAIN']),
    codes: some(['NOT_ESTABLISHED', 'LAPSED', 'BLANK', 'NOT_SURVEYED', 'WORK_ONLY']),
    severities: some(['HIGH', 'MEDIUM', 'INFO']),
    statuses: some(['GAP', 'UNKNOWN', 'WORK_ONLY']),
  }),
  size: fc.integer({ min: 1, max: 3 }),
});

onEngines('the gaps that an alliance could take up', (engine) => {
  const [numRuns, asked] = engine.name === 'grafeo' ? [80, 4] : [4, 2];
  test('are those of the county in its area, in their order, from what is kept and from the facts', async () => {
    await fc.assert(
      fc.asyncProperty(
        withChains,
        fc.array(questions, { minLength: asked, maxLength: asked }),
        async (world, all) => {
          const graph = engine.graph();
          await engine.clear();
          const now = () => new Date(`${today}T00:00:00Z`);
          const context = { graph, now, journals: tmpdir(), refreshPolicy, actor: 'test' };
          await commit({ ...context, origin: 'world' }, sourceOf(world));
          for (const { alliance, filter, size } of all) {
            const expected = await naively(keepingNothing(graph), world, alliance, filter);
            const { graph: noted, statements } = observed(graph);
            for (const backward of [false, true])
              expect(await walked(noted, { alliance, filter }, size, backward)).toEqual(expected);
            expect(statements.map(({ name }) => name)).not.toContain('coverage.unitRows');
            expect(await walked(keepingNothing(graph), { alliance, filter }, size, false)).toEqual(
              expected,
            );
          }
        },
      ),
      { numRuns },
    );
  }, 240_000);
});

const Reach = z.object({
  allianceReach: z.object({
    isAlive: z.boolean(),
    units: z.object({ nodes: z.array(z.object({ unit: z.object({ id: z.string() }) })) }),
    regions: z.object({ nodes: z.array(z.object({ region: z.object({ code: z.string() }) })) }),
  }),
  coverageGaps: z.object({
    nodes: z.array(z.object({ unit: z.object({ id: z.string() }), status: z.string() })),
  }),
});

/** Goes through all gaps of the county and looks at each one's place and its wholes in the rows. */
async function naively(
  graph: Graph,
  world: World,
  alliance: string,
  { reasons, statuses, ...filter }: z.infer<typeof Filter>,
): Promise<string[]> {
  const { allianceReach, coverageGaps } = Reach.parse(
    await answer(
      graph,
      `query ($alliance: ID!, $filter: GapFilter) {
        allianceReach(alliance: $alliance) {
          isAlive units(first: 200) { nodes { unit { id } } } regions(first: 200) { nodes { region { code } } } }
        coverageGaps(filter: $filter, first: 200) { nodes { unit { id } status } } }`,
      { alliance, filter },
    ),
  );
  const reached = allianceReach.units.nodes.map(({ unit }) => unit.id);
  const home = world.alliances.find(({ id }) => id === alliance)?.region ?? '';
  const regions = [
    ...allianceReach.regions.nodes.map(({ region }) => region.code),
    ...(allianceReach.isAlive ? [home] : []),
  ];
  const unit = (id: string) => world.units.find((each) => each.id === id) ?? {};
  const above = (code: string, levels: readonly string[]) =>
    upwards(world, code)
      .filter((each) =>
        levels.includes(world.regions.find((region) => region.code === each)?.level ?? ''),
      )
      .reverse();
  const townships = new Set(regions.flatMap((code) => above(code, ['TOWNSHIP'])));
  const near = new Set(
    reached.flatMap((id) => {
      const [village] = above(unit(id).region ?? '', ['VILLAGE']);
      return village ?? above(unit(id).region ?? '', ['GRID']);
    }),
  );
  const chainsOf = (id: string) => [
    ...(unit(id).kind === 'INDUSTRY_CHAIN' ? [id] : []),
    ...world.parts
      .filter((part) => part.unit === id && alive(part, today))
      .map(({ whole = '' }) => whole)
      .filter((whole) => unit(whole).kind === 'INDUSTRY_CHAIN' && alive(unit(whole), today)),
  ];
  const chains = new Set(reached.flatMap(chainsOf));
  return coverageGaps.nodes.flatMap(({ unit: { id }, status }) => {
    if (reached.includes(id) || !(statuses?.includes(status) ?? true)) return [];
    const at = above(unit(id).region ?? '', ['TOWNSHIP', 'VILLAGE', 'GRID']);
    const grounds = [
      ...[...new Set(chainsOf(id))]
        .filter((chain) => chains.has(chain))
        .sort()
        .map((chain) => `SAME_CHAIN ${chain}`),
      ...at.filter((code) => townships.has(code)).map((code) => `SAME_TOWNSHIP ${code}`),
      ...at.filter((code) => near.has(code)).map((code) => `NEIGHBOURING ${code}`),
    ];
    const fits = grounds.some((each) => reasons?.includes(each.split(' ')[0] ?? '') ?? true);
    return fits ? [`${id}: ${grounds.join()}`] : [];
  });
}

const Words = z.array(z.string()).nullable();
const Filter = z.object({
  ...{ reasons: Words, kinds: Words, codes: Words, severities: Words, statuses: Words },
});

const Walked = z.object({
  allianceReach: z.object({
    gaps: z.object({
      totalCount: z.number(),
      pageInfo: z.object({
        hasNextPage: z.boolean(),
        hasPreviousPage: z.boolean(),
        startCursor: z.string().nullable(),
        endCursor: z.string().nullable(),
      }),
      nodes: z.array(
        z.object({
          unit: z.object({ id: z.string() }),
          reasons: z.array(
            z.object({
              reason: z.string(),
              chain: z.object({ id: z.string() }).nullable(),
              region: z.object({ code: z.string() }).nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
});

/** All gaps with their grounds, page by page from either end. */
async function walked(
  graph: Graph,
  asked: { readonly alliance: string; readonly filter: z.infer<typeof Filter> },
  size: number,
  backward: boolean,
): Promise<string[]> {
  const paging = backward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor';
  const query = `query ($alliance: ID!, $filter: ReachableGapFilter, $size: Int, $cursor: String) {
    allianceReach(alliance: $alliance) { gaps(filter: $filter, ${paging}) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { unit { id } reasons { reason chain { id } region { code } } } } } }`;
  const told: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more; ) {
    const data = await answer(graph, query, { ...asked, size, cursor });
    const { totalCount, pageInfo, nodes } = Walked.parse(data).allianceReach.gaps;
    const page = nodes.map(({ unit, reasons }) => {
      const grounds = reasons.map(
        ({ reason, chain, region }) => `${reason} ${chain?.id ?? region?.code}`,
      );
      return `${unit.id}: ${grounds.join()}`;
    });
    if (backward) told.unshift(...page);
    else told.push(...page);
    more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    if (!more) expect(told).toHaveLength(totalCount);
  }
  return told;
}
