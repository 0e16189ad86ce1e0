import type { UnitFindingCode } from '../../coverage/rules/findings.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import { type Coverage, closedBy } from '../facts/closing.js';
import type { PlanFacts, PlanOrganization, PlanUnit } from '../facts/facts.js';
import type { GapWeights, RemedyOptions } from './options.js';

/** A unit with findings other than NOT_SURVEYED whose members are known. */
export interface Gap {
  readonly unit: PlanUnit;
  readonly members: number;
  /** Its own weight: that of its gravest finding which a branch closes that it may have. */
  readonly weight: number;
  /** The part of it that work coverage closes: all where it closes each finding, else nothing. */
  readonly otherwise: number;
  /** Parts that are covered as the unit is, in the order of gaps. */
  readonly parts: readonly Gap[];
}

/** The units of a scope by what becomes of them. In each list the gravest come first, then by id. */
export interface SortedGaps {
  /** They get a branch of their own, whatever others get. */
  readonly solo: readonly Gap[];
  /** They stand in the model: a group may have them. */
  readonly shared: readonly Gap[];
  /** They cannot share a branch: without members, where such units may not be taken in. */
  readonly alone: readonly Gap[];
  /** No organization stands above them that a new one could be under. */
  readonly unfounded: readonly Gap[];
  /** What is found on them only a branch of their own closes, for which they have too few members. */
  readonly unclosed: readonly Gap[];
  /** Parts, with the whole that they follow. */
  readonly through: readonly { readonly gap: Gap; readonly whole: Gap }[];
  /** Gaps with unknown members, and units of unknown status. */
  readonly surveys: readonly PlanUnit[];
}

/**
 * Sorts the units of a scope. A part with fewer members than the minimum follows a whole that is a gap with known
 * members itself, and is no follower: of several one that gets a branch of its own, else the first by id. What others
 * of its wholes get counts for nothing in the aims.
 */
export function sortGaps(
  facts: PlanFacts,
  options: RemedyOptions,
  superiorOf: (unit: PlanUnit) => PlanOrganization | null,
): SortedGaps {
  const minimum = facts.rules.numbers.minimumMembers.value;
  const known = new Map<string, Draft>();
  const surveys: PlanUnit[] = [];
  for (const unit of facts.units) {
    const { fullMembers: members, findings } = unit;
    if (weightOf(unit, options.weights) === null || members === null) surveys.push(unit);
    else {
      const closedIn = (by: Coverage) => {
        const { closes } = closedBy(unit, by, facts.rules);
        return findings.filter(({ code }) => closes.includes(code));
      };
      const closable = closedIn(members >= minimum ? 'SOLO' : 'JOINT');
      const weight = weightOf({ findings: closable }, options.weights) ?? 0;
      const isReached = closedIn(workFor(unit)).length === findings.length;
      const gap = { unit, members, weight, otherwise: isReached ? weight : 0 };
      known.set(unit.id, { ...gap, isClosable: closable.length > 0, parts: [] });
    }
  }

  const wholeOf = followed(known, minimum);
  for (const [part, whole] of wholeOf) whole.parts.push(part);
  const gaps = [...known.values()].sort(inOrder);
  for (const gap of gaps) gap.parts.sort(inOrder);

  const uncovered = gaps.filter((gap) => !wholeOf.has(gap));
  const heads = uncovered.filter(({ isClosable }) => isClosable);
  const founded = heads.filter(({ unit }) => superiorOf(unit) !== null);
  const isSolo = ({ members, unit }: Gap) =>
    members >= minimum && (!options.jointForRequired || hasFinding(unit, 'OWN_BRANCH_DUE'));
  const isAlone = ({ members }: Gap) => members === 0 && !options.takeInEmpty;
  return {
    solo: founded.filter(isSolo),
    shared: founded.filter((gap) => !isSolo(gap) && !isAlone(gap)),
    alone: founded.filter(isAlone),
    unfounded: heads.filter(({ unit }) => superiorOf(unit) === null),
    unclosed: uncovered.filter(({ isClosable }) => !isClosable),
    through: gaps.flatMap((gap) => {
      const whole = wholeOf.get(gap);
      return whole === undefined ? [] : [{ gap, whole }];
    }),
    surveys,
  };
}

interface Draft extends Gap {
  /** Whether anything found on it is closed by what it may get. */
  readonly isClosable: boolean;
  readonly parts: Gap[];
}

/** The work that a unit gets which no organization covers: an instructor where one is due, whatever has room for it. */
function workFor(unit: PlanUnit): Coverage {
  return hasFinding(unit, 'INSTRUCTOR_DUE') ? 'INSTRUCTOR' : 'WORK';
}

export function hasFinding({ findings }: PlanUnit, code: UnitFindingCode): boolean {
  return findings.some((finding) => finding.code === code);
}

/** What a gap weighs with the parts that follow it. */
export function weightWithParts({ weight, parts }: Gap): number {
  return parts.reduce((sum, part) => sum + part.weight, weight);
}

/** What work coverage of a gap closes with the parts that follow it. */
export function otherwiseWithParts({ otherwise, parts }: Gap): number {
  return parts.reduce((sum, part) => sum + part.otherwise, otherwise);
}

/** The gravest first, then by id. */
export function inOrder(a: Gap, b: Gap): number {
  return b.weight - a.weight || (a.unit.id < b.unit.id ? -1 : 1);
}

/** Null where it is no gap. */
export function weightOf(
  { findings }: Pick<PlanUnit, 'findings'>,
  { high, medium, low }: GapWeights,
): number | null {
  const grades = findings.flatMap(({ code, severity }) =>
    code === 'NOT_SURVEYED' ? [] : [severities.indexOf(severity)],
  );
  if (grades.length === 0) return null;
  const weights: Readonly<Record<Severity, number>> = {
    HIGH: high,
    MEDIUM: medium,
    LOW: low,
    INFO: 0,
  };
  return weights[severities[Math.min(...grades)] ?? 'INFO'];
}

const severities: readonly Severity[] = valuesOf(SEVERITIES);

function followed(known: ReadonlyMap<string, Draft>, minimum: number): Map<Gap, Draft> {
  const gapsAround = ({ unit }: Gap) =>
    unit.wholes.flatMap((id) => {
      const whole = known.get(id);
      return whole === undefined ? [] : [whole];
    });
  // Coverage extends one step: what reaches a whole through its own whole does not reach the part.
  const isPart = (gap: Gap) => gap.members < minimum && gapsAround(gap).length > 0;
  const wholeOf = new Map<Gap, Draft>();
  for (const gap of known.values()) {
    if (!isPart(gap)) continue;
    const wholes = gapsAround(gap).filter((whole) => !isPart(whole));
    const whole = wholes.find(({ members }) => members >= minimum) ?? wholes[0];
    if (whole !== undefined) wholeOf.set(gap, whole);
  }
  return wholeOf;
}
