import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseRuleSet, type RuleSet } from './coverage/rules/rules.js';
import { Problem, reasonOf } from './domain/problem.js';

/**
 * Reads the rule sets of some folders, one JSON file each.
 *
 * @throws Problem BAD_USER_INPUT naming the file that is no rule set, or the id that two of them have
 */
export function readRuleSets(...folders: readonly string[]): RuleSet[] {
  const sets = folders.flatMap((folder) => jsonFilesOf(folder).map(readRuleSet));
  const twice = sets.find(({ id }, index) => sets.findIndex((set) => set.id === id) !== index);
  if (twice !== undefined)
    throw new Problem(
      'BAD_USER_INPUT',
      `A rule set has an id of its own, received two of ${twice.id}.`,
    );
  return sets;
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

function readRuleSet(file: string): RuleSet {
  try {
    return parseRuleSet(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : reasonOf(error);
    const message = `A rule set has the form of seeds/rules/cn-grassroots-2019.json, received ${file}: ${reason}`;
    throw new Problem('BAD_USER_INPUT', message, { cause: error });
  }
}
