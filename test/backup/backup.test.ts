import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineOwner } from '../../src/access/audit/entry.js';
import { exported } from '../../src/backup/export-graph.js';
import { restoreGraph } from '../../src/backup/restore-graph.js';
import { verified } from '../../src/backup/verified.js';
import { writeBackup } from '../../src/backup/write-file.js';
import { annotateGap } from '../../src/changes/annotate.js';
import { setJournal } from '../../src/changes/journal/journal.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { ensureNew } from '../../src/files/new-file.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { isBeingRestored, readHead } from '../../src/graph/head.js';
import { appliedMigrations, lastMigration, migrate } from '../../src/graph/migrations.js';
import { createParts, createPlan, type PlanHeading } from '../../src/planning/kept/plan-store.js';
import { auditedIn } from '../access/audited.js';
import { beforeEachWrite } from '../changes/committing.js';
import { probe } from '../contract/case.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, runQuery, today } from '../support/run-query.js';
import { everythingIn } from './everything.js';

const now = () => new Date(`${today}T01:00:00Z`);
const taken = { release: 'tested', takenAt: '2026-06-30T01:00:00.000Z' };
const nothing = () => undefined;
const plan: PlanHeading = {
  ...{ id: 'plan-1', name: '补齐方案', author: null, kind: 'REMEDIES', status: 'OPTIMAL' },
  ...{ on: today, version: 2, ruleSet: 'r', recordedAt: now().toISOString(), parts: 2 },
};

const take = (graph: Graph, path: string) =>
  exported(graph, taken, (lines) => writeBackup(path, lines, nothing));
const restore = async (graph: Graph, path: string) =>
  restoreGraph(graph, path, await verified(path, nothing), now, nothing);

/** All but the audit log, which goes on with each backup and restore. */
const factsIn = async (graph: Graph) =>
  (await everythingIn(graph)).filter((line) => !line.startsWith('[["Audit'));
const taking = { ...machineOwner, at: taken.takenAt, action: 'BACKUP', detail: { commit: 5 } };
const restoring = {
  ...{ ...machineOwner, at: now().toISOString(), action: 'RESTORE' },
  detail: { commit: 5, takenAt: taken.takenAt },
};

const cover = (graph: Graph, unit: string) => {
  const changes = [{ cover: { organization: 'o-branch', unit, mode: 'SOLO' } }];
  const text = 'mutation ($input: CommitInput!) { commit(input: $input) { version event } }';
  return runQuery(graph, text, { input: { source: 'ledger', idempotencyKey: unit, changes } });
};
/** A unit that never was. */
const retractUnit = async (graph: Graph) => {
  const text = 'mutation ($input: CommitInput!) { commit(input: $input) { invalid { message } } }';
  const found = { id: 'u-wrong', kind: 'MARKET', name: '误录', region: '350428101' };
  const retracted = { table: 'units', key: 'u-wrong', reason: '误录' };
  for (const change of [{ foundUnit: found }, { retract: retracted }]) {
    const { data } = await runQuery(graph, text, {
      input: { source: 'ledger', changes: [change] },
    });
    expect(data).toEqual({ commit: { invalid: [] } });
  }
};
const answers = (graph: Graph) =>
  runQuery(
    graph,
    `{ lastEvent coverage { statuses { status count } }
      early: coverage(knownOn: "2026-01-15") { statuses { status count } rates { code value } }
      late: coverage(knownOn: "2026-03-01") { statuses { status count } rates { code value } }
      gapHistory(unit: "u-tower") { events { code change on causes recordedAt } annotations { note office } }
      retracted: gapHistory(unit: "u-wrong") { unit { name region { code } } events { change causes } }
      units(first: 9) { nodes { name organizations(first: 9) { nodes { name } } } }
      claims(first: 9) { nodes { text stated listed } }
      keptPlans { plan name author kind status on version ruleSet recordedAt } }`,
  );

onEngines('a backup', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-backup-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'graph.backup');
  const others: Graph[] = [];
  afterAll(() => Promise.all(others.map((graph) => graph.close())));
  const embedded = async () => {
    const graph = openGrafeo(null, { shuffleUnordered: true });
    others.push(graph);
    await migrate(graph, now);
    return graph;
  };
  const left = (graph: Graph) =>
    graph.read(probe('MATCH (n) WHERE NOT n:Migration RETURN count(n) AS nodes'));
  let content: string[];
  let audited: unknown[];
  let answered: unknown;

  /** A graph of several commits, with earlier versions, a unit that was retracted, a ledger, a note, events and a plan that is kept. */
  beforeAll(async () => {
    const graph = engine.graph();
    await commitRows(graph, 'county');
    await commitRows(graph, 'county-later');
    await refreshToday(graph);
    expect((await cover(graph, 'u-market')).errors).toBeUndefined();
    await retractUnit(graph);
    const note = { reason: 'OTHER', note: '筹建中', office: '组织部' } as const;
    const { data } = await runQuery(
      graph,
      '{ coverageGaps(first: 1) { nodes { unit { id } findings { code } } } }',
    );
    const [gap] = data.coverageGaps.nodes;
    const about = {
      unit: gap.unit.id,
      code: gap.findings[0].code,
      due: CivilDate.parse('2026-08-01'),
    };
    await annotateGap(
      {
        ...{ graph, now, refreshPolicy, granted: null },
        initiatorIn: () => ({ ...machineOwner, name: 'analyst' }),
      },
      { ...about, ...note },
    );
    const text = [
      { at: 0, text: '{"甲":' },
      { at: 1, text: '1}' },
    ];
    await graph.write(async (tx) => {
      await tx.run(
        createPlan(plan, { regions: ['350428'], things: [{ id: 'o-town', region: '350428100' }] }),
      );
      await tx.run(createParts(plan.id, text));
    });
    await take(graph, file);
    content = await factsIn(graph);
    audited = await auditedIn(graph);
    answered = await answers(graph);
  });

  test('holds all of a graph: from this engine to the embedded one, and back', async () => {
    const other = await embedded();
    await restore(other, file);
    const [head, restored] = [await readHead(engine.graph()), await readHead(other)];
    expect({ ...restored, writes: head.writes }).toEqual(head);
    expect(await factsIn(other)).toEqual(content);
    expect(audited.at(-1)).toEqual(taking);
    expect(await auditedIn(other)).toEqual([...audited, restoring]);
    expect(await answers(other)).toEqual(answered);
    expect(await differencesIn(other)).toEqual([]);
    const back = join(folder, 'back.backup');
    await take(other, back);
    // A commit that was taken is known again, and the next one has the next number.
    const again = await cover(other, 'u-market');
    expect(again.data).toMatchObject({ commit: { version: 3 } });
    expect((await cover(other, 'u-tower')).data).toMatchObject({ commit: { version: 6 } });
    await engine.clear();
    await restore(engine.graph(), back);
    expect(await factsIn(engine.graph())).toEqual(content);
    expect(await auditedIn(engine.graph())).toEqual([...audited, restoring, taking, restoring]);
    expect(await answers(engine.graph())).toEqual(answered);
    expect(await differencesIn(engine.graph())).toEqual([]);
  });

  test('is of one moment, whatever is committed while it is taken', async () => {
    const graph = engine.graph();
    let before: string[] = [];
    const later = join(folder, 'later.backup');
    let commit: Promise<unknown> = Promise.resolve();
    await exported(graph, taken, async (lines) => {
      before = await factsIn(graph);
      const meanwhile = async function* () {
        for await (const line of lines) {
          yield line;
          // All but the header is still to come. Where a snapshot is read, nobody waits.
          if (!line.startsWith('{"backup"')) continue;
          commit = cover(graph, 'u-task');
          if (graph.capabilities.writesAlone) await commit;
        }
      };
      await writeBackup(later, meanwhile(), nothing);
    });
    expect(await commit).toMatchObject({ data: { commit: { version: 6 } } });
    const other = await embedded();
    await restore(other, later);
    expect(await factsIn(other)).toEqual(before);
    expect(await differencesIn(other)).toEqual([]);
  });

  test('is not taken of what a large import is half through', async () => {
    const graph = await embedded();
    await restore(graph, file);
    await graph.write((tx) => tx.run(setJournal('j')));
    await expect(take(graph, join(folder, 'none.backup'))).rejects.toThrow(
      expect.objectContaining({ code: 'CONFLICT', message: expect.stringContaining('j is under') }),
    );
    expect(() => statSync(join(folder, 'none.backup'))).toThrow('ENOENT');
    expect(() => statSync(join(folder, 'none.backup.partial'))).toThrow('ENOENT');
  });

  test("is its owner's alone, and takes the place of no other file", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => ensureNew(file, 'A backup')).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('--force'),
      }),
    );
  });

  test('is not taken of a graph without a commit, which is hardly the one that is meant', async () => {
    const work = take(await embedded(), join(folder, 'none.backup'));
    expect(await refusal(work)).toMatch(/^BAD_USER_INPUT .*DATA_DIR/);
  });

  test('goes into an empty graph only', async () => {
    const before = await factsIn(engine.graph());
    await expect(restore(engine.graph(), file)).rejects.toThrow(
      expect.objectContaining({
        code: 'CONFLICT',
        message: expect.stringMatching(/one with 6 commits .*DATA_DIR .*Nothing was written/),
      }),
    );
    expect(await factsIn(engine.graph())).toEqual(before);
  });

  test('that is cut short leaves no graph that looks whole, and begins anew', async () => {
    await engine.clear();
    const graph = engine.graph();
    for (const last of [3, 6]) {
      const cut = beforeEachWrite(graph, async (write) => {
        if (write > last) throw new Error('killed');
      });
      await expect(restore(cut, file)).rejects.toThrow('killed');
      expect(isBeingRestored(await readHead(graph))).toBe(true);
      expect(await refusal(commitRows(graph, 'county'))).toMatch(
        /CONFLICT.* orgweave restore again/,
      );
      expect(await refusal(take(graph, join(folder, 'half.backup')))).toMatch(/CONFLICT/);
    }
    await restore(graph, file);
    expect(await factsIn(graph)).toEqual(content);
    expect(await differencesIn(graph)).toEqual([]);
  });

  test('is restored by one at a time: the later one', async () => {
    await engine.clear();
    const graph = engine.graph();
    const first = beforeEachWrite(graph, async (write) => {
      if (write === 5) await restore(graph, file);
    });
    expect(await refusal(restore(first, file))).toMatch(/CONFLICT.*another one has begun/);
    expect(await factsIn(graph)).toEqual(content);
  });

  test('of an earlier schema takes the later steps', async () => {
    const [header = '', ...parts] = linesOf(readFileSync(file)).slice(0, -1);
    const last = lastMigration();
    const { nodes, migrations, ...rest } = JSON.parse(header);
    const earlier = { ...rest, nodes: nodes - 1, migrations: migrations.slice(0, -1) };
    const without = parts.map((line) => {
      const { rows, ...part } = JSON.parse(line);
      if (!line.includes('"labels":["Migration"]')) return line;
      const at = 1 + part.keys.indexOf('number');
      return JSON.stringify({ ...part, rows: rows.filter((row: unknown[]) => row[at] !== last) });
    });
    const old = join(folder, 'old.backup');
    writeFileSync(old, sealed([JSON.stringify(earlier), ...without]));
    const graph = await embedded();
    await restore(graph, old);
    expect(await graph.read(appliedMigrations())).toEqual(migrations);
    expect(isBeingRestored(await readHead(graph))).toBe(false);
  });

  test('of the first format, whose graphs had no audit log, begins one', async () => {
    const [header = '', ...parts] = linesOf(readFileSync(file)).slice(0, -1);
    const { format: _format, nodes, ...rest } = JSON.parse(header);
    const isAudit = (line: string) => line.includes('"labels":["AuditEntry"]');
    const entries = parts.filter(isAudit).flatMap((line) => JSON.parse(line).rows).length;
    const { audit: _audit, ...head } = JSON.parse(parts.at(-1) ?? '');
    const earlier = { ...rest, format: 1, nodes: nodes - entries };
    const kept = parts.slice(0, -1).filter((line) => !isAudit(line));
    const old = join(folder, 'first-format.backup');
    writeFileSync(old, sealed([JSON.stringify(earlier), ...kept, JSON.stringify(head)]));
    const graph = await embedded();
    await restore(graph, old);
    expect(await factsIn(graph)).toEqual(content);
    expect(await auditedIn(graph)).toEqual([restoring]);
  });

  test('that is cut or altered anywhere is refused before anything is written', async () => {
    const graph = await embedded();
    const whole = readFileSync(file);
    const lines = linesOf(whole);
    const [header = '', ...parts] = lines.slice(0, -1);
    const at = (part: number) => Math.floor((whole.length - 1) * part);
    const flipped = (place: number) => {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      return bytes;
    };
    const damaged: [Buffer, RegExp][] = [
      ...[0, 0.001, 0.3, 0.7, 1].map((part): [Buffer, RegExp] => [
        whole.subarray(0, at(part)),
        /whole file/,
      ]),
      ...[0, 0.01, 0.2, 0.5, 0.9, 1].map((part): [Buffer, RegExp] => [
        flipped(at(part)),
        /whole file/,
      ]),
      [Buffer.from('id,kind\n'), /incorrect header check/],
      [packed(lines.slice(0, -2)), /sha256/],
      [packed([...lines, '{}']), /whole file/],
      // Sealed again by somebody: it still has to be what was taken.
      [sealed([header, ...parts.slice(0, -1)]), /ends after/],
      [sealed([header, ...parts.slice(1)]), /ends after|has both in it/],
      [sealed([header, ...parts.slice(0, 1), ...parts]), /has each node once/],
      [sealed([header, ...parts, ...parts.slice(-1)]), /nothing follows the head/],
      [
        sealed([header, '{"part":"nodes","labels":["A) DETACH DELETE (n"],"keys":[],"rows":[]}']),
        /labels/,
      ],
      [sealed([header, '{"part":"nodes","labels":[],"keys":["a"],"rows":[[1,{"b":1}]]}']), /rows/],
      [
        sealed([header.replace('"format":2', '"format":3'), ...parts]),
        /format 3 from orgweave tested/,
      ],
      [sealed([header.replace('"migrations":[', '"migrations":[999,'), ...parts]), /step 999 /],
    ];
    for (const [bytes, message] of damaged) {
      const bad = join(folder, 'bad.backup');
      writeFileSync(bad, bytes);
      const refused = await refusal(restore(graph, bad));
      expect(refused).toMatch(message);
      expect(refused).toMatch(/^BAD_USER_INPUT/);
      expect(await left(graph)).toEqual([{ nodes: 0 }]);
    }
    expect(await refusal(restore(graph, join(folder, 'nowhere')))).toMatch(
      /^BAD_USER_INPUT.*ENOENT/,
    );
  });
});

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const { code, message } = Object(error);
    return `${code} ${message}`;
  }
  throw new Error('It was not refused.');
}

function linesOf(backup: Buffer): string[] {
  return gunzipSync(backup).toString().trimEnd().split('\n');
}

function packed(lines: readonly string[]): Buffer {
  return gzipSync(lines.map((line) => `${line}\n`).join(''));
}

function sealed(lines: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return packed([...lines, JSON.stringify({ sha256: hash.digest('hex') })]);
}
