import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import {
  COVERAGE_MODES,
  type CoverageMode,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  valuesOf,
} from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import type { Reader } from '../graph/graph.js';
import { allHold, holds } from '../graph/holds.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { type Link, type ShortestPaths, shortestPaths } from './shortest-paths.js';

/** The relationships that a path can lead over, and what they are called in the graph. */
export const CONNECTION_KINDS = {
  SUPERIOR: 'SUBORDINATE_TO',
  COVERAGE: 'COVERS',
  MEMBERSHIP: 'MEMBER_OF',
  SERVICE: 'SERVES',
  PART: 'PART_OF',
  PLACE: 'BASED_IN|LOCATED_IN',
  REGION: 'WITHIN',
} as const;
export type ConnectionKind = keyof typeof CONNECTION_KINDS;

/** Through a county everything is connected: over regions a path leads only where that is asked. */
const usualKinds: readonly ConnectionKind[] = [
  'SUPERIOR',
  'COVERAGE',
  'MEMBERSHIP',
  'SERVICE',
  'PART',
];
const bounds = { mostLinks: 20_000, mostPaths: 100 };
const longest = 10;

/** A link on a path. */
export interface ConnectionLink extends Link<ConnectionKind> {
  /** Of a membership; null of others. */
  readonly role: MembershipRole | null;
  /** Of a coverage; null of others. */
  readonly mode: CoverageMode | null;
}

/** A path: the things on it, and the links between them. */
export interface ConnectingPath {
  readonly nodes: readonly string[];
  readonly links: readonly ConnectionLink[];
}

export interface Connection extends Omit<ShortestPaths<ConnectionLink>, 'paths'> {
  readonly paths: readonly ConnectingPath[];
}

/**
 * The shortest paths between two things on a day, over relationships of some kinds in either direction.
 * Everything on a path is alive on the day.
 *
 * @throws Problem NOT_FOUND where nothing has one of the ids, BAD_USER_INPUT for a bad length or no kinds
 */
export async function connectionOf(
  { reader }: Asking,
  from: string,
  to: string,
  maxLength: number,
  kinds: readonly ConnectionKind[] | null,
  on: CivilDate,
): Promise<Connection> {
  if (maxLength < 1 || maxLength > longest)
    throw new Problem('BAD_USER_INPUT', `maxLength is 1 to ${longest}, received ${maxLength}.`);
  if (kinds?.length === 0)
    throw new Problem('BAD_USER_INPUT', 'A path leads over one kind or more, received none.');
  const found = await reader.read(endsOf([...new Set([from, to])], on));
  for (const id of [from, to])
    if (!found.some((end) => end.id === id))
      throw new Problem(
        'NOT_FOUND',
        `A path leads from one thing to another, received ${JSON.stringify(id)}.`,
      );
  if (found.some(({ isAlive }) => !isAlive))
    return { outcome: 'NONE', looked: 0, paths: [], isCut: false };
  const links = (ids: readonly string[], most: number) =>
    neighbours(reader, ids, kinds ?? usualKinds, on, most);
  const { paths, ...rest } = await shortestPaths(from, to, links, { maxLength, ...bounds });
  return {
    ...rest,
    paths: paths.map((each) => ({ nodes: [from, ...each.map((link) => link.to)], links: each })),
  };
}

async function neighbours(
  reader: Reader,
  ids: readonly string[],
  kinds: readonly ConnectionKind[],
  on: CivilDate,
  most: number,
): Promise<ConnectionLink[] | null> {
  const forward = await reader.read(linksOf(ids, kinds, on, true, most + 1));
  const left = most - forward.length;
  if (left < 0) return null;
  const backward = await reader.read(linksOf(ids, kinds, on, false, left + 1));
  return backward.length > left ? null : [...forward, ...backward];
}

const End = z.object({ id: z.string(), isAlive: z.boolean() });

function endsOf(ids: readonly string[], on: CivilDate): Statement<z.infer<typeof End>> {
  return {
    name: 'alliances.connectionEnds',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one AND NOT n:Source AND NOT n:Claim
      RETURN n.id AS id, ${holds('n', '$on')} AS isAlive`,
    parameters: { ids, on },
    decode: (row) => End.parse(row),
  };
}

const LinkRow = z.object({
  from: z.string(),
  to: z.string(),
  type: z.string().transform((type) => kindOf(type)),
  role: orNull(z.enum(valuesOf(MEMBERSHIP_ROLES))),
  mode: orNull(z.enum(valuesOf(COVERAGE_MODES))),
});

function kindOf(type: string): ConnectionKind {
  const kind = valuesOf(CONNECTION_KINDS).find((each) =>
    CONNECTION_KINDS[each].split('|').includes(type),
  );
  if (kind === undefined) throw new Error(`A path leads over chosen kinds, received ${type}.`);
  return kind;
}

/** The links of some things in one direction, at most so many, in no order. */
function linksOf(
  ids: readonly string[],
  kinds: readonly ConnectionKind[],
  on: CivilDate,
  forward: boolean,
  limit: number,
): Statement<ConnectionLink> {
  const types = valuesOf(CONNECTION_KINDS)
    .filter((kind) => kinds.includes(kind))
    .map((kind) => CONNECTION_KINDS[kind]);
  const [left, right] = forward ? ['-', '->'] : ['<-', '-'];
  return {
    name: 'alliances.connectionLinks',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one
      MATCH (n)${left}[e:${types.join('|')}]${right}(m:Entity)
      WHERE ${allHold(['e', 'm'], '$on')}
      RETURN n.id AS from, m.id AS to, type(e) AS type, e.role AS role, e.mode AS mode LIMIT $limit`,
    parameters: { ids, on, limit },
    decode: (row) => {
      const { type: kind, ...link } = LinkRow.parse(row);
      return { ...link, kind, forward };
    },
  };
}
