import type { ServingAim, ServingInstance } from '../../../../src/planning/model/serving.js';
import type {
  ServingAimProof,
  ServingDocument,
  ServingMultipliers,
  ServingNode,
} from '../../../../src/planning/proof/serving.js';

/**
 * Whether a document keeps to its format and proves what it claims: its bounds by going through all choices of sites and
 * units that the Lagrangian lets a branch have.
 */
export function isProved({ instance, plan, aims }: ServingDocument): boolean {
  if (!isInstance(instance)) return false;
  const losses = plan === null ? null : lossesOf(instance, plan);
  if (plan !== null && losses === null) return false;
  const isAsked = instance.required.includes(true) || plan === null;
  const expected = [
    isAsked ? ['SHORTFALL'] : [],
    plan === null ? [] : ['SERVED', 'SITES', 'DISTANCE'],
  ];
  if (aims.map(({ aim }) => aim).join() !== expected.flat().join()) return false;
  return aims.every((proof) => {
    const before =
      losses === null || proof.aim === 'SHORTFALL' ? [] : losses.slice(0, placeOf(proof.aim));
    const objective =
      losses === null ? null : proof.aim === 'SHORTFALL' ? 0 : losses[placeOf(proof.aim)];
    if (proof.objective !== objective || !Number.isSafeInteger(proof.bound)) return false;
    if (plan === null && proof.bound < 1) return false;
    const bound = treeBound(instance, proof, before);
    return bound !== null && proof.bound <= bound;
  });
}

function placeOf(aim: ServingAim): number {
  return ['SERVED', 'SITES', 'DISTANCE'].indexOf(aim);
}

function lossesOf(
  instance: ServingInstance,
  plan: readonly { readonly site: number; readonly units: readonly number[] }[],
): number[] | null {
  const { weights, required, sites, times, most, mostPerUnit } = instance;
  const counts = weights.map((_, unit) => plan.filter(({ units }) => units.includes(unit)).length);
  const isPlan =
    isAscending(
      plan.map(({ site }) => site),
      sites.length,
    ) &&
    sites.every(({ isFixed }, at) => !isFixed || plan.some(({ site }) => site === at)) &&
    counts.every((count, unit) => count <= mostPerUnit && (!required[unit] || count >= times)) &&
    plan.every(({ site, units }) => {
      const each = sites[site];
      if (each === undefined || !isAscending(units, weights.length)) return false;
      const hasAll = each.members.every((unit) => units.includes(unit));
      const isAble = units.every((unit) => each.serves.includes(unit));
      return hasAll && isAble && units.length <= (each.capacity ?? units.length);
    });
  const count = plan.filter(({ site }) => sites[site]?.isStanding === false).length;
  if (!isPlan || count > (most ?? count)) return null;
  const far = plan.flatMap(({ site, units }) =>
    units.map((unit) => sites[site]?.distances[sites[site]?.serves.indexOf(unit) ?? -1] ?? 0),
  );
  return [sumOf(weights.filter((_, unit) => (counts[unit] ?? 0) < times)), count, sumOf(far)];
}

/** What is decided on the way to a leaf: a site is chosen or not, a unit is served or not. */
interface Sides {
  readonly sites: ReadonlyMap<number, boolean>;
  readonly units: ReadonlyMap<number, boolean>;
}

/** The least bound of the leaves; null where the tree is no proof. */
function treeBound(
  instance: ServingInstance,
  { aim, denominator, multipliers, tree }: ServingAimProof,
  before: readonly number[],
): number | null {
  const isList = ({ units, aims }: ServingMultipliers) =>
    units.length === instance.weights.length &&
    aims.length === before.length &&
    [...units, ...aims].every((each) => each >= 0);
  if (denominator < 1 || !multipliers.every(isList)) return null;
  const look = (node: ServingNode, { sites, units }: Sides): number | null => {
    if ('leaf' in node) {
      const list = multipliers[node.leaf];
      if (list === undefined) return null;
      return leafBound(instance, { aim, denominator, before, list, sites, units });
    }
    if ('unit' in node) {
      const isRequired = aim !== 'SHORTFALL' && instance.required[node.unit] !== false;
      const isUnit = instance.weights[node.unit] !== undefined;
      if (!isUnit || isRequired || units.has(node.unit)) return null;
      const at = (isServed: boolean) => ({
        sites,
        units: new Map([...units, [node.unit, isServed]]),
      });
      return least(look(node.served, at(true)), look(node.unserved, at(false)));
    }
    const site = instance.sites[node.site];
    if (site === undefined || site.isFixed || sites.has(node.site)) return null;
    const alike = [...instance.sites.keys()].filter((at) => {
      const other = instance.sites[at];
      const isFar = aim === 'DISTANCE';
      return (
        other?.isFixed === false &&
        other.capacity === site.capacity &&
        `${other.serves}` === `${site.serves}` &&
        (!isFar || `${other.distances}` === `${site.distances}`)
      );
    });
    const at = (isChosen: boolean) => {
      const decided = alike.filter((each) => (isChosen ? each <= node.site : each >= node.site));
      const more = decided
        .filter((each) => !sites.has(each))
        .map((each) => [each, isChosen] as const);
      return { units, sites: new Map([...sites, ...more]) };
    };
    return least(look(node.chosen, at(true)), look(node.refused, at(false)));
  };
  return look(tree, { sites: new Map(), units: new Map() });
}

interface Leaf extends Sides {
  readonly aim: ServingAim;
  readonly denominator: number;
  readonly before: readonly number[];
  readonly list: ServingMultipliers;
}

function leafBound(instance: ServingInstance, leaf: Leaf): number {
  const { aim, denominator, before, list } = leaf;
  const { weights, required, sites, times, most } = instance;
  const isFirst = before.length === 0;
  const ofUnits = weights.map((weight, unit) => {
    const lost =
      (aim === 'SHORTFALL' ? Number(required[unit]) : weight) *
      (isFirst ? denominator : (list.aims[0] ?? 0));
    const paid = times * (list.units[unit] ?? 0);
    if (aim !== 'SHORTFALL' && required[unit]) return paid;
    const side = leaf.units.get(unit);
    return side === undefined ? Math.min(lost, paid) : side ? paid : lost;
  });
  const ofSites = sites.map((site) => {
    const price = aim === 'SITES' ? denominator : aim === 'DISTANCE' ? (list.aims[1] ?? 0) : 0;
    const worst = subsets(site.serves)
      .filter((units) => site.members.every((unit) => units.includes(unit)))
      .filter((units) => units.length <= (site.capacity ?? units.length))
      .map((units) =>
        sumOf(
          units.map((unit) => {
            const far = site.distances[site.serves.indexOf(unit)] ?? 0;
            return (aim === 'DISTANCE' ? denominator * far : 0) - (list.units[unit] ?? 0);
          }),
        ),
      );
    return (site.isStanding ? 0 : price) + Math.min(...worst);
  });
  const choices = subsets([...sites.keys()]).filter((chosen) =>
    sites.every(({ isFixed }, site) => {
      const side = isFixed ? true : leaf.sites.get(site);
      return side === undefined || side === chosen.includes(site);
    }),
  );
  const values = choices
    .filter((chosen) => {
      const count = chosen.filter((site) => !sites[site]?.isStanding).length;
      return count <= (most ?? count);
    })
    .map((chosen) => sumOf(chosen.map((site) => ofSites[site] ?? 0)));
  const free = sumOf(before.map((loss, at) => loss * (list.aims[at] ?? 0)));
  const sum = sumOf(ofUnits) - free + Math.min(...values);
  return Math.max(Math.ceil(sum / denominator), 0);
}

function subsets<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.filter((_, at) => (bits >> at) & 1),
  );
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.min(a, b);
}

function isInstance({
  weights,
  required,
  sites,
  times,
  most,
  mostPerUnit,
}: ServingInstance): boolean {
  const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
  const held = weights.map(
    (_, unit) => sites.filter(({ members }) => members.includes(unit)).length,
  );
  return (
    [...weights, most ?? 0].every((each) => each >= 0) &&
    required.length === weights.length &&
    [1, 2].includes(times) &&
    mostPerUnit >= times &&
    fixed <= (most ?? fixed) &&
    held.every((count) => count <= mostPerUnit) &&
    sites.every(
      (site) =>
        isAscending(site.serves, weights.length) &&
        isAscending(site.members, weights.length) &&
        site.members.every((unit) => site.serves.includes(unit)) &&
        site.distances.length === site.serves.length &&
        site.distances.every((each) => each >= 0) &&
        (site.capacity ?? 0) >= 0 &&
        site.members.length <= (site.capacity ?? site.members.length) &&
        (site.isFixed || (!site.isStanding && site.members.length === 0)),
    )
  );
}

function isAscending(list: readonly number[], end: number): boolean {
  return list.every((each, at) => each >= 0 && each < end && each > (list[at - 1] ?? -1));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
