import type { Command } from 'commander';
import { ruleSetSchema } from './coverage/rules/rule-set-schema.js';
import { Problem } from './domain/problem.js';
import { faultText, readRuleSet } from './rule-sets.js';

/** How a command is told of, and what it ends with. */
interface Terminal {
  readonly print: (text: string) => void;
}

/** The commands on rule sets: `rules check`, `rules schema`. */
export function addRulesCommands(program: Command, terminal: Terminal): void {
  const rules = program.command('rules').description('look at rule sets (docs/rule-sets.md)');
  rules
    .command('check')
    .description('say whether files are rule sets; 2 and each fault with its line where one is not')
    .argument('<file...>', 'the files')
    .action((files: string[]) => checkRuleSets(files, terminal));
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
