import type { Language } from '../../coverage/messages/messages.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import type {
  NextBest,
  PlanNote,
  RefusalReason,
  Refused,
  Remedy,
  RemedyReason,
} from './remedy-plan.js';
import type { RemedyCatalogue, RemedyValues } from './texts/catalogue.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

const catalogues: Readonly<Record<Language, RemedyCatalogue>> = { EN: en, ZH: zh };

/** Says in a sentence why a gap gets its remedy. */
export function tellWhy(remedy: Remedy, rules: RuleSet, language: Language): string {
  const values = valuesOf(remedy, remedy.organization?.name ?? '', rules, language);
  const { minimum } = remedy;
  const held = minimum === undefined || remedy.reason !== 'REQUIRED' ? {} : { minimum };
  return catalogues[language].reasons[remedy.reason]({ ...values, ...held });
}

/** Says in a sentence why a gap does not get another remedy. */
export function tellRefusal(
  remedy: Remedy,
  { why, organization }: Refused,
  rules: RuleSet,
  language: Language,
): string {
  return catalogues[language].refusals[why](
    valuesOf(remedy, organization?.name ?? '', rules, language),
  );
}

/** Says in a sentence what a gap would get instead, and what that would cost the aims. */
export function tellInstead({ kind, organization, price }: NextBest, language: Language): string {
  const { kinds, losses, instead } = catalogues[language];
  return instead({
    kind: kinds[kind],
    organization: organization?.name ?? '',
    losses: price
      .filter(({ loss }) => loss !== 0)
      .map(({ aim, loss }) => losses[aim]({ size: Math.abs(loss), isLost: loss > 0 })),
  });
}

/** Says why a plan sets nothing up. */
export function tellNote(note: PlanNote, language: Language): string {
  return catalogues[language].notes[note];
}

/** The article that a remedy, or a refusal, rests on; a definition of the domain where none says it. */
export function articleOf(
  reason: RemedyReason | RefusalReason,
  { numbers, findings, duties }: RuleSet,
  language: Language,
): string {
  const basis = basisOf();
  return language === 'ZH' ? basis.zh : basis.article;

  function basisOf(): { readonly article: string; readonly zh: string } {
    switch (reason) {
      case 'REQUIRED':
      case 'REQUIRED_ALONE':
      case 'TOO_FEW_MEMBERS':
      case 'TOO_FEW_TOGETHER':
      case 'MEMBERS_UNKNOWN':
      case 'EMPTY_LEFT_OUT':
      case 'TOO_FEW_FOR_OWN':
      case 'ENOUGH_MEMBERS':
        return numbers.minimumMembers;
      case 'OWN_BRANCH_DUE':
        return duties.find(({ duty }) => duty === 'OWN_BRANCH') ?? numbers.minimumMembers;
      case 'INSTRUCTOR_DUE':
        return duties.find(({ duty }) => duty === 'INSTRUCTOR') ?? findings.BLANK;
      case 'REQUIRED_TOGETHER':
      case 'TOGETHER':
      case 'JOINT_BRANCH_FULL':
      case 'NOBODY_NEAR':
      case 'WORSE':
        return numbers.jointUnits;
      case 'ROOM':
      case 'BRANCH_FULL':
      case 'TOO_MANY_TOGETHER':
      case 'NO_BRANCH':
      case 'NOT_ALLOWED':
        return numbers.maximumMembers;
      case 'LAST_RESORT':
      case 'MORE_IS_POSSIBLE':
      case 'PART':
        return findings.BLANK;
      case 'REACHED_ALREADY':
        return findings.WORK_ONLY;
      case 'NOT_SURVEYED':
        return findings.NOT_SURVEYED;
      case 'NO_SUPERIOR':
        return findings.BROKEN_CHAIN;
    }
  }
}

function valuesOf(
  { name, nameEn, members, whole }: Remedy,
  organization: string,
  { numbers }: RuleSet,
  language: Language,
): RemedyValues {
  return {
    name: language === 'EN' ? (nameEn ?? name) : name,
    members,
    minimum: numbers.minimumMembers.value,
    maximum: numbers.maximumMembers.value,
    mostUnits: numbers.jointUnits.value,
    organization,
    whole: whole?.name ?? '',
  };
}
