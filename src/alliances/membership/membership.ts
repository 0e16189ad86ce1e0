import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import type { MembershipRole } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { seeingOf } from '../../graph/seeing.js';
import type { MembershipBound, MembershipPath } from './path.js';
import { readPathsUp } from './surroundings.js';

/** Whether a member is in an alliance on a day, and by which paths. */
export interface MembershipAnswer extends Lifetime {
  /** Null where a bound kept the search from ending before a path was found. */
  readonly isMember: boolean | null;
  /** The role at the end of the most direct path, and that membership's own dates. */
  readonly role: MembershipRole | null;
  /** The most direct first. */
  readonly paths: readonly ShownPath[];
  /** How many there are in all, among those followed. */
  readonly pathCount: number;
  readonly cutBy: MembershipBound | null;
}

/** A path with the things on it. */
export interface ShownPath extends Omit<MembershipPath, 'nodes'> {
  readonly nodes: readonly { readonly id: string; readonly type: string }[];
}

const mostPaths = 100;

/**
 * Whether an organization or a unit is in an alliance on a day, and by which paths: listed itself, or
 * through a superior, a unit that it covers, an alliance inside the alliance. Everything on a path must
 * be alive on the day, and a path over a unit that a party group covers holds only while that coverage
 * does (domain.md, "Precise reading").
 *
 * @throws Problem NOT_FOUND where no organization or unit, or no alliance, has the id
 */
export async function membershipOf(
  asking: Asking,
  member: string,
  alliance: string,
  on: CivilDate,
): Promise<MembershipAnswer> {
  const { paths, cutBy, types } = await readPathsUp(await seeingOf(asking), member, alliance, on);
  const [best] = paths;
  return {
    isMember: best !== undefined || (cutBy === null ? false : null),
    role: best?.role ?? null,
    validFrom: best?.membership.validFrom ?? null,
    validTo: best?.membership.validTo ?? null,
    paths: paths.slice(0, mostPaths).map(({ nodes, ...path }) => ({
      ...path,
      nodes: nodes.map((id) => ({ id, type: types.get(id) ?? '' })),
    })),
    pathCount: paths.length,
    cutBy: cutBy ?? (paths.length > mostPaths ? 'PATHS' : null),
  };
}
