import type { Finding, UnitFindingCode } from './findings.js';
import type { Catalogue } from './messages/catalogue.js';
import { en } from './messages/en.js';
import { zh } from './messages/zh.js';
import type { RuleSet } from './rules.js';

export type Language = 'EN' | 'ZH';

/** What an explanation names beside the finding itself. */
export interface ExplanationContext {
  /** The unit's name, in the language asked for where it has one. */
  readonly name: string;
  /** Full members on the day; null is unknown. */
  readonly fullMembers: number | null;
  /** The rule set that the unit was assessed under. */
  readonly rules: RuleSet;
}

const catalogues: Readonly<Record<Language, Catalogue>> = { EN: en, ZH: zh };

/** Says in a sentence or two why the finding stands on the unit, and since when. */
export function explain(
  { code, severity, since }: Finding,
  { name, fullMembers, rules }: ExplanationContext,
  language: Language,
): string {
  return catalogues[language][code].explain({
    name,
    members: fullMembers,
    minimum: rules.numbers.minimumMembers.value,
    months: rules.numbers.temporaryMonths.value,
    since,
    overdue: severity === 'HIGH',
  });
}

/** What to do about a finding. */
export function remedy(code: UnitFindingCode, language: Language): string {
  return catalogues[language][code].remedy;
}
