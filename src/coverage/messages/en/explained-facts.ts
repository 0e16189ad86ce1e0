import type { ExplanationTexts } from '../explanation-texts.js';
import { inMode } from './steps.js';
import { yuan } from './terms.js';

/** The facts of explanations in English. */
export const facts: ExplanationTexts['facts'] = {
  UNIT: ({ name }) => `the unit ${name} exists`,
  ORGANIZATION: ({ name }) => `the organization ${name} exists`,
  ALLIANCE: ({ name }) => `the alliance ${name} exists`,
  COVERAGE: ({ name, other, mode }) => `${name} covers ${other}${inMode(mode)}`,
  PART_OF: ({ name, other }) => `${name} is part of ${other}`,
  MEMBER_OF: ({ name, other }) => `${name} is a member of ${other}`,
  SERVES: ({ name, other }) => `${name} serves ${other}`,
  SUBORDINATE_TO: ({ name, other }) => `${name} is subordinate to ${other}`,
  COUNT: ({ name, members, staff, revenue }) => {
    const more = [
      ...(staff === null ? [] : [`staff of ${staff}`]),
      ...(revenue === null ? [] : [`a revenue of ${yuan(revenue)}`]),
    ].join(' and ');
    if (members === null)
      return `the full members of ${name} are unknown${more === '' ? '' : `; it has ${more}`}`;
    const counted = members === 1 ? '1 full member' : `${members} full members`;
    return `${name} has ${counted}${more === '' ? '' : `, ${more}`}`;
  },
  SURVEY: ({ name, other }) =>
    other === ''
      ? `${name} was surveyed`
      : `the units of the kind of ${name} in ${other} were surveyed`,
};

export const terms: ExplanationTexts['terms'] = ({ termStart, hasCommittee }) => {
  const committee =
    hasCommittee === null
      ? 'whether it has a committee is unknown'
      : `it has ${hasCommittee ? 'a' : 'no'} committee`;
  return `; its term ${termStart === null ? 'has no known start' : `began on ${termStart}`}; ${committee}`;
};

/** Why a fact does not hold on the day. */
export const breaks: ExplanationTexts['breaks'] = {
  NOT_BEGUN: ({ date }) => `It begins only on ${date ?? 'a later day'}.`,
  ENDED: ({ date }) => `It ended on ${date ?? 'an unknown day'}.`,
  SUPERSEDED: ({ date }) => `A later count took its place on ${date ?? 'an unknown day'}.`,
  UNIT_NOT_BEGUN: ({ name, date }) => `${name} begins only on ${date ?? 'a later day'}.`,
  UNIT_ENDED: ({ name, date }) => `${name} ended on ${date ?? 'an unknown day'}.`,
  ORGANIZATION_NOT_BEGUN: ({ name, date }) => `${name} is set up only on ${date ?? 'a later day'}.`,
  ORGANIZATION_ENDED: ({ name, date }) => `${name} ended on ${date ?? 'an unknown day'}.`,
  ALLIANCE_NOT_BEGUN: ({ name, date }) => `${name} is formed only on ${date ?? 'a later day'}.`,
  ALLIANCE_ENDED: ({ name, date }) => `${name} ended on ${date ?? 'an unknown day'}.`,
  NOT_A_PART: ({ name }) => `It reaches ${name}, of which the unit is no part on the day.`,
  NOT_EXTENDED: ({ name }) =>
    `It reaches ${name}; the rule set does not extend coverage from a whole of its kind to a part of this kind.`,
  NO_LINE: ({ name }) =>
    `No unbroken line of superiors leads from the party group ${name} to an organization that is not a group.`,
};

/** What happens on the day up to which an explanation holds. */
export const events: ExplanationTexts['events'] = {
  begins: ({ fact }) => `From this day on: ${fact}.`,
  ends: ({ fact }) => `No longer from this day on: ${fact}.`,
  coverageDue: ({ name, months }) =>
    `${name} has been covered temporarily for ${months} months, so that the finding becomes grave.`,
  branchDue: ({ name, months }) =>
    `${name}, a temporary branch, has been there for ${months} months.`,
  termEnds: ({ name }) => `The term of ${name} is over.`,
  liesElsewhere: ({ name }) =>
    `The regions around ${name} are others from that day on, and the rule set holds it to something else there.`,
  yearsOver: ({ name, years }) =>
    `${name} has been there for ${years === 1 ? 'a year' : `${years} years`}, from which on the rule set asks more of it.`,
};
