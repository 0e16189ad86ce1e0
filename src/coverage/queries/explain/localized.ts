import type { ExplainedChange } from '../../explain/changes.js';
import type { ExplainedEvent } from '../../explain/ends.js';
import type { ExplainedFact } from '../../explain/facts.js';
import type { ExplainedStep } from '../../explain/steps.js';
import { type Text, type Words, wordsIn } from '../../explain/text.js';
import type { Told } from '../../explain/told.js';
import type { Row } from '../../facts/recorded-rows.js';
import type { Language } from '../../messages/messages.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../../rules/findings.js';

/** Something with a text, which is made in the language that is asked for. */
export type Localized<T extends { readonly text: Text }> = T & {
  textIn(language: Language): string;
};

export type LocalizedStep = Localized<ExplainedStep>;
export type LocalizedOrganizationStep = Localized<ExplainedStep<OrganizationFindingCode>>;
export type LocalizedChange = Localized<ExplainedChange<UnitFindingCode>>;
export type LocalizedOrganizationChange = Localized<ExplainedChange<OrganizationFindingCode>>;
export type LocalizedEvent = Localized<ExplainedEvent>;
export type LocalizedFact = Localized<ExplainedFact> & { whyIn(language: Language): string };

/** Gives things their texts, with the names of some rows as far as they may be told. */
export function localizerOf(rows: readonly Row[], told: Told) {
  const made = new Map<Language, Words>();
  const wordsOf = (language: Language) => {
    const words = made.get(language) ?? wordsIn(language, rows, told);
    made.set(language, words);
    return words;
  };
  return {
    wordsOf,
    localized: <T extends { readonly text: Text }>(each: T): Localized<T> => ({
      ...each,
      textIn: (language) => each.text(wordsOf(language)),
    }),
    localizedFact: (fact: ExplainedFact): LocalizedFact => ({
      ...fact,
      textIn: (language) => fact.text(wordsOf(language)),
      whyIn: (language) => fact.why(wordsOf(language)),
    }),
  };
}
