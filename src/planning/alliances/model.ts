import { Problem } from '../../domain/problem.js';
import type { DistanceUsed } from '../facts/distance.js';
import { distancesTo, measureOf } from '../facts/distance.js';
import type { PlanFacts, PlanUnit } from '../facts/facts.js';
import type { ServingInstance, ServingSite } from '../model/serving.js';
import { representatives } from './followers.js';
import { gapsOf, type OutsideUnit, weightOf } from './gaps.js';
import { type Lead, leadsOf, type RefusedLead } from './leads.js';
import type { AllianceOptions } from './options.js';
import { eligibleGaps, fixedGaps } from './pairs.js';

/** Facts and options as an instance: its units are `units`, its sites `leads`, by their places. */
export interface AllianceModel {
  readonly options: AllianceOptions;
  /** By id. */
  readonly units: readonly ModelUnit[];
  /** New alliances, then standing ones, by id. */
  readonly leads: readonly Lead[];
  readonly instance: ServingInstance;
  readonly refused: readonly RefusedLead[];
  readonly outside: readonly OutsideUnit[];
  readonly distanceUsed: DistanceUsed;
}

/** A unit that may join, with the gaps that it stands for: itself, and the parts that follow it. */
export interface ModelUnit {
  readonly unit: PlanUnit;
  readonly gaps: readonly PlanUnit[];
}

/**
 * The instance whose plans are the alliances that the options allow (docs/planning.md).
 * @throws {Problem} NOT_FOUND for ids that the facts do not have; BAD_USER_INPUT where fixed things break a rule
 */
export function allianceModel(facts: PlanFacts, options: AllianceOptions): AllianceModel {
  checkUnits(facts, options);
  const { gaps, outside } = gapsOf(facts);
  const { leads, refused } = leadsOf(facts, options, gaps);
  const fixed = fixedGaps(options, leads, gaps);
  const eligible = eligibleGaps(options, leads, gaps, fixed);
  const standsFor = representatives(gaps, transposed(eligible, gaps.length), new Set(fixed.flat()));
  const must = new Set(options.mustCover);
  // Units that have to be served though no alliance serves them: that there is no plan is proved by these.
  const hopeless = outside.map(({ unit }) => unit).filter(({ id }) => must.has(id));
  const { units, placeOf } = modelUnits(gaps, standsFor, hopeless);
  const lost = new Set(hopeless);
  const distanceUsed = measureOf([...units.map(({ unit }) => unit), ...leads.map(({ by }) => by)]);
  const awayFrom = distancesTo(
    distanceUsed,
    units.map(({ unit }) => unit),
  );
  const placesOf = (list: readonly number[]) =>
    list.map((gap) => placeOf[gap] ?? FOLLOWS).filter((place) => place !== FOLLOWS);
  const sites = leads.map((lead, site): ServingSite => {
    const serves = placesOf(eligible[site] ?? []);
    return {
      serves,
      distances: serves.map(awayFrom(lead.by)),
      capacity: lead.capacity,
      isFixed: lead.isFixed,
      isStanding: lead.alliance !== null,
      members: placesOf(fixed[site] ?? []),
    };
  });
  const servable = servableUnits(sites, units.length, options.times);
  const instance: ServingInstance = {
    weights: units.map((each) => (lost.has(each.unit) ? 0 : weightIn(each, options, facts))),
    required: units.map(
      (unit, place) =>
        unit.gaps.some(({ id }) => must.has(id)) ||
        (options.cover === 'ALL' && servable.has(place)),
    ),
    sites,
    times: options.times,
    most: options.most,
    mostPerUnit: options.mostPerUnit,
  };
  return { options, units, leads, instance, refused, outside, distanceUsed };
}

/** The places of units that as many sites may serve as have to. */
export function servableUnits(
  sites: readonly ServingSite[],
  units: number,
  times: number,
): Set<number> {
  const counts = new Array<number>(units).fill(0);
  for (const { serves, capacity } of sites)
    if (capacity !== 0) for (const place of serves) counts[place] = (counts[place] ?? 0) + 1;
  return new Set([...counts.keys()].filter((place) => (counts[place] ?? 0) >= times));
}

/** The element at a place that is known to be one. */
export function at<T>(list: readonly T[], place: number): T {
  const element = list[place];
  if (element === undefined) throw new Error(`A place is below ${list.length}, received ${place}.`);
  return element;
}

function weightIn({ gaps }: ModelUnit, options: AllianceOptions, { rules }: PlanFacts): number {
  return gaps.reduce((sum, gap) => sum + weightOf(gap, options, rules), 0);
}

/** In the place of gaps that follow another one. */
const FOLLOWS = -1;

/** Gaps that stand for themselves, each with those that follow it, and units that nothing serves; by id. */
function modelUnits(
  gaps: readonly PlanUnit[],
  standsFor: readonly number[],
  hopeless: readonly PlanUnit[],
): { readonly units: ModelUnit[]; readonly placeOf: Int32Array } {
  const followers = new Map<PlanUnit, PlanUnit[]>();
  for (const [gap, top] of standsFor.entries()) {
    const unit = at(gaps, top);
    const known = followers.get(unit);
    if (known === undefined) followers.set(unit, [at(gaps, gap)]);
    else known.push(at(gaps, gap));
  }
  const units = [
    ...[...followers].map(([unit, gaps]): ModelUnit => ({ unit, gaps })),
    ...hopeless.map((unit): ModelUnit => ({ unit, gaps: [unit] })),
  ].sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
  const places = new Map(units.map(({ unit }, place) => [unit, place]));
  return { units, placeOf: Int32Array.from(gaps, (gap) => places.get(gap) ?? FOLLOWS) };
}

function transposed(served: readonly (readonly number[])[], gaps: number): number[][] {
  const servedBy = Array.from({ length: gaps }, (): number[] => []);
  for (const [site, each] of served.entries()) for (const gap of each) servedBy[gap]?.push(site);
  return servedBy;
}

function checkUnits({ units }: PlanFacts, { mustCover, ...options }: AllianceOptions): void {
  const known = new Set(units.map(({ id }) => id));
  const members = [...options.fixedMembers, ...options.forbiddenMembers];
  for (const id of [...mustCover, ...members.map(({ member }) => member)])
    if (!known.has(id))
      throw new Problem(
        'NOT_FOUND',
        `Options name units of the scope that have a finding, received ${id}.`,
      );
}
