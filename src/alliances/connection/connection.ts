import { z } from 'zod';
import { type CivilDate, isAlive, type Lifetime } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { Problem } from '../../domain/problem.js';
import { valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { andClause } from '../../graph/compiled.js';
import { seeingOf } from '../../graph/seeing.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { THING_TYPES } from '../../registry/index/thing.js';
import { Life, life } from '../../registry/readings/lifetimes.js';
import { neighboursIn } from './neighbours.js';
import { type SearchEnd, type ShortestPaths, shortestPaths } from './shortest-paths.js';
import { CONNECTION_KINDS, type ConnectionKind } from './step.js';

export interface ConnectionQuestion {
  readonly from: string;
  readonly to: string;
  readonly on: CivilDate;
  /** How many links a path may have, 1 to 10; 6 where it is left out. */
  readonly maxLength: number | null | undefined;
  /** All but those that lead through regions where it is left out. */
  readonly kinds: readonly ConnectionKind[] | null | undefined;
}

/** What is between two things on a day. */
export interface Connection extends Omit<ShortestPaths, 'end'> {
  /** ABSENT: one of the two is not alive on the day. */
  readonly outcome: SearchEnd | 'ABSENT';
}

const longest = 10;
const usual = 6;
const bounds = { mostLinks: 20_000, mostPaths: 100 };
/** Through a county everything is connected, so these are followed only where they are asked for. */
const regional: readonly ConnectionKind[] = ['SITUATED_IN', 'WITHIN'];

/**
 * The shortest paths between two things on a day. Every thing and every link on them is seen, and alive on it.
 *
 * @throws Problem NOT_FOUND where no region, organization, unit, alliance or facility that is seen has one
 *   of the ids, BAD_USER_INPUT for a length or kinds that can't be followed
 */
export async function connectionBetween(
  asking: Asking,
  { from, to, on, maxLength, kinds }: ConnectionQuestion,
): Promise<Connection> {
  const length = lengthOf(maxLength ?? usual);
  const followed = kindsOf(kinds ?? null);
  const seeing = await seeingOf(asking);
  const ends = await seeing.reader.read(endsOf([...new Set([from, to])], seeing.builder()));
  const found = new Map(ends.map(({ id, lifetime }) => [id, lifetime]));
  const alive = [from, to].map((id) => isAlive(lifetimeOf(id, found), on));
  if (alive.includes(false))
    return { outcome: 'ABSENT', searched: length, paths: [], isCut: false };
  const { end, ...rest } = await shortestPaths(
    { from, to },
    { ...bounds, longest: length },
    neighboursIn(seeing, followed, on),
  );
  return { outcome: end, ...rest };
}

function lengthOf(length: number): number {
  if (length < 1 || length > longest)
    throw new Problem('BAD_USER_INPUT', `maxLength is 1 to ${longest}, received ${length}.`);
  return length;
}

function kindsOf(kinds: readonly ConnectionKind[] | null): readonly ConnectionKind[] {
  if (kinds === null) return valuesOf(CONNECTION_KINDS).filter((kind) => !regional.includes(kind));
  if (kinds.length === 0)
    throw new Problem('BAD_USER_INPUT', 'kinds names at least one kind of link, received none.');
  return [...new Set(kinds)];
}

function lifetimeOf(id: string, found: ReadonlyMap<string, Lifetime>): Lifetime {
  const lifetime = found.get(id);
  if (lifetime === undefined)
    throw new Problem(
      'NOT_FOUND',
      `A connection is between regions, organizations, units, alliances and facilities, received ${JSON.stringify(id)}.`,
    );
  return lifetime;
}

const EndRow = z.object({ id: EntityId, lifetime: Life });

function endsOf(
  ids: readonly string[],
  builder: StatementBuilder,
): Statement<z.infer<typeof EndRow>> {
  return {
    name: 'alliances.connectionEnds',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one AND NOT n:Source AND NOT n:Claim${andClause(builder.seen(THING_TYPES, 'n'))} RETURN n.id AS id, ${life('n')} AS lifetime`,
    parameters: { ids, ...builder.parameters },
    decode: (row) => EndRow.parse(row),
  };
}
