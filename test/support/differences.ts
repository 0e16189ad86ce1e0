import { type RefreshPolicy, ruleSetOf } from '../../src/changes/write/refresh-context.js';
import { type Difference, verify } from '../../src/coverage/kept/verify.js';
import type { Reader } from '../../src/graph/graph.js';
import { verifyThings } from '../../src/registry/verify-things.js';
import { refreshPolicy } from './run-query.js';

/** What `orgweave verify` finds: what is kept and does not follow from the facts. */
export async function differencesIn(
  reader: Reader,
  by: RefreshPolicy = refreshPolicy,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const compared = verify(
    reader,
    (state) => ruleSetOf(state, by),
    () => undefined,
  );
  for await (const difference of compared) differences.push(difference);
  for await (const difference of verifyThings(reader)) differences.push(difference);
  return differences;
}
