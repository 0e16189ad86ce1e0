import type { Assessment } from '../assessment/assess.js';
import { explain, type Language, remedy } from '../messages/messages.js';
import type { Finding } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import { type Names, nameIn } from './names.js';

/** A finding with what its texts name; the texts are made in the language that is asked for. */
export interface DescribedFinding extends Finding {
  explain(language: Language): string;
  remedy(language: Language): string;
}

/** The findings of a unit's assessment, with their texts. */
export function describeFindings(
  names: Names,
  { findings, fullMembers }: Pick<Assessment, 'findings' | 'fullMembers'>,
  rules: RuleSet,
): DescribedFinding[] {
  return findings.map((finding) => ({
    ...finding,
    explain: (language) =>
      explain(finding, { name: nameIn(names, language), fullMembers, rules }, language),
    remedy: (language) => remedy(finding.code, language),
  }));
}
