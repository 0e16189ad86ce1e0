import { type Day, dayOf } from '../../domain/day.js';
import type { OrganizationStage } from '../assessment/organization-stages.js';
import { bitOf, type CodeSet, plainCodesOf } from './codes.js';
import type { Slot } from './ids.js';
import type { Lists } from './lists.js';

/**
 * An organization's stages as numbers, equal neighbours made one: for each the day from which on it is, the
 * codes of its own findings, full members (-1 where unknown), units, whether these have ended (0 or 1), and
 * of each finding the day since when, 0 where unknown. A span ends where the next one starts.
 */
export type OwnSpans = readonly number[];

const FIXED = 5;

/** What holds of an organization on a day without those above it. */
export interface OwnSpan {
  readonly codes: CodeSet;
  readonly fullMembers: number | null;
  readonly units: number;
  readonly unitsEnded: boolean;
  /** In the order of the codes. */
  readonly since: readonly Day[];
}

export function spansOf(stages: readonly OrganizationStage[]): OwnSpans {
  const spans: number[] = [];
  let last: readonly number[] = [];
  for (const { from, findings, fullMembers, units, unitsEnded } of stages) {
    const codes = findings.reduce((set, { code }) => set | bitOf(code), 0);
    const since = findings.map((finding) => (finding.since === null ? 0 : dayOf(finding.since)));
    const what = [codes, fullMembers ?? -1, units, unitsEnded ? 1 : 0, ...since];
    if (what.length === last.length && what.every((number, at) => number === last[at])) continue;
    spans.push(dayOf(from), ...what);
    last = what;
  }
  return spans;
}

/** The codes of an organization's own findings on a day of its life. */
export function codesOn(spans: Lists, slot: Slot, on: Day): CodeSet {
  return spans.values[spanOn(spans, slot, on) + 1] ?? 0;
}

/** All that its span of a day of its life says. */
export function ownSpanOn(spans: Lists, slot: Slot, on: Day): OwnSpan {
  const at = spanOn(spans, slot, on);
  const [codes = 0, members = -1, units = 0, ended = 0] = spans.values.subarray(at + 1);
  return {
    codes,
    fullMembers: members === -1 ? null : members,
    units,
    unitsEnded: ended === 1,
    since: [...spans.values.subarray(at + FIXED, at + FIXED + plainCodesOf(codes).length)],
  };
}

/** The days from which on its spans are, ascending. */
export function spanStarts(spans: Lists, slot: Slot): Day[] {
  const { values } = spans;
  const days: Day[] = [];
  for (let at = spans.start(slot); at < spans.end(slot); at += FIXED + countOf(values[at + 1] ?? 0))
    days.push(values[at] ?? 0);
  return days;
}

/** Where in the numbers of all it begins. */
function spanOn(spans: Lists, slot: Slot, on: Day): number {
  const { values } = spans;
  const end = spans.end(slot);
  let found = spans.start(slot);
  for (let at = found; at < end && (values[at] ?? 0) <= on; ) {
    found = at;
    at += FIXED + countOf(values[at + 1] ?? 0);
  }
  return found;
}

function countOf(codes: CodeSet): number {
  let count = 0;
  for (let rest = codes; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
