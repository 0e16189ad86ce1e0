import { difference, type Exact, exact, sumAt } from '../exact.js';
import type { Branch } from './serving-branch.js';
import type { Aim, Instance, Multipliers, Site } from './serving-document.js';

/** What is asked: an aim, and what may be lost by SERVED and SITES where these come before it. */
export interface Question {
  readonly instance: Instance;
  readonly aim: Aim;
  readonly before: readonly bigint[];
  readonly denominator: number;
}

/** What no branch changes of a list of multipliers. */
export interface ClosedForm {
  /** By site: what it costs beyond what its units pay, v. */
  readonly values: readonly bigint[];
  /** The sites that are not fixed whose v is below 0, the least first. */
  readonly ranked: readonly number[];
  /** By unit: what it costs where it is served, and where it is not. */
  readonly served: readonly bigint[];
  readonly unserved: readonly bigint[];
  /** What may be lost by the aims before, at their prices. */
  readonly free: bigint;
}

/** The Lagrangian of docs/planning.md. */
export function closedForm(question: Question, { units, aims }: Multipliers): ClosedForm {
  const { instance, aim, before, denominator } = question;
  const { weights, required, sites, times } = instance;
  const D = BigInt(denominator);
  const prices = aims.map(BigInt);
  const [perLoss = 0n, perSite = 0n] = prices;
  const isFirst = aim === 'SHORTFALL' || aim === 'SERVED';
  const siteCost = aim === 'SITES' ? D : perSite;
  const far = aim === 'DISTANCE' ? D : 0n;
  const values = sites.map((site) => siteValue(site, units, site.isStanding ? 0n : siteCost, far));
  const valueAt = (site: number) => values[site] ?? 0n;
  return {
    values,
    ranked: [...sites.keys()]
      .filter((site) => sites[site]?.isFixed === false && valueAt(site) < 0n)
      .sort((a, b) => (valueAt(a) < valueAt(b) ? -1 : 1)),
    served: units.map((price) => BigInt(times) * BigInt(price)),
    unserved: weights.map((weight, unit) => {
      const lost = aim === 'SHORTFALL' ? Number(required[unit]) : weight;
      return (isFirst ? D : perLoss) * BigInt(lost);
    }),
    free: before.reduce((sum, loss, at) => sum + (prices[at] ?? 0n) * loss, 0n),
  };
}

function siteValue(
  { serves, distances, capacity, members }: Site,
  prices: readonly number[],
  cost: bigint,
  far: bigint,
): bigint {
  const held = new Set(members);
  const gains: Exact[] = [];
  let value = cost;
  for (const [at, unit] of serves.entries()) {
    const away = far === 0n ? 0 : exact(far * BigInt(distances[at] ?? 0));
    const gain = difference(prices[unit] ?? 0, away);
    if (held.has(unit)) value -= BigInt(gain);
    else if (gain > 0) gains.push(gain);
  }
  const room = capacity === null ? gains.length : capacity - members.length;
  if (room < gains.length) gains.sort((a, b) => (a > b ? -1 : 1));
  const taken = gains.slice(0, room);
  return value - BigInt(sumAt(taken.keys(), taken));
}

/** What every plan of a branch loses at least by the aim; null where it holds no plan. */
export function boundOf(
  { instance, aim, denominator }: Question,
  form: ClosedForm,
  branch: Branch,
): bigint | null {
  const { required, sites, most } = instance;
  let sum = -form.free;
  for (const [unit, served] of form.served.entries()) {
    const unserved = form.unserved[unit] ?? 0n;
    const mustBe = branch.isServed(unit) || (required[unit] === true && aim !== 'SHORTFALL');
    if (mustBe) sum += served;
    else if (branch.isUnserved(unit)) sum += unserved;
    else sum += served < unserved ? served : unserved;
  }
  let room = most ?? sites.length;
  for (const [site, { isFixed, isStanding }] of sites.entries()) {
    if (!isFixed && !branch.isChosen(site)) continue;
    sum += form.values[site] ?? 0n;
    if (!isStanding) room -= 1;
  }
  if (room < 0) return null;
  for (const site of form.ranked) {
    if (room === 0) break;
    if (!branch.isFree(site)) continue;
    sum += form.values[site] ?? 0n;
    room -= 1;
  }
  const D = BigInt(denominator);
  // Losses are whole, and none is below 0.
  return sum > 0n ? (sum + D - 1n) / D : 0n;
}
