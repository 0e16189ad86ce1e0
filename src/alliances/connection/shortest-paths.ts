import { pathsOver } from './paths-over.js';
import { type ConnectionStep, reversed } from './step.js';

/**
 * Gives the links of some things, each as a step that starts at one of them; null where there are more
 * than `most`.
 */
export type Neighbours = (
  ids: readonly string[],
  most: number,
) => Promise<readonly ConnectionStep[] | null>;

export interface SearchBounds {
  /** How many links a path may have. */
  readonly longest: number;
  /** How many links the search may take in. What it reads is at most twice as many. */
  readonly mostLinks: number;
  readonly mostPaths: number;
}

/**
 * How a search ended: with paths; because nothing more leads on from one of the ends; because all paths
 * up to the bound of their length were looked at; because there were too many links to take in.
 */
export type SearchEnd = 'CONNECTED' | 'NOT_CONNECTED' | 'TOO_FAR' | 'GAVE_UP';

export interface ShortestPaths {
  readonly end: SearchEnd;
  /** All paths of at most this many links were looked at. */
  readonly searched: number;
  /** The shortest paths, in the order of `pathsOver`. */
  readonly paths: readonly (readonly ConnectionStep[])[];
  /** Whether there are more of them. */
  readonly isCut: boolean;
}

/**
 * All shortest paths between two things, links being taken either way. Breadth-first from both ends, a
 * whole level at a time from whichever has fewer things at its edge: the first level that meets the other
 * side's edge closes all shortest paths at once. An end whose next level has too many links waits for the
 * other, so that a thing at the rim is found from a hub.
 */
export async function shortestPaths(
  { from, to }: { readonly from: string; readonly to: string },
  { longest, mostLinks, mostPaths }: SearchBounds,
  neighbours: Neighbours,
): Promise<ShortestPaths> {
  if (from === to) return { end: 'CONNECTED', searched: 0, paths: [[]], isCut: false };
  const [start, goal] = [sideOf(from), sideOf(to)];
  let left = mostLinks;
  for (;;) {
    const searched = start.depth + goal.depth;
    const without = (end: SearchEnd) => ({ end, searched, paths: [], isCut: false });
    if (searched === longest) return without('TOO_FAR');
    const side = nextOf(start, goal);
    if (side === null) return without('GAVE_UP');
    const links = await neighbours(side.edge, left);
    if (links === null) {
      side.isTooWide = true;
      continue;
    }
    left -= links.length;
    grow(side, links);
    if (side.edge.length === 0) return { ...without('NOT_CONNECTED'), searched: longest };
    const other = side === start ? goal : start;
    const meeting = side.edge.filter((id) => other.depths.has(id));
    if (meeting.length === 0) continue;
    const paths = pathsOver(from, stepsTo(start, goal, meeting), searched + 1, mostPaths + 1);
    const isCut = paths.length > mostPaths;
    return { end: 'CONNECTED', searched: searched + 1, paths: paths.slice(0, mostPaths), isCut };
  }
}

/** What has been reached from one end. */
interface Side {
  depth: number;
  readonly depths: Map<string, number>;
  /** What was reached last: the things at the greatest depth. */
  edge: readonly string[];
  /** The steps by which a thing is reached from those one level before it. */
  readonly arrivals: Map<string, ConnectionStep[]>;
  /** Whether its next level has more links than may be taken in. */
  isTooWide: boolean;
}

function sideOf(end: string): Side {
  const depths = new Map([[end, 0]]);
  return { depth: 0, depths, edge: [end], arrivals: new Map(), isTooWide: false };
}

function nextOf(start: Side, goal: Side): Side | null {
  if (start.isTooWide) return goal.isTooWide ? null : goal;
  return goal.isTooWide || start.edge.length <= goal.edge.length ? start : goal;
}

function grow(side: Side, links: readonly ConnectionStep[]): void {
  side.depth += 1;
  const edge: string[] = [];
  for (const link of links) {
    const depth = side.depths.get(link.after);
    if (depth !== undefined && depth < side.depth) continue;
    if (depth === undefined) {
      side.depths.set(link.after, side.depth);
      side.arrivals.set(link.after, []);
      edge.push(link.after);
    }
    side.arrivals.get(link.after)?.push(link);
  }
  side.edge = edge;
}

/** The steps of all shortest paths, from the start to the goal. */
function stepsTo(start: Side, goal: Side, meeting: readonly string[]): ConnectionStep[] {
  return [...stepsBack(start, meeting), ...stepsBack(goal, meeting).map((step) => reversed(step))];
}

/** The steps that lead from a side's end to some of what it has reached. */
function stepsBack({ arrivals }: Side, reached: readonly string[]): ConnectionStep[] {
  const seen = new Set(reached);
  const steps: ConnectionStep[] = [];
  // What is found while it is walked is walked too.
  for (const id of seen)
    for (const step of arrivals.get(id) ?? []) {
      steps.push(step);
      seen.add(step.before);
    }
  return steps;
}
