import { z } from 'zod';
import { CivilDate, intersect, isAlive, type Lifetime } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import { MEMBERSHIP_ROLES, type MembershipRole, valuesOf } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import type { Statement } from '../graph/statement.js';

/** What a path into an alliance leads through. */
export type MembershipVia = 'DIRECT' | 'SUPERIOR' | 'UNIT' | 'ALLIANCE' | 'SEVERAL';

export interface MembershipPath extends Lifetime {
  readonly via: MembershipVia;
  readonly role: MembershipRole;
  /** The ids on the path, from the member to the alliance. */
  readonly nodes: readonly string[];
}

export interface Membership extends Lifetime {
  readonly isMember: boolean;
  /** The role at the end of the most direct path, and that membership's own dates. */
  readonly role: MembershipRole | null;
  readonly paths: readonly MembershipPath[];
}

const mostPaths = 100;
const rank: readonly MembershipVia[] = ['DIRECT', 'ALLIANCE', 'SUPERIOR', 'UNIT', 'SEVERAL'];

/**
 * Whether an organization or a unit is in an alliance on a day, and by which paths: listed itself, or
 * through a superior, a unit that it covers, an alliance inside the alliance. Everything on a path must
 * be alive on the day.
 *
 * @throws Problem NOT_FOUND where no organization or unit, or no alliance, has the id
 */
export async function membershipOf(
  { reader }: Asking,
  member: string,
  alliance: string,
  on: CivilDate,
): Promise<Membership> {
  const [found] = await reader.read(membershipPaths(member, alliance));
  if (found === undefined) throw new Error('Paths are answered by one row, received none.');
  if (!found.isMember)
    throw new Problem('NOT_FOUND', `A member is an organization or a unit, received "${member}".`);
  if (!found.isAlliance)
    throw new Problem('NOT_FOUND', `An alliance is asked for by its id, received "${alliance}".`);
  const alive = found.paths
    .filter(({ lives }) => lives.every((life) => isAlive(life, on)))
    .map((path) => ({ ...path, via: viaOf(path.types) }))
    .sort(byDirectness);
  const [best] = alive;
  return {
    isMember: best !== undefined,
    role: best?.role ?? null,
    validFrom: best?.membership.validFrom ?? null,
    validTo: best?.membership.validTo ?? null,
    paths: alive.slice(0, mostPaths).map(({ via, role, nodes, lives }) => ({
      via,
      role,
      nodes,
      ...(intersect(...lives) ?? { validFrom: null, validTo: null }),
    })),
  };
}

const Life = z
  .tuple([CivilDate.nullable(), CivilDate.nullable()])
  .transform(([validFrom, validTo]): Lifetime => ({ validFrom, validTo }));
const Path = z.object({
  nodes: z.array(z.string()),
  types: z.array(z.string()),
  lives: z.array(Life),
  role: z.enum(valuesOf(MEMBERSHIP_ROLES)),
  membership: Life,
});
const Paths = z.object({
  isMember: z.boolean(),
  isAlliance: z.boolean(),
  paths: z.array(Path),
});

/**
 * All paths from a member into an alliance, whenever they held. A path goes up the superiors or over
 * one covered unit, not both: a unit that a superior covers says nothing of those below it.
 */
export function membershipPaths(
  member: string,
  alliance: string,
): Statement<z.infer<typeof Paths>> {
  const through = (first: string, name: string) =>
    `CALL (m, a) { MATCH path = (m)${first}-[e:MEMBER_OF]->(:Alliance)-[:PART_OF*0..8]->(a)
      RETURN collect({nodes: [x IN nodes(path) | x.id], types: [x IN relationships(path) | type(x)],
        lives: [x IN nodes(path) | [x.validFrom, x.validTo]] + [x IN relationships(path) | [x.validFrom, x.validTo]],
        role: e.role, membership: [e.validFrom, e.validTo]}) AS ${name} }`;
  return {
    name: 'alliances.membershipPaths',
    text: `OPTIONAL MATCH (m:Entity) WHERE m.id = $member AND (m:Organization OR m:Unit)
      OPTIONAL MATCH (a:Alliance) WHERE a.id = $alliance
      ${through('-[:SUBORDINATE_TO*0..8]->()', 'above')}
      ${through('-[:COVERS]->(:Unit)', 'covered')}
      RETURN m IS NOT NULL AS isMember, a IS NOT NULL AS isAlliance, above + covered AS paths`,
    parameters: { member, alliance },
    decode: (row) => Paths.parse(row),
  };
}

function viaOf(types: readonly string[]): MembershipVia {
  const through = [
    ...(types.includes('SUBORDINATE_TO') ? (['SUPERIOR'] as const) : []),
    ...(types.includes('COVERS') ? (['UNIT'] as const) : []),
    ...(types.includes('PART_OF') ? (['ALLIANCE'] as const) : []),
  ];
  const [only, ...others] = through;
  if (only === undefined) return 'DIRECT';
  return others.length === 0 ? only : 'SEVERAL';
}

function byDirectness(
  a: Pick<MembershipPath, 'via' | 'nodes'>,
  b: Pick<MembershipPath, 'via' | 'nodes'>,
): number {
  return (
    rank.indexOf(a.via) - rank.indexOf(b.via) ||
    a.nodes.length - b.nodes.length ||
    (a.nodes.join() < b.nodes.join() ? -1 : 1)
  );
}
