import { groupedBy } from './grouped-by.js';

/** A link between two things, in either direction. */
export interface Link<Kind extends string = string> {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
  /** Whether the relationship leads from the first to the second, and not the other way. */
  readonly forward: boolean;
}

/** Gives the links of some things to their neighbours; null where they are more than so many. */
export type Neighbours<L extends Link> = (
  ids: readonly string[],
  most: number,
) => Promise<readonly L[] | null>;

/** The shortest paths between two things. */
export interface ShortestPaths<L extends Link> {
  /**
   * FOUND: here they are. NONE: there is no path of that length. GAVE_UP: more links were looked at than
   * allowed before a path was found or excluded.
   */
  readonly outcome: 'FOUND' | 'NONE' | 'GAVE_UP';
  /** How many links were looked at. */
  readonly looked: number;
  /** Each path as its links, in order; none for a thing and itself. */
  readonly paths: readonly (readonly L[])[];
  /** Whether there are more than are listed. */
  readonly isCut: boolean;
}

export interface Bounds {
  readonly maxLength: number;
  readonly mostLinks: number;
  readonly mostPaths: number;
}

/**
 * All shortest paths between two things, by breadth first from both ends, the smaller frontier first, so
 * that a thing with very many neighbours is opened only where it must be. Paths are ordered by the ids on
 * them, then by the kinds and directions of their links, whatever order neighbours come in.
 */
export async function shortestPaths<L extends Link>(
  from: string,
  to: string,
  neighbours: Neighbours<L>,
  { maxLength, mostLinks, mostPaths }: Bounds,
): Promise<ShortestPaths<L>> {
  const [ahead, behind] = [new Side<L>(from), new Side<L>(to)];
  let looked = 0;
  const end = (outcome: 'NONE' | 'GAVE_UP') => ({ outcome, looked, paths: [], isCut: false });
  for (;;) {
    const met = new Set(behind.frontier);
    const meeting = ahead.frontier.filter((id) => met.has(id));
    if (meeting.length > 0) {
      const first = walk(from, to, forwardLinks(meeting, ahead, behind), mostPaths + 1);
      const paths = first.slice(0, mostPaths);
      return { outcome: 'FOUND', looked, paths, isCut: first.length > mostPaths };
    }
    if (ahead.depth + behind.depth === maxLength) return end('NONE');
    const side = behind.frontier.length < ahead.frontier.length ? behind : ahead;
    if (side.frontier.length === 0) return end('NONE');
    const links = await neighbours(side.frontier, mostLinks - looked);
    if (links === null) return end('GAVE_UP');
    looked += links.length;
    side.advance(links);
  }
}

/** What has been reached from one end. */
class Side<L extends Link> {
  depth = 0;
  /** What is reached in `depth` links and in no fewer. */
  frontier: readonly string[];
  readonly #reached: Set<string>;
  /** The links by which each thing was reached first, from the end outward. */
  readonly #by = new Map<string, readonly L[]>();

  constructor(end: string) {
    this.frontier = [end];
    this.#reached = new Set([end]);
  }

  advance(links: readonly L[]): void {
    const next = groupedBy(
      links.filter(({ to }) => !this.#reached.has(to)),
      ({ to }) => to,
    );
    for (const [id, by] of next) {
      this.#reached.add(id);
      this.#by.set(id, by);
    }
    this.frontier = [...next.keys()];
    this.depth += 1;
  }

  /** The links of all shortest ways from the end to some things. */
  linksTo(ids: readonly string[]): L[] {
    const found: L[] = [];
    const seen = new Set(ids);
    for (const id of seen)
      for (const link of this.#by.get(id) ?? []) {
        found.push(link);
        seen.add(link.from);
      }
    return found;
  }
}

/** The links that lie on shortest paths through some things, by where they start, in order. */
function forwardLinks<L extends Link>(
  meeting: readonly string[],
  ahead: Side<L>,
  behind: Side<L>,
): ReadonlyMap<string, readonly L[]> {
  const links = [...ahead.linksTo(meeting), ...behind.linksTo(meeting).map(reversed)];
  return groupedBy(
    links.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    ({ from }) => from,
  );
}

function reversed<L extends Link>(link: L): L {
  return { ...link, from: link.to, to: link.from, forward: !link.forward };
}

function orderOf({ to, kind, forward }: Link): string {
  return [to, kind, forward ? '0' : '1'].join('\t');
}

/** The first paths from one thing to another over links of which each leads there. */
function walk<L extends Link>(
  from: string,
  to: string,
  links: ReadonlyMap<string, readonly L[]>,
  most: number,
): L[][] {
  if (from === to) return [[]];
  const found: L[][] = [];
  for (const link of links.get(from) ?? []) {
    if (found.length >= most) break;
    for (const rest of walk(link.to, to, links, most - found.length)) found.push([link, ...rest]);
  }
  return found;
}
