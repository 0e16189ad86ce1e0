import type { CivilDate } from '../../../domain/civil-date.js';
import { EntityId } from '../../../domain/ids.js';
import type { Status } from '../../../domain/vocabulary.js';
import type { Asking } from '../../../graph/ask.js';
import type { ExplainedEnd } from '../../explain/ends.js';
import { explainOrganizationFrom } from '../../explain/explain-organization.js';
import { explainUnit } from '../../explain/explain-unit.js';
import type { OrganizationAfter } from '../../explain/organization-end.js';
import type { UnitAfter } from '../../explain/unit-end.js';
import type { Language } from '../../messages/messages.js';
import { rowsBehindOrganization, rowsBehindUnit } from '../../reading/explained-rows.js';
import type { CoverageQuestion } from '../../reading/question.js';
import type { FindingCode } from '../../rules/findings.js';
import type { RuleSet } from '../../rules/rules.js';
import { type Found, foundOn } from '../found.js';
import { foundOnOrganization, type OrganizationFound } from '../organization-found.js';
import {
  type ToldChange,
  type ToldEvent,
  type ToldFact,
  type ToldOrganizationChange,
  type ToldOrganizationStep,
  type ToldStep,
  teller,
} from './told.js';

/** A finding with the article that it rests on in either language. */
interface Founded<F> {
  readonly finding: F;
  article(language: Language): string;
}

export type FoundedFinding = Founded<Found>;
export type FoundedOrganizationFinding = Founded<OrganizationFound>;

/** Until when an explanation holds, with the texts of what happens then. */
interface ToldEnd<After> extends Omit<ExplainedEnd<After>, 'events'> {
  readonly events: readonly ToldEvent[];
}
export type UnitEnd = ToldEnd<UnitAfter>;
export type OrganizationEnd = ToldEnd<OrganizationAfter>;

interface Explanation<F, Step, Change, After> {
  readonly on: CivilDate;
  readonly rules: RuleSet;
  /** Full members on the day; null is unknown, or not alive. */
  readonly fullMembers: number | null;
  readonly findings: readonly Founded<F>[];
  readonly steps: readonly Step[];
  readonly facts: readonly ToldFact[];
  readonly changes: readonly Change[];
  readonly end: ToldEnd<After> | null;
}

export interface UnitExplanation extends Explanation<Found, ToldStep, ToldChange, UnitAfter> {
  readonly unit: EntityId;
  /** Null where the unit is not alive on the day. */
  readonly status: Status | null;
}

export interface OrganizationExplanation
  extends Explanation<
    OrganizationFound,
    ToldOrganizationStep,
    ToldOrganizationChange,
    OrganizationAfter
  > {
  readonly organization: EntityId;
  readonly isAlive: boolean;
}

type Question = Omit<CoverageQuestion, 'scope'>;

/** Why a unit has its status and findings on a day; null where none has the id, or none was known. */
export async function explainCoverage(
  { reader }: Asking,
  unit: string,
  { on, knownBefore, rules }: Question,
): Promise<UnitExplanation | null> {
  const id = EntityId.safeParse(unit);
  if (!id.success) return null;
  const rows = await rowsBehindUnit({ reader, knownBefore }, id.data);
  const verdict = explainUnit(rows, id.data, on, rules);
  if (verdict === null) return null;
  const { told, toldFact } = teller(rows);
  const { assessment, steps, facts, changes, end } = verdict;
  const found = assessment === null ? [] : foundOn(verdict.unit, assessment, rules);
  return {
    unit: id.data,
    on,
    rules,
    status: assessment?.status ?? null,
    fullMembers: assessment?.fullMembers ?? null,
    findings: found.map((finding) => founded(finding, rules)),
    steps: steps.map(told),
    facts: facts.map(toldFact),
    changes: changes.map(told),
    end: end === null ? null : { ...end, events: end.events.map(told) },
  };
}

/** Why an organization has its findings on a day; null where none has the id, or none was known. */
export async function explainOrganization(
  { reader }: Asking,
  organization: string,
  question: Question,
): Promise<OrganizationExplanation | null> {
  const id = EntityId.safeParse(organization);
  if (!id.success) return null;
  const { on, knownBefore, rules } = question;
  const rows = await rowsBehindOrganization({ reader, knownBefore }, id.data);
  const verdict = explainOrganizationFrom(rows, id.data, on, rules);
  if (verdict === null) return null;
  const { told, toldFact, wordsOf } = teller(rows);
  const { assessment, steps, facts, changes, end } = verdict;
  const namesIn = async (language: Language) => wordsOf(language).nameOf;
  const found =
    assessment === null
      ? []
      : foundOnOrganization({ ...verdict.organization, assessment }, question, namesIn);
  return {
    organization: id.data,
    on,
    rules,
    isAlive: assessment !== null,
    fullMembers: assessment?.fullMembers ?? null,
    findings: found.map((finding) => founded(finding, rules)),
    steps: steps.map(told),
    facts: facts.map(toldFact),
    changes: changes.map(told),
    end: end === null ? null : { ...end, events: end.events.map(told) },
  };
}

function founded<F extends { readonly code: FindingCode }>(
  finding: F,
  { findings }: RuleSet,
): Founded<F> {
  const { article, zh } = findings[finding.code];
  return { finding, article: (language) => (language === 'EN' ? article : zh) };
}
