/** What is told of a request when it is over, beside what HTTP says of it: who answers it notes it here. */
export interface Account {
  /** What it asks; null for what asks no operation, or none that could be found. */
  operation: AskedOperation | null;
  /** Whether its answer was remembered. */
  isRemembered: boolean;
  /** The price of the operation; null where it has none. */
  cost: number | null;
  /** The codes of the problems that it was told, each once. */
  readonly codes: Set<string>;
  /** The ids under which faults are logged that it has met. */
  readonly faults: string[];
}

/** An operation that was found valid. */
export interface AskedOperation {
  readonly type: 'query' | 'mutation' | 'subscription';
  /** Null where it has none. */
  readonly name: string | null;
}

export function newAccount(): Account {
  return { operation: null, isRemembered: false, cost: null, codes: new Set(), faults: [] };
}

/** What a client is told of a problem. */
interface Told {
  readonly extensions?: { readonly code?: unknown; readonly id?: unknown } | undefined;
}

/** Enters the problems that a client is told. */
export function noteProblems(account: Account, problems: readonly Told[]): void {
  for (const { extensions: { code, id } = {} } of problems) {
    if (typeof code === 'string') account.codes.add(code);
    if (typeof id === 'string') account.faults.push(id);
  }
}
