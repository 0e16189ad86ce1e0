import { Problem } from '../../domain/problem.js';
import type { PlanAlliance, PlanFacts, PlanOrganization, PlanUnit } from '../facts/facts.js';
import { townshipOf } from '../facts/places.js';
import type { AllianceOptions } from './options.js';

/** Who may lead: an organization or a unit, of a new alliance or of a standing one that takes in members. */
export interface Lead {
  /** What it is called in options: the standing alliance, or else who leads. */
  readonly id: string;
  readonly by: PlanOrganization | PlanUnit;
  /** The standing alliance; null where one would be founded. */
  readonly alliance: PlanAlliance | null;
  /** The code of the region that the alliance is in; null: in none. */
  readonly region: string | null;
  /** How many members it may take in; null: any number. */
  readonly capacity: number | null;
  readonly isFixed: boolean;
}

/**
 * Why somebody does not lead: LEAD_UNREACHED, a unit that neither an organization nor party work reaches; LEAD_UNKNOWN, a
 * standing alliance whose lead is not among the facts; FORBIDDEN and NO_ROOM by the options.
 */
export type LeadRule = 'LEAD_UNREACHED' | 'LEAD_UNKNOWN' | 'FORBIDDEN' | 'NO_ROOM';

export interface RefusedLead {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly rule: LeadRule;
}

const MOST_CANDIDATES = 500;
const LEADING_KINDS: ReadonlySet<string> = new Set([
  'COMMITTEE',
  'GENERAL_BRANCH',
  'BIG_COMMITTEE',
  'UNITED_COMMITTEE',
]);

/**
 * Who may lead, new alliances first, each by id, and who is refused by which rule.
 *
 * @param gaps what is to be served: where no leads are named, those based in its townships are candidates
 * @throws {Problem} NOT_FOUND for a lead or an alliance that the facts do not have, BAD_USER_INPUT for too many
 */
export function leadsOf(
  facts: PlanFacts,
  options: AllianceOptions,
  gaps: readonly PlanUnit[],
): { readonly leads: Lead[]; readonly refused: RefusedLead[] } {
  const known = new Map<string, PlanOrganization | PlanUnit>(
    [...facts.units, ...facts.organizations].map((each) => [each.id, each]),
  );
  const standing = standingAlliances(facts, options);
  const candidates = candidatesOf(facts, options, gaps, known, standing);
  const fixed = new Set([...options.fixedLeads, ...options.fixedMembers.map(({ lead }) => lead)]);
  const forbidden = new Set(options.forbiddenLeads);
  const most = new Map(options.capacities.map(({ lead, most }) => [lead, most]));
  const leads: Lead[] = [];
  const refused: RefusedLead[] = [];
  for (const by of candidates) {
    const capacity = most.get(by.id) ?? options.mostMembers;
    // Where its region is not granted an alliance lies where its lead does.
    const region = facts.single.has(by.id) ? null : by.region;
    consider({ id: by.id, by, alliance: null, region, capacity, isFixed: fixed.has(by.id) }, by);
  }
  for (const alliance of standing) {
    const { id, members, region } = alliance;
    const allowed = most.get(id) ?? options.mostMembers;
    const there = members.filter(({ role }) => role !== 'LEAD').length;
    const capacity = allowed === null ? null : Math.max(0, allowed - there);
    const by = members
      .filter(({ role }) => role === 'LEAD')
      .map((member) => known.get(member.id))
      .find((each) => each !== undefined);
    consider(
      by === undefined ? null : { id, by, alliance, region, capacity, isFixed: true },
      alliance,
    );
  }
  return { leads, refused };

  function consider(lead: Lead | null, named: Pick<RefusedLead, 'id' | 'name' | 'nameEn'>): void {
    const { id, name, nameEn } = named;
    const rule = ruleAgainst(lead, forbidden, fixed);
    if (rule !== null && fixed.has(id))
      throw new Problem(
        'BAD_USER_INPUT',
        `A lead that is fixed may lead: an organization, a unit that is reached, or an alliance whose lead is known, received ${id} (${rule}).`,
      );
    if (lead !== null && rule === null) leads.push(lead);
    else if (rule !== null) refused.push({ id, name, nameEn, rule });
  }
}

function ruleAgainst(
  lead: Lead | null,
  forbidden: ReadonlySet<string>,
  fixed: ReadonlySet<string>,
): LeadRule | null {
  if (lead === null) return 'LEAD_UNKNOWN';
  if (forbidden.has(lead.id)) return 'FORBIDDEN';
  if (lead.alliance === null && 'status' in lead.by && !isReached(lead.by)) return 'LEAD_UNREACHED';
  return lead.capacity === 0 && !fixed.has(lead.id) ? 'NO_ROOM' : null;
}

/** Where it is not, leading would change its own findings. */
function isReached({ status }: PlanUnit): boolean {
  return status === 'COVERED' || status === 'WORK_ONLY';
}

function candidatesOf(
  facts: PlanFacts,
  options: AllianceOptions,
  gaps: readonly PlanUnit[],
  known: ReadonlyMap<string, PlanOrganization | PlanUnit>,
  standing: readonly PlanAlliance[],
): (PlanOrganization | PlanUnit)[] {
  const alliances = new Set(standing.map(({ id }) => id));
  const isLead = (id: string) => !alliances.has(id);
  const named = [
    ...(options.leads ?? []),
    ...options.fixedLeads,
    ...options.forbiddenLeads,
    ...options.capacities.map(({ lead }) => lead),
    ...options.fixedMembers.map(({ lead }) => lead),
    ...options.forbiddenMembers.map(({ lead }) => lead),
  ].filter(isLead);
  for (const id of named)
    if (!known.has(id))
      throw new Problem(
        'NOT_FOUND',
        `A lead is a standing organization in or above the townships of the scope, or below one that is granted, a unit of it with a finding, or an alliance that is extended, received ${id}.`,
      );
  const townships = new Set(gaps.map(townshipOf));
  const ids = new Set([
    ...(options.leads ?? facts.organizations.filter(isBasedThere).map(({ id }) => id)),
    ...options.fixedLeads,
    ...options.fixedMembers.map(({ lead }) => lead),
  ]);
  const candidates = [...known.values()].filter(({ id }) => ids.has(id) && isLead(id));
  if (candidates.length > MOST_CANDIDATES)
    throw new Problem(
      'BAD_USER_INPUT',
      `At most ${MOST_CANDIDATES} organizations and units are looked at as leads: name them in \`leads\`, or ask a smaller scope, received ${candidates.length}.`,
    );
  return candidates.sort((a, b) => (a.id < b.id ? -1 : 1));

  function isBasedThere(organization: PlanOrganization): boolean {
    const township = townshipOf(organization);
    return township !== null && townships.has(township) && LEADING_KINDS.has(organization.kind);
  }
}

function standingAlliances({ alliances }: PlanFacts, { extend }: AllianceOptions): PlanAlliance[] {
  const asked = new Set(extend);
  const standing = alliances.filter(({ id }) => asked.has(id));
  for (const id of asked)
    if (!standing.some((each) => each.id === id))
      throw new Problem(
        'NOT_FOUND',
        `An alliance that is extended is alive on the day and has to do with the scope, received ${id}.`,
      );
  return standing;
}
