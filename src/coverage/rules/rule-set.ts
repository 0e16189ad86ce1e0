import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { LARGEST_COUNT } from '../../domain/numbers.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { article, Duty, Threshold, text, unitKind, zh } from './clauses.js';
import { GENERAL_FINDINGS, ORGANIZATION_FINDINGS } from './findings.js';

/** The six levels of the chain, from the household link up to the township committee. */
export const CHAIN_LEVELS = {
  HOUSEHOLD_LINK: '党员联户',
  MICRO_GRID_GROUP: '微网格党小组',
  GRID_BRANCH: '网格党支部',
  VILLAGE_ORGANIZATION: '村社党组织',
  AREA_ORGANIZATION: '片区联合党组织',
  TOWNSHIP_COMMITTEE: '乡镇党委',
} as const;
export type ChainLevel = keyof typeof CHAIN_LEVELS;

/** A number of a rule set with the article it stands in, cited in English and in Chinese. */
const RuleNumber = z
  .strictObject({ value: z.int().positive().max(LARGEST_COUNT), article, zh })
  .readonly();

/** What a finding rests on: the id of the rule, and its article in English and in Chinese. */
const Basis = z
  .strictObject({ rule: text.describe('The rule’s own code within the rule set.'), article, zh })
  .readonly();

export type Basis = z.infer<typeof Basis>;

/** The format of a rule set (docs/rule-sets.md): what is described here stands in its JSON Schema. */
const Format = z.strictObject({
  $schema: text.optional().describe('Where its JSON Schema is, for editors.'),
  id: text.describe('What questions and commands name it by.'),
  version: z
    .int()
    .positive()
    .describe('Goes up with each change of the file: graphs that follow it are then reassessed.'),
  validFrom: CivilDate.nullable().describe('The first day on which it is in force; null: ever.'),
  validTo: CivilDate.nullable().describe('The first day on which it is no more; null: open.'),
  example: z
    .boolean()
    .optional()
    .describe('Whether its numbers state no policy: no graph follows it unless it is told to.'),
  title: z.strictObject({ en: text, zh: text }).readonly().describe('The regulations it is of.'),
  numbers: z
    .strictObject({
      minimumMembers: RuleNumber.describe(
        'Full members from which a unit has to have an organization; a branch with fewer is undersized.',
      ),
      maximumMembers: RuleNumber.describe('Full members above which a branch is oversized.'),
      committeeMembers: RuleNumber.describe(
        'Full members from which a branch has to have a committee.',
      ),
      jointUnits: RuleNumber.describe('Living units above which a joint branch is too wide.'),
      temporaryMonths: RuleNumber.describe(
        'Calendar months after which a temporary coverage, or branch, is overdue.',
      ),
      villageTermYears: RuleNumber.describe(
        'Term in years of an organization based in or below a village or community.',
      ),
      otherTermYears: RuleNumber.describe('Term in years of every other organization.'),
    })
    .readonly(),
  extensions: z
    .array(z.strictObject({ whole: unitKind, part: unitKind }).readonly())
    .readonly()
    .describe('The pairs of kinds for which the coverage of a whole extends to its parts.'),
  optionalLevels: z
    .array(z.enum(valuesOf(CHAIN_LEVELS)))
    .readonly()
    .describe(
      'Levels of the chain that may be absent without the superior above them skipping a level.',
    ),
  findings: z
    .record(z.enum([...valuesOf(GENERAL_FINDINGS), ...valuesOf(ORGANIZATION_FINDINGS)]), Basis)
    .readonly()
    .describe('What each finding rests on; those of duties on their duty.'),
  thresholds: z
    .array(Threshold)
    .readonly()
    .default([])
    .describe('Other numbers of members for some units; of several that apply the first.'),
  duties: z.array(Duty).readonly().default([]).describe('What else some units have to have.'),
});

/** The numbers and articles that findings are judged by, as data (`seeds/rules`). */
export const RuleSet = Format.check(isConsistent).readonly();
export type RuleSet = z.infer<typeof RuleSet>;

/** What no single value of a rule set shows. */
function isConsistent({ value, issues }: z.core.ParsePayload<z.infer<typeof Format>>): void {
  const { validFrom, validTo, numbers, thresholds, duties } = value;
  const refuse = (input: unknown, path: PropertyKey[], message: string) =>
    issues.push({ code: 'custom', message, path, input });
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    refuse(validTo, ['validTo'], `A rule set ends after it begins, on ${validFrom}`);
  const least = numbers.minimumMembers.value;
  for (const [at, { minimumMembers }] of thresholds.entries())
    if (minimumMembers < least)
      refuse(
        minimumMembers,
        ['thresholds', at, 'minimumMembers'],
        `A branch with fewer than ${least} is undersized, so a threshold is no lower`,
      );
  const ids = [...thresholds, ...duties].map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    if (ids.indexOf(id) === at) continue;
    const [list, place] =
      at < thresholds.length ? ['thresholds', at] : ['duties', at - thresholds.length];
    refuse(id, [list, place, 'id'], 'A clause has an id of its own');
  }
}
