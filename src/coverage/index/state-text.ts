import { EXCLUSIONS, STATUSES, valuesOf } from '../../domain/vocabulary.js';
import type { Assessment } from '../assessment/assess.js';
import { type DutyKind, dutyKinds } from '../rules/duties.js';
import { findingsOf, type Profile, profileOf } from '../rules/profile.js';

/** What of an assessment is no number and no date: units have few such states between them. */
export interface State extends Pick<Assessment, 'status' | 'exclusion' | 'owes' | Flag> {
  readonly profile: Profile;
  /** Those of the profile, in the order of the assessment. */
  readonly findings: ReturnType<typeof findingsOf>;
}

/** `GAP/r/-/BLANK:HIGH`: the status, letters of what holds and of duties, the exclusion, the profile; `-` is none. */
export function stateTextOf(assessment: Assessment): string {
  const { status, exclusion, findings, owes } = assessment;
  const letters = FLAGS.filter(([flag]) => assessment[flag]).map(([, letter]) => letter);
  for (const duty of owes) letters.push(DUTY_LETTERS[duty]);
  return [status, letters.join(''), exclusion ?? '', profileOf(findings)]
    .map((part) => (part === '' ? '-' : part))
    .join('/');
}

/** @throws Error where the text is none that `stateTextOf` gives */
export function stateOf(text: string): State {
  const read = states.get(text);
  if (read !== undefined) return read;
  const state = parsed(text);
  states.set(text, state);
  return state;
}

type Flag =
  | 'required'
  | 'solo'
  | 'unspecifiedWithoutSolo'
  | 'organizationCovered'
  | 'workCovered'
  | 'temporarilyCovered';

const FLAGS: readonly (readonly [Flag, string])[] = [
  ['required', 'r'],
  ['solo', 's'],
  ['unspecifiedWithoutSolo', 'u'],
  ['organizationCovered', 'o'],
  ['workCovered', 'w'],
  ['temporarilyCovered', 't'],
];

const DUTY_LETTERS: Readonly<Record<DutyKind, string>> = {
  PRIORITY: 'p',
  OWN_BRANCH: 'b',
  INSTRUCTOR: 'i',
};

const statuses = valuesOf(STATUSES);
const exclusions = valuesOf(EXCLUSIONS);

/** By text: there are few, and each is read many times. */
const states = new Map<string, State>();

function parsed(text: string): State {
  const [name, letters = '', reason = '', profile = '', ...rest] = text
    .split('/')
    .map((part) => (part === '-' ? '' : part));
  const status = statuses.find((each) => each === name);
  const exclusion = exclusions.find((each) => each === reason) ?? null;
  const has = (letter: string) => letters.includes(letter);
  const owes = dutyKinds.filter((duty) => has(DUTY_LETTERS[duty]));
  const known = FLAGS.filter(([, letter]) => has(letter)).map(([, letter]) => letter);
  for (const duty of owes) known.push(DUTY_LETTERS[duty]);
  if (
    status === undefined ||
    (exclusion === null && reason !== '') ||
    known.join('') !== letters ||
    rest.length > 0 ||
    text.split('/').length !== 4
  )
    throw new Error(`A state is status/flags/exclusion/profile, received ${JSON.stringify(text)}.`);
  return {
    status,
    exclusion,
    required: has('r'),
    owes,
    solo: has('s'),
    unspecifiedWithoutSolo: has('u'),
    organizationCovered: has('o'),
    workCovered: has('w'),
    temporarilyCovered: has('t'),
    profile,
    findings: findingsOf(profile),
  };
}
