import { recordedAt } from './county.js';

/** An operation of a client and its answer, which both engines must give. */
export interface OperationCase {
  readonly title: string;
  readonly operation: string;
  /** The data, worked out by hand. */
  readonly expected?: unknown;
  /** The code of the only error, where there is no data. */
  readonly code?: string;
}

/** What of a stated thing `stamp` asks. */
export const stamp = 'source { id } locator sourceKind recordedAt';

/** The answer to `stamp` for what the ledger states. */
export function byLedger(locator: string | null) {
  return { source: { id: 'ledger' }, locator, sourceKind: 'LEDGER', recordedAt: recordedAt.county };
}

/** The answer to `stamp` for what the register states. */
export function byRegister(locator: string | null) {
  return { ...byLedger(locator), source: { id: 'register' }, sourceKind: 'REGISTER' };
}

/** The answer of a list whose nodes were asked for their ids. */
export function listed(...ids: readonly string[]) {
  return { nodes: ids.map((id) => ({ id })) };
}
