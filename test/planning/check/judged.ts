import type { Instance } from '../../../src/planning/model/instance.js';
import type { Node, ProofDocument } from '../../../src/planning/proof/proof.js';
import { best, boundOf, worthOf } from '../brute-force.js';

/** Whether what is claimed is so, by going through all choices of sites. */
export function isTrue({ instance, status, plan, objective, bound }: ProofDocument): boolean {
  const found = best(instance);
  if (status === 'INFEASIBLE')
    return found === null && plan === null && objective === null && bound === null;
  if (plan === null || objective === null || bound === null || found === null) return false;
  if (worthOf(plan, instance) !== objective) return false;
  const holds = instance.problem === 'mclp' ? found.objective <= bound : found.objective >= bound;
  return holds && (status === 'FEASIBLE' || objective === found.objective);
}

/** Whether a document keeps to its format and proves what it claims, its bounds by going through all choices as well. */
export function isProved(document: ProofDocument): boolean {
  const { instance, status, plan, objective, bound, proof } = document;
  if (!isInstance(instance)) return false;
  if (plan !== null && !isAscending(plan, instance.covers.length)) return false;
  const proved = proof.kind === 'TREE' ? treeBound(document) : noPlan(proof.points, instance);
  if (proved === null) return false;
  const isEmpty = Math.abs(proved) === Number.POSITIVE_INFINITY;
  if (status === 'INFEASIBLE')
    return isEmpty && plan === null && objective === null && bound === null;
  if (plan === null || objective === null || bound === null) return false;
  if (worthOf(plan, instance) !== objective) return false;
  if (instance.problem === 'mclp' ? bound < proved : bound > proved) return false;
  return status === 'FEASIBLE' || bound === objective;
}

/** The worst bound of the leaves, endless where none holds a plan; null where the tree is no proof. */
function treeBound({ instance, proof }: ProofDocument): number | null {
  if (proof.kind !== 'TREE' || !(proof.denominator >= 1)) return null;
  const { denominator, multipliers, tree } = proof;
  const { problem, weights, covers } = instance;
  const isList = (list: readonly number[]) =>
    list.length === weights.length && list.every((each) => each >= 0);
  if (!multipliers.every(isList)) return null;
  const sides = new Map<number, boolean>();
  const worst = problem === 'mclp' ? Math.max : Math.min;
  const look = (node: Node): number | null => {
    if ('leaf' in node) {
      const list = multipliers[node.leaf];
      return list === undefined ? null : boundOf(instance, denominator, list, sides);
    }
    if ('uncovered' in node) {
      const isPoint = node.uncovered >= 0 && node.uncovered < weights.length;
      const isLeft = covers.some(
        (points, site) => points.includes(node.uncovered) && sides.get(site) !== false,
      );
      return problem === 'mclp' || !isPoint || isLeft ? null : Number.POSITIVE_INFINITY;
    }
    if (node.site < 0 || node.site >= covers.length || sides.has(node.site)) return null;
    sides.set(node.site, true);
    const chosen = look(node.chosen);
    sides.set(node.site, false);
    const refused = look(node.refused);
    sides.delete(node.site);
    return chosen === null || refused === null ? null : worst(chosen, refused);
  };
  return look(tree);
}

function noPlan(points: readonly number[], { problem, weights, covers }: Instance): number | null {
  const isSo =
    problem !== 'mclp' &&
    points.length > 0 &&
    isAscending(points, weights.length) &&
    points.every((point) => !covers.some((each) => each.includes(point)));
  return isSo ? Number.POSITIVE_INFINITY : null;
}

function isInstance({ problem, weights, costs, covers, most }: Instance): boolean {
  return (
    costs.length === covers.length &&
    covers.every((points) => isAscending(points, weights.length)) &&
    weights.every((weight) => (problem === 'mclp' ? weight >= 0 : weight === 1)) &&
    costs.every((cost) => (problem === 'scp' ? cost >= 1 : cost === 1)) &&
    (problem === 'mclp' ? most !== null && most >= 0 : most === null)
  );
}

function isAscending(list: readonly number[], end: number): boolean {
  return list.every((each, at) => each >= 0 && each < end && each > (list[at - 1] ?? -1));
}
