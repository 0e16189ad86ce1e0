import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { assessOrganization } from '../../src/coverage/assessment/assess-organization.js';
import { chainOf } from '../../src/coverage/chain/chain.js';
import type { LinkBreak } from '../../src/coverage/chain/link-break.js';
import { organizationIndexFor } from '../../src/coverage/kept/current-organizations.js';
import { ORGANIZATION_FINDINGS } from '../../src/coverage/rules/findings.js';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { addDays, CivilDate } from '../../src/domain/civil-date.js';
import { valuesOf } from '../../src/domain/vocabulary.js';
import type { Graph } from '../../src/graph/graph.js';
import { Scope as RegistryScope } from '../../src/registry/lists.js';
import { auditChains } from '../coverage/chain/audit-chains.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, rules } from '../support/run-query.js';
import { answer } from './asking.js';
import {
  factsOf,
  hierarchyOf,
  idsInScope,
  ORGANIZATION_KINDS,
  organizationWorlds,
  REGION_CODES,
} from './oracle/organizations.js';
import { DATES, firstDay, lastDay, sourceOf, type World } from './oracle/world.js';

const some = (values: readonly string[]) => fc.option(fc.subarray([...values], { minLength: 1 }));
const question = fc.record({
  scope: fc.record({
    region: fc.option(fc.constantFrom(...REGION_CODES)),
    kinds: some(ORGANIZATION_KINDS),
    sources: some(['LEDGER', 'SYNTHETIC']),
  }),
  size: fc.integer({ min: 1, max: 4 }),
  /** On a known date, or the day before or after one. */
  on: fc
    .tuple(fc.constantFrom(firstDay, ...DATES, lastDay), fc.constantFrom(-1, 0, 1))
    .map(([date, days]) => addDays(CivilDate.parse(date), days)),
});
type Scope = Parameters<typeof idsInScope>[1];

onEngines('what is asked of organizations agrees with what follows from the rows', (engine) => {
  const [numRuns, asked] = engine.name === 'grafeo' ? [60, 2] : [5, 1];
  test('in any hierarchy, in any scope, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(
        organizationWorlds,
        fc.array(question, { minLength: asked, maxLength: asked }),
        async (world, questions) => {
          const graph = engine.graph();
          await engine.clear();
          const now = () => new Date('2026-06-30T00:00:00Z');
          const context = {
            graph,
            now,
            journals: tmpdir(),
            refreshPolicy,
            actor: 'test',
            origin: 'w',
          };
          await commit(context, sourceOf(world));
          for (const { scope, size, on } of questions) {
            expect(await listed(graph, scope, size, on)).toEqual(findingsOf(world, scope, on));
            expect(await audited(graph, scope, size, on)).toEqual(auditOf(world, scope, on));
            await expectUnderOtherRules(graph, world, scope, on);
            for (const { id } of world.organizations)
              expect(await lineOf(graph, id, on)).toEqual(chainFrom(world, id, on));
          }
        },
      ),
      { numRuns },
    );
  }, 240_000);
});

/** No level may be absent, and branches have to be larger. */
const strict: RuleSet = {
  ...rules,
  id: 'strict',
  optionalLevels: [],
  numbers: { ...rules.numbers, minimumMembers: { ...rules.numbers.minimumMembers, value: 6 } },
};

/** From an index of the scope alone, and of what is above it. */
async function expectUnderOtherRules(graph: Graph, world: World, scope: Scope, on: CivilDate) {
  const ids = new Set(idsInScope(world, scope, on));
  const index = await organizationIndexFor(graph, {
    ...{ scope: RegistryScope.parse(scope), rules: strict, knownBefore: null },
  });
  expect(await index.audit(scope, on)).toEqual(auditChains(hierarchyOf(world), on, strict, ids));
  const found = await index.listed(scope, on, valuesOf(ORGANIZATION_FINDINGS), function* (listed) {
    return listed.map((each) => each.whole());
  });
  const expected = factsOf(world)
    .filter(({ id }) => ids.has(id))
    .flatMap((facts) => {
      const { findings = [] } = assessOrganization(facts, on, strict) ?? {};
      return findings.length === 0 ? [] : [{ id: facts.id, findings }];
    });
  const flagged = found.map(({ id, assessment: { findings } }) => ({ id, findings }));
  expect(flagged.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort());
  for (const { id, findings } of expected)
    expect(flagged.find((each) => each.id === id)?.findings).toEqual(findings);
}

/** Findings by organization, and how many there are of each code and severity. */
function findingsOf(world: World, scope: Scope, on: CivilDate) {
  const ids = new Set(idsInScope(world, scope, on));
  const found = factsOf(world)
    .filter(({ id }) => ids.has(id))
    .flatMap((facts): [string, string[]][] => {
      const { findings = [] } = assessOrganization(facts, on, rules) ?? {};
      const texts = findings.map((finding) =>
        [
          ...[finding.code, finding.severity, finding.since],
          textOf(finding.code === 'BROKEN_CHAIN' ? finding.linkBreak : null),
        ].join(' '),
      );
      return texts.length === 0 ? [] : [[facts.id, texts]];
    });
  const all = found.flatMap(([, texts]) =>
    texts.map((text) => text.split(' ').slice(0, 2).join(' ')),
  );
  const counts = [...new Set(all)].map(
    (text) => `${text} ${all.filter((each) => each === text).length}`,
  );
  return { found: Object.fromEntries(found), counts: counts.sort() };
}

function auditOf(world: World, scope: Scope, on: CivilDate) {
  const ids = new Set(idsInScope(world, scope, on));
  const audit = auditChains(hierarchyOf(world), on, rules, ids);
  const { share, broken, breaks, firstBrokenLevels, cycles } = audit;
  const { orphans, doubleSuperiors, skippedLevels } = audit;
  const reasons = {
    MISSING_SUPERIOR: orphans.length,
    CYCLE: cycles.flat().filter((id) => breaks.some((each) => each.organization === id)).length,
    TWO_SUPERIORS: doubleSuperiors.length,
    SKIPPED_LEVEL: skippedLevels.length,
  };
  return {
    share,
    cycles: cycles.length,
    reasons: Object.entries(reasons).flatMap(([reason, count]) =>
      count === 0 ? [] : [{ reason, count }],
    ),
    firstBrokenLevels,
    breaks: breaks.map((each) => [each.organization, textOf(each.linkBreak), each.below].join(' ')),
    broken: broken.map((each) =>
      [each.organization, textOf(each.ownBreak), each.brokenAt].join(' '),
    ),
  };
}

function chainFrom(world: World, organization: string | undefined, on: CivilDate) {
  const whole = hierarchyOf(world);
  const start = whole.organizations.find(({ id }) => id === organization);
  const chain = start === undefined ? null : chainOf(start.id, whole, on, rules);
  if (chain === null) return null;
  const { required, firstBreak, steps } = chain;
  return {
    required,
    firstBreak: firstBreak?.organization.id ?? null,
    steps: steps.map((step) =>
      [step.organization.id, step.level, textOf(step.linkBreak)].join(' '),
    ),
  };
}

function textOf(linkBreak: LinkBreak | null): string {
  if (linkBreak === null) return '';
  const { reason, level, skipped, organizations } = linkBreak;
  return [reason, level, ...skipped, ...organizations].join(' ');
}

const Id = z.object({ id: z.string() }).transform(({ id }) => id);
const linkBreak = 'linkBreak { reason level skipped organizations { id } }';
const Break = z
  .object({
    reason: z.string(),
    level: z.string().nullable(),
    skipped: z.array(z.string()),
    organizations: z.array(Id),
  })
  .nullable()
  .transform((found) =>
    found === null
      ? ''
      : [found.reason, found.level, ...found.skipped, ...found.organizations].join(' '),
  );
const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

const Findings = z.object({
  organizationFindings: z.object({
    pageInfo: PageInfo,
    nodes: z.array(
      z.object({
        organization: Id,
        findings: z.array(
          z
            .object({
              code: z.string(),
              severity: z.string(),
              since: z.string().nullable(),
              linkBreak: Break,
            })
            .transform((each) => [each.code, each.severity, each.since, each.linkBreak].join(' ')),
        ),
      }),
    ),
  }),
  organizationFindingCounts: z.array(
    z
      .object({ code: z.string(), severity: z.string(), count: z.number() })
      .transform(({ code, severity, count }) => `${code} ${severity} ${count}`),
  ),
});

/** What the lists say, read in pages. */
async function listed(graph: Graph, scope: Scope, first: number, on: string) {
  const query = `query ($scope: OrganizationScope, $on: Date, $first: Int, $after: String) {
    organizationFindings(scope: $scope, on: $on, orderBy: ID, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { organization { id } findings { code severity since ${linkBreak} } } }
    organizationFindingCounts(scope: $scope, on: $on) { code severity count } }`;
  const found: [string, string[]][] = [];
  for (let after: string | null = null; ; ) {
    const page = Findings.parse(await answer(graph, query, { scope, on, first, after }));
    const { nodes, pageInfo } = page.organizationFindings;
    for (const { organization, findings } of nodes) found.push([organization, findings]);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage)
      return {
        found: Object.fromEntries(found),
        counts: [...page.organizationFindingCounts].sort(),
      };
  }
}

const Audit = z.object({
  chainAudit: z.object({
    share: z.unknown(),
    cycles: z.number(),
    reasons: z.unknown(),
    firstBrokenLevels: z.unknown(),
    breaks: z.object({
      nodes: z.array(
        z
          .object({ organization: Id, linkBreak: Break, below: z.number() })
          .transform((each) => [each.organization, each.linkBreak, each.below].join(' ')),
      ),
    }),
    brokenChains: z.object({
      pageInfo: PageInfo,
      nodes: z.array(
        z
          .object({ organization: Id, linkBreak: Break, firstBroken: Id })
          .transform((each) => [each.organization, each.linkBreak, each.firstBroken].join(' ')),
      ),
    }),
  }),
});

/** The audit, its broken chains read in pages. */
async function audited(graph: Graph, scope: Scope, first: number, on: string) {
  const query = `query ($scope: OrganizationScope, $on: Date, $first: Int, $after: String) { chainAudit(scope: $scope, on: $on) {
    share { numerator denominator value reason } cycles reasons { reason count } firstBrokenLevels { level count }
    breaks(first: 200) { nodes { organization { id } below ${linkBreak} } }
    brokenChains(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { organization { id } firstBroken { id } ${linkBreak} } } } }`;
  const broken: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = Audit.parse(await answer(graph, query, { scope, on, first, after }));
    const { brokenChains, breaks, ...audit } = page.chainAudit;
    broken.push(...brokenChains.nodes);
    after = brokenChains.pageInfo.endCursor;
    if (!brokenChains.pageInfo.hasNextPage) return { ...audit, breaks: breaks.nodes, broken };
  }
}

const Chain = z.object({
  chain: z
    .object({
      required: z.boolean(),
      firstBreak: z
        .object({ organization: Id })
        .nullable()
        .transform((step) => step?.organization ?? null),
      steps: z.array(
        z
          .object({ organization: Id, level: z.string().nullable(), linkBreak: Break })
          .transform((step) => [step.organization, step.level, step.linkBreak].join(' ')),
      ),
    })
    .nullable(),
});

async function lineOf(graph: Graph, organization: string | undefined, on: string) {
  const query = `query ($id: ID!, $on: Date) { chain(organization: $id, on: $on) {
    required firstBreak { organization { id } } steps { organization { id } level ${linkBreak} } } }`;
  return Chain.parse(await answer(graph, query, { id: organization, on })).chain;
}
