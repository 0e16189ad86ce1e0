import type { Node } from '../../proof/proof.js';
import { type Branch, boundOf, CHOSEN, type Decision, FREE, REFUSED } from './bound.js';
import type { Covering } from './covering.js';
import type { Multipliers } from './multipliers.js';

/** What a better plan has to do in a branch: the branch that does otherwise is closed already. */
export interface Implied extends Decision {
  readonly otherwise: Node;
  /** Those before it that this rests on. */
  readonly uses: ReadonlySet<Implied>;
}

/** The branch that a search is in: what was decided on the way, and what that implied. */
export class Trail {
  readonly branch: Branch;
  readonly #covering: Covering;
  readonly #implied = new Map<number, Implied>();

  constructor(covering: Covering) {
    this.#covering = covering;
    this.branch = new Int8Array(covering.sites).fill(FREE);
  }

  decide({ site, value }: Decision): void {
    this.branch[site] = value;
  }

  imply(implied: Implied): void {
    this.#implied.set(implied.site, implied);
    this.decide(implied);
  }

  /** Back to before it was decided or implied. */
  free(site: number): void {
    this.#implied.delete(site);
    this.branch[site] = FREE;
  }

  /** The implied decisions with which the multipliers bring the branch beyond a target that all of them reach. */
  usedBy(multipliers: Multipliers, target: number): { uses: Set<Implied>; bound: number } {
    const bare = this.branch.slice();
    for (const site of this.#implied.keys()) bare[site] = FREE;
    const uses = new Set<Implied>();
    let bound = boundOf(this.#covering, multipliers, bare);
    if (bound > target) return { uses, bound };
    const effective = this.#byEffect(multipliers);
    for (let size = 1; bound <= target && uses.size < effective.length; size *= 2) {
      for (const implied of effective.slice(uses.size, uses.size + size)) {
        uses.add(implied);
        bare[implied.site] = implied.value;
      }
      bound = boundOf(this.#covering, multipliers, bare);
    }
    return { uses, bound };
  }

  /** The implied refusals of the sites that cover a point. */
  usedAround(sites: Iterable<number>): Set<Implied> {
    const uses = new Set<Implied>();
    for (const site of sites) {
      const implied = this.#implied.get(site);
      if (implied !== undefined) uses.add(implied);
    }
    return uses;
  }

  #byEffect({ reduced }: Multipliers): Implied[] {
    const effectOf = ({ site, value }: Implied) => {
      const cost = reduced[site] ?? 0;
      if (value === REFUSED) return -cost;
      // Where sites are counted, one that is chosen takes the place of another.
      return this.#covering.coversAll ? cost : Infinity;
    };
    return [...this.#implied.values()]
      .map((implied) => ({ implied, effect: effectOf(implied) }))
      .filter(({ effect }) => effect > 0)
      .sort((a, b) =>
        a.effect === b.effect ? a.implied.site - b.implied.site : b.effect - a.effect,
      )
      .map(({ implied }) => implied);
  }
}

/** The proof of a branch with what it rests on; around it those of the implied decisions that it uses. */
export interface Proved {
  readonly node: Node;
  readonly uses: Set<Implied>;
}

/** The proof of a branch from which implied decisions are taken back, the last one first. */
export function without(implied: readonly Implied[], proved: Proved): Proved {
  let { node } = proved;
  for (const each of implied.toReversed()) {
    if (!proved.uses.delete(each)) continue;
    const { site, value, otherwise } = each;
    node =
      value === CHOSEN
        ? { site, chosen: node, refused: otherwise }
        : { site, chosen: otherwise, refused: node };
    for (const used of each.uses) proved.uses.add(used);
  }
  return { node, uses: proved.uses };
}
