import grafeo from '@grafeo-db/js';
import { z } from 'zod';
import { groupedRuns } from '../../domain/grouped-runs.js';
import { Problem } from '../../domain/problem.js';
import { ownTurn } from '../../domain/work.js';
import type { Graph, Reader, Transaction } from '../graph.js';
import type { Parameter, Statement } from '../statement.js';
import { decodeRows } from './decode-rows.js';
import {
  type Database,
  type GrafeoOptions,
  openFile,
  syncLog,
  writingProblem,
} from './grafeo-file.js';

/** What both the database and a transaction of it can do. */
type Runner = Pick<Database, 'executeCypher'>;
type QueryResult = Awaited<ReturnType<Runner['executeCypher']>>;

const tries = 5;
/** More than these take some milliseconds to come over. */
const manyRows = 100;

/**
 * Opens the embedded engine on a file, or in memory without one.
 *
 * Writers take turns: the engine reports two writers on one node as a conflict, and this process is
 * the file's only one, so a queue is cheaper than retries. Retries remain for what still collides. A write
 * has ended when it is on disk; the next one has its turn before, so that many share a sync.
 *
 * @throws Problem as `openFile`
 */
export function openGrafeo(file: string | null, options: GrafeoOptions = {}): Graph {
  const database =
    file === null ? grafeo.GrafeoDB.create(null, { ...options }) : openFile(file, options);
  const synced = file === null ? async () => undefined : groupedRuns(() => syncLog(file));
  let lastWrite: Promise<unknown> = Promise.resolve();
  let commits = 0;
  let closed = false;

  const ensureOpen = () => {
    if (closed) throw new Problem('UNAVAILABLE', 'The embedded graph must be open, it was closed.');
  };

  return {
    engine: 'grafeo',
    capabilities: { relationshipConstraints: false, constraintsIndex: false, writesAlone: true },
    read: async (statement, deadline) => {
      ensureOpen();
      const result = await ask(database, statement);
      // Rows come over from the engine on this thread.
      if (result.length > manyRows) await ownTurn(deadline?.signal);
      return decodeRows(rowsOf(result), statement.decode, deadline?.signal);
    },
    write: async (work) => {
      const mine = lastWrite.then(() => {
        ensureOpen();
        return retried(() => transact(database, work, () => (commits += 1)));
      });
      lastWrite = mine.catch(() => undefined);
      try {
        const result = await mine;
        await synced();
        return result;
      } catch (error) {
        throw writingProblem(error, file);
      }
    },
    // A transaction sees the graph as it was when it began: nobody needs to be held up.
    snapshot: async (_hold, work) => {
      ensureOpen();
      return readOneState(database, work);
    },
    commits: () => commits,
    define: async (command) => {
      ensureOpen();
      await database.executeCypher(command);
    },
    health: async () => {
      ensureOpen();
      await database.executeCypher('RETURN 1 AS one');
    },
    close: async () => {
      if (closed) return;
      await lastWrite;
      closed = true;
      try {
        database.close();
      } catch (error) {
        throw writingProblem(error, file);
      }
    },
  };
}

async function transact<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
  onCommitted: () => void,
): Promise<T> {
  const transaction = database.beginTransaction();
  const asked = inTurn(transaction);
  let result: T;
  try {
    result = await work({ read: asked.run, run: asked.run });
  } catch (error) {
    await asked.ended();
    if (transaction.isActive) transaction.rollback();
    throw error;
  }
  // A commit that fails has undone everything, though the transaction still calls itself active.
  transaction.commit();
  onCommitted();
  return result;
}

/** Reads what is committed by now, whatever is committed meanwhile. */
async function readOneState<T>(
  database: Database,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const transaction = database.beginTransaction();
  const asked = inTurn(transaction);
  try {
    return await work({ read: asked.run });
  } finally {
    await asked.ended();
    transaction.rollback();
  }
}

/** Statements one after the other: the engine runs what it is asked at a time side by side. */
function inTurn(runner: Runner): { run: Transaction['run']; ended(): Promise<unknown> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (statement) => {
      const mine = last.then(() => run(runner, statement));
      last = mine.catch(() => undefined);
      return mine;
    },
    ended: () => last,
  };
}

async function run<Row>(runner: Runner, statement: Statement<Row>): Promise<Row[]> {
  return rowsOf(await ask(runner, statement)).map(statement.decode);
}

function ask<Row>(runner: Runner, { text, parameters }: Statement<Row>): Promise<QueryResult> {
  return runner.executeCypher(text, plain(parameters));
}

function rowsOf(result: QueryResult): Record<string, unknown>[] {
  const { columns } = result;
  // Rows with names come over twice as slowly.
  return result.rows().map((values) => named(columns, values));
}

function named(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  columns.forEach((column, at) => {
    row[column] = values[at];
  });
  return row;
}

/** The binding takes mutable arrays and objects only; parameters are never changed by it. */
function plain(parameters: { readonly [name: string]: Parameter }): Record<string, unknown> {
  return { ...parameters };
}

/** Another writer; the engine says the same of a commit that it could not write to its log. */
const Conflict = z.object({
  gqlStatus: z.literal('40000'),
  message: z.string().regex(/^(?!.*write-ahead log)/s),
});

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!Conflict.safeParse(error).success) throw error;
      if (tried === tries)
        throw new Problem('CONFLICT', `A write is tried ${tries} times, each met another writer.`, {
          cause: error,
        });
    }
  }
}
