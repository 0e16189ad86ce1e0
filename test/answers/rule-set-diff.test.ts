import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { ruleSetDiff } from '../../src/coverage/queries/rule-set-diff.js';
import { UNIT_FINDINGS } from '../../src/coverage/rules/findings.js';
import { ruleSetNamed } from '../../src/coverage/rules/rules.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { valuesOf } from '../../src/domain/vocabulary.js';
import { refreshPolicy, ruleSets, rules } from '../support/run-query.js';
import { onCounty } from './asking.js';
import { sourceOfRows } from './oracle/history.js';

const example = ruleSetNamed(ruleSets, 'example-duties');
const on = CivilDate.parse('2026-06-30');
const Gaps = z.object({
  coverageGaps: z.object({
    nodes: z.array(
      z.object({
        unit: z.object({ id: z.string() }),
        findings: z.array(z.object({ code: z.string(), severity: z.string() })),
      }),
    ),
  }),
});
const query = `query ($ruleSet: ID, $codes: [FindingCode!], $scope: UnitScope) {
  coverageGaps(on: "${on}", ruleSet: $ruleSet, scope: $scope, filter: {codes: $codes}, first: 200) {
    nodes { unit { id } findings { code severity } } } }`;

/** What is counted of enterprises, of which the example's duties ask. */
const counts = [
  { entity: 'u-lapsed', staff: '120' },
  { entity: 'u-joint-b', staff: '100', fullMembers: '4' },
  { entity: 'u-instructor', revenue: '20000000' },
].map((row) => ({ table: 'counts' as const, row: { ...row, on: '2026-06-01', source: 'ledger' } }));

onCounty('which units another rule set changes', (ask, engine) => {
  beforeAll(async () => {
    const now = () => new Date('2026-06-30T02:00:00.000Z');
    const by = { journals: '/nonexistent', actor: 'test', origin: 'counts' };
    await commit({ graph: engine.graph(), now, refreshPolicy, ...by }, sourceOfRows(counts));
  });

  test.each([
    ['everywhere', {}],
    ['in a township', { region: '990101101' }],
    ['of a kind', { kinds: ['ENTERPRISE'] }],
  ])('%s, as both judge each of them', async (_where, scope) => {
    const found = async (ruleSet: string) => {
      const answer = await ask(query, { ruleSet, scope, codes: valuesOf(UNIT_FINDINGS) });
      const { nodes } = Gaps.parse(answer).coverageGaps;
      return new Map(nodes.map(({ unit, findings }) => [unit.id, findings.map(textOf)]));
    };
    const [before, after] = [await found(rules.id), await found(example.id)];
    const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
    const expected = ids.flatMap((unit) => {
      const [had, has] = [before.get(unit) ?? [], after.get(unit) ?? []];
      const opened = has.filter((each) => !had.includes(each)).sort();
      const closed = had.filter((each) => !has.includes(each)).sort();
      return opened.length + closed.length === 0 ? [] : [{ unit, opened, closed }];
    });
    const diff = await ruleSetDiff(engine.graph(), scope, { from: rules, to: example, on });
    expect(
      diff.units.map(({ unit, opened, closed, regraded }) => ({
        unit,
        opened: [
          ...opened.map(textOf),
          ...regraded.map((each) => `${each.code} ${each.after}`),
        ].sort(),
        closed: [
          ...closed.map(textOf),
          ...regraded.map((each) => `${each.code} ${each.before}`),
        ].sort(),
      })),
    ).toEqual(expected);
    expect(diff.units.length).toBeGreaterThan(0);
    expect(diff.compared).toBeGreaterThanOrEqual(diff.units.length);
  });

  test('none under the rule set itself', async () => {
    const diff = await ruleSetDiff(engine.graph(), {}, { from: example, to: example, on });
    expect(diff.units).toEqual([]);
  });

  test('a scope names a region of the graph', async () => {
    const question = { from: rules, to: example, on };
    await expect(ruleSetDiff(engine.graph(), { region: '1' }, question)).rejects.toThrow(
      'A scope names a region of the graph, received "1".',
    );
  });
});

function textOf({ code, severity }: { code: string; severity: string }): string {
  return `${code} ${severity}`;
}
