import { expect, it } from 'vitest';
import { machineOwner } from '../../src/access/audit/entry.js';
import { Rejected } from '../../src/changes/commit.js';
import { totalOf } from '../../src/changes/write/row-counts.js';
import { auditedIn } from '../access/audited.js';
import { onEngines } from '../support/engines.js';
import { observed } from '../support/observed.js';
import { beforeEachWrite, commitFiles, type Files, journaled } from './committing.js';
import { EVERY_TABLE, edited } from './county-folder.js';
import { COUNTY } from './folder-fixture.js';
import { contentOf } from './graph-content.js';

const nothing = { added: 0, replaced: 0, unchanged: 0 };

onEngines('commit', ({ graph, clear }) => {
  const commitsOf = async () =>
    (await contentOf(graph())).filter((line) => line.startsWith('["Commit"'));

  it('writes a set in one transaction, and tells and logs what it did', async () => {
    await clear();
    let writes = 0;
    const counted = beforeEachWrite(graph(), async () => {
      writes += 1;
    });
    const countsByTable = await commitFiles(counted, EVERY_TABLE, {
      actor: 'somebody',
      origin: 'x',
    });
    expect(writes).toBe(1);
    expect(countsByTable).toEqual({
      sources: { ...nothing, added: 3 },
      regions: { ...nothing, added: 4 },
      region_parents: { ...nothing, added: 1 },
      organizations: { ...nothing, added: 3 },
      units: { ...nothing, added: 2 },
      alliances: { ...nothing, added: 2 },
      facilities: { ...nothing, added: 2 },
      claims: { ...nothing, added: 1 },
      subordinations: { ...nothing, added: 1 },
      coverages: { ...nothing, added: 2 },
      parts: { ...nothing, added: 1 },
      memberships: { ...nothing, added: 2 },
      services: { ...nothing, added: 2 },
      counts: { ...nothing, added: 2 },
      surveys: { ...nothing, added: 2 },
    });
    const log = { actor: 'somebody', added: 30, number: 1, origin: 'x', replaced: 0, unchanged: 0 };
    expect(await commitsOf()).toEqual([JSON.stringify(['Commit', log])]);
  });

  it('writes the same facts through a journal, in several transactions', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    const atOnce = await contentOf(graph());
    await clear();
    let writes = 0;
    const counted = beforeEachWrite(graph(), async () => {
      writes += 1;
    });
    const countsByTable = await commitFiles(counted, EVERY_TABLE, journaled);
    expect(totalOf(countsByTable)).toEqual({ ...nothing, added: 30 });
    // One for each of the 15 tables, for relations within 4 of them, for the start and for the end,
    // for the reassessment and for telling that it is done.
    expect(writes).toBe(23);
    expect(await contentOf(graph())).toEqual(atOnce);
  });

  it.each([
    ['in one transaction', {}],
    ['through a journal', journaled],
  ])('is entered into the audit log by whom it is made, %s', async (_, options) => {
    await clear();
    const initiator = { ...machineOwner, name: 'somebody' };
    for (const _ of [1, 2])
      await commitFiles(graph(), EVERY_TABLE, { ...options, initiator, origin: 'x' });
    expect(await auditedIn(graph())).toEqual([
      {
        ...{ ...initiator, action: 'IMPORT', at: '2026-07-01T00:00:00.000Z' },
        detail: { commit: 1, origin: 'x', added: 30, replaced: 0 },
      },
    ]);
  });

  it.each([
    ['in one transaction', {}],
    ['through a journal', journaled],
  ])('changes nothing with the same set again, %s', async (_, options) => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    const before = await contentOf(graph());
    const countsByTable = await commitFiles(graph(), EVERY_TABLE, options);
    expect(totalOf(countsByTable)).toEqual({ ...nothing, unchanged: 30 });
    expect(await contentOf(graph())).toEqual(before);
  });

  it('takes a large set in batches, each a statement', async () => {
    await clear();
    const units = Array.from({ length: 2_500 }, (_, at) => `w${at},COMPOUND,小区,350428100,,,s\n`);
    const files: Files = { ...COUNTY, 'units.csv': `${COUNTY['units.csv']}${units.join('')}` };
    const { graph: watched, statements } = observed(graph());
    const { units: effect } = await commitFiles(watched, files);
    expect(effect).toEqual({ ...nothing, added: 2_502 });
    const created = statements.filter(({ name }) => name === 'changes.units.create');
    expect(created).toHaveLength(2);
  });

  it('writes nothing of a set that breaks a rule', async () => {
    await clear();
    await commitFiles(graph(), COUNTY);
    const before = await contentOf(graph());
    const bad = edited(EVERY_TABLE, {
      'units.csv': ['u,COOPERATIVE,合作社', 'u,COOPERATIVE,新社'],
      'surveys.csv': [',350428,COMPOUND,2024-01-01', ',350428,COMPOUND,2024-02-30'],
    });
    for (const options of [{}, journaled]) {
      const rejected = await commitFiles(graph(), bad, options).catch((error: unknown) => error);
      if (!(rejected instanceof Rejected)) throw rejected;
      expect(rejected.total).toBe(1);
      expect(rejected.violations).toMatchObject([
        { file: 'surveys.csv', line: 3, column: 'on', rule: 'DATE', value: '2024-02-30' },
      ]);
      expect(await contentOf(graph())).toEqual(before);
    }
  });

  it('checks a set again that was checked before another commit', async () => {
    await clear();
    await commitFiles(graph(), COUNTY);
    const overtaken = beforeEachWrite(graph(), async () => {
      await commitFiles(graph(), { 'parts.csv': 'unit,whole,source\nu,v,s\n' });
    });
    const cycle = commitFiles(overtaken, { 'parts.csv': 'unit,whole,source\nv,u,s\n' });
    await expect(cycle).rejects.toMatchObject({ violations: [{ rule: 'CYCLE', value: 'u' }] });
    expect(await commitsOf()).toHaveLength(2);
    const fine = await commitFiles(overtaken, { 'parts.csv': 'unit,whole,source\nu,v,s\n' });
    expect(fine).toEqual({ parts: { ...nothing, unchanged: 1 } });
  });
});
