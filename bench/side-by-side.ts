import { median } from './median.js';

/** Something that takes time, under the name by which it is told. */
export interface Contender {
  readonly name: string;
  run(): Promise<unknown>;
}

/**
 * Measures contenders in turns, so that a machine that is slower for a while is slower for all of them, and
 * prints the first run, median and slowest of each in milliseconds, with the ratio of its median to that of the first.
 */
export async function sideBySide(title: string, contenders: readonly Contender[], rounds = 9) {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, { run }] of contenders.entries()) {
      const start = performance.now();
      await run();
      times[at]?.push(performance.now() - start);
    }
  const reference = median(times[0] ?? []);
  const lines = contenders.map(({ name }, at) => {
    const [first = 0, ...later] = times[at] ?? [];
    const figures = [first, median(later), Math.max(...later)].map((ms) =>
      ms.toFixed(0).padStart(7),
    );
    return `  ${name.padEnd(28)}${figures.join('')}${(median(later) / reference).toFixed(2).padStart(8)}`;
  });
  const head = `  ${''.padEnd(28)}${['first', 'median', 'max'].map((word) => word.padStart(7)).join('')}   ratio`;
  process.stdout.write(`\n${[title, head, ...lines].join('\n')}\n`);
}
