import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, Rejected } from '../../src/changes/commit.js';
import { factsOfOrganization } from '../../src/coverage/explain/explained-organization.js';
import { factsOfUnit } from '../../src/coverage/explain/explained-unit.js';
import { lifetimesOf, type UnitFacts } from '../../src/coverage/facts/facts.js';
import { linesFrom } from '../../src/coverage/facts/lines.js';
import type { OrganizationFacts } from '../../src/coverage/facts/organization-facts.js';
import { allOrganizationIds } from '../../src/coverage/kept/organization-changes.js';
import {
  rowsBehindOrganization,
  rowsBehindUnit,
} from '../../src/coverage/reading/explained-rows.js';
import { knownUnits } from '../../src/coverage/reading/known/units.js';
import { organizationsWithIds } from '../../src/coverage/reading/organizations-with-ids.js';
import { EntityId } from '../../src/domain/ids.js';
import type { Graph } from '../../src/graph/graph.js';
import { onEngines } from '../support/engines.js';
import { placeRules } from '../support/other-rules.js';
import { refreshPolicy } from '../support/run-query.js';
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
          const context = {
            graph,
            now: () => at,
            journals: tmpdir(),
            refreshPolicy,
            actor: 'test',
          };
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
  const known = { reader: graph, knownBefore };
  let units = 0;
  for await (const batch of knownUnits(known, {}))
    for (const { facts } of batch) {
      const { rows, lying } = await rowsBehindUnit(known, facts.id, placeRules);
      expect(inOrder(readOff(factsOfUnit(rows, facts.id, lying)?.facts))).toEqual(
        inOrder(readOff(facts)),
      );
      units += 1;
    }
  const ids = await graph.read(allOrganizationIds());
  const organizations = await organizationsWithIds({ reader: graph }, ids, { knownBefore });
  for (const { facts } of organizations) {
    const rows = await rowsBehindOrganization(known, facts.id);
    const explained = factsOfOrganization(rows, facts.id)?.facts;
    expect(inOrder(readOffOrganization(explained))).toEqual(inOrder(readOffOrganization(facts)));
  }
  const nobody = await rowsBehindUnit(known, EntityId.parse('nobody'), placeRules);
  expect(nobody.rows).toEqual([]);
  return units + organizations.length;
}

/** What facts say, whatever else their rows carry. */
function readOff(facts: UnitFacts | undefined) {
  if (facts === undefined) return null;
  const { coverages, alliances, surveys, counts, regions, regionsBefore, ...own } = facts;
  return {
    ...own,
    regions: regions.toSorted(),
    regionsBefore: regionsBefore.map(({ until, regions: all }) => [until, all.toSorted()]),
    coverages: coverages.map((fact) => ({
      by: [fact.organization.id, fact.organization.kind, fact.edge.mode],
      lifetimes: lifetimesOf(fact),
      whole: [fact.through?.whole.id, fact.through?.whole.kind],
      lines: linesFrom(fact.organization, fact.above).map(({ branch, lifetime }) => [
        ...[branch.id, branch.kind],
        lifetime,
      ]),
      links: fact.above.map(({ link }) => [link.organization, link.superior, link.lifetime]),
    })),
    alliances: alliances.map((fact) => ({
      by: fact.alliance.id,
      lifetimes: lifetimesOf(fact),
      whole: [fact.through?.whole.id, fact.through?.whole.kind],
    })),
    surveys: surveys.map(({ on }) => on),
    counts: counts.map(({ on, fullMembers }) => [on, fullMembers]),
  };
}

function readOffOrganization(facts: OrganizationFacts | undefined) {
  if (facts === undefined) return null;
  const { counts, covered, above, ...own } = facts;
  // Lists read units only where a finding counts them, explanations name all.
  const isCounted = ['JOINT_BRANCH', 'TEMPORARY_BRANCH'].includes(own.kind);
  return {
    ...own,
    counts: counts.map(({ on, fullMembers }) => [on, fullMembers]),
    covered: isCounted
      ? covered.map(({ edge, unit }) => [edge.lifetime, unit.id, unit.lifetime])
      : [],
    organizations: above.organizations.map(({ id, kind, level, lifetime }) => {
      return [id, kind, level, lifetime];
    }),
    links: above.subordinations.map(({ organization, superior, lifetime }) => {
      return [organization, superior, lifetime];
    }),
  };
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
