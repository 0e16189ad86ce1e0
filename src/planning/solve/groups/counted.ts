import { compareLosses } from '../../model/compare-losses.js';
import { type Grouping, isAllowed } from './grouping.js';
import type { Plan } from './incumbent.js';

/** Of more numbers of units, and of more groups for each, the table is not made. */
const [MOST_STATES, MOST_STEPS] = [500_000, 30_000_000];

/** Units of so many members each; what loses most without a group comes first. */
interface Kind {
  readonly members: number;
  readonly units: readonly number[];
}

/** How many units of each kind a group has, and how far it leads in the table. */
interface Make {
  readonly counts: readonly number[];
  readonly step: number;
}

/**
 * The best plan by the aims before DISTANCE, where all units are in one place: units of the same members can take each
 * other's places in groups, so plans are told apart by how many of each kind they have, and have those that lose most
 * without a group. The fewest groups of so many are a dynamic program over these numbers. Units that could stand alone,
 * but for the largest, count as alike, and are then put where there is room. null where there is none, where units
 * differ in more, or where it has a forbidden group.
 */
export function countedPlan(grouping: Grouping): Plan | null {
  const { units, places } = grouping;
  if (places[0]?.length !== units) return null;
  const kinds = kindsOf(grouping);
  const steps: number[] = [];
  let states = 1;
  for (const kind of kinds) {
    steps.push(states);
    states *= kind.units.length + 1;
  }
  if (states > MOST_STATES) return null;
  const makes = makesOf(grouping, kinds, steps);
  if (makes.length * states > MOST_STEPS) return null;
  const plan = groupsOf(grouping, kinds, bestMakes(grouping, kinds, makes, states));
  return plan.every((group) => isAllowed(grouping, group)) ? plan : null;
}

function kindsOf({ instance }: Grouping): Kind[] {
  const { members, weights, otherwise, fewestMembers, mostMembers } = instance;
  const kinds = new Map<number, number[]>();
  for (const [unit, each] of members.entries()) {
    const isLarge = each > mostMembers - fewestMembers;
    const counted = isLarge ? each : Math.min(each, fewestMembers);
    const kind = kinds.get(counted);
    if (kind === undefined) kinds.set(counted, [unit]);
    else kind.push(unit);
  }
  const lost = (unit: number) => [-(weights[unit] ?? 0), otherwise[unit] ?? 0];
  return [...kinds].map(([each, units]) => {
    return { members: each, units: units.sort((a, b) => compareLosses(lost(a), lost(b))) };
  });
}

/** All that groups can have, by kind. */
function makesOf({ instance }: Grouping, kinds: readonly Kind[], steps: readonly number[]): Make[] {
  const { fewestMembers, mostMembers, mostUnits, mostRequired } = instance;
  const makes: Make[] = [];
  const gather = (from: number, counts: readonly number[], made: Made): void => {
    const isAlone = made.units === 1 && made.required === 1;
    const isGroup = made.members >= fewestMembers && made.members <= mostMembers;
    if (isAlone || (made.units > 1 && isGroup && made.required <= mostRequired)) {
      const step = counts.reduce((sum, count, at) => sum + count * (steps[at] ?? 0), 0);
      makes.push({ counts, step });
    }
    if (made.units === mostUnits) return;
    for (const [at, { members, units }] of kinds.entries()) {
      const count = (counts[at] ?? 0) + 1;
      if (at < from || count > units.length) continue;
      gather(at, counts.with(at, count), {
        units: made.units + 1,
        members: made.members + members,
        required: made.required + (members >= fewestMembers ? 1 : 0),
      });
    }
  };
  const none = kinds.map(() => 0);
  gather(0, none, { units: 0, members: 0, required: 0 });
  return makes;
}

interface Made {
  readonly units: number;
  readonly members: number;
  readonly required: number;
}

/** What the groups of the best plan have. */
function bestMakes(
  grouping: Grouping,
  kinds: readonly Kind[],
  makes: readonly Make[],
  states: number,
): Make[] {
  const lost = kinds.map((kind) => lostBy(grouping, kind));
  const needs = Int32Array.from(makes.flatMap(({ counts }) => counts));
  const steps = Int32Array.from(makes, ({ step }) => step);
  const counts = new Int32Array(kinds.length);
  const fewest = new Int32Array(states);
  const last = new Int32Array(states).fill(-1);
  let best = { state: 0, losses: lossesAt(lost, counts, 0) };
  for (let state = 1; state < states; state++) {
    countOn(counts, kinds);
    let together = Infinity;
    for (let make = 0; make < steps.length; make++) {
      if (!hasAll(counts, needs, make * counts.length)) continue;
      const before = state - (steps[make] ?? 0);
      const groups = (fewest[before] ?? 0) + 1;
      if (groups >= together || (before > 0 && last[before] === -1)) continue;
      together = groups;
      last[state] = make;
    }
    if (together === Infinity) continue;
    fewest[state] = together;
    const losses = lossesAt(lost, counts, together);
    if (compareLosses(losses, best.losses) < 0) best = { state, losses };
  }
  const made: Make[] = [];
  for (let { state } = best; state > 0; ) {
    const make = makes[last[state] ?? -1];
    if (make === undefined) throw new Error('Units that a plan can have are made up of groups.');
    made.push(make);
    state -= make.step;
  }
  return made;
}

/** By how many of a kind a plan has: what it loses by COVERED and REACHED. */
function lostBy({ instance }: Grouping, { units }: Kind): (readonly [number, number])[] {
  let covered = units.reduce((sum, unit) => sum + (instance.weights[unit] ?? 0), 0);
  let reached = 0;
  const lost = [[covered, reached] as const];
  for (const unit of units) {
    covered -= instance.weights[unit] ?? 0;
    reached += instance.otherwise[unit] ?? 0;
    lost.push([covered, reached]);
  }
  return lost;
}

function lossesAt(
  lost: readonly (readonly (readonly [number, number])[])[],
  counts: Int32Array,
  organizations: number,
): number[] {
  let [covered, reached] = [0, 0];
  for (const [at, list] of lost.entries()) {
    const [more, further] = list[counts[at] ?? 0] ?? [0, 0];
    covered += more;
    reached += further;
  }
  return [covered, reached, organizations];
}

/** To the numbers of the next place in the table. */
function countOn(counts: Int32Array, kinds: readonly Kind[]): void {
  for (const [at, { units }] of kinds.entries()) {
    if ((counts[at] ?? 0) < units.length) {
      counts[at] = (counts[at] ?? 0) + 1;
      return;
    }
    counts[at] = 0;
  }
}

function hasAll(counts: Int32Array, needs: Int32Array, from: number): boolean {
  for (let at = 0; at < counts.length; at++)
    if ((needs[from + at] ?? 0) > (counts[at] ?? 0)) return false;
  return true;
}

/** Units put into groups, those of most members first, each where there is most room. */
function groupsOf({ instance }: Grouping, kinds: readonly Kind[], makes: readonly Make[]): Plan {
  const { members, mostMembers } = instance;
  const groups = makes.map(({ counts }) => {
    const least = counts.reduce((sum, count, at) => sum + count * (kinds[at]?.members ?? 0), 0);
    return { left: [...counts], room: mostMembers - least, units: [] as number[] };
  });
  const chosen = kinds.flatMap(({ units }, kind) => {
    const count = makes.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0);
    return units.slice(0, count).map((unit) => ({ unit, kind }));
  });
  chosen.sort((a, b) => (members[b.unit] ?? 0) - (members[a.unit] ?? 0) || a.unit - b.unit);
  for (const { unit, kind } of chosen) {
    const open = groups.filter(({ left }) => (left[kind] ?? 0) > 0);
    const [group] = open.sort((a, b) => b.room - a.room);
    if (group === undefined) continue;
    group.left[kind] = (group.left[kind] ?? 0) - 1;
    group.room -= (members[unit] ?? 0) - (kinds[kind]?.members ?? 0);
    group.units.push(unit);
  }
  return groups.map(({ units }) => units.sort((a, b) => a - b));
}
