import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { organizationIndexFor } from '../../src/coverage/kept/current-organizations.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { View } from '../../src/graph/view.js';
import { planFacts } from '../../src/planning/reading/plan-facts.js';
import { AS_OF } from '../../src/synthetic/calendar.js';
import { rules, seedFolder, seeingAll } from '../support/run-query.js';
import { answer, importFolder, jiangleFolder } from './asking.js';

// In memory, on this engine alone: that both answer alike is what smaller counties are asked for.
const graph = openGrafeo(null);
beforeAll(async () => {
  await migrate(graph, () => new Date('2026-01-01T00:00:00Z'));
  await importFolder(graph, jiangleFolder);
  await importFolder(graph, seedFolder('model-county'));
}, 240_000);
afterAll(() => graph.close());

const Counts = z.object({
  coverageGapCounts: z.array(
    z.object({ code: z.string(), severity: z.string(), count: z.number() }),
  ),
});
const counted = `query ($scope: UnitScope, $on: Date) {
  coverageGapCounts(scope: $scope, on: $on, filter: {
    codes: [NOT_ESTABLISHED, LAPSED, BLANK, TEMPORARY_ONLY, WORK_ONLY, NOT_SURVEYED]
  }) { code severity count } }`;

const scopes = [
  {},
  { region: '350428' },
  { region: '350428100' },
  { region: '350428102202' },
  { region: '350428107', kinds: ['COOPERATIVE', 'BUILDING'] },
  { sources: ['SYNTHETIC'] },
];
test.each(scopes)(
  'the facts of a plan for %o have the findings that are counted',
  async (scope) => {
    const { units } = await factsOf(scope);
    const counts = new Map<string, number>();
    for (const { code, severity } of units.flatMap(({ findings }) => findings))
      counts.set(`${code} ${severity}`, (counts.get(`${code} ${severity}`) ?? 0) + 1);
    const expected = Counts.parse(await answer(graph, counted, { scope, on: AS_OF }));
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(
        expected.coverageGapCounts.map(({ code, severity, count }) => [
          `${code} ${severity}`,
          count,
        ]),
      ),
    );
    expect(units.length).toBeGreaterThan(0);
  },
);

test('what they say of organizations is what the audit and the lists of the county say', async () => {
  const scope = { region: '350428' };
  const { organizations } = await factsOf(scope);
  const index = await organizationIndexFor(graph, { rules, knownBefore: null, scope });
  const audit = await index.audit(scope, AS_OF);
  const broken = new Set<string>(audit.broken.map(({ organization }) => organization));
  expect(organizations.filter(({ id }) => broken.has(id))).toEqual([]);
  const Listed = z.object({ organizations: z.object({ totalCount: z.number() }) });
  const standing = `query ($on: Date) { organizations(first: 1, on: $on, scope: { region: "350428",
    kinds: [COMMITTEE, GENERAL_BRANCH, BRANCH, JOINT_BRANCH, BIG_COMMITTEE, UNITED_COMMITTEE] }) { totalCount } }`;
  const { totalCount } = Listed.parse(await answer(graph, standing, { on: AS_OF })).organizations;
  const standingBroken = [...broken].filter((id) =>
    ['TEMPORARY_BRANCH', 'PARTY_GROUP'].every((kind) => index.entry(id)?.kind !== kind),
  );
  const inCounty = organizations.filter(({ path }) => path.includes('350428'));
  expect(standingBroken.length).toBeGreaterThan(0);
  expect(inCounty.length).toBe(totalCount - standingBroken.length);
  for (const { id, path } of organizations) expect(index.entry(id)?.regions).toEqual(path);
});

test('they are in the order of ids, each once, and the same again', async () => {
  const facts = await factsOf({});
  for (const things of [facts.units, facts.organizations, facts.alliances]) {
    const ids = things.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  }
  expect(await factsOf({})).toEqual(facts);
});

function factsOf(scope: object) {
  return planFacts(seeingAll(new View(graph)), { scope, on: AS_OF, rules });
}
