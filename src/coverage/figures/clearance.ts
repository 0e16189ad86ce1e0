import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { FIRST_DAY, stagesOf } from '../assessment/stages.js';
import type { UnitFacts } from '../facts/facts.js';
import { type Finding, UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import type { Period } from './period.js';

/**
 * What came and went in a period, in units; what opens or closes twice counts twice. Openings and
 * closings are those after the first day: openAtStart + opened − closed = openAtEnd.
 */
export interface Flow {
  /** Open on the first day. */
  readonly openAtStart: number;
  readonly opened: number;
  readonly closed: number;
  /** Of those opened, the ones that had been open on an earlier day, be it before the period. */
  readonly reopened: number;
  /** Open on the last day. */
  readonly openAtEnd: number;
}

export interface Clearance {
  /** Of units: one is open while it has any finding but NOT_SURVEYED. */
  readonly units: Flow;
  /** Of each such finding by itself. */
  readonly byCode: ReadonlyMap<UnitFindingCode, Flow>;
  /** Units that became a gap again in the period, each once, by id. */
  readonly reopenedUnits: readonly EntityId[];
}

/** Why a clearance has no value: no gap was open at the start, and none opened. */
export type NoClearanceReason = 'NO_GAPS';

/** closed / (openAtStart + opened): the gap clearance 清零率 (domain.md, "Statistics"). */
export interface ClearanceRate {
  readonly numerator: number;
  readonly denominator: number;
  /** 0 to 1; null, with the reason, where the denominator is 0. */
  readonly value: number | null;
  readonly reason: NoClearanceReason | null;
}

const codes = valuesOf(UNIT_FINDINGS).filter((code) => code !== 'NOT_SURVEYED');
const nothing: Flow = { openAtStart: 0, opened: 0, closed: 0, reopened: 0, openAtEnd: 0 };

/** A unit as far as its clearance asks. */
export interface StagedUnit {
  readonly id: EntityId;
  /** Ascending, from the first day of which anything is known; neighbours may be equal. */
  readonly stages: readonly FoundStage[];
}

/** What is found on a unit from a day until the next stage. */
interface FoundStage {
  readonly from: CivilDate;
  /** Null where the unit does not exist. */
  readonly assessment: Found | null;
}

type Found = { readonly findings: readonly Pick<Finding, 'code'>[] };

/** Counts the gaps that opened and closed in a period, as the facts have it over valid time. */
export function clearanceOf(units: Iterable<UnitFacts>, period: Period, rules: RuleSet): Clearance {
  return clearanceOfStages(stagedUntil(units, period.to, rules), period);
}

/** As `clearanceOf`, of units whose stages are known; those after the period count for nothing. */
export function clearanceOfStages(units: Iterable<StagedUnit>, { from, to }: Period): Clearance {
  let total = nothing;
  const byCode = new Map(codes.map((code) => [code, nothing]));
  const reopenedUnits: EntityId[] = [];
  for (const { id, stages: all } of units) {
    const stages = all.filter((stage) => stage.from <= to);
    const isGap = (found: Found) => codes.some((code) => has(found, code));
    if (!stages.some(({ assessment }) => assessment !== null && isGap(assessment))) continue;
    const flow = flowOf(stages, from, isGap);
    total = addFlow(total, flow);
    if (flow.reopened > 0) reopenedUnits.push(id);
    for (const [code, sum] of byCode)
      byCode.set(
        code,
        addFlow(
          sum,
          flowOf(stages, from, (found) => has(found, code)),
        ),
      );
  }
  return { units: total, byCode, reopenedUnits: reopenedUnits.sort() };
}

function* stagedUntil(
  units: Iterable<UnitFacts>,
  to: CivilDate,
  rules: RuleSet,
): Generator<StagedUnit> {
  // A gap of long ago tells a reopening from a first opening.
  for (const facts of units) yield { id: facts.id, stages: stagesOf(facts, FIRST_DAY, to, rules) };
}

function has({ findings }: Found, code: UnitFindingCode): boolean {
  return findings.some((finding) => finding.code === code);
}

export function clearanceRate({ openAtStart, opened, closed }: Flow): ClearanceRate {
  const denominator = openAtStart + opened;
  return denominator === 0
    ? { numerator: closed, denominator, value: null, reason: 'NO_GAPS' }
    : { numerator: closed, denominator, value: closed / denominator, reason: null };
}

/** The flow of one unit. */
function flowOf(
  stages: readonly FoundStage[],
  from: CivilDate,
  holds: (found: Found) => boolean,
): Flow {
  let { openAtStart, opened, closed, reopened } = nothing;
  let [isOpen, wasOpen] = [false, false];
  for (const { from: day, assessment } of stages) {
    const opens = assessment !== null && holds(assessment);
    if (day <= from) openAtStart = opens ? 1 : 0;
    else if (opens && !isOpen) {
      opened += 1;
      if (wasOpen) reopened += 1;
    } else if (isOpen && !opens) closed += 1;
    isOpen = opens;
    wasOpen ||= opens;
  }
  return { openAtStart, opened, closed, reopened, openAtEnd: isOpen ? 1 : 0 };
}

function addFlow(a: Flow, b: Flow): Flow {
  return {
    openAtStart: a.openAtStart + b.openAtStart,
    opened: a.opened + b.opened,
    closed: a.closed + b.closed,
    reopened: a.reopened + b.reopened,
    openAtEnd: a.openAtEnd + b.openAtEnd,
  };
}
