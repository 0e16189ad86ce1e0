import type { Arguments, Builder, LinkVariables, Match } from '../../graph/reading.js';
import { around, placedIn, regionsBelow } from './places.js';
import { surveyReaches } from './surveys.js';

/** Behind all days. */
const NEVER = '9999-12-32';

/** How regions lay on a day, as parameters of a statement (docs/decisions/regions.md). */
interface Placed {
  /** The codes of the regions that lay elsewhere than today. */
  readonly moved: string;
  /** Each of them with each region that it lay in: `{code, into}`. */
  readonly within: string;
}

/**
 * The things at the end of an arrow from a region and from those below it, where these lay on the day of the arguments.
 *
 * @param home at which regions the arrow may start
 */
export function thingsBelow(
  arrow: string,
  thing: string,
  { home, seen }: Home,
  { parent }: Pick<LinkVariables, 'parent'>,
  args: Arguments,
  builder: Builder,
): Match {
  const placed = placedOn(args, builder);
  if (placed === null)
    return { pattern: `${regionsBelow(parent, home)}${arrow}${thing}`, where: seen };
  const [code, root, path] = [builder.name('c'), builder.name('r'), builder.name('p')];
  return {
    before: `UNWIND [${parent}.id] + ${lyingIn(`${parent}.id`, placed)} AS ${code} MATCH (${root}:Region) WHERE ${root}.id = ${code} `,
    pattern: `${path} = ${regionsBelow(root, home)}${arrow}${thing}`,
    where: [...seen, isUnmovedBelow(path, code, placed)],
  };
}

/** The region directly above one on the day of the arguments. */
export function parentOn(
  { parent, node }: LinkVariables,
  args: Arguments,
  builder: Builder,
): Match {
  const moved = movedOn(args, builder);
  if (moved === null) return { pattern: `(${parent})-[:WITHIN]->(${node})`, where: [] };
  const then = `[x IN ${builder.bind(moved)} WHERE x.code = ${parent}.id | x.into]`;
  return {
    pattern: `(${node}:Region)`,
    where: [`${node}.id = coalesce(head(${then}), ${parent}.parent)`],
  };
}

/** The regions directly below one on the day of the arguments. */
export function childrenOn(
  { parent, node }: LinkVariables,
  args: Arguments,
  builder: Builder,
): Match {
  const moved = movedOn(args, builder);
  if (moved === null) return { pattern: `(${parent})<-[:WITHIN]-(${node}:Region)`, where: [] };
  const [code, root] = [builder.name('c'), builder.name('r')];
  const came = `[x IN ${builder.bind(moved)} WHERE x.into = ${parent}.id | x.code]`;
  return {
    before: `UNWIND [${parent}.id] + ${came} AS ${code} MATCH (${root}:Region) WHERE ${root}.id = ${code} `,
    pattern: `(${root})<-[:WITHIN*0..1]-(${node}:Region)`,
    where: [
      `CASE WHEN ${code} = ${parent}.id THEN ${node}.id <> ${code} AND NOT ${node}.id IN ${builder.bind(moved.map((each) => each.code))} ELSE ${node}.id = ${code} END`,
    ],
  };
}

/**
 * The pattern and conditions, for EXISTS, that a thing was based or located in a region or below it on the day of the
 * arguments, in one that is seen.
 */
export function placedInOn(
  thing: string,
  region: string,
  args: Arguments,
  builder: Builder,
): string {
  const placed = placedOn(args, builder);
  const [top, path] = [builder.name('r'), builder.name('p')];
  const { home, seen } = seenHome(builder);
  const and = seen.map((is) => ` AND ${is}`).join('');
  if (placed === null)
    return `MATCH ${placedIn(thing, `${top}:Region`, home)} WHERE ${top}.id = ${region}${and}`;
  return `MATCH ${path} = ${placedIn(thing, `${top}:Region`, home)}
    WHERE (${top}.id = ${region} OR ${top}.id IN ${lyingIn(region, placed)}) AND ${isUnmovedBelow(path, `${top}.id`, placed)}${and}`;
}

/** The surveys of a unit: its own, and those of its kind in the regions in which it lay on their days. */
export function surveysOf({ parent, node }: LinkVariables, builder: Builder): Match {
  const { divisions } = builder;
  const [at, path] = [builder.name('a'), builder.name('p')];
  const reaches = surveyReaches(parent, at, node);
  if (divisions.areUnmoved)
    return {
      pattern: `(${parent})-${around}->(${at})-[:SURVEYED]->(${node}:Survey)`,
      where: [reaches],
    };
  const [top, way] = [builder.name('r'), builder.name('w')];
  const stations = builder.bind(divisions.stations.map((each) => ({ ...each })));
  const holds = (row: string) => `${row}.from <= ${node}.on AND ${node}.on < ${row}.to`;
  return {
    before: `MATCH ${path} = (${parent})-${around}->(${top}) UNWIND [{into: ${top}.id, from: '', to: '${NEVER}'}] + [x IN ${stations} WHERE x.code = ${top}.id] AS ${way} MATCH (${at}:Entity) WHERE ${at}.id = ${way}.into `,
    pattern: `(${at})-[:SURVEYED]->(${node}:Survey)`,
    where: [
      reaches,
      holds(way),
      `none(x IN nodes(${path}) WHERE x.id <> ${top}.id AND any(y IN ${stations} WHERE y.code = x.id AND ${holds('y')}))`,
    ],
  };
}

/** The regions that lay elsewhere on the day of the arguments than today, each with the one directly above it; null: none. */
function movedOn(args: Arguments, builder: Builder) {
  const { divisions } = builder;
  const on = builder.on(args);
  const moved = divisions.elsewhereOn(on);
  return moved.length === 0
    ? null
    : moved.map((code) => ({ code, into: divisions.formerParent(code, on) }));
}

/** The region in which a thing lies itself: its variable, and conditions on it. */
interface Home {
  readonly home: string;
  readonly seen: readonly string[];
}

export const anyHome: Home = { home: '', seen: [] };

/** One that is seen: a thing that is seen wherever it lies does not tell where that is. */
export function seenHome(builder: Builder): Home {
  if (builder.granted === null) return anyHome;
  const home = builder.name('h');
  return { home, seen: builder.seen(['Region'], home) };
}

/** Null where all regions lay where they do today. */
function placedOn(args: Arguments, builder: Builder): Placed | null {
  const { divisions } = builder;
  const on = builder.on(args);
  const moved = divisions.elsewhereOn(on);
  if (moved.length === 0) return null;
  return { moved: builder.bind(moved), within: builder.bind(divisions.stationsOn(on)) };
}

function lyingIn(region: string, { within }: Placed): string {
  return `[x IN ${within} WHERE x.into = ${region} | x.code]`;
}

/** Whether nothing on a path but its end lay elsewhere. */
function isUnmovedBelow(path: string, end: string, { moved }: Placed): string {
  return `none(x IN nodes(${path}) WHERE x.id IN ${moved} AND x.id <> ${end})`;
}
