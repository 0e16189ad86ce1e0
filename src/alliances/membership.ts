import { z } from 'zod';
import { type CivilDate, intersect, isAlive, type Lifetime } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import { MEMBERSHIP_ROLES, type MembershipRole, valuesOf } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import type { Statement } from '../graph/statement.js';
import { Life, Lines, life, readLines } from '../registry/readings/lines.js';

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
 * be alive on the day, and a path over a unit that a party group covers holds only while that coverage
 * does (domain.md, "Precise reading").
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
    .filter(({ nodes }) => new Set(nodes).size === nodes.length)
    .flatMap((path) => {
      const lifetime = lifetimeOn(path, found, on);
      return lifetime === null ? [] : [{ ...path, lifetime, via: viaOf(path.types) }];
    })
    .sort(byDirectness);
  const [best] = alive;
  return {
    isMember: best !== undefined,
    role: best?.role ?? null,
    validFrom: best?.membership.validFrom ?? null,
    validTo: best?.membership.validTo ?? null,
    paths: alive.slice(0, mostPaths).map(({ via, role, nodes, lifetime }) => ({
      via,
      role,
      nodes,
      ...lifetime,
    })),
  };
}

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
  /** Whether the member is a party group, which covers units only along its lines. */
  isGroup: z.boolean(),
  lines: Lines,
  paths: z.array(Path),
});

/** The days around one on which all of a path holds; null where not all of it does on that day. */
function lifetimeOn(
  { lives, types }: z.infer<typeof Path>,
  { isGroup, lines }: Pick<z.infer<typeof Paths>, 'isGroup' | 'lines'>,
  on: CivilDate,
): Lifetime | null {
  const whole = intersect(...lives);
  if (whole === null || !isAlive(whole, on)) return null;
  if (!isGroup || !types.includes('COVERS')) return whole;
  const unbroken = lines
    .map(({ lifetimes }) => intersect(whole, ...lifetimes))
    .filter((line) => line !== null)
    .filter((line) => isAlive(line, on));
  const [first, ...others] = unbroken;
  return first === undefined ? null : others.reduce(unitedWith, first);
}

/** The days that one or both of two lifetimes include, which share one day at least. */
function unitedWith(a: Lifetime, b: Lifetime): Lifetime {
  const starts = [a.validFrom, b.validFrom].filter((date) => date !== null).sort();
  const ends = [a.validTo, b.validTo].filter((date) => date !== null).sort();
  return {
    validFrom: starts.length < 2 ? null : (starts[0] ?? null),
    validTo: ends.length < 2 ? null : (ends[1] ?? null),
  };
}

/**
 * All paths from a member into an alliance, whenever they held. A path goes up the superiors or over
 * one covered unit, not both: a unit that a superior covers says nothing of those below it.
 */
function membershipPaths(member: string, alliance: string): Statement<z.infer<typeof Paths>> {
  const through = (first: string, name: string) =>
    `CALL (m, a) { MATCH path = (m)${first}-[e:MEMBER_OF]->(:Alliance)-[:PART_OF*0..8]->(a)
      RETURN collect({nodes: [x IN nodes(path) | x.id], types: [x IN relationships(path) | type(x)],
        lives: [x IN nodes(path) | ${life('x')}] + [x IN relationships(path) | ${life('x')}],
        role: e.role, membership: ${life('e')}}) AS ${name} }`;
  return {
    name: 'alliances.membershipPaths',
    text: `OPTIONAL MATCH (m:Entity) WHERE m.id = $member AND (m:Organization OR m:Unit)
      OPTIONAL MATCH (a:Alliance) WHERE a.id = $alliance
      ${through('-[:SUBORDINATE_TO*0..8]->()', 'above')}
      ${through('-[:COVERS]->(:Unit)', 'covered')}
      ${readLines('m')}
      RETURN m IS NOT NULL AS isMember, a IS NOT NULL AS isAlliance, coalesce(m.kind = 'PARTY_GROUP', false) AS isGroup, lines, above + covered AS paths`,
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
