import { seatOf } from '../../model/groups.js';
import { randomNumbers } from '../random.js';
import { type Grouping, isAllowed } from './grouping.js';
import type { Plan } from './incumbent.js';

/** How many changes are tried for each unit, and in all at most. */
const [TRIED, MOST_TRIED] = [2_000, 1_000_000];
/** The heat at the beginning and at the end, as parts of what a unit's distance is at the beginning, on average. */
const [HOT, COLD] = [0.25, 0.02];
/** How often the time is looked at. */
const BETWEEN = 1_000;

interface Group {
  readonly units: readonly number[];
  readonly distance: number;
}

/**
 * A plan that is as good by the aims before DISTANCE, and mostly better by that: units change groups, at first also for
 * the worse, and that less and less (simulated annealing: Kirkpatrick, Gelatt and Vecchi 1983).
 *
 * @param seed the same one makes the same changes
 * @param enough a distance that none is below
 */
export function annealed(
  grouping: Grouping,
  plan: Plan,
  seed: number,
  enough: number,
  isOver: () => boolean,
): Plan {
  const random = randomNumbers(seed);
  const draft = new Draft(grouping, plan);
  const tries = Math.min(TRIED * grouping.units, MOST_TRIED);
  const [hot, cooling] = [(HOT * draft.distance) / grouping.units, (COLD / HOT) ** (1 / tries)];
  let best = { distance: draft.distance, plan };
  let heat = hot;
  for (let tried = 0; tried < tries && best.distance > enough; tried++) {
    if (tried % BETWEEN === 0 && isOver()) break;
    heat *= cooling;
    const unit = Math.floor(random() * grouping.units);
    const other = Math.floor(random() * grouping.units);
    const most = -heat * Math.log(random());
    if (random() < 0.5) draft.exchange(unit, other, most);
    else draft.move(unit, other, most);
    if (draft.distance < best.distance) best = { distance: draft.distance, plan: draft.plan };
  }
  return best.plan.map((units) => [...units].sort((a, b) => a - b));
}

/** Groups whose units change. */
class Draft {
  readonly #grouping: Grouping;
  readonly #groups: Group[];
  /** By unit: the place of its group; -1 where it has none. */
  readonly #groupAt: Int32Array;
  distance: number;

  constructor(grouping: Grouping, plan: Plan) {
    this.#grouping = grouping;
    this.#groups = plan.map((units) => this.#groupOf(units));
    this.#groupAt = new Int32Array(grouping.units).fill(-1);
    for (const [at, units] of plan.entries()) for (const unit of units) this.#groupAt[unit] = at;
    this.distance = this.#groups.reduce((sum, group) => sum + group.distance, 0);
  }

  get plan(): Plan {
    return this.#groups.map(({ units }) => units);
  }

  /** Two units take each other's places, where that is allowed and adds no more than so much. */
  exchange(unit: number, other: number, most: number): void {
    const [from, to] = [this.#groupAt[unit] ?? -1, this.#groupAt[other] ?? -1];
    const group = this.#groups[from];
    if (group === undefined || from === to) return;
    const target = this.#groups[to];
    if (target === undefined && !this.#isAlike(unit, other)) return;
    const left = group.units.map((each) => (each === unit ? other : each));
    const taken = target?.units.map((each) => (each === other ? unit : each)) ?? null;
    if (!this.#become(from, left, to, taken, most)) return;
    this.#groupAt[unit] = to;
    this.#groupAt[other] = from;
  }

  /** A unit goes to the group of another one, where that is allowed and adds no more than so much. */
  move(unit: number, other: number, most: number): void {
    const [from, to] = [this.#groupAt[unit] ?? -1, this.#groupAt[other] ?? -1];
    const [group, target] = [this.#groups[from], this.#groups[to]];
    if (group === undefined || target === undefined || from === to) return;
    const left = group.units.filter((each) => each !== unit);
    if (this.#become(from, left, to, [...target.units, unit], most)) this.#groupAt[unit] = to;
  }

  /** Whether one or two groups have other units from now on. */
  #become(
    from: number,
    left: readonly number[],
    to: number,
    taken: readonly number[] | null,
    most: number,
  ): boolean {
    if (!this.#isAllowed(left) || (taken !== null && !this.#isAllowed(taken))) return false;
    const one = this.#groupOf(left);
    const other = taken === null ? null : this.#groupOf(taken);
    const before = (this.#groups[from]?.distance ?? 0) + (this.#groups[to]?.distance ?? 0);
    const more = one.distance + (other?.distance ?? 0) - before;
    if (more > most) return false;
    this.#groups[from] = one;
    if (other !== null) this.#groups[to] = other;
    this.distance += more;
    return true;
  }

  #groupOf(units: readonly number[]): Group {
    return { units, distance: seatOf(this.#grouping.instance, units).distance };
  }

  #isAllowed(units: readonly number[]): boolean {
    const hasForbidden = this.#grouping.forbidden.size > 0;
    return isAllowed(this.#grouping, hasForbidden ? units.toSorted((a, b) => a - b) : units);
  }

  /** Whether it makes no difference to the aims before which of two units has a group. */
  #isAlike(unit: number, other: number): boolean {
    const { weights, otherwise } = this.#grouping.instance;
    return weights[unit] === weights[other] && otherwise[unit] === otherwise[other];
  }
}
