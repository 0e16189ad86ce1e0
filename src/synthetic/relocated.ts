import type { Plan } from './plan.js';

/**
 * Full members of one of the migrant groups of the county town, the groups together having exactly
 * the planned number. Around their mean they vary by a fixed wave.
 * @param number the group's number in the county, from 1
 */
export function relocatedMembers(plan: Plan, number: number): number {
  return membersUpTo(plan, number) - membersUpTo(plan, number - 1);
}

function membersUpTo({ relocatedMembers: total, migrantGroups: groups }: Plan, number: number) {
  const even = Math.floor((total * number) / groups);
  if (number === 0 || number === groups) return even;
  // A third of a group's mean at most, so that no group's part can be negative.
  const swing = Math.floor(total / groups / 3);
  return even + ((number * 31) % (swing + 1));
}
