import type { Catalogue, UnitValues } from '../catalogue.js';
import { members, since } from './phrases.js';
import { terms } from './terms.js';

/** Findings on units explained in English. */
export const units: Catalogue['units'] = {
  NOT_ESTABLISHED: {
    explain: (v) =>
      `${v.name} (${members(v)}) has no party organization; from ${v.minimum} full members on, one has to be set up. ${since(v)}`,
    remedy:
      'Set up a party branch of its own with the approval of the superior organization, which names a contact until then.',
  },
  LAPSED: {
    explain: (v) =>
      `A party organization covered ${v.name} (${members(v)}) and no longer does. ${since(v)}`,
    remedy:
      'Find out what ended (the organization, its coverage of the unit, or a party group’s line to its branch) and renew it, or cover the unit by another organization.',
  },
  BLANK: {
    explain: (v) =>
      `Neither a party organization nor party work reaches ${v.name} (${membersBelow(v)}). ${since(v)}`,
    remedy:
      'Verify its full members; cover it by a joint branch with units nearby or of its trade, and assign an instructor or a liaison until then.',
  },
  TEMPORARY_ONLY: {
    explain: (v) =>
      `Only a temporary branch covers ${v.name} (${members(v)})${v.overdue ? `, and one has for ${v.months} months or longer` : ''}. ${since(v)}`,
    remedy:
      'Decide whether the unit is to last: if so, set up a standing branch or join a joint one; if not, let the temporary branch end with the task.',
  },
  WORK_ONLY: {
    explain: (v) =>
      `Party work reaches ${v.name}, but no party organization does (${membersBelow(v)}). ${since(v)}`,
    remedy:
      'Keep the work going, verify its full members, and set up a branch or join a joint one when the numbers allow it.',
  },
  NOT_SURVEYED: {
    explain: (v) =>
      `Nothing is known of the coverage of ${v.name}: none is on record, and no survey has included it. ${since(v)}`,
    remedy: 'Survey the unit; record the day and its full members, zero included.',
  },
  PRIORITY_DUE: {
    explain: (v) =>
      `${v.name} is of the units to be looked after first (${terms(v.when)}), and neither a party organization nor party work reaches it. ${since(v)}`,
    remedy:
      'Look after it before others: assign an instructor or a liaison at once, and set up a branch or join a joint one when the numbers allow it.',
  },
  OWN_BRANCH_DUE: {
    explain: (v) =>
      `${v.name} (${members(v)}) has to have a party branch of its own (${terms(v.when)}), and has none. ${since(v)}`,
    remedy:
      'Set up a party branch for the unit alone. Where it has too few full members for that, admit or transfer some, and keep it in a joint branch until then.',
  },
  INSTRUCTOR_DUE: {
    explain: (v) =>
      `No party organization covers ${v.name} (${members(v)}), which then has to have an instructor (${terms(v.when)}), and has none. ${since(v)}`,
    remedy: 'Assign a party-building instructor to the unit until an organization covers it.',
  },
};

function membersBelow(values: UnitValues): string {
  const { members: count, minimum } = values;
  return count === null ? members(values) : `${members(values)}, fewer than ${minimum}`;
}
