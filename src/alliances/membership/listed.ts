import { z } from 'zod';
import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { AllianceKind, MembershipRole } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { andClause } from '../../graph/compiled.js';
import { pageOf } from '../../graph/page.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Arguments } from '../../graph/reading.js';
import { type Seeing, seeingOf } from '../../graph/seeing.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../../graph/sorted-page.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { placedIn } from '../../registry/readings/places.js';
import { codesOn } from '../../registry/regions-on.js';
import { ensureGranted } from '../../registry/scope-seen.js';
import type { MembershipPath, MembershipVia } from './path.js';
import { readPathsDown } from './paths-down.js';
import type { Followed } from './paths-up.js';
import type { MemberKind } from './steps-down.js';
import { readPathsUp } from './surroundings.js';

/** A member of an alliance, or an alliance of a member, as its most direct path leads to it. */
export interface ListedMembership extends Lifetime {
  /** Of the member, or of the alliance. */
  readonly id: string;
  readonly via: MembershipVia;
  readonly role: MembershipRole;
  /** How many paths lead there, among those followed. */
  readonly pathCount: number;
}

export interface MembershipPage extends ConnectionPage<ListedMembership> {
  readonly cutBy: Followed['cutBy'];
}

/** What a membership in a list has to be like; what is left out excludes nothing. */
export interface MembershipFilter<Kind> {
  readonly roles?: readonly MembershipRole[] | null;
  /** Of the things that are listed. */
  readonly kinds?: readonly Kind[] | null;
  /** The code of a region that the things that are listed are in, or below which they are. */
  readonly region?: string | null;
  readonly via?: readonly MembershipVia[] | null;
  /** Whether no source lists the membership itself. */
  readonly inherited?: boolean | null;
}

/**
 * A page of who is in an alliance on a day, directly or through superiors, covered units and alliances
 * inside it: each once, the direct members first, then by id.
 *
 * @param args the paging arguments, and all others that the list's cursors are bound to
 * @throws Problem NOT_FOUND for an unknown alliance or region, FORBIDDEN for a region that is not granted,
 *   BAD_USER_INPUT for bad paging
 */
export async function memberPage(
  asking: Asking,
  alliance: string,
  filter: MembershipFilter<MemberKind>,
  on: CivilDate,
  args: Arguments,
): Promise<MembershipPage> {
  const page = pageOf('Query.allianceMembers', args, keyCount);
  await ensureGranted(asking, filter.region);
  const seeing = await seeingOf(asking);
  const found = await readPathsDown(seeing, alliance, on);
  const rows = await fitting(
    seeing,
    listedBy(found, ({ nodes }) => nodes[0]),
    found.kinds,
    filter,
    on,
  );
  return {
    ...connectionOf(sortedPage(page, rows.map(sortable)), (row) => row),
    cutBy: found.cutBy,
  };
}

/**
 * A page of the alliances that an organization or a unit is in on a day, in the same ways and order.
 *
 * @throws Problem NOT_FOUND for an unknown member or region, FORBIDDEN for a region that is not granted,
 *   BAD_USER_INPUT for bad paging
 */
export async function alliancePage(
  asking: Asking,
  member: string,
  filter: MembershipFilter<AllianceKind>,
  on: CivilDate,
  args: Arguments,
): Promise<MembershipPage> {
  const page = pageOf('Query.alliancesOf', args, keyCount);
  await ensureGranted(asking, filter.region);
  const seeing = await seeingOf(asking);
  const found = await readPathsUp(seeing, member, null, on);
  const rows = await fitting(
    seeing,
    listedBy(found, ({ nodes }) => nodes.at(-1)),
    found.kinds,
    filter,
    on,
  );
  return {
    ...connectionOf(sortedPage(page, rows.map(sortable)), (row) => row),
    cutBy: found.cutBy,
  };
}

const keyCount = 2;

function sortable(row: ListedMembership) {
  return { row, keys: [row.via === 'DIRECT' ? 0 : 1, row.id] };
}

/** One row for each thing at an end of paths, which stand in the order of their directness. */
function listedBy(
  { paths }: Followed,
  endOf: (path: MembershipPath) => string | undefined,
): ListedMembership[] {
  const ends = groupedBy(paths, (path) => endOf(path) ?? '');
  return [...ends].flatMap(([id, [best, ...others]]) => {
    if (best === undefined) return [];
    const { via, role, validFrom, validTo } = best;
    return [{ id, via, role, validFrom, validTo, pathCount: others.length + 1 }];
  });
}

async function fitting<Kind>(
  { reader, granted, builder }: Seeing,
  rows: readonly ListedMembership[],
  kindOf: ReadonlyMap<string, Kind>,
  { roles, kinds, region, via, inherited }: MembershipFilter<Kind>,
  on: CivilDate,
): Promise<ListedMembership[]> {
  const fit = rows.filter((row) => {
    const kind = kindOf.get(row.id);
    return (
      (roles?.includes(row.role) ?? true) &&
      (kinds == null || (kind !== undefined && kinds.includes(kind))) &&
      (via?.includes(row.via) ?? true) &&
      (inherited == null || inherited === (row.via !== 'DIRECT'))
    );
  });
  if (region == null) return fit;
  const ids = fit.map(({ id }) => id);
  const codes = await codesOn(reader, { region, within: granted }, on);
  const inside = (some: readonly string[]) =>
    codes === null
      ? thingsWithin(some, region, builder())
      : thingsInRegions(some, codes, builder());
  const within = new Set(await readInBatches(reader, ids, inside));
  if (within.size === 0) await ensureRegion(reader, region);
  return fit.filter(({ id }) => within.has(id));
}

const IdRow = z.object({ id: z.string() });

/** Which of some things are based or located in a region or below it. */
function thingsWithin(
  ids: readonly string[],
  region: string,
  builder: StatementBuilder,
): Statement<string> {
  const { thing, place } = placedSeen(builder);
  return {
    name: 'alliances.thingsWithin',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one${thing} MATCH ${placedIn('n', 'r:Region')} WHERE r.id = $region${place}
      RETURN n.id AS id`,
    parameters: { ids, region, ...builder.parameters },
    decode: (row) => IdRow.parse(row).id,
  };
}

/** Which of some things are based or located in some regions themselves. */
export function thingsInRegions(
  ids: readonly string[],
  codes: readonly string[],
  builder: StatementBuilder,
): Statement<string> {
  const { thing, place } = placedSeen(builder);
  return {
    name: 'alliances.thingsInRegions',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one${thing} MATCH (n)-[:BASED_IN|LOCATED_IN]->(r:Region) WHERE r.id IN $codes${place}
      RETURN n.id AS id`,
    parameters: { ids, codes, ...builder.parameters },
    decode: (row) => IdRow.parse(row).id,
  };
}

/** The conditions that a thing and the region that it is in are seen. */
function placedSeen(builder: StatementBuilder): { readonly thing: string; readonly place: string } {
  return {
    thing: andClause(builder.seen(['Organization', 'Unit', 'Alliance'], 'n')),
    place: andClause(builder.seen(['Region'], 'r')),
  };
}
