import type { EntityId } from '../../domain/ids.js';
import type { AllianceNetwork } from './network.js';

/** A member without which its piece of the network falls apart. */
export interface CutMember {
  readonly member: EntityId;
  /** Into how many pieces its own piece falls without it, 2 or more. */
  readonly pieces: number;
  /** How many alliances of the network it is a member of. */
  readonly alliances: number;
}

/** How a network hangs together: alliances and members, linked by memberships and by PART_OF. */
export interface Connectedness {
  /** In the order of the network. */
  readonly cutMembers: readonly CutMember[];
  /** How many different members there are. */
  readonly members: number;
  /** How many connected pieces there are; an alliance with neither members nor others in it is one. */
  readonly pieces: number;
}

/**
 * The members whose leaving would cut the network: its articulation points that are members, by depth-first
 * search with low points (J. Hopcroft, R. Tarjan, "Algorithm 447: Efficient algorithms for graph
 * manipulation", 1973). It takes time and memory in proportion to alliances and memberships, and keeps
 * its own stack: a chain of alliances may be as long as the network.
 */
export function connectednessOf(network: AllianceNetwork): Connectedness {
  const { members, neighbours } = verticesOf(network);
  const { cuts, pieces } = search(neighbours);
  const cutMembers = members.flatMap((member, index) => {
    const vertex = network.length + index;
    const parts = cuts[vertex] ?? 0;
    const alliances = neighbours[vertex]?.length ?? 0;
    return parts < 2 ? [] : [{ member, pieces: parts, alliances }];
  });
  return { cutMembers, members: members.length, pieces };
}

/** The alliances are numbered from 0 as in the network, then come the members. */
interface Vertices {
  readonly members: readonly EntityId[];
  readonly neighbours: readonly (readonly number[])[];
}

function verticesOf(network: AllianceNetwork): Vertices {
  const vertexOf = new Map<EntityId, number>(network.map(({ id }, index) => [id, index]));
  const members: EntityId[] = [];
  const neighbours: number[][] = network.map(() => []);
  const link = (a: number, b: number) => {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  };
  for (const [index, alliance] of network.entries()) {
    for (const { id } of alliance.members) {
      let vertex = vertexOf.get(id);
      if (vertex === undefined) {
        vertex = neighbours.push([]) - 1;
        vertexOf.set(id, vertex);
        members.push(id);
      }
      link(index, vertex);
    }
    for (const whole of alliance.wholes) {
      const vertex = vertexOf.get(whole);
      if (vertex !== undefined) link(index, vertex);
    }
  }
  return { members, neighbours };
}

/** A vertex that the search has entered and not left yet. */
interface Visit {
  readonly vertex: number;
  readonly parent: Visit | null;
  /** When it was entered, from 1. */
  readonly entered: number;
  /** The earliest entered vertex that it or one below it is linked to. */
  low: number;
  /** How many of its neighbours have been looked at. */
  seen: number;
  /** How many of its subtrees are linked to nothing above it. */
  cutOff: number;
}

/** @returns for each vertex the pieces that its own falls into without it, and the pieces there are */
function search(neighbours: Vertices['neighbours']): { cuts: Int32Array; pieces: number } {
  const entered = new Int32Array(neighbours.length);
  const cuts = new Int32Array(neighbours.length);
  let clock = 0;
  let pieces = 0;
  const enter = (vertex: number, parent: Visit | null): Visit => {
    clock += 1;
    entered[vertex] = clock;
    return { vertex, parent, entered: clock, low: clock, seen: 0, cutOff: 0 };
  };
  for (const root of neighbours.keys()) {
    if (entered[root] !== 0) continue;
    pieces += 1;
    for (let visit: Visit | null = enter(root, null); visit !== null; ) {
      const next: number | undefined = neighbours[visit.vertex]?.[visit.seen];
      if (next === undefined) {
        cuts[visit.vertex] = visit.cutOff + (visit.parent === null ? 0 : 1);
        leave(visit);
        visit = visit.parent;
        continue;
      }
      visit.seen += 1;
      const earlier = entered[next] ?? 0;
      if (earlier === 0) visit = enter(next, visit);
      else visit.low = Math.min(visit.low, earlier);
    }
  }
  return { cuts, pieces };
}

/** Tells the vertex above what was found below it. */
function leave({ parent, low }: Visit): void {
  if (parent === null) return;
  parent.low = Math.min(parent.low, low);
  if (low >= parent.entered) parent.cutOff += 1;
}
