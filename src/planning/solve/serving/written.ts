import type { ServingMultipliers, ServingNode } from '../../proof/serving.js';
import type { Ledger } from '../ledger.js';
import type { Multipliers } from './multipliers.js';

/** A tree with the multipliers that its leaves name, and no others. */
export function written(
  ledger: Ledger<Multipliers>,
  tree: ServingNode,
): { multipliers: ServingMultipliers[]; tree: ServingNode } {
  const { multipliers, renamed: leaf } = ledger.leaves(({ units, aims }: Multipliers) => ({
    units: [...units],
    aims: [...aims],
  }));
  const renamed = (node: ServingNode): ServingNode => {
    if ('site' in node)
      return { ...node, chosen: renamed(node.chosen), refused: renamed(node.refused) };
    if ('unit' in node)
      return { ...node, served: renamed(node.served), unserved: renamed(node.unserved) };
    return leaf(node);
  };
  return { tree: renamed(tree), multipliers };
}
