import type { CivilDate } from '../../domain/civil-date.js';
import type { Asking } from '../../graph/ask.js';
import type { KeyValue } from '../../graph/cursor.js';
import { pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../../graph/sorted-page.js';
import { inLine } from '../../graph/view.js';
import type { Scope } from '../../registry/lists.js';
import { bridgesOf, type IsolatedAlliance, type LoneMember, type SoleLead } from './bridges.js';
import type { CutMember } from './cut-members.js';
import { networkOf } from './network.js';

export type CutMemberPage = ConnectionPage<CutMember>;
export type SoleLeadPage = ConnectionPage<SoleLead>;
export type LoneMemberPage = ConnectionPage<LoneMember>;
export type IsolatedPage = ConnectionPage<IsolatedAlliance>;

/** What a scope's alliances hang on; the lists are given in pages. */
export interface Bridges {
  readonly alliances: number;
  readonly members: number;
  readonly pieces: number;
  /** By the pieces, the most first, then by id. */
  cutMembers(args: Arguments): CutMemberPage;
  /** By the member's id, then by the alliance's. */
  soleLeads(args: Arguments): SoleLeadPage;
  /** By the member's id, then by the alliance's. */
  loneMembers(args: Arguments): LoneMemberPage;
  /** By id. */
  isolated(args: Arguments): IsolatedPage;
}

/**
 * What the alliances of a scope hang on, on a day. Its lists throw a Problem BAD_USER_INPUT for bad
 * paging.
 *
 * @param asked the question's own arguments, which the cursors of its lists are bound to
 * @throws Problem NOT_FOUND for an unknown region, FORBIDDEN for one that is not granted
 */
export async function bridgesIn(
  asking: Asking,
  scope: Scope,
  on: CivilDate,
  asked: Arguments,
): Promise<Bridges> {
  const bridges = await inLine(asking.reader, async () =>
    bridgesOf(await networkOf(asking, scope, on)),
  );
  /** @param keysOf the order's keys of a row, which are as many as `count` */
  const listed = <Row>(
    list: string,
    rows: readonly Row[],
    count: number,
    keysOf: (row: Row) => readonly KeyValue[],
  ) => {
    return (args: Arguments): ConnectionPage<Row> =>
      connectionOf(
        sortedPage(
          pageOf(`Bridges.${list}`, { ...asked, ...args }, count),
          rows.map((row) => ({ row, keys: keysOf(row) })),
        ),
        (row) => row,
      );
  };
  return {
    alliances: bridges.alliances,
    members: bridges.members,
    pieces: bridges.pieces,
    cutMembers: listed('cutMembers', bridges.cutMembers, 2, ({ pieces, member }) => [
      -pieces,
      member,
    ]),
    soleLeads: listed('soleLeads', bridges.soleLeads, 2, ({ member, alliance }) => [
      member,
      alliance,
    ]),
    loneMembers: listed('loneMembers', bridges.loneMembers, 2, ({ member, alliance }) => [
      member,
      alliance,
    ]),
    isolated: listed('isolated', bridges.isolated, 1, ({ alliance }) => [alliance]),
  };
}
