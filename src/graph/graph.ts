import type { Deadline } from '../domain/deadline.js';
import type { Statement } from './statement.js';

/**
 * The port to a graph database: everything the product asks of an engine. Two engines stand behind
 * it, Grafeo (embedded) and Neo4j, and every statement runs unchanged on both.
 */
export interface Graph extends Reader {
  /** Which engine answers; for messages and the tests' titles, never to branch on. */
  readonly engine: 'grafeo' | 'neo4j';
  /** What this engine can't do, where that can't be hidden behind the port. */
  readonly capabilities: Capabilities;
  /**
   * Runs work in one transaction: all of it is kept, or nothing of it. The work is run again when
   * the engine reports a conflict with another writer, so it must have no effect outside `tx`.
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs work that sees one state of the graph, whatever is committed meanwhile, and changes nothing. Others go on
   * writing where the engine keeps such a state for it; elsewhere they wait until the work is done.
   *
   * @param hold takes the lock that all writers begin with; its change is undone
   */
  snapshot<T>(hold: Statement<unknown>, work: (reader: Reader) => Promise<T>): Promise<T>;
  /** How many transactions this process has committed so far. */
  commits(): number;
  /** Runs one schema command (constraint or index), which must be repeatable. */
  define(command: string): Promise<void>;
  /** Resolves when the engine answers; throws `Problem` UNAVAILABLE when it doesn't. */
  health(): Promise<void>;
  /** Waits for what runs and releases the engine. */
  close(): Promise<void>;
}

export interface Reader {
  /**
   * Runs a statement that changes nothing and decodes its rows.
   *
   * @param deadline when a server elsewhere is told to give it up; an engine in this process runs it to its end
   */
  read<Row>(statement: Statement<Row>, deadline?: Deadline): Promise<Row[]>;
}

/**
 * What work in a transaction asks. Statements run one after the other, in the order in which they are asked; those that
 * need nothing of one another are awaited together, as they then go to a server in one round trip.
 */
export interface Transaction extends Reader {
  /** Runs a statement that may change the graph and decodes its rows. */
  run<Row>(statement: Statement<Row>): Promise<Row[]>;
}

export interface Capabilities {
  /**
   * Whether a relationship's key can be declared unique. Where it can't (Grafeo), only the write
   * path, which looks every key up under the write lock, keeps it so.
   */
  readonly relationshipConstraints: boolean;
  /** Whether a uniqueness constraint is an index too. On Grafeo it isn't: each key needs its own. */
  readonly constraintsIndex: boolean;
  /** Whether no other process can write while this one has the graph open: then it changes only as `commits` does. */
  readonly writesAlone: boolean;
}
