import type { ServingInstance } from '../model/serving.js';
import { Joined } from '../plan/joined.js';
import { at } from './model.js';

/** A part of an instance, by the places of its units and sites in the whole. */
export interface Part {
  readonly units: readonly number[];
  readonly sites: readonly number[];
  readonly instance: ServingInstance;
}

/**
 * Parts that share neither a unit nor a site. Where the number of sites is limited they share that limit, and the whole is
 * one part. Else they are the connected ones: units, and the sites that may serve them. Units that no site may serve are in
 * a part only where they are required, sites without units only where they are fixed.
 */
export function partsOf(instance: ServingInstance): Part[] {
  const { sites, required, weights } = instance;
  if (weights.length === 0 && !sites.some(({ isFixed }) => isFixed)) return [];
  if (instance.most !== null)
    return [{ units: [...weights.keys()], sites: [...sites.keys()], instance }];
  const groups = new Joined<number>();
  for (const [site, { serves }] of sites.entries())
    for (const unit of serves) groups.join(unit, weights.length + site);
  const parts = new Map<number, { units: number[]; sites: number[] }>();
  const partAt = (place: number) => {
    const head = groups.headOf(place);
    const part = parts.get(head) ?? { units: [], sites: [] };
    parts.set(head, part);
    return part;
  };
  for (const unit of weights.keys()) partAt(unit).units.push(unit);
  for (const site of sites.keys()) partAt(weights.length + site).sites.push(site);
  return [...parts.values()]
    .filter((part) =>
      part.units.length === 0
        ? part.sites.some((site) => at(sites, site).isFixed)
        : part.sites.length > 0 || part.units.some((unit) => required[unit] === true),
    )
    .map((part) => partOf(instance, part.units, part.sites));
}

function partOf(
  instance: ServingInstance,
  units: readonly number[],
  sites: readonly number[],
): Part {
  const places = new Map(units.map((unit, place) => [unit, place]));
  const inPart = (serves: readonly number[]) => serves.flatMap((unit) => places.get(unit) ?? []);
  return {
    units,
    sites,
    instance: {
      ...instance,
      weights: units.map((unit) => at(instance.weights, unit)),
      required: units.map((unit) => at(instance.required, unit)),
      sites: sites.map((site) => {
        const whole = at(instance.sites, site);
        return { ...whole, serves: inPart(whole.serves), members: inPart(whole.members) };
      }),
    },
  };
}
