import { beforeAll, expect, test } from 'vitest';
import { machineOwner } from '../../src/access/audit/entry.js';
import { annotateGap } from '../../src/changes/annotate.js';
import { refreshAssessments } from '../../src/changes/write/refresh.js';
import { gapHistory } from '../../src/coverage/kept/gap-history.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { readHead } from '../../src/graph/head.js';
import { auditedIn } from '../access/audited.js';
import { commitFiles, type Files, journaled } from '../changes/committing.js';
import { COUNTY } from '../changes/folder-fixture.js';
import { differencesIn } from '../support/differences.js';
import type { Engine } from '../support/engines.js';
import { observed } from '../support/observed.js';
import { eitherRules } from '../support/other-rules.js';
import { runQuery } from '../support/run-query.js';
import { probe } from './case.js';

/** More units than two pages show. */
const MANY = 300;
const ids = Array.from({ length: MANY }, (_, at) => `g${String(at).padStart(3, '0')}`);
/** Units that come later and stand between two of these. */
const later = ids.slice(0, 70).map((id) => id.replace('g0', 'g100.'));
const rowsOf = (row: (id: string) => string, of = ids) => of.map((id) => `${row(id)}\n`).join('');

/** Units of two full members that a survey found without coverage. */
const BLANK: Files = {
  ...COUNTY,
  'organizations.csv': 'id,kind,name,region,source\nk,BRANCH,新支部,350428100,s\n',
  'units.csv': `id,kind,name,region,valid_to,source\n${rowsOf((id) => `${id},MARKET,市场,350428,,s`)}`,
  'counts.csv': `entity,on,full_members,source\n${rowsOf((id) => `${id},2025-01-01,2,s`)}`,
  'surveys.csv': 'unit,region,kind,on,source\n,350428,MARKET,2025-01-01,s\n',
};

const on = (graph: Graph, day: string) => ({
  graph,
  refreshPolicy: eitherRules,
  now: () => new Date(`${day}T01:00:00Z`),
});
const write = (graph: Graph, files: Files, day: string, options = {}) =>
  commitFiles(graph, files, { ...on(graph, day), ...options });

/**
 * Lets kept timelines go through all that happens to them, and compares them with the facts after each
 * step.
 *
 * @param covered takes the names of the statements whose effect was seen
 */
export function keeps(engine: Engine, covered: Set<string>): void {
  // Another server on the same graph: its index follows what this one writes.
  let other: Graph;
  beforeAll(async () => {
    await engine.clear();
    other = { ...engine.graph() };
  });
  const step = (title: string, take: (graph: Graph) => Promise<void>) =>
    test(title, async () => {
      const { graph, statements } = observed(engine.graph());
      await take(graph);
      expect(await differencesIn(graph, eitherRules)).toEqual([]);
      expect(await differencesIn(other, eitherRules)).toEqual([]);
      for (const { name } of statements)
        if (
          /^kept\.|^changes\.(mark|partyGroups|groupsBelow|organizations|unassessed|allRegions)/.test(
            name,
          )
        )
          covered.add(name);
    });

  step('units come, and others between them', async (graph) => {
    await write(graph, BLANK, '2026-01-01');
    expect(await walk(graph)).toEqual(ids);
    // What comes later finds its place between the others.
    const units = `id,kind,name,region,source\n${rowsOf((id) => `${id},MARKET,市场,350428,s`, later)}`;
    const counts = `entity,on,full_members,source\n${rowsOf((id) => `${id},2025-01-01,2,s`, later)}`;
    const surveys = 'unit,region,kind,on,source\n,350428,MARKET,2025-01-02,s\n';
    const files = { 'units.csv': units, 'counts.csv': counts, 'surveys.csv': surveys };
    await write(graph, files, '2026-01-02', journaled);
    expect(await walk(graph)).toEqual([...ids, ...later].sort());
  });

  step('time passes: what begins and ends is entered, each on its day', async (graph) => {
    const ends = ids.slice(0, 250);
    const covers = `organization,unit,mode,valid_from,source\n${rowsOf((id) => `k,${id},SOLO,2026-02-01,s`, ends)}`;
    await write(graph, { 'coverages.csv': covers }, '2026-01-03');
    await refreshAssessments(on(graph, '2026-03-01'));
    expect((await readHead(graph)).kept).toMatchObject({ on: '2026-03-01' });
    expect(await walk(graph, '2026-03-01')).toHaveLength(120);
    const history = await gapHistory(seeingAll(graph), 'g000');
    expect(history?.events.map(({ change, on: day, causes }) => [change, day, causes])).toEqual([
      ['OPENED', '2026-01-01', expect.arrayContaining(['units|g000'])],
      ['CLOSED', '2026-02-01', ['date|2026-02-01']],
    ]);
    expect(await gapHistory(seeingAll(graph), 'nobody')).toBeNull();
  });

  step('another rule set: everything is assessed anew', async (graph) => {
    await refreshAssessments(on(graph, '2026-03-01'), 'two-members');
    const audited = (await auditedIn(graph)).at(-1);
    expect(audited).toMatchObject({ action: 'REASSESS', detail: { ruleSet: 'two-members' } });
    const history = await gapHistory(seeingAll(graph), 'g299');
    expect(history?.events.map(({ code, change, causes }) => [code, change, causes[0]])).toEqual([
      ['BLANK', 'OPENED', expect.any(String)],
      ['BLANK', 'CLOSED', 'rules|two-members'],
      ['NOT_ESTABLISHED', 'OPENED', 'rules|two-members'],
    ]);
  });

  step('a note on a finding ends with it; units that have ended are in no list', async (graph) => {
    const note = {
      code: 'NOT_ESTABLISHED',
      reason: 'OTHER',
      note: '筹建中',
      office: '组织部',
    } as const;
    const due = CivilDate.parse('2026-04-01');
    await annotateGap(
      {
        ...{ ...on(graph, '2026-03-01'), granted: null },
        initiatorIn: () => ({ ...machineOwner, name: 'analyst' }),
      },
      { unit: 'g299', ...note, due },
    );
    const all = [...ids, ...later];
    const gone = `id,kind,name,region,valid_to,source\n${rowsOf((id) => `${id},MARKET,市场,350428,2026-02-20,s`, all)}`;
    const ended = `organization,unit,mode,valid_from,valid_to,source\n${rowsOf((id) => `k,${id},SOLO,2026-02-01,2026-02-15,s`, ids.slice(0, 250))}`;
    await write(graph, { 'units.csv': gone, 'coverages.csv': ended }, '2026-03-01');
    expect(await walk(graph, '2026-03-01')).toEqual([]);
    const history = await gapHistory(seeingAll(graph), 'g299');
    expect(history?.annotations).toEqual([
      {
        ...{ unit: 'g299', ...note, due, actor: 'analyst' },
        recordedAt: '2026-03-01T01:00:00.000Z',
        endedAt: '2026-03-01T01:00:00.000Z',
      },
    ]);
  });

  step('organizations change in each way that says something of them', async (graph) => {
    const joint = 'id,kind,name,region,source\nj,JOINT_BRANCH,联合支部,350428100,s\n';
    const covers = `organization,unit,mode,source\n${rowsOf((id) => `j,${id},JOINT,s`, ids.slice(0, 6))}`;
    const files = { 'organizations.csv': joint, 'coverages.csv': covers };
    await write(graph, files, '2026-03-02');
    for (const changed of [
      { 'counts.csv': 'entity,on,full_members,source\nj,2026-02-01,2,s\n' },
      { 'subordinations.csv': 'organization,superior,source\nk,j,s\nj,k,s\n' },
      {
        'units.csv': `id,kind,name,region,valid_to,source\n${ids[0]},MARKET,市场,350428,2026-02-18,s\n`,
      },
      { 'regions.csv': 'code,name,level,parent,source\n350428100,古镛镇街,TOWNSHIP,350428,s\n' },
      { 'sources.csv': 'id,kind,title\ns,LEDGER,台账\n' },
    ]) {
      expect(await differencesIn(graph, eitherRules)).toEqual([]);
      await write(graph, changed, '2026-03-02');
    }
  });

  step('only the latest notes of what has changed are kept', async (graph) => {
    const set = probe("MATCH (k:Kept) WHERE k.id = 'kept' SET k.organizations = 1098");
    await graph.write((tx) => tx.run(set));
    const count = (members: number) => ({
      'counts.csv': `entity,on,full_members,source\nk,2026-02-0${members},${members},s\n`,
    });
    await write(graph, count(1), '2026-03-02');
    expect(await differencesIn(graph, eitherRules)).toEqual([]);
    await write(graph, count(2), '2026-03-02');
    const oldest = 'MATCH (n:OrganizationNote) RETURN min(n.noted) AS version';
    expect(await graph.read(probe(oldest))).toEqual([{ version: 1099 }]);
  });
}

/** The ids of all gaps and unsurveyed units, by pages of 90. */
async function walk(graph: Graph, day = '2026-01-02'): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await runQuery(
      graph,
      `query ($after: String) { coverageGaps(first: 90, after: $after) { nodes { unit { id } } pageInfo { hasNextPage endCursor } } }`,
      { after },
      CivilDate.parse(day),
    );
    found.push(...data.coverageGaps.nodes.map(({ unit }: { unit: { id: string } }) => unit.id));
    after = data.coverageGaps.pageInfo.hasNextPage ? data.coverageGaps.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** Asks of a graph as whoever sees all of it. */
function seeingAll(reader: Graph) {
  return { reader, sight: async () => 'ALL' as const };
}
