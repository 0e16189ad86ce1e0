import type { Node } from '../../proof/proof.js';
import type { Multipliers } from './multipliers.js';

/** The multipliers that a proof names by their index, each once. */
export class Ledger {
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

  /** A tree with the multipliers that its leaves name, and no others. */
  written(tree: Node): { multipliers: number[][]; tree: Node } {
    const indices = new Map<number, number>();
    const multipliers: number[][] = [];
    const renamed = (node: Node): Node => {
      if ('uncovered' in node) return node;
      if ('site' in node)
        return { ...node, chosen: renamed(node.chosen), refused: renamed(node.refused) };
      const known = indices.get(node.leaf) ?? multipliers.length;
      if (known === multipliers.length) multipliers.push([...(this.#all[node.leaf]?.values ?? [])]);
      indices.set(node.leaf, known);
      return { leaf: known };
    };
    return { tree: renamed(tree), multipliers };
  }
}
