import type { EntityId } from '../../domain/ids.js';
import { Problem } from '../../domain/problem.js';
import type { AllianceNetwork, NetworkAlliance } from './network.js';

/** How far two alliances X and Y have the same members; Y has the larger id. */
export interface Overlap {
  readonly a: NetworkAlliance;
  readonly b: NetworkAlliance;
  /** |X∩Y|, at least 1. */
  readonly shared: number;
  /** |X∪Y|. */
  readonly union: number;
  /** |X∩Y| / |X∪Y|, above 0 and up to 1. */
  readonly jaccard: number;
  /** |X∩Y| / min(|X|, |Y|), above 0 and up to 1. */
  readonly overlap: number;
}

/** How many pairs are counted at the most, each once for every member that it shares. */
const mostPairs = 2_000_000;

/**
 * The pairs of alliances that share a member, by their ids. Jaccard index (P. Jaccard, 1901) and overlap
 * coefficient (Szymkiewicz–Simpson) as domain.md has them, "Statistics". Only pairs that share are looked
 * at, and they are made one alliance at a time as they are asked for.
 *
 * @throws Problem COST_EXCEEDED before the first pair, where the members are in so many alliances that
 *   there would be more than two million pairs to count
 */
export function overlapsOf(network: AllianceNetwork): Iterable<Overlap> {
  const alliancesOf = alliancesByMember(network);
  ensureBounded(alliancesOf);
  return pairsOf(network, alliancesOf);
}

/** The pairs that one alliance of a network is in, by the ids of the others; none where it is not in the network. */
export function* overlapsWith(network: AllianceNetwork, alliance: string): Generator<Overlap> {
  const own = network.find(({ id }) => id === alliance);
  if (own === undefined) return;
  const ids = new Set(own.members.map(({ id }) => id));
  for (const other of network) {
    const shared = other.members.filter(({ id }) => ids.has(id)).length;
    if (other === own || shared === 0) continue;
    const [a, b] = own.id < other.id ? [own, other] : [other, own];
    yield overlapOf(a, b, shared);
  }
}

/** The members that two alliances share, by id. */
export function sharedMembers({ a, b }: Pick<Overlap, 'a' | 'b'>): EntityId[] {
  const ofB = new Set(b.members.map(({ id }) => id));
  return a.members.map(({ id }) => id).filter((id) => ofB.has(id));
}

/** Where in the network the alliances of each member stand, ascending. */
type AlliancesByMember = ReadonlyMap<EntityId, readonly number[]>;

/** Where in the network the alliances of each member stand, ascending. */
export function alliancesByMember(network: AllianceNetwork): AlliancesByMember {
  const alliancesOf = new Map<EntityId, number[]>();
  for (const [index, { members }] of network.entries())
    for (const { id } of members) {
      const known = alliancesOf.get(id);
      if (known === undefined) alliancesOf.set(id, [index]);
      else known.push(index);
    }
  return alliancesOf;
}

function ensureBounded(alliancesOf: AlliancesByMember): void {
  let pairs = 0;
  for (const { length } of alliancesOf.values()) pairs += (length * (length - 1)) / 2;
  if (pairs > mostPairs)
    throw new Problem(
      'COST_EXCEEDED',
      `An overlap counts at most ${mostPairs} pairs of alliances, each once for every member that they share (a smaller scope has fewer), received ${pairs}.`,
    );
}

function* pairsOf(network: AllianceNetwork, alliancesOf: AlliancesByMember): Generator<Overlap> {
  for (const [index, a] of network.entries()) {
    const sharedWith = new Map<number, number>();
    for (const { id } of a.members)
      for (const other of after(index, alliancesOf.get(id) ?? []))
        sharedWith.set(other, (sharedWith.get(other) ?? 0) + 1);
    for (const [other, shared] of [...sharedWith].sort(([x], [y]) => x - y)) {
      const b = network[other];
      if (b !== undefined) yield overlapOf(a, b, shared);
    }
  }
}

/** What of an ascending list is larger than a value: read from its end, so that no pair is met twice. */
function* after(value: number, ascending: readonly number[]): Generator<number> {
  for (let at = ascending.length - 1; at >= 0; at -= 1) {
    const each = ascending[at];
    if (each === undefined || each <= value) return;
    yield each;
  }
}

function overlapOf(a: NetworkAlliance, b: NetworkAlliance, shared: number): Overlap {
  const union = a.members.length + b.members.length - shared;
  const smaller = Math.min(a.members.length, b.members.length);
  return { a, b, shared, union, jaccard: shared / union, overlap: shared / smaller };
}
