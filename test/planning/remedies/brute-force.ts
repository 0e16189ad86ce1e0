import { closedBy } from '../../../src/planning/facts/closing.js';
import type { PlanFacts, PlanUnit } from '../../../src/planning/facts/facts.js';
import type { RemedyOptions } from '../../../src/planning/remedies/options.js';

/** What one choice of groups comes to: COVERED, REACHED, ORGANIZATIONS, DISTANCE. */
export interface Choice {
  readonly groups: readonly (readonly string[])[];
  readonly figures: readonly number[];
}

/** All choices of groups under the rules, the best first: worked out from what domain.md says alone. */
export function allChoices(facts: PlanFacts, options: RemedyOptions): Choice[] {
  const { minimumMembers, maximumMembers, jointUnits } = facts.rules.numbers;
  const gaps = facts.units.filter((unit) => weightOf(unit) !== null && unit.fullMembers !== null);
  const heads = gaps.filter((unit) => wholeOf(unit) === null);
  const founded = heads.filter(({ path }) =>
    facts.organizations.some(
      ({ kind, region }) => kind === 'COMMITTEE' && path.slice(2).includes(region),
    ),
  );
  const solo = founded.filter((unit) => isRequired(unit) && !options.jointForRequired);
  const free = founded.filter(
    (unit) => !solo.includes(unit) && (options.takeInEmpty || unit.fullMembers !== 0),
  );
  return partitions(free)
    .filter((groups) => groups.every(isGroup))
    .map((groups) => ({
      groups: groups.map((group) => group.map(({ id }) => id).sort()),
      figures: figuresOf(groups),
    }))
    .sort(
      (a, b) =>
        difference(b, a, 0) || difference(b, a, 1) || difference(a, b, 2) || difference(a, b, 3),
    );

  function figuresOf(groups: readonly (readonly PlanUnit[])[]): number[] {
    const organized = new Set([...solo, ...groups.flat()]);
    const covered = gaps.filter((gap) => organized.has(wholeOf(gap) ?? gap));
    const reached = gaps.filter((gap) => {
      const head = wholeOf(gap) ?? gap;
      return (
        founded.includes(head) &&
        !organized.has(head) &&
        gap.findings.every(({ code }) => closedBy(gap, 'WORK', facts.rules).closes.includes(code))
      );
    });
    return [
      sumOf(covered.map((gap) => weightOf(gap) ?? 0)),
      sumOf(reached.map((gap) => weightOf(gap) ?? 0)),
      solo.length + groups.length,
      sumOf(
        groups.map((group) =>
          Math.min(...group.map((seat) => sumOf(group.map((each) => steps(each, seat))))),
        ),
      ),
    ];
  }

  function isGroup(group: readonly PlanUnit[]): boolean {
    const together = sumOf(group.map(({ fullMembers }) => fullMembers ?? 0));
    if (group.length === 1) return together >= minimumMembers.value;
    const required = group.filter(isRequired).length;
    return (
      group.length <= jointUnits.value &&
      together >= minimumMembers.value &&
      together <= maximumMembers.value &&
      required <= (options.jointForRequired ? 2 : 0) &&
      isInOnePlace(group)
    );
  }

  function isInOnePlace(group: readonly PlanUnit[]): boolean {
    const towns = new Set(group.map(({ path: [, , , township = ''] }) => township));
    const chains = group.map(({ chains: all }) => all);
    return (
      towns.size === 1 ||
      options.neighbours.some((pair) => [...towns].every((township) => pair.includes(township))) ||
      (options.chains &&
        (chains[0] ?? []).some((chain) => chains.every((all) => all.includes(chain))))
    );
  }

  function isRequired({ fullMembers }: PlanUnit): boolean {
    return (fullMembers ?? 0) >= minimumMembers.value;
  }

  /** The whole that a part follows. */
  function wholeOf(unit: PlanUnit): PlanUnit | null {
    const isPart = (each: PlanUnit) =>
      !isRequired(each) && gaps.some(({ id }) => each.wholes.includes(id));
    if (!isPart(unit)) return null;
    const wholes = gaps.filter((each) => unit.wholes.includes(each.id) && !isPart(each));
    return wholes.find(isRequired) ?? wholes[0] ?? null;
  }

  function weightOf({ findings }: PlanUnit): number | null {
    const grades = findings.flatMap(({ code, severity }) =>
      code === 'NOT_SURVEYED' ? [] : [severity],
    );
    if (grades.length === 0) return null;
    if (grades.includes('HIGH')) return options.weights.high;
    return grades.includes('MEDIUM') ? options.weights.medium : options.weights.low;
  }
}

/** All ways to put some of the units into sets. */
function partitions(units: readonly PlanUnit[]): PlanUnit[][][] {
  const [first, ...others] = units;
  if (first === undefined) return [[]];
  return partitions(others).flatMap((sets) => [
    sets,
    [...sets, [first]],
    ...sets.map((set, at) => sets.map((each, place) => (place === at ? [...set, first] : each))),
  ]);
}

function difference(a: Choice, b: Choice, aim: number): number {
  return (a.figures[aim] ?? 0) - (b.figures[aim] ?? 0);
}

function steps(a: PlanUnit, b: PlanUnit): number {
  const shared = a.path.filter((code, at) => b.path[at] === code).length;
  return a.path.length + b.path.length - 2 * shared;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
