import type { Instance } from '../../../src/planning/model/instance.js';
import type { Node, ProofDocument } from '../../../src/planning/proof/proof.js';
import type { Random } from '../../../src/synthetic/random.js';
import { best, boundOf, worthOf } from '../brute-force.js';

/** A document all of whose claims are proved, made by brute force: OPTIMAL by a tree, or FEASIBLE by a root alone. */
export function honestDocument(instance: Instance, draws: Random): ProofDocument {
  const claim = { format: 'orgweave-proof-1', instance } as const;
  const found = best(instance);
  if (found === null) {
    const points = uncoveredPoints(instance);
    const proof = { kind: 'UNCOVERED', points } as const;
    return { ...claim, status: 'INFEASIBLE', plan: null, objective: null, bound: null, proof };
  }
  const { plan, objective } = found;
  if (draws.chance(0.7)) {
    const proof = { kind: 'TREE', ...provenTree(instance, objective, draws) } as const;
    return { ...claim, status: 'OPTIMAL', plan, objective, bound: objective, proof };
  }
  const denominator = draws.int(1, 4);
  const multipliers = [dualsOf(instance, denominator, draws)];
  const proof = { kind: 'TREE', denominator, multipliers, tree: { leaf: 0 } } as const;
  const bound = boundOf(instance, denominator, multipliers[0] ?? [], new Map());
  const larger = draws.chance(0.5) ? plan : allSites(instance);
  const worth = worthOf(larger, instance) ?? objective;
  const kept = worthOf(larger, instance) === null ? plan : larger;
  return { ...claim, status: 'FEASIBLE', plan: kept, objective: worth, bound, proof };
}

/** Branches until duals bound each leaf well enough. */
function provenTree(instance: Instance, objective: number, draws: Random) {
  const denominator = draws.int(1, 4);
  const multipliers: number[][] = [];
  const sides = new Map<number, boolean>();
  const isGreatest = instance.problem === 'mclp';
  const grow = (): Node => {
    const stranded = uncoveredPoints(instance, sides)[0];
    if (!isGreatest && stranded !== undefined) return { uncovered: stranded };
    const duals = dualsOf(instance, denominator, draws, sides);
    const bound = boundOf(instance, denominator, duals, sides);
    if (isGreatest ? bound <= objective : bound >= objective) {
      multipliers.push(duals);
      return { leaf: multipliers.length - 1 };
    }
    const site = draws.pick(allSites(instance).filter((each) => !sides.has(each)));
    sides.set(site, true);
    const chosen = grow();
    sides.set(site, false);
    const refused = grow();
    sides.delete(site);
    return { site, chosen, refused };
  };
  return { denominator, tree: grow(), multipliers };
}

/** Multipliers for a branch: a greedy dual ascent (scp, lscp), the weights of what is not covered yet (mclp). */
function dualsOf(
  { problem, weights, costs, covers }: Instance,
  denominator: number,
  draws: Random,
  sides: ReadonlyMap<number, boolean> = new Map(),
): number[] {
  const chosen = [...sides].flatMap(([site, isChosen]) => (isChosen ? [site] : []));
  const isCovered = (point: number) => chosen.some((site) => covers[site]?.includes(point));
  if (problem === 'mclp')
    return weights.map((weight, point) => (isCovered(point) ? 0 : weight * denominator));
  const left = costs.map((cost) => cost * denominator);
  const duals = weights.map(() => 0);
  for (const point of draws.shuffle([...weights.keys()])) {
    if (isCovered(point)) continue;
    const sites = [...covers.keys()].filter(
      (site) => covers[site]?.includes(point) && !sides.has(site),
    );
    const rise = sites.length === 0 ? 0 : Math.min(...sites.map((site) => left[site] ?? 0));
    duals[point] = rise;
    for (const site of sites) left[site] = (left[site] ?? 0) - rise;
  }
  return duals;
}

function uncoveredPoints(
  { weights, covers }: Instance,
  sides: ReadonlyMap<number, boolean> = new Map(),
): number[] {
  return [...weights.keys()].filter((point) =>
    covers.every((points, site) => sides.get(site) === false || !points.includes(point)),
  );
}

function allSites({ covers }: Instance): number[] {
  return [...covers.keys()];
}
