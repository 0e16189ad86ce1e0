import type { Node, ProofBranch } from '../../proof/proof.js';
import type { Ledger } from '../ledger.js';
import type { Multipliers } from './multipliers.js';

/** A tree with the multipliers that its leaves name, and no others. */
export function written(
  ledger: Ledger<Multipliers>,
  tree: Node,
): { multipliers: number[][]; tree: Node } {
  const { multipliers, renamed } = ledger.leaves(({ values }: Multipliers) => [...values]);
  const leaf = (node: Exclude<Node, ProofBranch>) => ('uncovered' in node ? node : renamed(node));
  return { tree: withLeaves(tree, leaf), multipliers };
}

/** A tree with other leaves. No call within a call: trees are deeper than a stack. */
function withLeaves(tree: Node, leaf: (node: Exclude<Node, ProofBranch>) => Node): Node {
  const done: Node[] = [];
  const waiting: (Node | { readonly whole: ProofBranch })[] = [tree];
  const last = () => {
    const node = done.pop();
    if (node === undefined) throw new Error('A branch is done after its two sides.');
    return node;
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('whole' in next) {
      const refused = last();
      done.push({ ...next.whole, chosen: last(), refused });
    } else if ('site' in next) waiting.push({ whole: next }, next.refused, next.chosen);
    else done.push(leaf(next));
  }
  return last();
}
