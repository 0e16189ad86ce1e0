import type { Graph } from '../graph/graph.js';

/** A deployment that is looked at, and nothing of it changed. */
export interface Examined {
  /** Variables by their names, those of `.env` among them. */
  readonly environment: Readonly<Record<string, unknown>>;
  /** What is set in `.env`, by name; none where there is no such file. */
  readonly inFile: readonly string[];
  /** The names of all variables that are read. */
  readonly variableNames: readonly string[];
  /** What the environment decides. */
  readonly config: Decided;
  /** The files of the graph that it names. */
  readonly places: { readonly journals: string; readonly indexFiles: readonly string[] };
  /** The graph, or why it can't be looked into. */
  readonly graph: Graph | NoGraph;
  /** What Neo4j says of itself; null where the graph is embedded. */
  readonly aboutNeo4j: (() => Promise<AboutNeo4j>) | null;
  /**
   * Asks the provider of sign-ins whether it is there; null where none is set.
   *
   * @returns why it is not; null where it is
   * @throws Problem BAD_USER_INPUT where OIDC_GRANTS has faults
   */
  readonly provider: (() => Promise<string | null>) | null;
  /** What a graph, or one that is absent, has lost of what was written to it; null where nothing, or nobody knows. */
  lossOf(graph: Graph | null): Promise<string | null>;
  /**
   * Reads the rule sets and trusted documents, and says how many there are.
   *
   * @throws Problem BAD_USER_INPUT naming the file that is none
   */
  readFolders(): string;
  examineSnapshot(file: string): Promise<SnapshotState>;
}

/** Of the configuration what is looked at. */
interface Decided {
  readonly host: string;
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly auth: 'local' | 'oidc' | 'open' | null;
  readonly maxConnections: number;
  readonly dataDir: string;
  readonly timeZone: string;
}

export interface NoGraph {
  /** `absent`: nothing has been started yet. `away`: it does not answer, or another process has it. */
  readonly why: 'absent' | 'away';
  readonly reason: string;
}

export interface AboutNeo4j {
  readonly version: string;
  readonly edition: string;
  /** What its clock shows. */
  readonly now: Date;
}

export interface SnapshotState {
  readonly state: 'absent' | 'whole' | 'damaged';
  /** Why it is damaged. */
  readonly reason?: string;
}

/** What one check has found. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly says: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** Looks at one side of a deployment. What it throws is a failure too. */
export type Check = (examined: Examined) => Promise<readonly Finding[]>;

export function isOpen(graph: Graph | NoGraph): graph is Graph {
  return 'engine' in graph;
}
