import neo4j, {
  type ManagedTransaction,
  type Record as Neo4jRecord,
  type QueryResult,
} from 'neo4j-driver';
import type { Deadline } from '../../domain/deadline.js';
import type { Graph, Transaction } from '../graph.js';
import type { Parameter, Statement } from '../statement.js';
import { decodeRows } from './decode-rows.js';
import { neo4jProblem } from './neo4j-errors.js';

export interface Neo4jAccess {
  /** `bolt://…` or `neo4j://…` (Aura, clusters). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

const readTimeoutMs = 30_000;
const writeTimeoutMs = 600_000;
const snapshotTimeoutMs = 3_600_000;
/** How long a request waits for a server that is away, before it says so. */
const connectTimeoutMs = 5_000;

/**
 * Opens a Neo4j server, 5.23 or later. One bookmark manager makes a read see this process's earlier
 * writes, also on a cluster.
 */
export function openNeo4j(access: Neo4jAccess): Graph {
  const { uri, user, password } = access;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: connectTimeoutMs,
    connectionTimeout: connectTimeoutMs,
    maxTransactionRetryTime: connectTimeoutMs,
    userAgent: 'orgweave',
  });
  const bookmarkManager = neo4j.bookmarkManager();
  let commits = 0;

  const inSession = async <T>(
    mode: 'READ' | 'WRITE',
    work: (tx: ManagedTransaction) => Promise<T>,
    timeout: number,
  ): Promise<T> => {
    const session = driver.session({ defaultAccessMode: mode, bookmarkManager });
    try {
      return mode === 'READ'
        ? await session.executeRead(work, { timeout })
        : await session.executeWrite(work, { timeout });
    } catch (error) {
      throw neo4jProblem(error, access);
    } finally {
      await session.close();
    }
  };

  /** In one round trip, where a transaction takes three. */
  const readAtOnce = async <Row>(
    statement: Statement<Row>,
    deadline?: Deadline,
  ): Promise<Row[]> => {
    const timeout = timeoutUntil(deadline?.until);
    const session = driver.session({ defaultAccessMode: 'READ', bookmarkManager });
    // What the session still runs is ended with it.
    const leave = () => void session.close();
    deadline?.signal.addEventListener('abort', leave, { once: true });
    try {
      const runs: Runner = async (text, parameters) => session.run(text, parameters, { timeout });
      const records = await ask(runs, statement);
      return await decodeRows(records, decoderOf(statement), deadline?.signal);
    } catch (error) {
      deadline?.signal.throwIfAborted();
      // What may pass is tried again, which the driver does for transactions.
      if (neo4j.isRetryableError(error))
        return await inSession('READ', (tx) => run(runner(tx), statement), timeout);
      throw neo4jProblem(error, access);
    } finally {
      deadline?.signal.removeEventListener('abort', leave);
      await session.close();
    }
  };

  return {
    engine: 'neo4j',
    capabilities: { relationshipConstraints: true, constraintsIndex: true, writesAlone: false },
    read: readAtOnce,
    write: async (work) => {
      const writing = (managed: ManagedTransaction) => {
        const tx: Transaction = {
          read: (statement) => run(runner(managed), statement),
          run: (statement) => run(runner(managed), statement),
        };
        return work(tx);
      };
      const done = await inSession('WRITE', writing, writeTimeoutMs);
      commits += 1;
      return done;
    },
    // A transaction sees what others commit: they are kept from it.
    snapshot: async (hold, work) => {
      const session = driver.session({ defaultAccessMode: 'WRITE', bookmarkManager });
      try {
        const tx = await session.beginTransaction({ timeout: snapshotTimeoutMs });
        try {
          await run(runner(tx), hold);
          return await work({ read: (statement) => run(runner(tx), statement) });
        } finally {
          await tx.close();
        }
      } catch (error) {
        throw neo4jProblem(error, access);
      } finally {
        await session.close();
      }
    },
    commits: () => commits,
    define: async (command) => {
      // Schema commands may not share a transaction with data, so each has one of its own.
      await inSession('WRITE', (tx) => tx.run(command), writeTimeoutMs);
    },
    health: async () => {
      try {
        await driver.verifyConnectivity();
      } catch (error) {
        throw neo4jProblem(error, access);
      }
    },
    close: () => driver.close(),
  };
}

/** How long a read may take that somebody waits for until then, in milliseconds; 0 would be no limit. */
function timeoutUntil(until = Number.POSITIVE_INFINITY): number {
  return Math.max(1, Math.min(readTimeoutMs, Math.ceil(until - performance.now())));
}

type Runner = (text: string, parameters: Record<string, unknown>) => Promise<QueryResult>;

function runner(tx: Pick<ManagedTransaction, 'run'>): Runner {
  return async (text, parameters) => tx.run(text, parameters);
}

async function run<Row>(runs: Runner, statement: Statement<Row>): Promise<Row[]> {
  return (await ask(runs, statement)).map(decoderOf(statement));
}

async function ask<Row>(
  runs: Runner,
  { text, parameters }: Statement<Row>,
): Promise<readonly Neo4jRecord[]> {
  return (await runs(text, toDriver(parameters))).records;
}

function decoderOf<Row>({ decode }: Statement<Row>): (record: Neo4jRecord) => Row {
  return (record) => decode(record.toObject());
}

/** The driver sends every JavaScript number as a float; whole ones are meant as integers. */
function toDriver(parameters: { readonly [name: string]: Parameter }): Record<string, unknown> {
  const convert = (value: Parameter): unknown => {
    if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
    if (value === null || typeof value !== 'object') return value;
    if (isList(value)) return value.map(convert);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each)]));
  };
  return Object.fromEntries(Object.entries(parameters).map(([key, each]) => [key, convert(each)]));
}

function isList(value: object): value is readonly Parameter[] {
  return Array.isArray(value);
}
