import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, Rejected } from '../../src/changes/commit.js';
import { isChainTop } from '../../src/coverage/chain/chain-levels.js';
import { traceOrganization } from '../../src/coverage/explain/organization-trace.js';
import { traceUnit } from '../../src/coverage/explain/unit-trace.js';
import type { UnitFacts } from '../../src/coverage/facts/facts.js';
import type { RankedOrganization } from '../../src/coverage/facts/hierarchy.js';
import type { OrganizationFacts } from '../../src/coverage/facts/organization-facts.js';
import {
  readOrganizationRows,
  readUnitRows,
} from '../../src/coverage/reading/explain/read-rows.js';
import { organizationsInScope } from '../../src/coverage/reading/organizations-in-scope.js';
import { unitsInScope } from '../../src/coverage/reading/units-in-scope.js';
import { intersect } from '../../src/domain/civil-date.js';
import { EntityId } from '../../src/domain/ids.js';
import { unite } from '../../src/domain/timeline.js';
import type { Graph } from '../../src/graph/graph.js';
import { contextOf } from '../../src/graphql/context.js';
import { onEngines } from '../support/engines.js';
import { keeping, standpointOn, today } from '../support/run-query.js';
import { countyFolder, importFolder } from './asking.js';
import { histories, sourceOfRows } from './oracle/history.js';

onEngines('an explanation reads the facts that the lists are assessed from', (engine) => {
  test('of every unit and organization of the county', async () => {
    await engine.clear();
    await importFolder(engine.graph(), countyFolder);
    expect(await compared(engine.graph(), null)).toBe(48 + 34);
  });

  const numRuns = engine.name === 'grafeo' ? 30 : 2;
  test('after any history, as they stand and as they were known before each change', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const graph = engine.graph();
        await engine.clear();
        for (const { at, rows } of history) {
          const context = { graph, now: () => at, journals: tmpdir(), keeping, actor: 'test' };
          await commit({ ...context, origin: 'history' }, sourceOfRows(rows)).catch(unlessRejected);
        }
        await compared(graph, null);
        for (const { at } of history) await compared(graph, at.toISOString());
      }),
      // Shrinking a history takes longer than reading it.
      { numRuns, endOnFailure: true },
    );
  }, 600_000);
});

/** Compares the facts of all units and organizations, and gives how many they are. */
async function compared(graph: Graph, knownBefore: string | null): Promise<number> {
  const asking = contextOf(graph, standpointOn(today));
  const everything = { scope: {}, on: null, knownBefore };
  const units = await unitsInScope(asking, everything);
  for (const { facts } of units) {
    const rows = await readUnitRows(graph, facts.id, knownBefore);
    const traced = traceUnit(rows, facts.id)?.facts;
    expect(inOrder(withLineDays(traced))).toEqual(inOrder(withLineDays(facts)));
  }
  const organizations = await organizationsInScope(asking, everything);
  for (const { facts } of organizations) {
    const rows = await readOrganizationRows(graph, facts.id, knownBefore);
    const traced = traceOrganization(rows, facts.id)?.facts;
    expect(inOrder(upToTheCounty(traced))).toEqual(inOrder(upToTheCounty(facts)));
  }
  const nobody = await readUnitRows(graph, EntityId.parse('nobody'), knownBefore);
  expect(nobody).toEqual([]);
  return units.length + organizations.length;
}

/** A line that goes in a circle before it ends holds on no further day, so the days are compared. */
function withLineDays(facts: UnitFacts | undefined) {
  if (facts === undefined) return null;
  const coverages = facts.coverages.map(({ lines, ...coverage }) => {
    const branches = new Map(lines.map(({ branch, branchKind }) => [branch, branchKind]));
    const daysOf = (id: EntityId) =>
      unite(
        lines.flatMap(({ branch, lifetimes }) => {
          const days = branch === id ? intersect(...lifetimes) : null;
          return days === null ? [] : [days];
        }),
      );
    return { ...coverage, lines: [...branches].map(([id, kind]) => [id, kind, daysOf(id)]) };
  });
  return { ...facts, coverages };
}

/**
 * What is above an organization, up to the county's committees: what is beyond them, and whether it
 * stands above itself, is left to who reads it, and changes nothing.
 */
function upToTheCounty(facts: OrganizationFacts | undefined) {
  if (facts === undefined) return null;
  const { above, ...own } = facts;
  const byId = new Map(above.organizations.map((each) => [each.id, each]));
  const reached = new Set<RankedOrganization>([{ ...own }]);
  const links: string[] = [];
  for (const each of reached)
    for (const { organization, superior, lifetime } of above.subordinations) {
      if (organization !== each.id || isChainTop(each)) continue;
      const next = byId.get(superior);
      links.push(`${organization} ${superior} ${lifetime.validFrom} ${lifetime.validTo}`);
      if (next !== undefined && superior !== own.id) reached.add(next);
    }
  const organizations = [...reached].map(({ id, kind, level, lifetime }) => {
    return { id, kind, level, lifetime };
  });
  // Lists read units only where a finding counts them, explanations name all.
  const counts = ['JOINT_BRANCH', 'TEMPORARY_BRANCH'].includes(own.kind);
  return { ...own, covered: counts ? own.covered : [], organizations, links };
}

/** The same with every list in an order of its own, since facts stand in any. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(inOrder)
      .map((item) => ({ item, text: JSON.stringify(item) }))
      .sort((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ item }) => item);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

function unlessRejected(error: unknown): void {
  if (!(error instanceof Rejected)) throw error;
}
