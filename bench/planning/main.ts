import type { Instance } from '../../src/planning/model/instance.js';
import type { Node, ProofDocument } from '../../src/planning/proof/proof.js';
import { solve } from '../../src/planning/thread/solve.js';
import { coveringAll, coveringMost, likeLibrary } from './instances.js';

const SEEDS = [1, 2, 3, 4, 5];

/** Solves instances like those of the literature, one after the other, each with its proof. */
export async function main([only = '', limit = '30']: readonly string[]): Promise<void> {
  process.stdout.write(
    '| instance | status | objective | bound | seconds | CPU | nodes | proof kB |\n|---|---|---|---|---|---|---|---|\n',
  );
  for (const [name, instance] of instances()) {
    if (!name.includes(only)) continue;
    const [startedAt, before] = [performance.now(), process.cpuUsage()];
    const answer = await solve(instance(), { timeLimitMs: Number(limit) * 1000 });
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(
      `| ${cells(name, answer, seconds, (user + system) / 1e6).join(' | ')} |\n`,
    );
  }
}

function cells(name: string, answer: ProofDocument, seconds: number, cpu: number): unknown[] {
  const { status, objective, bound, proof } = answer;
  const nodes = proof.kind === 'TREE' ? sizeOf(proof.tree) : 0;
  const bytes = JSON.stringify(proof).length / 1000;
  return [
    name,
    status,
    objective,
    bound,
    seconds.toFixed(1),
    cpu.toFixed(1),
    nodes,
    bytes.toFixed(0),
  ];
}

function sizeOf(node: Node): number {
  return 'site' in node ? 1 + sizeOf(node.chosen) + sizeOf(node.refused) : 1;
}

function* instances(): Generator<[string, () => Instance]> {
  for (const seed of SEEDS) {
    yield [`scp4 ${seed}`, () => likeLibrary(seed, 200, 1000, 0.02)];
    yield [`scp5 ${seed}`, () => likeLibrary(seed, 200, 2000, 0.02)];
    yield [`scp6 ${seed}`, () => likeLibrary(seed, 200, 1000, 0.05)];
  }
  for (const points of [300, 400, 500])
    for (const seed of SEEDS.slice(0, 3))
      for (const density of [0.015, 0.04]) {
        const geography = { seed, points, sites: points, density };
        const named = `${points} × ${points}, ${density * 100} %, ${seed}`;
        yield [`lscp ${named}`, () => coveringAll(geography)];
        for (const most of [5, 15])
          yield [`mclp ${named}, at most ${most}`, () => coveringMost(geography, most)];
      }
  for (const density of [0.015, 0.05])
    for (const most of [10, 20, 40]) {
      const geography = { seed: 1, points: 2000, sites: 300, density };
      const named = `2000 × 300, ${density * 100} %`;
      yield [`large mclp ${named}, at most ${most}`, () => coveringMost(geography, most)];
    }
  const all = { seed: 1, points: 2000, sites: 300, density: 0.03 };
  yield ['large lscp 2000 × 300, 3 %', () => coveringAll(all)];
}
