import { z } from 'zod';
import { CivilDate, isAlive } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import { UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import {
  type FindingCode,
  ORGANIZATION_FINDINGS,
  type RuleReference,
  UNIT_FINDINGS,
} from './findings.js';

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

const text = z.string().min(1);
const unitKind = z.enum(valuesOf(UNIT_KINDS));

/** A number of a rule set with the article it stands in, cited in English and in Chinese. */
const RuleNumber = z
  .strictObject({ value: z.int().positive(), article: text, zh: text })
  .readonly();

/** What a finding rests on: the id of the rule, and its article in English and in Chinese. */
const Basis = z.strictObject({ rule: text, article: text, zh: text }).readonly();

const RuleSet = z
  .strictObject({
    id: text,
    version: z.int().positive(),
    validFrom: CivilDate.nullable(),
    validTo: CivilDate.nullable(),
    title: z.strictObject({ en: text, zh: text }).readonly(),
    numbers: z
      .strictObject({
        /** Full members from which a unit has to have an organization; below it a branch is undersized. */
        minimumMembers: RuleNumber,
        /** Full members above which a branch is oversized. */
        maximumMembers: RuleNumber,
        /** Full members from which a branch has to have a committee. */
        committeeMembers: RuleNumber,
        /** Living units above which a joint branch is too wide. */
        jointUnits: RuleNumber,
        /** Calendar months after which a temporary coverage, or branch, is overdue. */
        temporaryMonths: RuleNumber,
        /** Term in years of an organization based in or below a village or community. */
        villageTermYears: RuleNumber,
        /** Term in years of every other organization. */
        otherTermYears: RuleNumber,
      })
      .readonly(),
    /** The pairs of kinds for which the coverage of a whole extends to its parts. */
    extensions: z.array(z.strictObject({ whole: unitKind, part: unitKind }).readonly()).readonly(),
    /** Levels of the chain that may be absent without the superior above them skipping a level. */
    optionalLevels: z.array(z.enum(valuesOf(CHAIN_LEVELS))).readonly(),
    findings: z
      .record(z.enum([...valuesOf(UNIT_FINDINGS), ...valuesOf(ORGANIZATION_FINDINGS)]), Basis)
      .readonly(),
  })
  .readonly();

/** The numbers and articles that findings are judged by, as data (`seeds/rules`). */
export type RuleSet = z.infer<typeof RuleSet>;

/** The rule that a finding rests on under a rule set. */
export function ruleBehind({ id, findings }: RuleSet, finding: FindingCode): RuleReference {
  const { rule, article } = findings[finding];
  return { code: rule, ruleSet: id, article };
}

/** Decodes a rule set; throws a ZodError that names the path and the rule it breaks. */
export function parseRuleSet(json: unknown): RuleSet {
  return RuleSet.parse(json);
}

/**
 * The rule set in force on a day; of several, the one that came into force last, of these
 * the first.
 *
 * @throws Error where none is
 */
export function ruleSetOn(sets: readonly RuleSet[], day: CivilDate): RuleSet {
  const [latest] = sets
    .filter((set) => isAlive(set, day))
    .sort(
      (a, b) =>
        Number((a.validFrom ?? '') < (b.validFrom ?? '')) -
        Number((b.validFrom ?? '') < (a.validFrom ?? '')),
    );
  if (latest === undefined)
    throw new Error(`A rule set is in force on every day, none is on ${day}.`);
  return latest;
}

/** @throws Problem NOT_FOUND where none of the rule sets has the id */
export function ruleSetNamed(sets: readonly RuleSet[], id: string): RuleSet {
  const named = sets.find((set) => set.id === id);
  if (named !== undefined) return named;
  const known = sets.map((set) => set.id).join(', ');
  throw new Problem('NOT_FOUND', `A rule set is one of ${known}, received ${JSON.stringify(id)}.`);
}
