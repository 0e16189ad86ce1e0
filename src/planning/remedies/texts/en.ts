import type { REMEDY_KINDS } from '../remedy-plan.js';
import type { RemedyCatalogue, RemedyValues } from './catalogue.js';

/** Remedies explained in English. */
export const en: RemedyCatalogue = {
  kinds: {
    SOLO: 'a branch of its own',
    JOINT: 'a joint branch',
    ATTACHED: 'an existing branch',
    INSTRUCTOR: 'an instructor',
    THROUGH_WHOLE: 'coverage through its whole',
    SURVEY: 'a survey',
    NONE: 'no remedy',
  } satisfies Record<keyof typeof REMEDY_KINDS, string>,
  reasons: {
    REQUIRED: (v) =>
      `${v.name} has ${members(v)}: from ${v.required} on, a branch of its own has to be set up.`,
    OWN_BRANCH_DUE: (v) =>
      `${v.name} has to have a branch of its own by the rule set, and with ${members(v)} it can.`,
    TOO_FEW_FOR_OWN: (v) =>
      `${v.name} has to have a branch of its own by the rule set, and has ${members(v)}, fewer than the ${v.minimum} of a branch: admit or transfer some first.`,
    ENOUGH_MEMBERS: (v) =>
      `${v.name} has ${members(v)}, enough for a branch of its own, which the rule set asks for only from ${v.required} on.`,
    INSTRUCTOR_DUE: (v) =>
      `No joint branch takes ${v.name} in, and the rule set has it have an instructor: ${v.organization} sends one.`,
    REQUIRED_TOGETHER: (v) =>
      `${v.name} has ${members(v)}, enough for a branch of its own; the options let it share ${v.organization}.`,
    TOGETHER: (v) =>
      `${v.name} has ${members(v)}, fewer than the ${v.minimum} of a branch; the units of ${v.organization} have as many together, and are at most ${v.mostUnits}.`,
    ROOM: (v) =>
      `No group that could set up a joint branch takes ${v.name} in; ${v.organization} is the nearest branch with room for ${members(v)}.`,
    LAST_RESORT: (v) =>
      `Neither a joint branch nor an existing one takes ${v.name} in; ${v.organization} sends an instructor until one can.`,
    PART: (v) => `${v.name} is part of ${v.whole}: what covers that extends to it.`,
    MEMBERS_UNKNOWN: (v) =>
      `How many full members ${v.name} has is unknown: from ${v.required} on it has to have a branch of its own, ${v.required > v.minimum ? `from ${v.minimum} on it can, below that` : 'below'} it could share one.`,
    NOT_SURVEYED: (v) => `Nobody has looked whether anything covers ${v.name}.`,
    REACHED_ALREADY: (v) =>
      `Party work reaches ${v.name} already, and no organization can be set up for it.`,
    NO_SUPERIOR: (v) =>
      `No committee or general branch with an unbroken chain stands above ${v.name}, up to the county: nothing can be set up under one.`,
  },
  refusals: {
    TOO_FEW_MEMBERS: (v) =>
      `A branch of its own needs ${v.minimum} full members; it has ${members(v)}.`,
    REQUIRED_ALONE: (v) =>
      (v.members ?? 0) >= v.required
        ? `From ${v.required} full members on it has to have a branch of its own, unless the options let such units share one.`
        : `It can have a branch of its own, with ${v.minimum} full members or more, unless the options let such units share one.`,
    EMPTY_LEFT_OUT: () => 'The options leave units without members out of joint branches.',
    NOBODY_NEAR: () => 'No other gap with known members lies in one of its places.',
    TOO_FEW_TOGETHER: (v) =>
      `It and the ${v.mostUnits - 1} units with the most members in one of its places have fewer than ${v.minimum} together.`,
    TOO_MANY_TOGETHER: (v) => `With any other unit it has more than ${v.maximum} members.`,
    WORSE: () => 'It could be, at a loss to an aim that counts more: others need the same units.',
    NO_BRANCH: () => 'No branch stands in one of its places.',
    NOT_ALLOWED: () => 'The options attach no unit to an existing branch.',
    MEMBERS_UNKNOWN: (v) =>
      `How many full members ${v.organization} has is unknown, so that nobody knows whether it has room.`,
    BRANCH_FULL: (v) =>
      `With ${members(v)} more ${v.organization} would have more than ${v.maximum}, those counted that the plan attaches.`,
    JOINT_BRANCH_FULL: (v) =>
      `${v.organization} covers ${v.mostUnits} units, those counted that the plan attaches.`,
    REACHED_ALREADY: () => 'Party work reaches it already.',
    INSTRUCTOR_DUE: () => 'An instructor is due, which an existing branch is not.',
    MORE_IS_POSSIBLE: () =>
      'It gets more: work coverage is for units that no organization can cover.',
    NO_SUPERIOR: () => 'No committee or general branch with an unbroken chain stands above it.',
  },
  losses: {
    COVERED: ({ size, isLost }) =>
      `closes ${size} ${isLost ? 'less' : 'more'} of the weight by organizations`,
    REACHED: ({ size, isLost }) => `closes ${size} ${isLost ? 'less' : 'more'} of it by party work`,
    ORGANIZATIONS: ({ size, isLost }) =>
      `needs ${size} new organization${size === 1 ? '' : 's'} ${isLost ? 'more' : 'fewer'}`,
    DISTANCE: ({ size, isLost }) =>
      `has ${size} ${isLost ? 'more' : 'less'} distance within groups`,
  },
  instead: ({ kind, organization, losses }) => {
    const by = organization === '' ? '' : ` (${organization})`;
    const price = losses.length === 0 ? 'costs no aim anything' : losses.join(', ');
    return `Instead: ${kind}${by}, which ${price}, all else as planned.`;
  },
  notes: {
    NO_GAPS:
      'No unit of the scope is a gap, and none is of unknown status: there is nothing to set up.',
    ONLY_SURVEYS: 'Of no gap in scope are the members known: survey first, then plan.',
    NOTHING_FEASIBLE: 'No gap in scope can be helped under the rules: each remedy says by which.',
  },
};

function members({ members: count }: RemedyValues): string {
  if (count === null) return 'unknown full members';
  return count === 1 ? '1 full member' : `${count} full members`;
}
