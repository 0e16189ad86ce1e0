import { type Clearance, type Flow, GAP_CODES, NO_FLOW } from '../figures/clearance.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { eachUnit } from './census.js';
import type { Contents } from './contents.js';
import type { CountedStates } from './counted-states.js';
import type { Day } from './day.js';
import type { Extent } from './extent.js';
import { fromOf, nextOf, type Spans, stateAt } from './spans.js';
import type { Slot } from './units.js';

/** What gaps of an extent opened and closed, after a first day up to a last one. */
export function gapFlows(contents: Contents, extent: Extent, from: Day, to: Day): Clearance {
  const { units } = contents;
  const { states } = units.dictionaries;
  const codes = codesIn(states);
  const sums = [ANY, ...GAP_CODES].map(() => ({ ...NO_FLOW }));
  const reopened: Slot[] = [];
  eachUnit(contents, extent, (slot) => {
    const spans = units.spans(slot);
    const met = codesMet(spans, to, states, codes);
    for (const [at, sum] of sums.entries()) {
      if ((met & bit(at)) === 0) continue;
      const before = sum.reopened;
      addFlow(sum, spans, bit(at), from, to, states, codes);
      if (at === 0 && sum.reopened > before) reopened.push(slot);
    }
  });
  const [total = NO_FLOW, ...byCode] = sums;
  return {
    units: total,
    byCode: new Map(GAP_CODES.map((code, at) => [code, byCode[at] ?? NO_FLOW])),
    reopenedUnits: reopened.map((slot) => units.id(slot)).sort(),
  };
}

/** The first of the flows is that of units with any finding. */
const ANY = null;

function bit(flow: number): number {
  return 1 << flow;
}

/** For each counted state in which flows its units are open, a bit each. */
function codesIn(states: CountedStates): Int32Array {
  return Int32Array.from({ length: states.size }, (_, place) => {
    const found = new Set<UnitFindingCode>(states.at(place)?.findings.map(({ code }) => code));
    const bits = GAP_CODES.map((code, at) => (found.has(code) ? bit(at + 1) : 0));
    const all = bits.reduce((sum, each) => sum | each, 0);
    return all === 0 ? 0 : all | bit(0);
  });
}

/** The flows in which a unit is ever open up to a day. */
function codesMet(spans: Spans, to: Day, states: CountedStates, codes: Int32Array): number {
  let met = 0;
  for (let at = spans.start; fromOf(spans, at) <= to; at = nextOf(spans, at, states))
    met |= codes[stateAt(spans, at)] ?? 0;
  return met;
}

/** Adds the flow of one unit (figures/clearance.ts has the same of stages). */
function addFlow(
  sum: Mutable<Flow>,
  spans: Spans,
  mask: number,
  from: Day,
  to: Day,
  states: CountedStates,
  codes: Int32Array,
): void {
  let [isOpen, wasOpen, openAtStart] = [false, false, false];
  for (let at = spans.start; fromOf(spans, at) <= to; at = nextOf(spans, at, states)) {
    const opens = ((codes[stateAt(spans, at)] ?? 0) & mask) !== 0;
    if (fromOf(spans, at) <= from) openAtStart = opens;
    else if (opens && !isOpen) {
      sum.opened += 1;
      if (wasOpen) sum.reopened += 1;
    } else if (isOpen && !opens) sum.closed += 1;
    isOpen = opens;
    wasOpen ||= opens;
  }
  if (openAtStart) sum.openAtStart += 1;
  if (isOpen) sum.openAtEnd += 1;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
