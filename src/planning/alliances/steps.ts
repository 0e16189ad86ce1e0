import type { StepInput } from '../plan/step-input.js';
import type { ProposedAlliance } from './plan.js';

/** What founds the alliances and lets their leads and members join, alliance by alliance. */
export function stepsOf(alliances: readonly ProposedAlliance[]): StepInput[] {
  return alliances.flatMap((alliance): StepInput[] => [
    ...(alliance.isNew ? founded(alliance) : []),
    ...alliance.members.map(({ unit }): StepInput => join(unit, alliance.id, 'MEMBER')),
  ]);
}

function founded({ id, kind, name, region, lead }: ProposedAlliance): StepInput[] {
  return [{ foundAlliance: { id, kind, name, region } }, join(lead, id, 'LEAD')];
}

function join(member: string, alliance: string, role: 'LEAD' | 'MEMBER'): StepInput {
  return { join: { member, alliance, role } };
}
