import {
  MEMBERSHIP_ROLES,
  type MembershipRole,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  UNIT_KINDS,
  type UnitKind,
  valuesOf,
} from '../../domain/vocabulary.js';
import { countKinds } from './count-kinds.js';
import type { AllianceMember } from './reach-links.js';

/** The listed members of an alliance and of those inside it, each once. */
export interface CountedMembers {
  readonly total: number;
  readonly organizations: number;
  readonly units: number;
  /** Those that only alliances inside the alliance list. */
  readonly nested: number;
  /** A member with two roles counts for each; roles without any are left out, so are kinds. */
  readonly roles: readonly { readonly role: MembershipRole; readonly count: number }[];
  readonly organizationKinds: readonly {
    readonly kind: OrganizationKind;
    readonly count: number;
  }[];
  readonly unitKinds: readonly { readonly kind: UnitKind; readonly count: number }[];
  /** Full members (persons) of all whose number is known; null where no number is. */
  readonly fullMembers: number | null;
  /** How many organizations and units the sum is of. */
  readonly fullMembersKnown: number;
  /** And how many it leaves out, their number being unknown. */
  readonly fullMembersUnknown: number;
}

/**
 * Counts members.
 *
 * @param persons the full members of each, as far as they are known
 */
export function countMembers(
  alliance: string,
  members: readonly AllianceMember[],
  persons: ReadonlyMap<string, number>,
): CountedMembers {
  const each = [...new Map(members.map((member) => [member.id, member])).values()];
  const own = new Set(members.flatMap(({ id, alliance: of }) => (of === alliance ? [id] : [])));
  const units = each.filter(({ isUnit }) => isUnit);
  const organizations = each.filter(({ isUnit }) => !isUnit);
  const known = each.flatMap(({ id }) => persons.get(id) ?? []);
  return {
    total: each.length,
    organizations: organizations.length,
    units: units.length,
    nested: each.length - own.size,
    roles: valuesOf(MEMBERSHIP_ROLES)
      .map((role) => ({ role, count: countWith(members, role) }))
      .filter(({ count }) => count > 0),
    organizationKinds: countKinds(valuesOf(ORGANIZATION_KINDS), organizations),
    unitKinds: countKinds(valuesOf(UNIT_KINDS), units),
    fullMembers: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
    fullMembersKnown: known.length,
    fullMembersUnknown: each.length - known.length,
  };
}

function countWith(members: readonly AllianceMember[], wanted: MembershipRole): number {
  return new Set(members.filter(({ role }) => role === wanted).map(({ id }) => id)).size;
}
