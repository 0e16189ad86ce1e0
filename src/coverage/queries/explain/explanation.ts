import type { CivilDate } from '../../../domain/civil-date.js';
import { EntityId } from '../../../domain/ids.js';
import type { Status } from '../../../domain/vocabulary.js';
import type { Asking } from '../../../graph/ask.js';
import type { ExplainedEnd, ExplainedEvent } from '../../explain/ends.js';
import { explainOrganizationFrom } from '../../explain/explain-organization.js';
import { explainUnit } from '../../explain/explain-unit.js';
import type { OrganizationAfter } from '../../explain/organization-end.js';
import type { UnitAfter } from '../../explain/unit-end.js';
import type { Language } from '../../messages/messages.js';
import { rowsBehindOrganization, rowsBehindUnit } from '../../reading/explained-rows.js';
import type { CoverageQuestion } from '../../reading/question.js';
import { basisOf, type Judged, type RuleSet } from '../../rules/rules.js';
import { type DescribedFinding, describeFindings } from '../described-finding.js';
import {
  type DescribedOrganizationFinding,
  describeOrganizationFindings,
} from '../described-organization-finding.js';
import {
  type LocalizedChange,
  type LocalizedEvent,
  type LocalizedFact,
  type LocalizedOrganizationChange,
  type LocalizedOrganizationStep,
  type LocalizedStep,
  localizerOf,
} from './localized.js';

/** A finding with the article that it rests on in either language. */
interface WithArticle<F> {
  readonly finding: F;
  article(language: Language): string;
}

export type FindingWithArticle = WithArticle<DescribedFinding>;
export type OrganizationFindingWithArticle = WithArticle<DescribedOrganizationFinding>;

/** Until when an explanation holds, with the texts of what happens then. */
interface LocalizedEnd<After> extends Omit<ExplainedEnd<After>, 'events'> {
  readonly events: readonly LocalizedEvent[];
}
export type UnitEnd = LocalizedEnd<UnitAfter>;
export type OrganizationEnd = LocalizedEnd<OrganizationAfter>;

interface Explanation<F, Step, Change, After> {
  readonly on: CivilDate;
  readonly rules: RuleSet;
  /** Full members on the day; null is unknown, or not alive. */
  readonly fullMembers: number | null;
  readonly findings: readonly WithArticle<F>[];
  readonly steps: readonly Step[];
  readonly facts: readonly LocalizedFact[];
  readonly changes: readonly Change[];
  readonly end: LocalizedEnd<After> | null;
}

export interface UnitExplanation
  extends Explanation<DescribedFinding, LocalizedStep, LocalizedChange, UnitAfter> {
  readonly unit: EntityId;
  /** Null where the unit is not alive on the day. */
  readonly status: Status | null;
}

export interface OrganizationExplanation
  extends Explanation<
    DescribedOrganizationFinding,
    LocalizedOrganizationStep,
    LocalizedOrganizationChange,
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
  const { rows, lying } = await rowsBehindUnit({ reader, knownBefore }, id.data, rules);
  const verdict = explainUnit(rows, id.data, on, rules, lying);
  if (verdict === null) return null;
  const { localized, localizedFact } = localizerOf(rows);
  const { assessment } = verdict;
  const found = assessment === null ? [] : describeFindings(verdict.unit, assessment, rules);
  return {
    unit: id.data,
    on,
    rules,
    status: assessment?.status ?? null,
    fullMembers: assessment?.fullMembers ?? null,
    findings: found.map((finding) => withArticle(finding, rules)),
    get steps() {
      return verdict.steps.map(localized);
    },
    get facts() {
      return verdict.facts.map(localizedFact);
    },
    get changes() {
      return verdict.changes.map(localized);
    },
    end: verdict.end === null ? null : localizedEnd(verdict.end, localized),
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
  const { localized, localizedFact, wordsOf } = localizerOf(rows);
  const { assessment } = verdict;
  const namesIn = async (language: Language) => wordsOf(language).nameOf;
  const found =
    assessment === null
      ? []
      : describeOrganizationFindings({ ...verdict.organization, assessment }, question, namesIn);
  return {
    organization: id.data,
    on,
    rules,
    isAlive: assessment !== null,
    fullMembers: assessment?.fullMembers ?? null,
    findings: found.map((finding) => withArticle(finding, rules)),
    get steps() {
      return verdict.steps.map(localized);
    },
    get facts() {
      return verdict.facts.map(localizedFact);
    },
    get changes() {
      return verdict.changes.map(localized);
    },
    end: verdict.end === null ? null : localizedEnd(verdict.end, localized),
  };
}

function localizedEnd<After>(
  end: ExplainedEnd<After>,
  localized: (event: ExplainedEvent) => LocalizedEvent,
): LocalizedEnd<After> {
  return {
    on: end.on,
    get events() {
      return end.events.map(localized);
    },
    get after() {
      return end.after;
    },
  };
}

function withArticle<F extends Judged>(finding: F, rules: RuleSet): WithArticle<F> {
  const { article, zh } = basisOf(rules, finding);
  return { finding, article: (language) => (language === 'EN' ? article : zh) };
}
