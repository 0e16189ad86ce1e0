import type { AllianceOptions } from '../../../src/planning/alliances/options.js';
import type { PlanFacts, PlanUnit } from '../../../src/planning/facts/facts.js';

/** A best plan of one choice of leads: who leads, and what it loses by weight, alliances and distance. */
export interface BrutePlan {
  readonly leads: readonly string[];
  readonly losses: readonly [number, number, number];
}

/** A lead with what it may have. */
interface Candidate {
  readonly id: string;
  readonly isStanding: boolean;
  readonly isFixed: boolean;
  readonly room: number;
  readonly path: readonly string[];
  readonly chains: readonly string[];
}

/**
 * The best plan of every choice of leads, best first, by going through all choices and, unit by unit, all sets of the
 * leads that it may join. Written from the words of the options alone: facts whose parts may join what their wholes may.
 */
export function allPlans(facts: PlanFacts, options: AllianceOptions): BrutePlan[] {
  const units = facts.units.filter(isClosable);
  const candidates = candidatesIn(facts, options, units);
  if (options.mustCover.some((id) => !units.some((unit) => unit.id === id))) return [];
  const plans: BrutePlan[] = [];
  for (let bits = 0; bits < 2 ** candidates.length; bits++) {
    const chosen = candidates.filter((_, at) => (bits >> at) & 1);
    if (candidates.some((each) => (each.isFixed || each.isStanding) && !chosen.includes(each)))
      continue;
    const founded = chosen.filter(({ isStanding }) => !isStanding);
    if (options.most !== null && founded.length > options.most) continue;
    const best = bestOf(units, chosen, options, candidates);
    if (best !== null)
      plans.push({
        leads: founded.map(({ id }) => id),
        losses: [best.unserved, founded.length, best.distance],
      });
  }
  return plans.sort(
    (a, b) => a.losses[0] - b.losses[0] || a.losses[1] - b.losses[1] || a.losses[2] - b.losses[2],
  );
}

/** What all gaps weigh that an alliance closes. */
export function totalWeight(facts: PlanFacts, options: AllianceOptions): number {
  return facts.units.filter(isClosable).reduce((sum, unit) => sum + weightOf(unit, options), 0);
}

function candidatesIn(
  facts: PlanFacts,
  options: AllianceOptions,
  units: readonly PlanUnit[],
): Candidate[] {
  const townships = new Set(units.map(({ path }) => path[3]));
  const fixed = new Set([...options.fixedLeads, ...options.fixedMembers.map(({ lead }) => lead)]);
  const roomOf = (id: string) =>
    options.capacities.find(({ lead }) => lead === id)?.most ?? options.mostMembers ?? 99;
  const founding = facts.organizations
    .filter(({ id, kind, path }) =>
      options.leads === null
        ? fixed.has(id) || (kind !== 'BRANCH' && townships.has(path[3]))
        : fixed.has(id) || options.leads.includes(id),
    )
    .filter(({ id }) => !options.forbiddenLeads.includes(id))
    .map(({ id, path, chains }) => ({
      ...{ id, path, chains, isStanding: false, isFixed: fixed.has(id), room: roomOf(id) },
    }));
  const extended = facts.alliances
    .filter(({ id }) => options.extend.includes(id) && !options.forbiddenLeads.includes(id))
    .flatMap(({ id, members }): Candidate[] => {
      const lead = facts.organizations.find((each) =>
        members.some((member) => member.role === 'LEAD' && member.id === each.id),
      );
      if (lead === undefined) return [];
      const room = Math.max(0, roomOf(id) - members.filter(({ role }) => role !== 'LEAD').length);
      const { path, chains } = lead;
      return [{ id, path, chains, room, isStanding: true, isFixed: true }];
    });
  return [...founding, ...extended];
}

interface Best {
  readonly unserved: number;
  readonly distance: number;
}

function bestOf(
  units: readonly PlanUnit[],
  chosen: readonly Candidate[],
  options: AllianceOptions,
  all: readonly Candidate[],
): Best | null {
  const known = new Map<string, Best | null>();
  const isRelated = units.map(({ id, wholes }) =>
    units.some((each) => wholes.includes(each.id) || each.wholes.includes(id)),
  );
  return from(
    0,
    chosen.map(({ room }) => room),
    '',
  );

  /** `joined`: how often parts and wholes before have joined, a digit each, since parts look at their wholes. */
  function from(at: number, room: readonly number[], joined: string): Best | null {
    const unit = units[at];
    if (unit === undefined) return { unserved: unservedOf(joined), distance: 0 };
    const left = units.length - at;
    const key = `${room.map((each) => Math.min(each, left)).join()};${joined}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    let best: Best | null = null;
    for (const by of waysOf(unit)) {
      if (by.some((place) => (room[place] ?? 0) === 0)) continue;
      const isOpen = isRelated[at] === true;
      const alone = isOpen ? 0 : unservedBy(unit, by.length);
      if (alone === Infinity) continue;
      const rest = from(
        at + 1,
        room.map((each, place) => (by.includes(place) ? each - 1 : each)),
        joined + (isOpen ? by.length : '-'),
      );
      if (rest === null || rest.unserved === Infinity) continue;
      const unserved = rest.unserved + alone;
      const distance = by.reduce((sum, place) => sum + far(unit, place), rest.distance);
      const isBetter =
        best === null ||
        unserved < best.unserved ||
        (unserved === best.unserved && distance < best.distance);
      if (isBetter) best = { unserved, distance };
    }
    known.set(key, best);
    return best;
  }

  function waysOf(unit: PlanUnit): number[][] {
    let ways: number[][] = [[]];
    for (const [place, lead] of chosen.entries()) {
      const isMember = options.fixedMembers.some(
        (each) => each.lead === lead.id && each.member === unit.id,
      );
      if (!isMember && !mayJoin(unit, lead, options)) continue;
      const withIt = ways.map((way) => [...way, place]);
      ways = isMember ? withIt : [...ways, ...withIt];
    }
    return ways.filter(({ length }) => length <= options.mostPerUnit);
  }

  function unservedOf(joined: string): number {
    return units.reduce((sum, unit, at) => {
      if (isRelated[at] !== true) return sum;
      const wholes = units.flatMap(({ id }, place) =>
        unit.wholes.includes(id) ? [Number(joined[place])] : [],
      );
      return sum + unservedBy(unit, Math.max(Number(joined[at]), ...wholes));
    }, 0);
  }

  function unservedBy(unit: PlanUnit, times: number): number {
    if (times >= options.times) return 0;
    return isRequired(unit) ? Infinity : weightOf(unit, options);
  }

  function isRequired(unit: PlanUnit): boolean {
    if (options.mustCover.includes(unit.id)) return true;
    const able = all.filter((lead) => lead.room > 0 && mayJoin(unit, lead, options));
    return options.cover === 'ALL' && able.length >= options.times;
  }

  function far(unit: PlanUnit, place: number): number {
    const path = chosen[place]?.path ?? [];
    const shared = path.filter((code, at) => unit.path[at] === code).length;
    return path.length + unit.path.length - 2 * shared;
  }
}

function mayJoin(unit: PlanUnit, lead: Candidate, options: AllianceOptions): boolean {
  const { place, chain, and, neighbours } = options.compatible;
  if (options.forbiddenMembers.some((each) => each.lead === lead.id && each.member === unit.id))
    return false;
  const [a, b] = [lead.path[3], unit.path[3]];
  const isNear =
    place === 'VILLAGE'
      ? lead.path[4] !== undefined && lead.path[4] === unit.path[4]
      : a !== undefined &&
        (a === b ||
          (place === 'NEIGHBOURS' &&
            neighbours.some(
              (pair) => pair.some((one) => one === a) && pair.some((one) => one === b),
            )));
  const isLinked = lead.chains.some((each) => unit.chains.includes(each));
  if (place === 'NONE') return !chain || isLinked;
  if (!chain) return isNear;
  return and === 'BOTH' ? isNear && isLinked : isNear || isLinked;
}

function isClosable({ status, findings }: PlanUnit): boolean {
  return (
    (status === 'GAP' || status === 'TEMPORARY_ONLY') &&
    findings.some(({ code }) => code === 'BLANK' || code === 'TEMPORARY_ONLY')
  );
}

function weightOf(unit: PlanUnit, { weigh, weights }: AllianceOptions): number {
  if (weigh === 'EQUAL') return 1;
  if (weigh === 'MEMBERS') return unit.fullMembers ?? 0;
  const grades = unit.findings.flatMap(({ code, severity }) =>
    code === 'BLANK' || code === 'TEMPORARY_ONLY' ? severity : [],
  );
  return grades.includes('HIGH')
    ? weights.high
    : grades.includes('MEDIUM')
      ? weights.medium
      : weights.low;
}
