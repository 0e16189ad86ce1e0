import { intersect, type Lifetime } from '../../domain/civil-date.js';
import type { MembershipRole } from '../../domain/vocabulary.js';
import type { KeyValue } from '../../graph/cursor.js';
import { compareKeys } from '../../graph/page.js';

/** What a path into an alliance leads through. */
export type MembershipVia = 'DIRECT' | 'SUPERIOR' | 'UNIT' | 'ALLIANCE' | 'SEVERAL';

/** A path from an organization or a unit into an alliance; all of it holds on the day that was asked. */
export interface MembershipPath extends Lifetime {
  readonly via: MembershipVia;
  readonly role: MembershipRole;
  /** The ids on the path, from the member to the alliance. */
  readonly nodes: readonly string[];
  /** The dates of the membership at its end. */
  readonly membership: Lifetime;
}

/**
 * What kept paths from being followed or listed; of several the one that leaves most unsaid. PATHS:
 * there are more than are listed. STEPS: a line of superiors, or of alliances inside one another, is
 * longer than is followed. WORK: more was to be followed than one question may ask for.
 */
export type MembershipBound = 'PATHS' | 'STEPS' | 'WORK';

/** How many superiors, and how many alliances inside one another, a path leads through at the most. */
export const mostSteps = 8;
/** How many paths, and beginnings of paths, one question follows. */
export const mostFollowed = 20_000;

/** The way from a member up to what is listed as one. */
export interface Way {
  /** The ids on it, the member first. */
  readonly nodes: readonly string[];
  readonly lifetime: Lifetime;
  readonly through: 'NOTHING' | 'SUPERIOR' | 'UNIT';
}

/** A membership that a source lists, with the alliances from the one it is in upward. */
export interface MembershipEntry {
  readonly role: MembershipRole;
  readonly membership: Lifetime;
  readonly alliances: readonly string[];
  /** Of the membership and of all these alliances. */
  readonly lives: readonly Lifetime[];
}

/** A way and the membership at its end as one path; null where they share no day. */
export function joined(
  way: Way,
  { role, membership, alliances, lives }: MembershipEntry,
): MembershipPath | null {
  const lifetime = intersect(way.lifetime, ...lives);
  if (lifetime === null) return null;
  const via = viaOf(way.through, alliances.length > 1);
  return { via, role, nodes: [...way.nodes, ...alliances], membership, ...lifetime };
}

/**
 * Paths in the order of their directness, each once: two that lead through the same things in the same
 * role on the same days, over two stretches of one link, tell the same.
 */
export function distinctPaths(paths: readonly MembershipPath[]): MembershipPath[] {
  const shown = new Map<string, MembershipPath>();
  const sorted = paths
    .map((path) => ({ path, keys: directness(path) }))
    .sort((a, b) => compareKeys(a.keys, b.keys, []));
  for (const { path } of sorted) {
    const { role, nodes, validFrom, validTo } = path;
    const key = JSON.stringify([role, validFrom, validTo, nodes]);
    if (!shown.has(key)) shown.set(key, path);
  }
  return [...shown.values()];
}

const rank: readonly MembershipVia[] = ['DIRECT', 'ALLIANCE', 'SUPERIOR', 'UNIT', 'SEVERAL'];

/** What orders paths: what they lead through, then their length, then their ids, dates and role. */
function directness(path: MembershipPath): KeyValue[] {
  const { via, nodes, validFrom, validTo, role, membership } = path;
  const dates = [validFrom, validTo, membership.validFrom, membership.validTo];
  return [rank.indexOf(via), nodes.length, ...nodes, ...dates.map((date) => date ?? ''), role];
}

function viaOf(through: Way['through'], isNested: boolean): MembershipVia {
  if (through === 'NOTHING') return isNested ? 'ALLIANCE' : 'DIRECT';
  return isNested ? 'SEVERAL' : through;
}
