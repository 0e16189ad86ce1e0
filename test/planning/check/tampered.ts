import { z } from 'zod';
import type { Node, ProofDocument } from '../../../src/planning/proof/proof.js';
import type { Random } from '../../../src/synthetic/random.js';

/** A document that can be changed anywhere. */
const Numbers = z.array(z.number());
const Tree: z.ZodType<Node> = z.lazy(() =>
  z.union([
    z.object({ leaf: z.number() }),
    z.object({ uncovered: z.number() }),
    z.object({ site: z.number(), chosen: Tree, refused: Tree }),
  ]),
);
const Changeable = z.object({
  format: z.literal('orgweave-proof-1'),
  instance: z.object({
    problem: z.enum(['scp', 'lscp', 'mclp']),
    weights: Numbers,
    costs: Numbers,
    covers: z.array(Numbers),
    most: z.number().nullable(),
  }),
  status: z.enum(['OPTIMAL', 'FEASIBLE', 'INFEASIBLE']),
  plan: Numbers.nullable(),
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  proof: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('TREE'),
      denominator: z.number(),
      multipliers: z.array(Numbers),
      tree: Tree,
    }),
    z.object({ kind: z.literal('UNCOVERED'), points: Numbers }),
  ]),
});
type Changeable = z.infer<typeof Changeable>;

/** A document with one to three random changes of plan, objective, bound, status, multipliers, tree or instance. */
export function tampered(document: ProofDocument, draws: Random): ProofDocument {
  const changed = Changeable.parse(document);
  const changes = draws.int(1, 3);
  for (let each = 0; each < changes; each += 1) draws.pick(tamperings)(changed, draws);
  return changed;
}

const tamperings: ((document: Changeable, draws: Random) => void)[] = [
  (document, draws) => {
    document.plan = changedList(document.plan ?? [], draws);
  },
  (document, draws) => {
    document.objective = near(document.objective ?? 0, draws);
  },
  (document, draws) => {
    document.bound = near(document.bound ?? 0, draws);
  },
  (document, draws) => {
    // A claim that is off in both, so that it agrees with itself.
    const by = draws.pick([-1, 1]);
    document.objective = (document.objective ?? 0) + by;
    document.bound = (document.bound ?? 0) + by;
  },
  (document, draws) => {
    document.status = draws.pick(['OPTIMAL', 'FEASIBLE', 'INFEASIBLE']);
  },
  ({ proof }, draws) => {
    if (proof.kind === 'UNCOVERED') proof.points = changedList(proof.points, draws);
    else if (draws.chance(0.2)) proof.denominator = near(proof.denominator, draws);
    else {
      const at = draws.int(0, Math.max(0, proof.multipliers.length - 1));
      proof.multipliers[at] = changedList(proof.multipliers[at] ?? [], draws);
    }
  },
  ({ proof }, draws) => {
    if (proof.kind === 'TREE') proof.tree = changedTree(proof.tree, draws);
  },
  ({ instance }, draws) => {
    const { weights, costs, covers, most } = instance;
    const site = draws.int(0, covers.length - 1);
    const point = draws.int(0, Math.max(0, weights.length - 1));
    draws.pick([
      () => {
        weights[point] = near(weights[point] ?? 0, draws);
      },
      () => {
        costs[site] = near(costs[site] ?? 0, draws);
      },
      () => {
        const points = covers[site] ?? [];
        covers[site] = points.includes(point)
          ? points.filter((each) => each !== point)
          : [...points, point].sort((a, b) => a - b);
      },
      () => {
        covers[site] = changedList(covers[site] ?? [], draws);
      },
      () => {
        instance.most = most === null ? 1 : near(most, draws);
      },
      () => {
        instance.problem = draws.pick(['scp', 'lscp', 'mclp']);
      },
    ])();
  },
];

function near(value: number, draws: Random): number {
  return value + draws.pick([-2, -1, 1, 2]);
}

function changedList(list: readonly number[], draws: Random): number[] {
  const at = draws.int(0, Math.max(0, list.length - 1));
  const rest = list.filter((_, place) => place !== at);
  return draws.pick([
    () => rest,
    () => [...list, draws.int(0, 10)],
    () => [...list, draws.int(0, 10)].sort((a, b) => a - b),
    () => list.map((each, place) => (place === at ? near(each, draws) : each)),
    () => list.map((each, place) => (place === at ? draws.int(0, 10) : each)),
    () => [...list].reverse(),
  ])();
}

/** Walks down some way and puts something else there. */
function changedTree(node: Node, draws: Random): Node {
  if (!('site' in node))
    return draws.pick<() => Node>([
      () => ('leaf' in node ? { leaf: near(node.leaf, draws) } : { leaf: 0 }),
      () => ({ uncovered: draws.int(0, 9) }),
      () => ({ site: draws.int(0, 9), chosen: node, refused: node }),
    ])();
  const { site, chosen, refused } = node;
  return draws.pick<() => Node>([
    () => chosen,
    () => refused,
    () => ({ site, chosen: refused, refused: chosen }),
    () => ({ site: draws.int(0, 9), chosen, refused }),
    () => ({ site, chosen: changedTree(chosen, draws), refused }),
    () => ({ site, chosen, refused: changedTree(refused, draws) }),
    () => ({ site, chosen: changedTree(chosen, draws), refused }),
    () => ({ site, chosen, refused: changedTree(refused, draws) }),
  ])();
}
