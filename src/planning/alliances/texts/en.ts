import type { AllianceCatalogue, LossValues } from './catalogue.js';

/** Plans of alliances explained in English. */
export const en: AllianceCatalogue = {
  notes: {
    NO_GAPS: 'No unit of the scope has a gap that an alliance closes: there is nothing to set up.',
    NO_LEADS:
      'Nobody may lead an alliance in the townships of the gaps: name leads, or allow more.',
    NOTHING_SERVED: 'No alliance under the options would serve a gap of the scope.',
  },
  unserved: {
    NOT_SURVEYED: (name) => `Nobody has looked whether anything covers ${name}: survey it first.`,
    WORK_REACHES: (name) => `Party work reaches ${name} already: an alliance closes nothing on it.`,
    NEEDS_ORGANIZATION: (name) =>
      `What is found on ${name} is closed by an organization alone, and not by an alliance.`,
    NO_LEAD: (name) => `No lead fits ${name} by place or chain, as the options ask.`,
    FORBIDDEN: (name) => `All leads that fit ${name} are forbidden for it.`,
    TOO_FEW_LEADS: (name) => `Fewer leads may have ${name} than it has to be served by.`,
    NO_ROOM: (name) => `No lead that fits ${name} may have another member.`,
    NO_WEIGHT: (name) => `${name} weighs nothing, so that serving it is worth nothing.`,
    PRICE: (name) => `Serving ${name} would lose more elsewhere, or leaves no plan.`,
  },
  refused: {
    LEAD_UNREACHED: (name) =>
      `${name} leads no alliance: neither an organization nor party work reaches it itself.`,
    LEAD_UNKNOWN: (name) =>
      `Who leads ${name} is not among the organizations and units in question.`,
    FORBIDDEN: (name) => `The options forbid ${name} to lead.`,
    NO_ROOM: (name) => `The options leave ${name} no room for another member.`,
    NO_GAP: (name) => `No gap fits ${name} by place or chain, as the options ask.`,
    PRICE: (name) => `Others serve as much with fewer alliances, or more, or nearer, than ${name}.`,
  },
  losses: {
    SERVED: (v) => `serves ${v.size} ${v.isLost ? 'less' : 'more'} of the weight`,
    ALLIANCES: (v) =>
      `needs ${v.size} ${v.isLost ? 'more' : 'fewer'} new alliance${v.size === 1 ? '' : 's'}`,
    DISTANCE: (v: LossValues) => `has ${v.size} ${v.isLost ? 'more' : 'less'} distance`,
  },
  price: ({ losses, isExact }) =>
    losses.length === 0
      ? 'The best plan then is as good.'
      : `The best plan then ${losses.join(', ')}${isExact ? '' : ', as far as was found'}.`,
  impossible: 'There is no plan then.',
  options: {
    MUST_COVER: ([unit]) => `mustCover: ${unit} has to be served.`,
    COVER_ALL: () => 'cover: every gap that leads can serve has to be.',
    MOST: () => 'most: so many alliances are founded at the most.',
    MOST_MEMBERS: () => 'mostMembers: an alliance has so many members at the most.',
    CAPACITY: ([lead]) => `capacities: the alliance of ${lead} has so many members at the most.`,
    FORBIDDEN_LEAD: ([lead]) => `forbiddenLeads: ${lead} may not lead.`,
    FORBIDDEN_MEMBER: ([lead, member]) =>
      `forbiddenMembers: ${member} may not join the alliance of ${lead}.`,
    MOST_PER_UNIT: () => 'mostPerUnit: a unit is in so many alliances at the most.',
    PLACE: () => 'compatible: members fit their lead by place or chain.',
  },
  relaxations: {
    MORE_ALLIANCES: ({ by }) =>
      `There is a plan with ${by} alliance${by === 1 ? '' : 's'} more, and none with fewer.`,
    MORE_MEMBERS: ({ by }) =>
      `There is a plan where each alliance may have ${by} member${by === 1 ? '' : 's'} more, and none with fewer.`,
    WIDER_PLACE: ({ to }) =>
      to === 'TOWNSHIP'
        ? 'There is a plan where members may be anywhere in the township of their lead.'
        : 'There is a plan where members may be in another township than their lead.',
    NEIGHBOURS: ({ townships }) =>
      `There is a plan where the townships ${townships.join(' and ')} are named as neighbours.`,
    WITHOUT_UNITS: ({ units }) =>
      `There is a plan where ${units.length === 1 ? 'this unit need' : 'these units need'} not be served, and none without fewer: ${units.join(', ')}.`,
  },
};
