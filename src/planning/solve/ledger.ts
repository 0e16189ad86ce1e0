/** Lists of multipliers, each once, that a proof names by their index. */
export class Ledger<Multipliers> {
  readonly #all: Multipliers[] = [];
  readonly #indices = new Map<Multipliers, number>();

  indexOf(multipliers: Multipliers): number {
    const known = this.#indices.get(multipliers);
    if (known !== undefined) return known;
    this.#indices.set(multipliers, this.#all.length);
    this.#all.push(multipliers);
    return this.#all.length - 1;
  }

  /** The last ones first. */
  latest(count: number): Multipliers[] {
    return this.#all.slice(-count).reverse();
  }

  /**
   * Hands out the leaves of one tree, renamed so that they name the lists that they use and no others.
   *
   * @param shown how a list stands in a proof
   */
  leaves<Shown>(shown: (multipliers: Multipliers) => Shown): Leaves<Shown> {
    const indices = new Map<number, number>();
    const multipliers: Shown[] = [];
    const renamed = ({ leaf }: Leaf): Leaf => {
      const known = indices.get(leaf);
      if (known !== undefined) return { leaf: known };
      const list = this.#all[leaf];
      if (list === undefined) throw new Error(`A leaf names a known list, received ${leaf}.`);
      indices.set(leaf, multipliers.length);
      multipliers.push(shown(list));
      return { leaf: multipliers.length - 1 };
    };
    return { multipliers, renamed };
  }
}

interface Leaf {
  readonly leaf: number;
}

interface Leaves<Shown> {
  /** Those that the leaves renamed so far use. */
  readonly multipliers: Shown[];
  readonly renamed: (leaf: Leaf) => Leaf;
}
