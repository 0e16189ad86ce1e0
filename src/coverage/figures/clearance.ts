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

/** Of the findings that make a unit a gap. */
export const GAP_CODES = valuesOf(UNIT_FINDINGS).filter((code) => code !== 'NOT_SURVEYED');
export const NO_FLOW: Flow = { openAtStart: 0, opened: 0, closed: 0, reopened: 0, openAtEnd: 0 };

/** What is found on a unit from a day until the next stage. */
interface FoundStage {
  readonly from: CivilDate;
  /** Null where the unit does not exist. */
  readonly assessment: Found | null;
}

type Found = { readonly findings: readonly Pick<Finding, 'code'>[] };

/** Counts the gaps that opened and closed in a period, as the facts have it over valid time. */
export function clearanceOf(
  units: Iterable<UnitFacts>,
  { from, to }: Period,
  rules: RuleSet,
): Clearance {
  let total = NO_FLOW;
  const byCode = new Map(GAP_CODES.map((code) => [code, NO_FLOW]));
  const reopenedUnits: EntityId[] = [];
  for (const facts of units) {
    // A gap of long ago tells a reopening from a first opening.
    const stages = stagesOf(facts, FIRST_DAY, to, rules);
    const isGap = (found: Found) => GAP_CODES.some((code) => has(found, code));
    if (!stages.some(({ assessment }) => assessment !== null && isGap(assessment))) continue;
    const flow = flowOf(stages, from, isGap);
    total = addFlow(total, flow);
    if (flow.reopened > 0) reopenedUnits.push(facts.id);
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
  let { openAtStart, opened, closed, reopened } = NO_FLOW;
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
