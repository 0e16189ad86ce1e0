import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import grafeo from '@grafeo-db/js';
import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import { doInTurns } from '../../domain/work.js';
import type { Graph, Transaction } from '../graph.js';
import type { Parameter, Statement } from '../statement.js';
import { decoding } from './decoding.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
/** What both the database and a transaction of it can do. */
type Runner = Pick<Database, 'executeCypher'>;
type QueryResult = Awaited<ReturnType<Runner['executeCypher']>>;

const checkpointAtBytes = 64 * 1024 * 1024;
const tries = 5;

/**
 * Opens the embedded engine on a file, or in memory without one.
 *
 * Writers take turns: the engine reports two writers on one node as a conflict, and this process is
 * the file's only one, so a queue is cheaper than retries. Retries remain for what still collides.
 *
 * @throws Problem UNAVAILABLE when another process has the file open.
 */
export function openGrafeo(
  file: string | null,
  options: { shuffleUnordered?: boolean } = {},
): Graph {
  const database = open(file, options);
  let lastWrite: Promise<unknown> = Promise.resolve();
  let commits = 0;
  let closed = false;

  const ensureOpen = () => {
    if (closed) throw new Problem('UNAVAILABLE', 'The embedded graph must be open, it was closed.');
  };

  return {
    engine: 'grafeo',
    capabilities: { relationshipConstraints: false, constraintsIndex: false, writesAlone: true },
    read: async (statement) => {
      ensureOpen();
      const result = await ask(database, statement);
      return doInTurns(decoding(() => rowsOf(result), statement.decode));
    },
    write: (work) => {
      const mine = lastWrite.then(() => {
        ensureOpen();
        return retried(() => transact(database, work, () => (commits += 1)));
      });
      lastWrite = mine.catch(() => undefined);
      return mine;
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
      database.close();
    },
  };
}

function open(file: string | null, options: { shuffleUnordered?: boolean }): Database {
  if (file === null) return grafeo.GrafeoDB.create(null, options);
  mkdirSync(dirname(file), { recursive: true });
  try {
    const database = grafeo.GrafeoDB.create(file, options);
    database.setCheckpointTriggers({ walBytes: checkpointAtBytes });
    return database;
  } catch (error) {
    if (error instanceof Error && /cannot be locked/.test(error.message))
      throw new Problem(
        'UNAVAILABLE',
        `A graph file is open in one process at a time, ${file} is open in another: stop that one (an orgweave server or import), or give this one its own DATA_DIR.`,
        { cause: error },
      );
    throw error;
  }
}

async function transact<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
  onCommitted: () => void,
): Promise<T> {
  const transaction = database.beginTransaction();
  let last: Promise<unknown> = Promise.resolve();
  // The engine runs what it is asked at a time side by side.
  const inTurn: Transaction['run'] = (statement) => {
    const mine = last.then(() => run(transaction, statement));
    last = mine.catch(() => undefined);
    return mine;
  };
  let result: T;
  try {
    result = await work({ read: inTurn, run: inTurn });
  } catch (error) {
    await last;
    if (transaction.isActive) transaction.rollback();
    throw error;
  }
  // A commit that fails has undone everything, though the transaction still calls itself active.
  transaction.commit();
  onCommitted();
  return result;
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

const Conflict = z.object({ gqlStatus: z.literal('40000') });

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
