import { itself } from '../../src/access/audit/entry.js';
import {
  advanceJournal,
  createJournal,
  deleteJournal,
  journalState,
  setJournal,
} from '../../src/changes/journal/journal.js';
import { seedingState, setSeedingState } from '../../src/changes/seeding.js';
import { append, appendCommit, commitWithKey, lock } from '../../src/changes/write/log.js';
import { lastRecorded, recordedAt } from '../../src/graph/commit-times.js';
import type { Transaction } from '../../src/graph/graph.js';
import { readHead } from '../../src/graph/head.js';
import { appliedMigrations, recordMigration, repeatedStep } from '../../src/graph/migrations.js';
import { rehearse } from '../support/rehearse.js';
import { probe, type StatementCase, sorted } from './case.js';
import { recordedAt as countyRecordedAt } from './county.js';

const counts = { added: 3, replaced: 2, unchanged: 1 };
const entry = { number: 2, recordedAt: '2026-03-04T05:06:07.000Z', actor: 'me', origin: 'here' };
const header = {
  ...{ id: 'j', actor: 'me', initiator: itself, origin: 'here' },
  ...{ recordedAt: entry.recordedAt, total: 6 },
  moves: [{ file: 'regions.csv', line: 2, cells: { region: '1', parent: '2' } }],
};
const seal = { lines: 6, checksum: '0a1b2c3d' };
const noLog = (tx: Transaction) => tx.run(probe('MATCH (l:ChangeLog) DETACH DELETE l'));
const unlogged = { number: 0, journal: null, event: 0, kept: null, recordedAt: null };
const nothing = { graph: '', version: 0, drawn: '' };

/** The change log with its lock, journals, the state of the seeds, and migrations. */
export const logCases: readonly StatementCase[] = [
  {
    title:
      'the head after one commit: the day and the rules of what is kept, versions of all that is noted',
    statements: ['graph.head'],
    run: async (graph) => {
      const { writes, register, structure, kept, ...log } = await readHead(graph);
      const { graph: id, drawn, organizationsDrawn, ...state } = kept ?? {};
      const isMoved = register.version > 0 && writes > 0;
      const isOne = register.graph === id && [register.drawn, structure].every(Boolean) && isMoved;
      return { ...log, isOne, ...state };
    },
    expected: {
      ...{ commit: 1, journal: null, event: 6, eventsCut: 4, isOne: true },
      ...{ on: '2026-06-30', ruleSet: 'cn-grassroots-2019', version: 1 },
      ...{ complete: true, marking: null, timelines: 1, organizations: 0 },
    },
  },
  {
    title: 'the head of an empty graph, and the lock that makes the log',
    statements: ['graph.head', 'changes.lock'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(probe('MATCH (n) WHERE n:ChangeLog OR n:Kept DETACH DELETE n'));
        const before = await readHead(tx);
        const taken = [await lock(tx), await lock(tx)];
        const logs = await tx.read(probe('MATCH (l:ChangeLog) RETURN count(l) AS logs'));
        return { before, taken, logs, writes: (await readHead(tx)).writes };
      }),
    expected: {
      before: {
        ...{ writes: 0, commit: 0, journal: null, event: 0, eventsCut: 0 },
        ...{ register: nothing, structure: '', kept: null },
      },
      taken: [unlogged, unlogged],
      logs: [{ logs: 1 }],
      writes: 2,
    },
  },
  {
    title: 'when a commit was recorded, by its number, and a commit by the key that it came with',
    statements: ['graph.commitTime', 'changes.commitWithKey'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const keyed = { idempotencyKey: 'k', digest: 'd', outcome: '{}' };
        await tx.run(appendCommit({ ...entry, counts, structure: null, keyed }));
        return {
          numbered: [await recordedAt(tx, 2), await recordedAt(tx, 3)],
          last: await lastRecorded(tx, null),
          before: [
            await lastRecorded(tx, entry.recordedAt),
            await lastRecorded(tx, countyRecordedAt.county),
          ],
          keyed: [await tx.read(commitWithKey('k')), await tx.read(commitWithKey('other'))],
        };
      }),
    expected: {
      numbered: [entry.recordedAt, null],
      last: entry.recordedAt,
      before: [countyRecordedAt.county, null],
      keyed: [[{ number: 2, digest: 'd', outcome: '{}' }], []],
    },
  },
  {
    title: 'a commit at the end of the log',
    statements: ['changes.append', 'changes.lock'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const deed = { initiator: itself, action: 'COMMIT' } as const;
        const structures = [(await readHead(tx)).structure];
        for (const structure of [null, 'drawn']) {
          await tx.run(probe('MATCH (c:Commit) WHERE c.number = 2 DELETE c'));
          await append(tx, { ...entry, counts, structure }, deed);
          structures.push((await readHead(tx)).structure);
        }
        const [first, same, structure] = structures;
        const isSame = first === same;
        const { event } = await readHead(tx);
        const commits = `MATCH (c:Commit) RETURN c.number AS number, c.recordedAt AS recordedAt,
          c.actor AS actor, c.origin AS origin, c.added AS added, c.replaced AS replaced, c.unchanged AS unchanged`;
        const { number, recordedAt, kept } = await lock(tx);
        const head = { number, recordedAt, event, on: kept?.on, isSame, structure };
        return { head, commits: sorted(await tx.read(probe(commits))) };
      }),
    expected: {
      head: {
        ...{ number: 2, recordedAt: entry.recordedAt, event: 6, on: '2026-06-30' },
        ...{ isSame: true, structure: 'drawn' },
      },
      commits: [
        {
          number: 1,
          recordedAt: '2026-01-02T03:04:05.000Z',
          actor: 'tester',
          origin: 'county',
          added: 67,
          replaced: 0,
          unchanged: 0,
        },
        { ...entry, ...counts },
      ],
    },
  },
  {
    title: 'a journal from its start to its end',
    statements: [
      'changes.setJournal',
      'changes.createJournal',
      'changes.journalState',
      'changes.advanceJournal',
      'changes.deleteJournal',
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const look = async () => ({
          journal: (await readHead(tx)).journal,
          state: await tx.read(journalState('j')),
        });
        await tx.run(setJournal('j'));
        await tx.run(createJournal({ header, seal }, true));
        const started = await look();
        await tx.run(advanceJournal('j', { done: 4, countsByTable: { units: counts } }));
        const advanced = await look();
        await tx.run(deleteJournal('j'));
        await tx.run(setJournal(null));
        return { started, advanced, ended: await look() };
      }),
    expected: {
      started: {
        journal: 'j',
        state: [{ done: 0, isFirst: true, countsByTable: {}, header, seal }],
      },
      advanced: {
        journal: 'j',
        state: [{ done: 4, isFirst: true, countsByTable: { units: counts }, header, seal }],
      },
      ended: { journal: null, state: [] },
    },
  },
  {
    title: 'the state of the seeds: never wanted, loading, loaded; also in an empty graph',
    statements: ['changes.seedingState', 'changes.setSeedingState'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const states = await tx.read(seedingState());
        await noLog(tx);
        states.push(...(await tx.read(seedingState())));
        await tx.run(setSeedingState('loading'));
        states.push(...(await tx.read(seedingState())));
        await tx.run(setSeedingState('loaded'));
        return [...states, ...(await tx.read(seedingState()))];
      }),
    expected: [null, null, 'loading', 'loaded'],
  },
  {
    title: 'a step of a migration, in parts until nothing is left',
    statements: ['graph.repeatedStep'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(probe('UNWIND [1, 2, 3] AS at CREATE (:Old {at: at})'));
        const step = repeatedStep(
          'MATCH (n:Old) WITH n LIMIT 2 DETACH DELETE n RETURN count(*) AS changed',
        );
        const changed = [await tx.run(step), await tx.run(step), await tx.run(step)];
        return changed.flat();
      }),
    expected: [2, 1, 0],
  },
  {
    title: 'migrations, each recorded once',
    statements: ['graph.appliedMigrations', 'graph.recordMigration'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const last = { number: 99, name: 'Last', commands: [] };
        await tx.run(recordMigration(last, '2026-01-01T00:00:00.000Z'));
        await tx.run(recordMigration(last, '2026-01-02T00:00:00.000Z'));
        return {
          numbers: (await tx.read(appliedMigrations())).filter((number) => number > 98),
          last: await tx.read(
            probe(
              'MATCH (m:Migration) WHERE m.number = 99 RETURN m.name AS name, m.appliedAt AS appliedAt',
            ),
          ),
        };
      }),
    expected: {
      numbers: [99],
      last: [{ name: 'Last', appliedAt: '2026-01-02T00:00:00.000Z' }],
    },
  },
];
