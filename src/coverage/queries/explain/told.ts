import type { ExplainedChange } from '../../explain/changes.js';
import type { ExplainedEvent } from '../../explain/ends.js';
import type { ExplainedFact } from '../../explain/facts.js';
import type { ExplainedStep } from '../../explain/steps.js';
import { type Text, type Words, wordsIn } from '../../explain/text.js';
import type { Row } from '../../facts/recorded-rows.js';
import type { Language } from '../../messages/messages.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../../rules/findings.js';

/** Something with a text, which is made in the language that is asked for. */
export type Told<T extends { readonly text: Text }> = T & {
  tell(language: Language): string;
};

export type ToldStep = Told<ExplainedStep>;
export type ToldOrganizationStep = Told<ExplainedStep<OrganizationFindingCode>>;
export type ToldChange = Told<ExplainedChange<UnitFindingCode>>;
export type ToldOrganizationChange = Told<ExplainedChange<OrganizationFindingCode>>;
export type ToldEvent = Told<ExplainedEvent>;
export type ToldFact = Told<ExplainedFact> & { tellWhy(language: Language): string };

/** Gives things their texts, with the names of some rows. */
export function teller(rows: readonly Row[]) {
  const made = new Map<Language, Words>();
  const wordsOf = (language: Language) => {
    const words = made.get(language) ?? wordsIn(language, rows);
    made.set(language, words);
    return words;
  };
  return {
    wordsOf,
    told: <T extends { readonly text: Text }>(each: T): Told<T> => ({
      ...each,
      tell: (language) => each.text(wordsOf(language)),
    }),
    toldFact: (fact: ExplainedFact): ToldFact => ({
      ...fact,
      tell: (language) => fact.text(wordsOf(language)),
      tellWhy: (language) => fact.why(wordsOf(language)),
    }),
  };
}
