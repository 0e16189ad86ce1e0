import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import type { KeyValue } from '../../graph/cursor.js';
import { pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf, sortingPage } from '../../graph/sorted-page.js';
import { inLine, workFor } from '../../graph/view.js';
import { ensureAlliance } from '../../registry/ensure-alliance.js';
import type { Scope } from '../../registry/lists.js';
import { networkOf } from './network.js';
import { type Overlap, overlapsOf, overlapsWith, sharedMembers } from './overlap.js';

/** Two alliances that share members, the one with the smaller id first. */
export interface OverlappingPair extends Omit<Overlap, 'a' | 'b'> {
  readonly a: EntityId;
  readonly b: EntityId;
  /** Gives the first of the shared members, by id; Problem BAD_USER_INPUT unless 1 to 200 are asked. */
  members(first: number): EntityId[];
}

export type OverlapPage = ConnectionPage<OverlappingPair>;
/** By a figure, the largest first, or by ids; every order ends in both ids. */
export type OverlapOrder = 'JACCARD' | 'OVERLAP' | 'SHARED' | 'ID';

/** What is asked of the alliances of a scope. */
export interface OverlapQuestion {
  readonly scope: Scope;
  readonly on: CivilDate;
  /** The alliance that is one of each pair; null for any. */
  readonly alliance: string | null;
  /** How many members a pair shares at least. */
  readonly minShared: number;
  readonly order: OverlapOrder;
}

const mostMembers = 200;

/**
 * A page of the pairs of alliances of a scope that share members on a day.
 *
 * @param args the paging arguments, and all others that the list's cursors are bound to
 * @throws Problem BAD_USER_INPUT for bad paging or a bad minimum, NOT_FOUND for an unknown region or alliance,
 *   COST_EXCEEDED where there are too many pairs to count
 */
export async function overlapPage(
  asking: Asking,
  { scope, on, alliance, minShared, order }: OverlapQuestion,
  args: Arguments,
): Promise<OverlapPage> {
  const page = pageOf('Query.allianceOverlap', args, order === 'ID' ? 2 : 3);
  if (minShared < 1)
    throw new Problem('BAD_USER_INPUT', `minShared is 1 or more, received ${minShared}.`);
  if (alliance !== null) await ensureAlliance(asking, alliance);
  const cut = await inLine(asking.reader, async () => {
    const network = await networkOf(asking, scope, on);
    const overlaps = alliance === null ? overlapsOf(network) : overlapsWith(network, alliance);
    return workFor(asking.reader, sortingPage(page, ordered(overlaps, minShared, order)));
  });
  return connectionOf(cut, pairOf);
}

function* ordered(overlaps: Iterable<Overlap>, minShared: number, order: OverlapOrder) {
  for (const row of overlaps)
    if (row.shared >= minShared) yield { row, keys: [...rankOf(row, order), row.a.id, row.b.id] };
}

/** Keys ascend, and the largest figure stands first. */
function rankOf({ jaccard, overlap, shared }: Overlap, order: OverlapOrder): KeyValue[] {
  switch (order) {
    case 'JACCARD':
      return [-jaccard];
    case 'OVERLAP':
      return [-overlap];
    case 'SHARED':
      return [-shared];
    case 'ID':
      return [];
  }
}

function pairOf(overlap: Overlap): OverlappingPair {
  return {
    ...overlap,
    a: overlap.a.id,
    b: overlap.b.id,
    members: (first) => {
      if (first < 1 || first > mostMembers)
        throw new Problem(
          'BAD_USER_INPUT',
          `first is 1 to ${mostMembers}, received ${first} for AllianceOverlap.members.`,
        );
      return sharedMembers(overlap).slice(0, first);
    },
  };
}
