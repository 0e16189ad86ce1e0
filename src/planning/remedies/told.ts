import type { Language } from '../../coverage/messages/messages.js';
import type { DutyKind } from '../../coverage/rules/duties.js';
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
  return catalogues[language].reasons[remedy.reason](
    valuesOf(remedy, remedy.organization?.name ?? '', rules, language),
  );
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

/** The article that a remedy of a unit, or a refusal, rests on; a definition of the domain where none says it. */
export function articleOf(
  { clauses = [], members, minimum = 0 }: Pick<Remedy, 'clauses' | 'members' | 'minimum'>,
  reason: RemedyReason | RefusalReason,
  { numbers, findings, duties, thresholds }: RuleSet,
  language: Language,
): string {
  const basis = basisOf();
  return language === 'ZH' ? basis.zh : basis.article;

  function basisOf(): { readonly article: string; readonly zh: string } {
    switch (reason) {
      case 'REQUIRED':
      case 'MEMBERS_UNKNOWN':
      case 'ENOUGH_MEMBERS':
        return threshold();
      case 'REQUIRED_ALONE':
        return (members ?? 0) >= minimum ? threshold() : numbers.minimumMembers;
      case 'TOO_FEW_MEMBERS':
      case 'TOO_FEW_TOGETHER':
      case 'EMPTY_LEFT_OUT':
      case 'TOO_FEW_FOR_OWN':
        return numbers.minimumMembers;
      case 'OWN_BRANCH_DUE':
        return dutyOf('OWN_BRANCH') ?? numbers.minimumMembers;
      case 'INSTRUCTOR_DUE':
        return dutyOf('INSTRUCTOR') ?? findings.BLANK;
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

  function threshold() {
    return thresholds.find(({ id }) => clauses.includes(id)) ?? numbers.minimumMembers;
  }

  function dutyOf(kind: DutyKind) {
    const ofKind = duties.filter(({ duty }) => duty === kind);
    return ofKind.find(({ id }) => clauses.includes(id)) ?? ofKind[0];
  }
}

function valuesOf(
  { name, nameEn, members, minimum, whole }: Remedy,
  organization: string,
  { numbers }: RuleSet,
  language: Language,
): RemedyValues {
  return {
    name: language === 'EN' ? (nameEn ?? name) : name,
    members,
    required: minimum ?? numbers.minimumMembers.value,
    minimum: numbers.minimumMembers.value,
    maximum: numbers.maximumMembers.value,
    mostUnits: numbers.jointUnits.value,
    organization,
    whole: whole?.name ?? '',
  };
}
