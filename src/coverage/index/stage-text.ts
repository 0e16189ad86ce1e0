import type { CivilDate } from '../../domain/civil-date.js';
import type { Assessment } from '../assessment/assess.js';
import type { Stage } from '../assessment/stages.js';
import type { RuleSet } from '../rules/rules.js';
import { type Day, dateOf } from './day.js';
import { readStages, type StageFields } from './stage-fields.js';
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

/**
 * The stages that were packed.
 *
 * @param rules the rule set under which they were assessed: findings tell the article that they rest on
 * @throws Error where the text is none that `packStages` gives
 */
export function unpackStages(text: string, rules: RuleSet): Stage[] {
  const stages = readStages(text);
  return stages.map(({ from, fields }, at) => ({
    from: startOf(from),
    assessment: fields === null ? null : unpacked(fields, stages[at + 1]?.from ?? null, rules),
  }));
}

function packed({ from, assessment }: Stage): string {
  if (assessment === null) return `${from} -`;
  const { fullMembers, coveringOrganizations, findings } = assessment;
  const since = findings.map((finding) => finding.since ?? '-').join(',');
  return [
    from,
    stateTextOf(assessment),
    fullMembers ?? '-',
    coveringOrganizations,
    since === '' ? '-' : since,
  ].join(' ');
}

function unpacked(
  { state: { profile: _, findings, ...state }, members, organizations, since }: StageFields,
  next: Day | null,
  rules: RuleSet,
): Assessment {
  return {
    ...state,
    fullMembers: members,
    coveringOrganizations: organizations,
    findings: findings.map(({ code, severity }, at) => {
      const { rule: id, article } = rules.findings[code];
      return { code, severity, since: dateOf(since[at] ?? 0), rule: { id, article } };
    }),
    holdsUntil: next === null ? null : startOf(next),
  };
}

function startOf(day: Day): CivilDate {
  const date = dateOf(day);
  if (date === null) throw new Error('A stage starts on a date, received none.');
  return date;
}
