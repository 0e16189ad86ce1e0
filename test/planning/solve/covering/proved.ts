import type { Node, ProofDocument } from '../../../../src/planning/proof/proof.js';

/**
 * What a tree proves of every plan, worked out anew from the formula: the least cost (scp, lscp), the most that can be
 * covered (mclp); in integers without limit.
 */
export function proved({ instance, proof }: ProofDocument): bigint {
  if (proof.kind !== 'TREE') throw new Error('A tree proves a bound.');
  const { problem, weights, costs, covers, most } = instance;
  const isMost = problem === 'mclp';
  const denominator = BigInt(proof.denominator);

  return worst(proof.tree, new Map());

  function worst(node: Node, decided: ReadonlyMap<number, boolean>): bigint {
    if ('leaf' in node)
      return leaf(proof.kind === 'TREE' ? (proof.multipliers[node.leaf] ?? []) : [], decided);
    if ('uncovered' in node) {
      const left = covers.some(
        (points, site) => points.includes(node.uncovered) && decided.get(site) !== false,
      );
      if (isMost || left) throw new Error('No site is left that covers the point.');
      return 1n << 60n;
    }
    if (decided.has(node.site)) throw new Error('A branch decides a site once.');
    const one = worst(node.chosen, new Map([...decided, [node.site, true]]));
    const other = worst(node.refused, new Map([...decided, [node.site, false]]));
    return isMost === one > other ? one : other;
  }

  function leaf(multipliers: readonly number[], decided: ReadonlyMap<number, boolean>): bigint {
    if (multipliers.length !== weights.length || multipliers.some((each) => !(each >= 0)))
      throw new Error('Each point has a multiplier from 0.');
    const priced = covers.map((points) =>
      points.reduce((sum, point) => sum + BigInt(multipliers[point] ?? 0), 0n),
    );
    const ofSites = (value: boolean | undefined) =>
      priced
        .map((price, site) => (isMost ? price : BigInt(costs[site] ?? 0) * denominator - price))
        .filter((_, site) => decided.get(site) === value);
    const chosen = ofSites(true);
    if (isMost) {
      const room = (most ?? 0) - chosen.length;
      if (room < 0) return 0n;
      const best = ofSites(undefined)
        .sort((a, b) => (a < b ? 1 : -1))
        .slice(0, room);
      const over = weights.map(
        (weight, point) => BigInt(weight) * denominator - BigInt(multipliers[point] ?? 0),
      );
      const sum = total([...over.map((each) => (each > 0n ? each : 0n)), ...chosen, ...best]);
      return sum / denominator;
    }
    const good = ofSites(undefined).filter((reduced) => reduced < 0n);
    const sum = total([...multipliers.map(BigInt), ...chosen, ...good]);
    return sum > 0n ? (sum + denominator - 1n) / denominator : sum / denominator;
  }
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
