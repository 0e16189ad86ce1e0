import { Flaw, must } from '../document.js';
import { boundOf, type ClosedForm, closedForm, type Question } from './leaf-bound.js';
import { Branch, type Step } from './serving-branch.js';
import { type AimProof, Node } from './serving-document.js';

type TreeProof = Pick<AimProof, 'multipliers' | 'tree'>;

/** A node that is still to be visited, and how it is reached. */
interface Place {
  readonly node: unknown;
  /** How many steps are taken above. */
  readonly depth: number;
  readonly step: Step | null;
}

/**
 * What a tree proves of every plan: the least bound of its leaves; null where none of them holds a plan.
 *
 * @throws Flaw where it is no proof
 */
export function boundOfTree(question: Question, proof: TreeProof): bigint | null {
  const boundAt = leafBounds(question, proof);
  const branch = new Branch(question.instance, question.aim);
  let least: bigint | null = null;
  // The path to a node is at hand, and no call within a call: trees are deeper than a stack.
  const waiting: Place[] = [{ node: proof.tree, depth: 0, step: null }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    branch.backTo(place.depth);
    if (place.step !== null) branch.enter(place.step);
    const node = nodeOf(place.node);
    const { depth } = branch;
    if ('site' in node) {
      const { site, chosen, refused } = node;
      waiting.push({ node: refused, depth, step: { site, isChosen: false } });
      waiting.push({ node: chosen, depth, step: { site, isChosen: true } });
    } else if ('unit' in node) {
      const { unit, served, unserved } = node;
      waiting.push({ node: unserved, depth, step: { unit, isServed: false } });
      waiting.push({ node: served, depth, step: { unit, isServed: true } });
    } else {
      const bound = boundAt(node.leaf, branch);
      if (bound !== null && (least === null || bound < least)) least = bound;
    }
  }
  return least;
}

function nodeOf(value: unknown): Node {
  const { success, data } = Node.safeParse(value);
  if (success) return data;
  throw new Flaw(
    'A node of the tree is {leaf}, {site, chosen, refused} or {unit, served, unserved}, received another one.',
  );
}

function leafBounds(question: Question, { multipliers }: TreeProof) {
  const { instance, before } = question;
  for (const { units, aims } of multipliers) {
    must(units.length === instance.weights.length, 'Each unit has a multiplier', units.length);
    must(aims.length === before.length, 'Each aim before has a multiplier', aims.length);
  }
  const forms = new Map<number, ClosedForm>();
  return (leaf: number, branch: Branch): bigint | null => {
    const list = multipliers[leaf];
    must(list !== undefined, 'A leaf names one of the lists of multipliers', leaf);
    const form = forms.get(leaf) ?? closedForm(question, list);
    forms.set(leaf, form);
    return boundOf(question, form, branch);
  };
}
