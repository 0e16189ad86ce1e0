import type { CivilDate } from '../../domain/civil-date.js';
import { type Day, dateOf, NEVER } from '../../domain/day.js';
import type { Assessment } from '../assessment/assess.js';
import type { Stage } from '../assessment/stages.js';
import { type RuleSet, ruleBehind } from '../rules/rules.js';
import { CountedStates } from './counted-states.js';
import { readSpans } from './read-spans.js';
import {
  fromOf,
  membersAt,
  nextOf,
  organizationsAt,
  type Spans,
  sinceAt,
  spanOn,
  stateAt,
} from './spans.js';
import { stateTextOf } from './state-text.js';

/**
 * All stages of a unit, as `stagesOf` gives them from the first day that a date can name to the last, as
 * one text: stages joined by `;`, each `from state members organizations since`:
 * `2024-03-01 GAP/r/-/BLANK:HIGH 2 0 2024-03-01`. Members are `-` where unknown; `since` is one date a
 * finding joined by `,`, each `-` where unknown, and `-` without findings. Where the unit does not exist
 * the state is `-` and ends the stage. A stage holds until the next one, so this is not said.
 */
export function packStages(stages: readonly Stage[]): string {
  return stages.map(packed).join(';');
}

/** As `packStages`, of spans. */
export function packSpans(spans: Spans, states: CountedStates): string {
  const stages: string[] = [];
  for (let at = spans.start; at < spans.end; at = nextOf(spans, at, states))
    stages.push(packedSpan(spans, at, states));
  return stages.join(';');
}

/**
 * What a packed text says of a day; null where the unit does not exist on it.
 *
 * @param rules the rule set under which the stages were assessed: findings tell the article that they rest on
 * @param states those that were met in texts before: to work one out takes longer than to read a text
 * @throws Error where the text is none that `packStages` gives
 */
export function unpackDay(
  text: string,
  day: Day,
  rules: RuleSet,
  states = new CountedStates(),
): Assessment | null {
  const numbers = Int32Array.from(readSpans(text, states));
  return assessmentOn({ numbers, start: 0, end: numbers.length }, day, states, rules);
}

/** What spans say of a day; null where the unit does not exist on it. */
export function assessmentOn(
  spans: Spans,
  day: Day,
  states: CountedStates,
  rules: RuleSet,
): Assessment | null {
  return assessmentAt(spans, spanOn(spans, day, states), states, rules);
}

function packed({ from, assessment }: Stage): string {
  if (assessment === null) return `${from} -`;
  const { fullMembers, coveringOrganizations, findings } = assessment;
  const since = findings.map((finding) => finding.since);
  return line(from, stateTextOf(assessment), fullMembers, coveringOrganizations, since);
}

function packedSpan(spans: Spans, at: number, states: CountedStates): string {
  const from = startOf(spans, at);
  const state = states.at(stateAt(spans, at));
  if (state === null) return `${from} -`;
  const members = state.areMembersKnown ? membersAt(spans, at) : null;
  const since = state.findings.map((_, place) => dateOf(sinceAt(spans, at, place)));
  return line(from, state.text, members, organizationsAt(spans, at), since);
}

function line(
  from: CivilDate,
  state: string,
  members: number | null,
  organizations: number,
  since: readonly (CivilDate | null)[],
): string {
  const dates = since.map((date) => date ?? '-').join(',');
  return [from, state, members ?? '-', organizations, dates === '' ? '-' : dates].join(' ');
}

/** What a span says; null where the unit does not exist. */
export function assessmentAt(
  spans: Spans,
  at: number,
  states: CountedStates,
  rules: RuleSet,
): Assessment | null {
  const counted = states.at(stateAt(spans, at));
  if (counted === null) return null;
  const next = nextOf(spans, at, states);
  const { status, exclusion, required, owes, solo, unspecifiedWithoutSolo } = counted;
  const { organizationCovered, workCovered, temporarilyCovered } = counted;
  return {
    ...{ status, exclusion, required, owes, solo, unspecifiedWithoutSolo },
    ...{ organizationCovered, workCovered, temporarilyCovered },
    fullMembers: counted.areMembersKnown ? membersAt(spans, at) : null,
    coveringOrganizations: organizationsAt(spans, at),
    findings: counted.findings.map((finding, place) => ({
      ...finding,
      since: dateOf(sinceAt(spans, at, place)),
      rule: ruleBehind(rules, finding),
    })),
    holdsUntil: fromOf(spans, next) === NEVER ? null : startOf(spans, next),
  };
}

function startOf(spans: Spans, at: number): CivilDate {
  const date = dateOf(fromOf(spans, at));
  if (date === null) throw new Error('A stage starts on a date, received none.');
  return date;
}
