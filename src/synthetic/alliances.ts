import { type CivilDate, intersect } from '../domain/civil-date.js';
import type { AllianceKind, MembershipRole } from '../domain/vocabulary.js';
import { dayBetween, daysLater } from './calendar.js';
import { type End, membershipEntries, serviceEntries } from './edges.js';
import type { Name } from './name-pools.js';
import type { Random } from './random.js';
import { type CsvEntries, lifetimeCells } from './rows.js';

export interface SyntheticAlliance extends End {
  readonly kind: AllianceKind;
  readonly region: string;
  /** The alliance that it is a part of. */
  readonly parent: string | null;
  readonly name: Name;
  readonly validFrom: CivilDate;
}

/** A member to be, in an order that puts the lead first. */
export type DraftMember = readonly [End, MembershipRole];

/** An alliance's row, its members and what it serves; an entity is in it once, in its first role. */
export function* allianceEntries(
  alliance: SyntheticAlliance,
  members: readonly DraftMember[],
  served: readonly End[],
  random: Random,
): CsvEntries {
  const { id, kind, region, parent, name } = alliance;
  const label = { name: name.zh, name_en: random.chance(0.85) ? name.en : null };
  yield ['alliances', { id, kind, ...label, region, parent, ...lifetimeCells(alliance) }];
  const seen = new Set<string>();
  for (const [at, [member, role]] of members.entries()) {
    if (seen.has(member.id)) continue;
    seen.add(member.id);
    const held = stay(alliance, role, random);
    // A belt's members are sites that lie along it.
    yield* membershipEntries(member, alliance, role, held, kind === 'BELT' ? at + 1 : null);
  }
  for (const target of new Map(served.map((each) => [each.id, each])).values()) {
    const validFrom = random.chance(0.5) ? alliance.validFrom : null;
    if (intersect(target, alliance) !== null)
      yield* serviceEntries(alliance, target, { validFrom, validTo: null });
  }
}

/** Most joined with the alliance's beginning, some later; one member in ten has left again. */
function stay({ validFrom: from }: SyntheticAlliance, role: MembershipRole, random: Random) {
  if (role === 'LEAD') return { validFrom: from, validTo: null };
  const validFrom = random.chance(0.6) ? from : dayBetween(random, from, '2026-05-31');
  const left = random.chance(0.1)
    ? dayBetween(random, daysLater(validFrom, 1), '2026-06-30')
    : null;
  return { validFrom, validTo: left };
}
