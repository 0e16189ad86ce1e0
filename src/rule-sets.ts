import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsIn } from './coverage/rules/rule-set-faults.js';
import { parseRuleSet, type RuleSet } from './coverage/rules/rules.js';
import { Problem, reasonOf } from './domain/problem.js';
import { JsonFault, readJsonLines } from './files/json-lines.js';

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
  try {
    const bytes = readFileSync(file);
    if (!isUtf8(bytes)) return { faults: [`${file}: A rule set is UTF-8, this file is not.`] };
    const { value, lineOf } = readJsonLines(bytes.toString());
    const faults = faultsIn(value);
    if (faults.length === 0) return { ruleSet: parseRuleSet(value) };
    const told = faults.map(({ path, at, reason }) => `${file}:${lineOf(path)}: ${at}: ${reason}.`);
    return { faults: told };
  } catch (error) {
    const place = error instanceof JsonFault ? `${file}:${error.line}` : file;
    return { faults: [`${place}: ${reasonOf(error)}.`] };
  }
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
