import { must, mustBeAmong } from '../document.js';
import type { Instance, Plan, Site } from './serving-document.js';

/** @throws Flaw where an instance is none */
export function checkInstance({
  weights,
  required,
  sites,
  times,
  most,
  mostPerUnit,
}: Instance): void {
  must(required.length === weights.length, 'Each unit is required or not', required.length);
  must(mostPerUnit >= times, 'A unit may have as many sites as have to serve it', mostPerUnit);
  for (const site of sites) checkSite(site, weights.length);
  const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
  must(most === null || fixed <= most, `Of at most ${most} sites no more are fixed`, fixed);
  const held = weights.map(() => 0);
  for (const { members } of sites)
    for (const unit of members) {
      const count = (held[unit] ?? 0) + 1;
      held[unit] = count;
      must(count <= mostPerUnit, `A unit is a member of at most ${mostPerUnit} sites`, unit);
    }
}

function checkSite(
  { serves, distances, capacity, isFixed, isStanding, members }: Site,
  units: number,
) {
  mustBeAmong(serves, units, 'The units of a site');
  must(distances.length === serves.length, 'Each unit of a site has a distance', distances.length);
  must(isFixed || !isStanding, 'A standing site is fixed', isFixed);
  mustBeAmong(members, units, 'The members of a site');
  must(isFixed || members.length === 0, 'A site with members is fixed', members);
  const able = new Set(serves);
  for (const unit of members) must(able.has(unit), 'A site can serve its members', unit);
  const hasRoom = capacity === null || members.length <= capacity;
  must(hasRoom, `A site with room for ${capacity} has no more members`, members.length);
}

/** What a plan loses by SERVED, SITES and DISTANCE. */
export type Losses = Readonly<Record<'SERVED' | 'SITES' | 'DISTANCE', bigint>>;

/** @throws Flaw where it is no plan of the instance */
export function lossesOf(plan: Plan, instance: Instance): Losses {
  const { weights, required, sites, times, most, mostPerUnit } = instance;
  mustBeAmong(
    plan.map(({ site }) => site),
    sites.length,
    'The sites of a plan',
  );
  const chosen = new Map(plan.map(({ site, units }) => [site, units]));
  const counts = weights.map(() => 0);
  let [count, distance] = [0, 0n];
  for (const [at, site] of sites.entries()) {
    const units = chosen.get(at);
    must(units !== undefined || !site.isFixed, 'A plan has every fixed site, without', at);
    if (units === undefined) continue;
    if (!site.isStanding) count += 1;
    distance += servedBy(site, units, weights.length);
    for (const unit of units) counts[unit] = (counts[unit] ?? 0) + 1;
  }
  must(most === null || count <= most, `A plan has at most ${most} sites`, count);
  let served = 0n;
  for (const [unit, weight] of weights.entries()) {
    const often = counts[unit] ?? 0;
    must(often <= mostPerUnit, `At most ${mostPerUnit} sites serve a unit, not so`, unit);
    if (often >= times) continue;
    must(required[unit] !== true, 'A plan serves every required unit, without', unit);
    served += BigInt(weight);
  }
  return { SERVED: served, SITES: BigInt(count), DISTANCE: distance };
}

/** How far a site's units are away, all of them together. */
function servedBy(
  { serves, distances, capacity, members }: Site,
  units: readonly number[],
  end: number,
): bigint {
  mustBeAmong(units, end, 'The units that a site serves');
  const hasRoom = capacity === null || units.length <= capacity;
  must(hasRoom, `A site serves at most ${capacity} units`, units.length);
  const taken = new Set(units);
  for (const unit of members) must(taken.has(unit), 'A site serves its members, without', unit);
  const farTo = new Map(serves.map((unit, at) => [unit, distances[at]]));
  return units.reduce((sum, unit) => {
    const far = farTo.get(unit);
    must(far !== undefined, 'A site serves units that it can serve', unit);
    return sum + BigInt(far);
  }, 0n);
}
