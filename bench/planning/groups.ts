import { checkGroups } from '../../src/planning/check/groups/check-groups.js';
import type { GroupInstance } from '../../src/planning/model/groups.js';
import { solveGroups } from '../../src/planning/solve/groups/solve-groups.js';
import { township, villagesOf } from './group-instances.js';

const SIZES = [20, 40, 60, 82, 107];

/** Solves townships of several sizes, each with its proofs. */
export async function main([only = '', limit = '20']: readonly string[]): Promise<void> {
  process.stdout.write(
    '| township | CPU s | to verify | aims: loss, bound where less | leaves |\n|---|---|---|---|---|\n',
  );
  for (const [name, instance] of instances()) {
    if (!name.includes(only)) continue;
    const before = process.cpuUsage();
    const seconds = () => secondsOf(process.cpuUsage(before));
    const told: string[] = [];
    const answer = await solveGroups(instance, {
      secondsLeft: () => Number(limit) - seconds(),
      onAnswer: ({ aims }) => told.push(`${seconds().toFixed(2)}: ${aims.map((a) => a.objective)}`),
    });
    const aims = answer.aims.map(({ objective, bound }) =>
      objective === bound ? `${objective}` : `${objective} ≥ ${bound}`,
    );
    const spent = seconds();
    const { flaws } = checkGroups(JSON.parse(JSON.stringify(answer)));
    const leaves = answer.aims.map(({ multipliers }) => multipliers.length).join(' ');
    process.stdout.write(
      `| ${name} | ${spent.toFixed(1)} | ${(seconds() - spent).toFixed(2)} ${flaws} | ${aims.join(', ')} | ${leaves} | ${told.join(' / ')}\n`,
    );
  }
}

function secondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

function* instances(): Generator<[string, GroupInstance]> {
  for (const units of SIZES)
    for (const seed of [1, 2])
      for (const reach of [8, 8000])
        yield [`${units} units, ${seed}, reach ${reach}`, township({ seed, units, reach })];
  for (const units of SIZES)
    for (const seed of [1, 2])
      for (const townships of [1, 3]) {
        const villages = Math.ceil(units / 5);
        const instance = villagesOf({ seed, units, villages, townships });
        yield [`${units} units, ${seed}, ${villages} villages, ${townships} townships`, instance];
      }
  for (const units of [40, 82])
    yield [`${units} joint`, township({ seed: 3, units, reach: 8, jointForRequired: true })];
}
