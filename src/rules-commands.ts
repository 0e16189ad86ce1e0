import { type Command, Option } from 'commander';
import { readConfig } from './config.js';
import { ruleSetSchema } from './coverage/rules/rule-set-schema.js';
import { type Opening, openDeployment } from './deployment.js';
import { Problem } from './domain/problem.js';
import { UNIT_KINDS, valuesOf } from './domain/vocabulary.js';
import { faultText, readRuleSet } from './rule-sets.js';
import type { RulesDiffOptions } from './rules-diff.js';

/** How a command is told of, and what it ends with. */
interface Terminal {
  readonly print: (text: string) => void;
}

/** The commands on rule sets: `rules check`, `rules diff`, `rules schema`. */
export function addRulesCommands(program: Command, terminal: Terminal): void {
  const rules = program.command('rules').description('look at rule sets (docs/rule-sets.md)');
  rules
    .command('check')
    .description('say whether files are rule sets; 2 and each fault with its line where one is not')
    .argument('<file...>', 'the files')
    .action((files: string[]) => checkRuleSets(files, terminal));
  rules
    .command('diff')
    .description(
      'say which units would change their status or findings, and write them to a folder',
    )
    .argument('<from>', 'the rule set by which they are judged: its id, or a file')
    .argument('<to>', 'the rule set by which they would be')
    .option('--on <date>', 'the day; today unless given')
    .option('--region <code>', 'of the units in this region; of all unless given')
    .addOption(
      new Option('--kinds <kind...>', 'of units of these kinds').choices(valuesOf(UNIT_KINDS)),
    )
    .option('--out <folder>', 'the folder to write', 'rules-diff')
    .option('--force', 'replace files that are there')
    .option('--accept-loss', 'go on where the embedded graph has lost what was written to it')
    .action((from: string, to: string, options: RulesDiffOptions & Opening) =>
      compareRuleSets([from, to], options, terminal),
    );
  rules
    .command('schema')
    .description('print the JSON Schema of rule sets')
    .action(() => terminal.print(JSON.stringify(ruleSetSchema(), null, 2)));
}

/** @throws Problem BAD_USER_INPUT with each fault of each file */
function checkRuleSets(files: readonly string[], { print }: Terminal): void {
  const faults: string[] = [];
  for (const file of files) {
    const read = readRuleSet(file);
    if ('faults' in read) faults.push(...read.faults);
    else print(`${file} is the rule set ${read.ruleSet.id}, version ${read.ruleSet.version}.`);
  }
  if (faults.length > 0) throw new Problem('BAD_USER_INPUT', faultText(faults));
}

async function compareRuleSets(
  names: readonly [string, string],
  options: RulesDiffOptions & Opening,
  { print }: Terminal,
): Promise<void> {
  const { rulesDiffToFolder } = await import('./rules-diff.js');
  const deployment = await openDeployment(readConfig(), options);
  try {
    await rulesDiffToFolder(deployment, names, options, print);
  } finally {
    await deployment.graph.close();
  }
}
