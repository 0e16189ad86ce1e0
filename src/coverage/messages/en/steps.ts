import type { CoverageMode, Exclusion } from '../../../domain/vocabulary.js';
import type {
  CoverageTestValues,
  ExplanationTexts,
  MembersValues,
  UnitConditionValues,
} from '../explanation-texts.js';
import { reached, terms } from './terms.js';

const MODES: Readonly<Record<CoverageMode, string>> = {
  SOLO: 'set up for it alone',
  JOINT: 'set up jointly',
  TEMPORARY: 'temporary',
  ATTACHED: 'attached to it',
  INSTRUCTOR: 'an instructor',
  LIAISON: 'a liaison',
  UNSPECIFIED: 'form not stated',
};

const EXCLUSIONS: Readonly<Record<Exclusion, string>> = {
  SHELL: 'a shell',
  DORMANT: 'out of business',
  OUT_OF_SCOPE: 'not to be covered',
};

/** The mode of a coverage, in brackets; nothing for an alliance. */
export const inMode = (mode: CoverageMode | null) => (mode === null ? '' : ` (${MODES[mode]})`);

export const coveredBy: ExplanationTexts['coveredBy'] = ({ name, mode }) =>
  `${name}${inMode(mode)}`;

/** The steps of explanations in English. */
export const steps: ExplanationTexts['steps'] = {
  exists: ({ name, on, lifetime, holds }) => {
    if (holds) return `${name} exists on ${on}.`;
    const { validFrom, validTo } = lifetime;
    return validFrom !== null && validFrom > on
      ? `${name} does not exist on ${on}: it begins on ${validFrom}.`
      : `${name} does not exist on ${on}: it ended on ${validTo ?? 'an unknown day'}.`;
  },
  coverage: {
    ORGANIZATION: (v) => test('Organization coverage', v),
    WORK: (v) => test('Work coverage', v),
    TEMPORARY: (v) => test('Coverage by a temporary branch', v),
  },
  surveyedOrCovered: ({ surveyed, coveredUntil, outside }) => {
    if (surveyed === null && coveredUntil === null && outside === '')
      return 'No survey has included it by then, and no earlier coverage has ended.';
    const said = [];
    if (surveyed !== null) said.push(`it was surveyed on ${surveyed}`);
    if (coveredUntil !== null) said.push(`coverage held earlier and ended on ${coveredUntil}`);
    if (outside !== '') said.push(`there is ${outside}`);
    return `Somebody has looked: ${said.join(', and ')}.`;
  },
  nothingKnown: ({ holds }) =>
    holds
      ? 'None of these holds: nobody has looked, which is neither a gap nor coverage.'
      : 'One of these holds, so something is known.',
  members: ({ members, minimum }) =>
    members === null
      ? `Its full members are unknown, so it is not known whether it has to have an organization (from ${minimum} on).`
      : `It has ${counted(members)}; from ${minimum} on, a unit has to have an organization: ${members >= minimum ? 'it has to' : 'it does not have to'}.`,
  exclusion: ({ exclusion }) =>
    exclusion === null
      ? 'It carries no exclusion.'
      : `It carries an exclusion (${EXCLUSIONS[exclusion]}): it keeps its status and gets no finding.`,
  condition: ({ condition, holds, excluded }) =>
    `${condition}: ${holds ? (excluded ? 'met, but the exclusion stands before it' : 'met') : 'not met'}.`,
};

const below = ({ minimum }: MembersValues) => `full members fewer than ${minimum} or unknown`;
const known = ({ members }: MembersValues) => (members === null ? 'unknown' : `${members}`);

/** What the findings on units ask for. */
export const conditions: ExplanationTexts['conditions'] = {
  NOT_ESTABLISHED: (v) =>
    `At least ${v.minimum} full members (${known(v)}), no organization coverage, status not UNKNOWN`,
  LAPSED: () => 'Organization coverage held on an earlier day, and does not now',
  BLANK: (v) => `Status GAP, not lapsed, ${below(v)} (${known(v)})`,
  TEMPORARY_ONLY: () => 'Status TEMPORARY_ONLY',
  WORK_ONLY: (v) => `Status WORK_ONLY, ${below(v)} (${known(v)})`,
  NOT_SURVEYED: () => 'Status UNKNOWN',
  PRIORITY_DUE: (v) =>
    bound(v, 'neither organization nor work coverage, status not UNKNOWN', 'is looked after first'),
  OWN_BRANCH_DUE: (v) =>
    bound(
      v,
      'no coverage by a branch of its own, nor by one of a form that is not stated, status not UNKNOWN',
      'has a branch of its own',
    ),
  INSTRUCTOR_DUE: (v) =>
    bound(
      v,
      'neither organization coverage nor an instructor, status not UNKNOWN',
      'has an instructor',
    ),
};

/** Whether a duty binds, and what it breaks. */
function bound(v: UnitConditionValues, broken: string, duty: string): string {
  return v.when.length === 0
    ? `The rule set does not ask that a unit of this kind in this place ${duty}`
    : `With ${terms(v.when)} (${reached(v)}): ${broken}`;
}

/** What the findings on organizations ask for. */
export const organizationConditions: ExplanationTexts['organizationConditions'] = {
  UNDERSIZED: (v) => `Fewer than ${v.minimum} full members (${known(v)})`,
  OVERSIZED: (v) => `More than ${v.maximum} full members (${known(v)})`,
  COMMITTEE_DUE: (v) =>
    `At least ${v.committeeFrom} full members (${known(v)}) and known to have no committee (${v.hasCommittee === null ? 'unknown' : v.hasCommittee ? 'it has one' : 'it has none'})`,
  JOINT_TOO_WIDE: (v) => `More than ${v.maximumUnits} living units covered (${v.units})`,
  TEMPORARY_OVERDUE: (v) =>
    `A temporary branch ${v.months} months after it began (due ${v.temporaryDue ?? 'unknown'}), or with every unit that it covered ended (${v.unitsEnded ? 'yes' : 'no'})`,
  TERM_OVERDUE: (v) => `The term is over (it ends on ${v.termEnds ?? 'an unknown day'})`,
  BROKEN_CHAIN: (v) =>
    `Its own link on the line of superiors to a county committee is broken (${v.line.join(' → ')}${v.linkBreak === '' ? '' : `; ${v.linkBreak}`}${v.brokenAbove === '' ? '' : `; the line is broken above it, at ${v.brokenAbove}`})`,
};

function test(what: string, { by, recorded }: CoverageTestValues): string {
  if (by.length > 0) return `${what} holds: ${by.join(', ')}.`;
  return recorded === 0
    ? `${what} does not hold: none is on record.`
    : `${what} does not hold: of ${recorded} on record none holds on the day.`;
}

function counted(members: number): string {
  return members === 1 ? '1 full member' : `${members} full members`;
}
