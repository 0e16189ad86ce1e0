import { type CivilDate, intersect, type Lifetime } from '../../domain/civil-date.js';
import type { MembershipRole } from '../../domain/vocabulary.js';

/** What happens to a membership on a day. */
export type MembershipChange = 'JOINED' | 'LEFT' | 'ROLE_CHANGED';

/** A MEMBER_OF row: a member in an alliance, from a day to another. */
export interface DatedMembership extends Lifetime {
  readonly alliance: string;
  readonly role: MembershipRole;
}

/** One change of a member's belonging to an alliance. */
export interface MembershipEvent<Row> {
  /** The first day on which it is so; null where unknown. */
  readonly date: CivilDate | null;
  readonly change: MembershipChange;
  readonly alliance: string;
  /** From that day on; null of what has left. */
  readonly role: MembershipRole | null;
  /** Until that day; null of what has joined. */
  readonly roleBefore: MembershipRole | null;
  /** The row that says so: the one that begins, of LEFT the one that ends. */
  readonly row: Row;
}

/**
 * The events of one member by valid time, in no order. Rows of one alliance that adjoin, the first day of
 * the one being the end of the other, are one membership: no event stands between them, or ROLE_CHANGED
 * where the role is another. A row counts for the days on which member and alliance exist, so that an
 * alliance that ends is left on that day.
 *
 * @param member the days on which the member exists
 * @param rows of which no two in one alliance share a day (DOUBLE_MEMBER), with the alliance's days
 */
export function membershipEvents<Row extends DatedMembership>(
  member: Lifetime,
  rows: readonly { readonly row: Row; readonly allianceLifetime: Lifetime }[],
): MembershipEvent<Row>[] {
  const stretches = rows
    .flatMap(({ row, allianceLifetime }) => {
      const days = intersect(member, allianceLifetime, row);
      return days === null ? [] : [{ row, days }];
    })
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const current = new Map<string, Stretch<Row>>();
  const events: MembershipEvent<Row>[] = [];
  for (const stretch of stretches) {
    const { row, days } = stretch;
    const { alliance, role } = row;
    const before = current.get(alliance);
    current.set(alliance, stretch);
    const roleBefore = before?.row.role ?? null;
    if (before !== undefined && adjoin(before, stretch)) {
      if (roleBefore !== role)
        events.push({
          date: days.validFrom,
          change: 'ROLE_CHANGED',
          alliance,
          role,
          roleBefore,
          row,
        });
      continue;
    }
    if (before !== undefined) events.push(...leaving(before));
    events.push({ date: days.validFrom, change: 'JOINED', alliance, role, roleBefore: null, row });
  }
  return [...events, ...[...current.values()].flatMap(leaving)];
}

interface Stretch<Row> {
  readonly row: Row;
  readonly days: Lifetime;
}

/** Nobody is known to have left where the end is unknown. */
function leaving<Row extends DatedMembership>({ row, days }: Stretch<Row>): MembershipEvent<Row>[] {
  const { alliance, role } = row;
  return days.validTo === null
    ? []
    : [{ date: days.validTo, change: 'LEFT', alliance, role: null, roleBefore: role, row }];
}

function adjoin(before: Stretch<unknown>, after: Stretch<unknown>): boolean {
  return before.days.validTo !== null && before.days.validTo === after.days.validFrom;
}

function startOf({ days }: Stretch<unknown>): string {
  return days.validFrom ?? '';
}
