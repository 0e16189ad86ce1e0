import type { Node } from '../../proof/proof.js';
import type { Ledger } from '../ledger.js';
import type { Multipliers } from './multipliers.js';

/** A tree with the multipliers that its leaves name, and no others. */
export function written(
  ledger: Ledger<Multipliers>,
  tree: Node,
): { multipliers: number[][]; tree: Node } {
  const { multipliers, renamed: leaf } = ledger.leaves(({ values }: Multipliers) => [...values]);
  const renamed = (node: Node): Node => {
    if ('uncovered' in node) return node;
    if ('site' in node)
      return { ...node, chosen: renamed(node.chosen), refused: renamed(node.refused) };
    return leaf(node);
  };
  return { tree: renamed(tree), multipliers };
}
