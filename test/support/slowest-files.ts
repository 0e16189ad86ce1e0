import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends the log of a run with the test files that took longest, imports and hooks included. */
export function slowestFiles(most: number): Reporter {
  return {
    onTestRunEnd(modules) {
      const slowest = modules
        .map((module) => ({ file: relative('.', module.moduleId), seconds: secondsOf(module) }))
        .sort((a, b) => b.seconds - a.seconds)
        .slice(0, most)
        .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
      process.stdout.write(`Slowest test files:\n${slowest.join('\n')}\n`);
    },
  };
}

function secondsOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return (collectDuration + duration) / 1000;
}
