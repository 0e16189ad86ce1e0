import { Flaw, type Instance, must, Node, type Tree } from '../document.js';
import { sumAt } from '../exact.js';
import { Branch } from './branch.js';
import { type ClosedForm, closedForms } from './closed-form.js';

/** A node that is still to be visited, and how it is reached. */
interface Place {
  readonly node: unknown;
  /** How many sites are fixed above. */
  readonly depth: number;
  readonly step: { readonly site: number; readonly isChosen: boolean } | null;
}

/**
 * What a tree proves of every plan: the worst bound of its leaves; null where none of them holds a plan.
 *
 * @throws Flaw where it is no proof
 */
export function boundOfTree(instance: Instance, proof: Tree): bigint | null {
  const isGreatest = instance.problem === 'mclp';
  const boundOf = leafBounds(instance, proof);
  const mustBeUncovered = uncoveredLeaves(instance);
  const branch = new Branch(instance.covers.length);
  let worst: bigint | null = null;
  // The path to a node is at hand, and no call within a call: trees are deeper than a stack.
  const waiting: Place[] = [{ node: proof.tree, depth: 0, step: null }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    branch.backTo(place.depth);
    if (place.step !== null) branch.enter(place.step.site, place.step.isChosen);
    const node = nodeOf(place.node);
    if ('site' in node) {
      const { site, chosen, refused } = node;
      must(branch.isFree(site), 'A branch is on a site that is free', site);
      const { depth } = branch;
      waiting.push({ node: refused, depth, step: { site, isChosen: false } });
      waiting.push({ node: chosen, depth, step: { site, isChosen: true } });
    } else if ('uncovered' in node) mustBeUncovered(node.uncovered, branch);
    else {
      const bound = boundOf(node.leaf, branch);
      if (bound === null) continue;
      if (worst === null || (isGreatest ? bound > worst : bound < worst)) worst = bound;
    }
  }
  return worst;
}

function nodeOf(value: unknown) {
  const { success, data } = Node.safeParse(value);
  if (success) return data;
  throw new Flaw(
    'A node of the tree is {leaf}, {uncovered} or {site, chosen, refused}, received another one.',
  );
}

/** The bound of a leaf where a branch ends, null where that holds no plan. */
function leafBounds(instance: Instance, { denominator, multipliers }: Tree) {
  const { problem, weights, most } = instance;
  must(denominator >= 1, 'The denominator is 1 or more', denominator);
  for (const list of multipliers) {
    must(list.length === weights.length, 'Each point has a multiplier', list.length);
    for (const each of list) must(each >= 0, 'A multiplier is 0 or more', each);
  }
  const total = BigInt(sumAt(weights.keys(), weights));
  const D = BigInt(denominator);
  const formOf = closedForms(instance, denominator);
  const forms = new Map<number, ClosedForm>();
  return (leaf: number, branch: Branch): bigint | null => {
    const list = multipliers[leaf];
    must(list !== undefined, 'A leaf names one of the lists of multipliers', leaf);
    const form = forms.get(leaf) ?? formOf(list);
    forms.set(leaf, form);
    if (problem !== 'mclp') {
      const sum = branch.sumOf(form);
      return sum > 0n ? (sum + D - 1n) / D : sum / D;
    }
    const free = (most ?? 0) - branch.chosen;
    if (free < 0) return null;
    const bound = (branch.sumOf(form) + BigInt(branch.largestFree(form, free))) / D;
    return bound < total ? bound : total;
  };
}

/** Sees that a branch holds no plan, since all sites of a point are refused. */
function uncoveredLeaves({ problem, weights, covers }: Instance) {
  const sitesByPoint = weights.map((): number[] => []);
  for (const [site, points] of covers.entries())
    for (const point of points) sitesByPoint[point]?.push(site);
  return (point: number, branch: Branch): void => {
    must(
      problem !== 'mclp',
      'A branch is without a plan for a point in scp and lscp alone',
      problem,
    );
    const sites = sitesByPoint[point];
    const isSo = sites?.every((site) => branch.isRefused(site)) === true;
    must(isSo, 'An uncovered leaf names a point all of whose sites are refused', point);
  };
}
