import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRuleSet, type RuleSet } from './coverage/rules.js';
import { type CivilDate, isAlive } from './domain/civil-date.js';

/** Reads the shipped rule sets, one JSON file each. */
export function readRuleSets(folder: string): RuleSet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseRuleSet(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/**
 * The rule set in force on a day; of several, the one that came into force last.
 *
 * @throws Error where none is
 */
export function ruleSetOn(sets: readonly RuleSet[], day: CivilDate): RuleSet {
  const [latest] = sets
    .filter((set) => isAlive(set, day))
    .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1));
  if (latest === undefined)
    throw new Error(`A rule set is in force on every day, none is on ${day}.`);
  return latest;
}
