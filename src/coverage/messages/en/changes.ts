import type { ExplanationTexts } from '../explanation-texts.js';

/** The single changes that close a finding, in English. */
export const changes: ExplanationTexts['changes'] = {
  RENEW_COVERAGE: (v) =>
    `Renew the coverage of ${v.name} by ${v.other}, so that it holds beyond ${v.on}.`,
  RENEW_SUBORDINATION: (v) => `Renew the ended link of ${v.name} upward to ${v.other}.`,
  RENEW_PART: (v) => `Renew that ${v.name} is part of ${v.other}, if it still is.`,
  RENEW_MEMBERSHIP: (v) => `Renew the membership of ${v.name} in ${v.other}.`,
  RENEW_SERVICE: (v) => `Renew the service of ${v.other} to ${v.name}.`,
  RENEW_ORGANIZATION: (v) => `Renew ${v.other}, which has ended.`,
  RENEW_ALLIANCE: (v) => `Renew ${v.other}, which has ended.`,
  END_SUPERIOR: (v) => `End the link of ${v.name} upward to ${v.other}.`,
  RECORD_COMMITTEE: (v) => `Elect a committee of ${v.name}, and record it.`,
  RECORD_TERM: (v) => `Hold the election in ${v.name}, and record a term that begins on ${v.on}.`,
  DISSOLVE: (v) => `Dissolve ${v.name}, and return its members to their branches.`,
  CONVERT: (v) =>
    `Make ${v.name} a standing branch; what it covers is then entered in another mode than TEMPORARY.`,
  SURVEY: (v) =>
    `Survey ${v.name}, and record the day and its full members; what that finds may be a gap.`,
  ADD_SUPERIOR: (v) => `Put ${v.other} under ${v.superior}, and record the link.`,
  ADD_SOLO: (v) => `Set up a branch of its own in ${v.name}.`,
  ADD_JOINT: (v) => `Cover ${v.name} by a joint branch with units nearby or of its trade.`,
  ADD_INSTRUCTOR: (v) => `Assign an instructor to ${v.name}.`,
  ADD_LIAISON: (v) => `Assign a liaison to ${v.name}.`,
  ADMIT_MEMBERS: (v) => `Add ${members(v.count)} to ${v.name}, ${v.total} in all.`,
  DIVIDE: (v) =>
    `Divide ${v.name}: move at least ${members(v.count)} to another branch, so that ${v.total} remain.`,
  RELEASE_UNITS: (v) =>
    `Move at least ${v.count === 1 ? '1 unit' : `${v.count} units`} from ${v.name} to other branches, so that ${v.total} remain.`,
  REPLACE_SUPERIOR: (v) =>
    `Put ${v.name} under ${v.superior}, and end its present link${v.count === 1 ? '' : 's'} upward (${v.other}).`,
};

export const superiors: ExplanationTexts['superiors'] = {
  BRANCH: 'a branch',
  GRID_BRANCH: 'a grid branch',
  VILLAGE_ORGANIZATION: 'a village or community organization',
  AREA_ORGANIZATION: 'an area joint organization',
  TOWNSHIP_COMMITTEE: 'a township committee',
  COUNTY_COMMITTEE: 'the county committee',
};

function members(count: number): string {
  return count === 1 ? '1 full member' : `${count} full members`;
}
