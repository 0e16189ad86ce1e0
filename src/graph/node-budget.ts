import { Problem } from '../domain/problem.js';

/** How many nodes one operation may ask for, over all of its statements. */
const mostNodes = 50_000;

/** Counts the nodes that an operation asks for at the most: pages within pages multiply. */
export class NodeBudget {
  #asked = 0;

  /** How many nodes were asked for so far. */
  get asked(): number {
    return this.#asked;
  }

  /** @throws Problem COST_EXCEEDED where the operation asks for more than it may */
  spend(nodes: number, field: string): void {
    this.#asked += nodes;
    if (this.#asked > mostNodes)
      throw new Problem(
        'COST_EXCEEDED',
        `An operation asks for at most ${mostNodes} nodes, pages within pages multiplied; received one for up to ${this.#asked} with ${field}.`,
      );
  }
}
