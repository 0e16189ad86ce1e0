import { bestGroupPlans } from '../../src/planning/solve/groups/best-plans.js';
import { township, villagesOf } from './group-instances.js';

/** Looks for the best plans of townships, each with whether that is certain. */
export async function main([count = '5', limit = '20']: readonly string[]): Promise<void> {
  process.stdout.write('| township | CPU s | losses | certain |\n|---|---|---|---|\n');
  for (const units of [30, 40, 60])
    for (const [name, instance] of [
      ['villages', villagesOf({ seed: 1, units, villages: Math.ceil(units / 5), townships: 1 })],
      ['metres', township({ seed: 1, units, reach: 8000 })],
    ] as const) {
      const before = process.cpuUsage();
      const seconds = () => {
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1e6;
      };
      const secondsLeft = () => Number(limit) - seconds();
      const best = await bestGroupPlans(
        instance,
        { secondsLeft, onAnswer: () => {} },
        Number(count),
      );
      const losses = best.documents.map(({ aims }) =>
        aims.map(({ objective }) => objective).join(),
      );
      process.stdout.write(
        `| ${units} units, ${name} | ${seconds().toFixed(1)} | ${losses.join(' / ')} | ${best.isExact} |\n`,
      );
    }
}
