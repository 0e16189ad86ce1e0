import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RuleSet } from './coverage/rules/rule-set.js';
import { Problem, reasonOf } from './domain/problem.js';
import { readFormat } from './files/read-format.js';

/**
 * Reads the rule sets of some folders, one JSON file each.
 *
 * @throws Problem BAD_USER_INPUT with each fault of each file that is no rule set, or the id that two of them have
 */
export function readRuleSets(...folders: readonly string[]): RuleSet[] {
  const read = folders.flatMap((folder) => jsonFilesOf(folder).map(readRuleSet));
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []));
  if (faults.length > 0) throw new Problem('BAD_USER_INPUT', faultText(faults));
  const sets = read.flatMap((each) => ('ruleSet' in each ? [each.ruleSet] : []));
  const twice = sets.find(({ id }, index) => sets.findIndex((set) => set.id === id) !== index);
  if (twice !== undefined)
    throw new Problem(
      'BAD_USER_INPUT',
      `A rule set has an id of its own, received two of ${twice.id}.`,
    );
  return sets;
}

/** A file that is a rule set, or each of its faults as `FILE:LINE: path: reason`. */
export type ReadRuleSet = { readonly ruleSet: RuleSet } | { readonly faults: readonly string[] };

/** Reads a file as a rule set. */
export function readRuleSet(file: string): ReadRuleSet {
  const read = readFormat(file, 'A rule set', RuleSet);
  return 'faults' in read ? read : { ruleSet: read.value };
}

/** What is wrong with rule sets, for people. */
export function faultText(faults: readonly string[]): string {
  return ['A rule set has the form of docs/rule-sets.md. What breaks it:', ...faults].join('\n');
}

function jsonFilesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    const message = `RULES_DIR is a folder of rule sets, received ${folder}: ${reasonOf(error)}`;
    throw new Problem('BAD_USER_INPUT', message, { cause: error });
  }
}
