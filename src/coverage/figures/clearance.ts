import type { EntityId } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { type Finding, UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';

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

export function clearanceRate({ openAtStart, opened, closed }: Flow): ClearanceRate {
  const denominator = openAtStart + opened;
  return denominator === 0
    ? { numerator: closed, denominator, value: null, reason: 'NO_GAPS' }
    : { numerator: closed, denominator, value: closed / denominator, reason: null };
}

/** What is open on a unit, a bit for each flow: the first is that of units with any finding. */
export type Open = number;

/** Of the findings that make a unit a gap. */
const codes = valuesOf(UNIT_FINDINGS).filter((code) => code !== 'NOT_SURVEYED');
const nothing: Flow = { openAtStart: 0, opened: 0, closed: 0, reopened: 0, openAtEnd: 0 };

/** What is open while some findings hold. */
export function openIn(findings: readonly Pick<Finding, 'code'>[]): Open {
  let open = 0;
  for (const [at, code] of codes.entries())
    if (findings.some((finding) => finding.code === code)) open |= bitOf(0) | bitOf(at + 1);
  return open;
}

/** Adds up what opens and closes after a first day, unit by unit; days are dates, or numbers that stand as these do. */
export class GapFlows<Day extends string | number> {
  readonly #from: Day;
  readonly #sums = [null, ...codes].map(() => ({ ...nothing }));
  readonly #reopened: EntityId[] = [];

  constructor(from: Day) {
    this.#from = from;
  }

  /**
   * @param days on which the unit's stages begin, ascending, from the first day of which anything is known up to
   * the last of the period
   * @param open what is open in each of these
   */
  add(idOf: () => EntityId, days: readonly Day[], open: readonly Open[]): void {
    const met = open.reduce((all, each) => all | each, 0);
    for (const [at, sum] of this.#sums.entries()) {
      if ((met & bitOf(at)) === 0) continue;
      const before = sum.reopened;
      this.#addFlow(sum, days, open, bitOf(at));
      if (at === 0 && sum.reopened > before) this.#reopened.push(idOf());
    }
  }

  clearance(): Clearance {
    const [units = nothing, ...byCode] = this.#sums;
    return {
      units,
      byCode: new Map(codes.map((code, at) => [code, byCode[at] ?? nothing])),
      reopenedUnits: this.#reopened.sort(),
    };
  }

  #addFlow(sum: Mutable<Flow>, days: readonly Day[], open: readonly Open[], bit: Open): void {
    let [isOpen, wasOpen, isOpenAtStart] = [false, false, false];
    for (const [at, day] of days.entries()) {
      const opens = ((open[at] ?? 0) & bit) !== 0;
      if (day <= this.#from) isOpenAtStart = opens;
      else if (opens && !isOpen) {
        sum.opened += 1;
        if (wasOpen) sum.reopened += 1;
      } else if (isOpen && !opens) sum.closed += 1;
      isOpen = opens;
      wasOpen ||= opens;
    }
    if (isOpenAtStart) sum.openAtStart += 1;
    if (isOpen) sum.openAtEnd += 1;
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function bitOf(flow: number): Open {
  return 1 << flow;
}
