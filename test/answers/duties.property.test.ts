import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { UNIT_FINDINGS } from '../../src/coverage/rules/findings.js';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { addDays, CivilDate } from '../../src/domain/civil-date.js';
import { valuesOf } from '../../src/domain/vocabulary.js';
import type { Graph } from '../../src/graph/graph.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, rules, runQuery } from '../support/run-query.js';
import type { Assessed } from './oracle/assessed.js';
import { coverageOf, unitsOf } from './oracle/expected.js';
import { dutyRuleSets } from './oracle/rule-sets.js';
import { DATES, sourceOf, type World, worlds } from './oracle/world.js';

const everywhere = { region: null, kinds: null, sources: null };
/** A year after a date of the world, or on one of them; or the day before. */
const anyDay = fc
  .tuple(fc.constantFrom(...DATES, '2026-08-31', '2026-10-01'), fc.constantFrom(0, -1))
  .map(([date, days]) => addDays(CivilDate.parse(date), days));

onEngines('duties and thresholds', (engine) => {
  const numRuns = engine.name === 'grafeo' ? 60 : 5;
  test('mean the same in lists, figures, explanations and a naive reading, followed or asked for', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, dutyRuleSets, anyDay, async (world, drawn, on) => {
        const graph = engine.graph();
        await engine.clear();
        const policy = { ...refreshPolicy, ruleSets: [drawn, rules] };
        await write(graph, world, policy);
        expect(await differencesIn(graph, policy)).toEqual([]);
        const ask = asking(graph, drawn, on);
        const expected = unitsOf(world, everywhere, on, drawn);
        // The kept index answers under the one that is followed, one that is worked out under the other.
        const shipped = unitsOf(world, everywhere, on);
        expect(await ask.listed(drawn)).toEqual(summary(expected));
        expect(await ask.listed(rules)).toEqual(summary(shipped));
        expect(await ask.counted(drawn)).toEqual(figures(expected));
        expect(await ask.counted(rules)).toEqual(figures(shipped));
        await ask.explained(expected, drawn);
      }),
      { numRuns },
    );
  }, 600_000);
});

async function write(graph: Graph, world: World, policy: typeof refreshPolicy): Promise<void> {
  const now = () => new Date('2026-06-30T00:00:00Z');
  const context = { graph, now, journals: tmpdir(), actor: 'test', origin: 'world' };
  await commit({ ...context, refreshPolicy: policy }, sourceOf(world));
}

const Finding = z.object({ code: z.string(), severity: z.string(), since: z.string().nullable() });
const Listed = z.object({
  coverageGaps: z.object({
    nodes: z.array(
      z.object({
        unit: z.object({ id: z.string() }),
        status: z.string(),
        findings: z.array(Finding),
      }),
    ),
  }),
});
const Counted = z.object({
  coverageGapCounts: z.array(
    z.object({ code: z.string(), severity: z.string(), count: z.number() }),
  ),
  coverage: z.object({
    rates: z.array(z.object({ code: z.string(), numerator: z.number(), denominator: z.number() })),
  }),
});
const Explained = z.object({
  explainCoverage: z.object({
    findings: z.array(z.object({ finding: Finding, article: z.string() })),
    steps: z.array(
      z.object({ finding: z.string().nullable(), decided: z.boolean(), text: z.string() }),
    ),
    changes: z.array(z.object({ closes: z.array(z.string()) })),
  }),
});

function asking(graph: Graph, followed: RuleSet, on: string) {
  const ask = async (query: string, variables: object) => {
    const { data, errors } = await runQuery(
      graph,
      query,
      { on, ...variables },
      CivilDate.parse('2026-06-30'),
      followed,
    );
    expect(errors).toBeUndefined();
    return data;
  };
  return {
    async listed({ id: ruleSet }: RuleSet) {
      const query = `query ($on: Date, $ruleSet: ID, $codes: [FindingCode!]) {
        coverageGaps(on: $on, ruleSet: $ruleSet, filter: {codes: $codes}, orderBy: ID, first: 200) {
          nodes { unit { id } status findings { code severity since } } } }`;
      const codes = valuesOf(UNIT_FINDINGS);
      const { coverageGaps } = Listed.parse(await ask(query, { ruleSet, codes }));
      return coverageGaps.nodes.map(({ unit, status, findings }) => ({
        ...{ id: unit.id, status },
        findings: findings.map(textOf).sort(),
      }));
    },
    async counted({ id: ruleSet }: RuleSet) {
      const query = `query ($on: Date, $ruleSet: ID) {
        coverageGapCounts(on: $on, ruleSet: $ruleSet) { code severity count }
        coverage(on: $on, ruleSet: $ruleSet) { rates { code numerator denominator } } }`;
      const { coverageGapCounts, coverage } = Counted.parse(await ask(query, { ruleSet }));
      const counts = coverageGapCounts.map((each) => `${each.code} ${each.severity} ${each.count}`);
      const rates = coverage.rates.map(
        (each) => `${each.code} ${each.numerator}/${each.denominator}`,
      );
      return { counts: counts.sort(), rates };
    },
    async explained(units: readonly Assessed[], { id: ruleSet, duties }: RuleSet) {
      const query = `query ($unit: ID!, $on: Date, $ruleSet: ID) {
        explainCoverage(unit: $unit, on: $on, ruleSet: $ruleSet) {
          findings { finding { code severity since } article }
          steps { finding decided text } changes { closes } } }`;
      for (const { unit, findings } of units) {
        const { explainCoverage } = Explained.parse(await ask(query, { unit: unit.id, ruleSet }));
        const { findings: found, steps, changes } = explainCoverage;
        expect(found.map(({ finding }) => textOf(finding)).sort()).toEqual(
          findings.map(textOf).sort(),
        );
        for (const { finding, article } of found)
          if (duties.some(({ duty }) => `${duty}_DUE` === finding.code))
            expect(article).toBe('art. 1');
        const decided = steps.filter(({ finding, decided }) => finding !== null && decided);
        expect(decided.map(({ finding }) => finding).sort()).toEqual(
          findings.map(({ code }) => code).sort(),
        );
        const closed = new Set(changes.flatMap(({ closes }) => closes));
        expect(findings.filter(({ code }) => !closed.has(code))).toEqual([]);
      }
    },
  };
}

function figures(units: readonly Assessed[]) {
  const found = units.flatMap(({ findings }) =>
    findings.filter(({ code }) => code !== 'NOT_SURVEYED'),
  );
  const counts = new Map<string, number>();
  for (const { code, severity } of found)
    counts.set(`${code} ${severity}`, (counts.get(`${code} ${severity}`) ?? 0) + 1);
  return {
    counts: [...counts].map(([key, count]) => `${key} ${count}`).sort(),
    // Without their upper bounds.
    rates: coverageOf(units).rates.map((rate) => rate.split(' ').slice(0, 2).join(' ')),
  };
}

function summary(units: readonly Assessed[]) {
  return units
    .filter(({ findings }) => findings.length > 0)
    .map(({ unit, status, findings }) => ({
      ...{ id: unit.id, status },
      findings: findings.map(textOf).sort(),
    }));
}

function textOf({ code, severity, since }: z.infer<typeof Finding>): string {
  return `${code} ${severity} ${since}`;
}
