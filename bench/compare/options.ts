import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';

/** What can be left out of a comparison: a peer whose load would take too long, or all that need Neo4j. */
const Dispensable = z.enum(['neo4j', 'neo4j-graphql', 'postgraphile', 'bare-apollo']);
export type Dispensable = z.infer<typeof Dispensable>;

const Options = z.object({
  units: z.number(),
  rounds: z.number(),
  seconds: z.number(),
  connections: z.number(),
  without: z.array(Dispensable),
  against: z.string().optional(),
  only: z.array(z.string()).optional(),
  out: z.string(),
});
export type Options = z.infer<typeof Options>;

/** @param root the checkout, in which the report is written where nothing else is said */
export function optionsOf(args: readonly string[], root: string): Options {
  const command = new Command('npm run bench --')
    .description('compares this project with what others would pick, side by side in one run')
    .option('--units <number>', 'how many units the county has', whole, 20_000)
    .option('--rounds <number>', 'how often each question is measured on each server', whole, 3)
    .option('--seconds <number>', 'how long each time', whole, 3)
    .option('--connections <number>', 'how many requests are under way at once', whole, 16)
    .option('--without <servers>', `not these of ${Dispensable.options.join(', ')}`, listed, [])
    .option('--against <folder>', 'also measure the built checkout in this folder, on Grafeo')
    .option('--only <questions>', 'only these questions, separated by commas', listed)
    .option('--out <folder>', 'where the report is written', join(root, 'bench/results'));
  return Options.parse(command.parse(args, { from: 'user' }).opts());
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return Number(text);
}

/** Commas within a name are followed by a space. */
function listed(text: string): string[] {
  return text.split(/,(?! )/);
}
