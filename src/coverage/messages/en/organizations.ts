import type { Catalogue, OrganizationValues } from '../catalogue.js';
import { members, since } from './phrases.js';

/** Findings on organizations explained in English. */
export const organizations: Catalogue['organizations'] = {
  UNDERSIZED: {
    explain: (v) =>
      `${v.name} has ${members(v)}; a branch is set up from ${v.minimum} full members on. ${since(v)}`,
    remedy:
      'Verify its full members; if they stay too few, form a joint branch with one nearby or of its trade, or let its members join another branch.',
  },
  OVERSIZED: {
    explain: (v) =>
      `${v.name} has ${members(v)}; a branch generally has no more than ${v.maximum}. ${since(v)}`,
    remedy:
      'Consider with the superior organization dividing it into several branches, or party groups within it.',
  },
  COMMITTEE_DUE: {
    explain: (v) =>
      `${v.name} has ${members(v)} and no committee; from ${v.committeeFrom} full members on, a branch has one. ${since(v)}`,
    remedy: 'Have a meeting of its members elect a branch committee, and record it.',
  },
  JOINT_TOO_WIDE: {
    explain: (v) =>
      `${v.name} covers ${v.units} units; a joint branch generally covers no more than ${v.maximumUnits}. ${since(v)}`,
    remedy:
      'Set up branches of their own where units have the members for it, or divide the others among joint branches.',
  },
  TEMPORARY_OVERDUE: {
    explain: (v) =>
      `${v.name} is a temporary branch and still there, although ${reasonsOf(v).join(' and ')}. ${since(v)}`,
    remedy:
      'Dissolve it if its task has ended, and return its members to their branches; if the work goes on, set up a standing branch.',
  },
  TERM_OVERDUE: {
    explain: ({ name, termEnds }) =>
      termEnds === null
        ? `The term of ${name} is over, and no later one is on record.`
        : `The term of ${name} was over on ${termEnds}, and no later one is on record.`,
    remedy: 'Hold the election, or record the start of the new term if it has been held.',
  },
  BROKEN_CHAIN: {
    explain: (v) =>
      `No whole line of superiors leads from ${v.name} to a county committee: ${v.linkBreak}.${levelOf(v)} ${since(v)}`,
    remedy:
      'Put its link to its superior in order; all that is below it depends on that link as well.',
  },
};

function reasonsOf({ unitsEnded, monthsOver, months }: OrganizationValues): string[] {
  const reasons: string[] = [];
  if (unitsEnded) reasons.push('every unit that it covered has ended');
  if (monthsOver) reasons.push(`it began ${months} months ago or earlier`);
  return reasons;
}

function levelOf({ brokenLevel }: OrganizationValues): string {
  return brokenLevel === '' ? '' : ` The first broken level is the ${brokenLevel}.`;
}
