import { existsSync } from 'node:fs';
import { ruleSetDiff } from './coverage/queries/rule-set-diff.js';
import type { RuleSet } from './coverage/rules/rules.js';
import type { Deployment } from './deployment.js';
import { CivilDate, dayOf } from './domain/civil-date.js';
import { Problem } from './domain/problem.js';
import { ensureNew, makeFolder, writeFiles } from './files/new-file.js';
import { Scope } from './registry/lists.js';
import { faultText, readRuleSet } from './rule-sets.js';
import { countedChanges, diffFiles } from './rules-diff-files.js';

/** What `orgweave rules diff` is asked. */
export interface RulesDiffOptions {
  /** The day; today where absent. */
  readonly on?: string;
  /** The code of a region; all where absent. */
  readonly region?: string;
  readonly kinds?: readonly string[];
  /** The folder that is written. */
  readonly out: string;
  /** Whether files that are there are replaced. */
  readonly force?: boolean;
}

/**
 * Says which units of the graph would change their status or findings under another rule set, and writes it to a folder.
 *
 * @param names of both rule sets: an id, or a file
 * @param print is told what comes of it
 * @throws Problem BAD_USER_INPUT for a day that is none, a file that is no rule set, or files that are there; NOT_FOUND
 * for an unknown rule set or region; STORAGE_FULL
 */
export async function rulesDiffToFolder(
  { graph, refreshPolicy, now }: Deployment,
  [from, to]: readonly [from: string, to: string],
  { on, region, kinds, out, force = false }: RulesDiffOptions,
  print: (text: string) => void,
): Promise<void> {
  if (!force) ensureNew(out, 'A difference');
  const { ruleSets, timeZone } = refreshPolicy;
  const question = {
    from: ruleSetAt(from, ruleSets),
    to: ruleSetAt(to, ruleSets),
    on: on === undefined ? dayOf(now(), timeZone) : dayIn(on),
  };
  const diff = await ruleSetDiff(graph, Scope.parse({ region, kinds }), question);
  await makeFolder(out);
  await writeFiles(out, diffFiles(diff, question));
  const { compared, units } = diff;
  print(`${units.length} of ${compared} units change on ${question.on}.`);
  for (const { change, units: number } of countedChanges(units)) print(`  ${change}: ${number}`);
  print(`${out} has them as diff.csv, diff.json and diff.md.`);
}

/** An id goes before a file of the same name. */
function ruleSetAt(name: string, ruleSets: readonly RuleSet[]): RuleSet {
  const named = ruleSets.find(({ id }) => id === name);
  if (named !== undefined) return named;
  if (!existsSync(name)) {
    const known = ruleSets.map(({ id }) => id).join(', ');
    throw new Problem(
      'NOT_FOUND',
      `A rule set is one of ${known}, or a file that is one, received ${JSON.stringify(name)}.`,
    );
  }
  const read = readRuleSet(name);
  if ('ruleSet' in read) return read.ruleSet;
  throw new Problem('BAD_USER_INPUT', faultText(read.faults));
}

function dayIn(text: string): CivilDate {
  const day = CivilDate.safeParse(text);
  if (day.success) return day.data;
  throw new Problem(
    'BAD_USER_INPUT',
    `A day is a date YYYY-MM-DD, received ${JSON.stringify(text)}.`,
  );
}
