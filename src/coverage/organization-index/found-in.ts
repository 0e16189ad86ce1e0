import type { Work } from '../../domain/work.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import { bitOf, type CodeSet, codesOf } from './codes.js';
import type { Contents } from './contents.js';
import type { Lines } from './lines.js';
import { ListedFindings } from './listed-findings.js';
import { eachIn, type OrganizationScope } from './slots.js';

/** What stands on a day. */
export interface OnDay {
  readonly lines: Lines;
  /** As of `foundOn`. */
  readonly found: Uint8Array;
}

/** How many organizations of a scope have a finding, by its code; codes that none has are left out. */
export function* countsIn(
  contents: Contents,
  { lines, found }: OnDay,
  scope: OrganizationScope,
): Work<ReadonlyMap<OrganizationFindingCode, number>> {
  const bySet = new Map<CodeSet, number>();
  yield* eachIn(contents, scope, lines.on, (slot) => {
    const set = found[slot] ?? 0;
    bySet.set(set, (bySet.get(set) ?? 0) + 1);
  });
  const counts = new Map<OrganizationFindingCode, number>();
  for (const [set, count] of bySet)
    for (const code of codesOf(set)) counts.set(code, (counts.get(code) ?? 0) + count);
  return counts;
}

/** The organizations of a scope on which one of some codes is found, in the order of their ids. */
export function* listedIn(
  contents: Contents,
  { lines, found }: OnDay,
  scope: OrganizationScope,
  codes: readonly OrganizationFindingCode[],
): Work<ListedFindings[]> {
  const wanted = codes.reduce((set, code) => set | bitOf(code), 0);
  const listed: ListedFindings[] = [];
  yield* eachIn(contents, scope, lines.on, (slot) => {
    const all = found[slot] ?? 0;
    const fitting = all & wanted;
    if (fitting === 0) return;
    listed.push(new ListedFindings(contents, lines, slot, all, fitting));
  });
  return listed;
}
