import type { CivilDate } from '../../../domain/civil-date.js';
import { EntityId } from '../../../domain/ids.js';
import type { Status } from '../../../domain/vocabulary.js';
import type { Asking } from '../../../graph/ask.js';
import { type RowSight, rowSightOf } from '../../../registry/rows-seen.js';
import type { ExplainedEnd, ExplainedEvent } from '../../explain/ends.js';
import { explainOrganizationFrom } from '../../explain/explain-organization.js';
import { explainUnit } from '../../explain/explain-unit.js';
import type { ExplainedFact } from '../../explain/facts.js';
import type { OrganizationAfter } from '../../explain/organization-end.js';
import type { Told } from '../../explain/told.js';
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

/**
 * Why a unit has its status and findings on a day; null where none has the id or is seen, or none was known. The verdict
 * is that of all facts, of which those that are seen are told.
 */
export async function explainCoverage(
  asking: Asking,
  unit: string,
  { on, knownBefore, rules }: Question,
): Promise<UnitExplanation | null> {
  const id = EntityId.safeParse(unit);
  const sight = await rowSightOf(asking, knownBefore);
  if (!id.success || sight.thing(id.data) !== 'WHOLE') return null;
  const { rows, lying } = await rowsBehindUnit(
    { reader: asking.reader, knownBefore },
    id.data,
    rules,
  );
  const told = toldIn(sight);
  const verdict = explainUnit(rows, id.data, on, rules, lying, told);
  if (verdict === null) return null;
  const { localized, localizedFact } = localizerOf(rows, told);
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
      return verdict.facts.map((fact) => localizedFact(asSeen(fact, sight)));
    },
    get changes() {
      return verdict.changes.map(localized);
    },
    end: verdict.end === null ? null : localizedEnd(verdict.end, localized),
  };
}

/** Why an organization has its findings on a day, as `explainCoverage` says it of a unit. */
export async function explainOrganization(
  asking: Asking,
  organization: string,
  question: Question,
): Promise<OrganizationExplanation | null> {
  const id = EntityId.safeParse(organization);
  const sight = await rowSightOf(asking, question.knownBefore);
  if (!id.success || sight.thing(id.data) !== 'WHOLE') return null;
  const { on, knownBefore, rules } = question;
  const rows = await rowsBehindOrganization({ reader: asking.reader, knownBefore }, id.data);
  const told = toldIn(sight);
  const verdict = explainOrganizationFrom(rows, id.data, on, rules, told);
  if (verdict === null) return null;
  const { localized, localizedFact, wordsOf } = localizerOf(rows, told);
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
      return verdict.facts.map((fact) => localizedFact(asSeen(fact, sight)));
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
    get outside() {
      return end.outside;
    },
    get after() {
      return end.after;
    },
  };
}

/** What is seen by name alone is told without where its source has it. */
function asSeen(fact: ExplainedFact, sight: RowSight): ExplainedFact {
  if (sight.row(fact.id) === 'WHOLE') return fact;
  return { ...fact, row: { ...fact.row, locator: null } };
}

function toldIn(sight: RowSight): Told {
  return { row: (key) => sight.row(key) !== null, name: (id) => sight.thing(id) !== null };
}

function withArticle<F extends Judged>(finding: F, rules: RuleSet): WithArticle<F> {
  const { article, zh } = basisOf(rules, finding);
  return { finding, article: (language) => (language === 'EN' ? article : zh) };
}
