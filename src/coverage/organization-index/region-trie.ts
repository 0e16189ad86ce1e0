/** A path of regions, from the widest on, as a number; 0 is none. */
export type RegionNode = number;

/** A trie as plain data. */
export interface RegionPlaces {
  readonly codes: readonly string[];
  readonly above: readonly RegionNode[];
}

/**
 * Numbers paths of regions, each after the one above it. Versions of an index share one: it grows, and what it
 * says of a number never changes.
 */
export class RegionTrie {
  readonly #codes: string[] = [''];
  readonly #above: RegionNode[] = [0];
  readonly #nodes = new Map<string, RegionNode>();
  readonly #known = new Set<string>();

  nodeOf(path: readonly string[]): RegionNode {
    let node = 0;
    for (const code of path) node = this.#below(node, code);
    return node;
  }

  /** The path that has a number. */
  path(node: RegionNode): string[] {
    const path: string[] = [];
    for (let at = node; at !== 0; at = this.#above[at] ?? 0) path.push(this.#codes[at] ?? '');
    return path.reverse();
  }

  /** What `fromPlaces` makes the same trie of: each path by its last region and the number of the path above. */
  places(): RegionPlaces {
    return { codes: this.#codes.slice(1), above: this.#above.slice(1) };
  }

  static fromPlaces({ codes, above }: RegionPlaces): RegionTrie {
    const trie = new RegionTrie();
    for (const [at, code] of codes.entries()) trie.#below(above[at] ?? 0, code);
    return trie;
  }

  has(code: string): boolean {
    return this.#known.has(code);
  }

  /** Tells of each path whether the last region on it that has a mark is meant. */
  among(marks: ReadonlyMap<string, boolean>): Uint8Array {
    const inside = new Uint8Array(this.#codes.length);
    for (let node = 1; node < inside.length; node += 1) {
      const isIn = marks.get(this.#codes[node] ?? '') ?? inside[this.#above[node] ?? 0] === 1;
      if (isIn) inside[node] = 1;
    }
    return inside;
  }

  #below(above: RegionNode, code: string): RegionNode {
    const key = `${above} ${code}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node = this.#codes.length;
    this.#codes.push(code);
    this.#above.push(above);
    this.#nodes.set(key, node);
    this.#known.add(code);
    return node;
  }
}
