import { Problem } from '../../domain/problem.js';
import type { PlanUnit } from '../facts/facts.js';
import { fitting } from './compatible.js';
import type { Lead } from './leads.js';
import type { AllianceOptions } from './options.js';

/** More take more memory and time than a plan has. */
const MOST_PAIRS = 3_000_000;

/**
 * By lead: the gaps that its alliance may have as members, ascending by their places, those that it has in every plan
 * among them.
 * @throws {Problem} BAD_USER_INPUT for too many pairs
 */
export function eligibleGaps(
  options: AllianceOptions,
  leads: readonly Lead[],
  gaps: readonly PlanUnit[],
  fixed: readonly (readonly number[])[],
): (readonly number[])[] {
  const fitted = fitting(options, gaps);
  const forbidden = new Map<string, Set<string>>();
  for (const { lead, member } of options.forbiddenMembers)
    forbidden.set(lead, (forbidden.get(lead) ?? new Set()).add(member));
  let pairs = 0;
  return leads.map((lead, site) => {
    const never = forbidden.get(lead.id);
    const fits = fitted(lead.by);
    const fit = never === undefined ? fits : fits.filter((gap) => !never.has(gaps[gap]?.id ?? ''));
    const always = fixed[site] ?? [];
    const eligible =
      always.length === 0 ? fit : [...new Set([...fit, ...always])].sort((a, b) => a - b);
    pairs += eligible.length;
    if (pairs > MOST_PAIRS)
      throw new Problem(
        'BAD_USER_INPUT',
        `Leads and the gaps that they may serve are at most ${MOST_PAIRS} pairs: name fewer in \`leads\`, or ask a smaller scope, received more.`,
      );
    return eligible;
  });
}

/**
 * By lead: the gaps that its alliance has in every plan, ascending by their places.
 * @throws {Problem} BAD_USER_INPUT where they are no gaps, or more than there is room for
 */
export function fixedGaps(
  options: AllianceOptions,
  leads: readonly Lead[],
  gaps: readonly PlanUnit[],
): number[][] {
  const places = new Map(gaps.map(({ id }, gap) => [id, gap]));
  const alliances = new Map<string, Set<string>>();
  const fixed = leads.map((lead) => {
    const members = new Set(
      options.fixedMembers.filter((each) => each.lead === lead.id).map(({ member }) => member),
    );
    for (const member of members)
      alliances.set(member, (alliances.get(member) ?? new Set()).add(lead.id));
    if (lead.capacity !== null && members.size > lead.capacity)
      bad(
        `The alliance of ${lead.id} has room for ${lead.capacity} members, those in \`fixedMembers\` among them`,
        String(members.size),
      );
    return [...members].map((member) => places.get(member) ?? noGap(member)).sort((a, b) => a - b);
  });
  for (const [member, { size }] of alliances)
    if (size > options.mostPerUnit)
      bad(`\`mostPerUnit\` lets a unit be in ${options.mostPerUnit}`, `${size} for ${member}`);
  const founded = leads.filter(({ isFixed, alliance }) => isFixed && alliance === null).length;
  if (options.most !== null && founded > options.most)
    bad(
      `At most ${options.most} alliances are founded, those that are fixed among them`,
      `${founded} fixed ones`,
    );
  return fixed;
}

function noGap(member: string): never {
  bad('A fixed member is a unit with a gap that an alliance closes', member);
}

function bad(rule: string, received: string): never {
  throw new Problem('BAD_USER_INPUT', `${rule}, received ${received}.`);
}
