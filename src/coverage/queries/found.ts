import type { Assessment } from '../assess.js';
import type { Finding } from '../findings.js';
import { explain, type Language, remedy } from '../messages.js';
import type { RuleSet } from '../rules.js';

/** A finding with what its texts name; the texts are made in the language that is asked for. */
export interface Found extends Finding {
  explain(language: Language): string;
  remedy(language: Language): string;
}

/** The findings of a unit's assessment, with their texts. */
export function foundOn(
  { name, nameEn }: { readonly name: string; readonly nameEn: string | null },
  { findings, fullMembers }: Assessment,
  rules: RuleSet,
): Found[] {
  return findings.map((finding) => ({
    ...finding,
    explain: (language) => {
      const label = language === 'EN' ? (nameEn ?? name) : name;
      return explain(finding, { name: label, fullMembers, rules }, language);
    },
    remedy: (language) => remedy(finding.code, language),
  }));
}
