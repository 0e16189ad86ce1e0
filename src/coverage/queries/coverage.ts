import type { CivilDate } from '../../domain/civil-date.js';
import {
  EXCLUSIONS,
  type Exclusion,
  SOURCE_KINDS,
  type SourceKind,
  STATUSES,
  type Status,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { type Rate, rates } from '../figures/rates.js';
import {
  addTally,
  addUnit,
  countOfExclusion,
  countOfStatus,
  emptyTally,
  type Tally,
  unitsOf,
} from '../figures/tally.js';
import { indexFor } from '../kept/current-index.js';
import type { AssessedUnit } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';

/** Coverage in a scope on a day. */
export interface Coverage {
  /** |U|: units that exist on the day, without an exclusion. */
  readonly units: number;
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
  readonly excluded: readonly { readonly reason: Exclusion; readonly count: number }[];
  readonly rates: readonly Rate[];
  /** How many of the units come from sources of each kind; kinds without any are left out. */
  readonly sourceKinds: readonly { readonly sourceKind: SourceKind; readonly count: number }[];
  /** What it answers; null where it is of units that no scope names. */
  readonly question: CoverageQuestion | null;
}

/** The region and the day that a question is about. */
export interface RegionAsked {
  readonly region: string | null;
  readonly on: CivilDate;
}

export function regionAsked({ scope, on }: Pick<CoverageQuestion, 'scope' | 'on'>): RegionAsked {
  return { region: scope.region ?? null, on };
}

/**
 * Counts by status and the rates of domain.md, "Statistics".
 *
 * @throws Problem NOT_FOUND for an unknown region
 */
export async function coverageOf(asking: Asking, question: CoverageQuestion): Promise<Coverage> {
  return figuresOf(await talliesOf(asking, question), question);
}

/** What `coverageOf` follows from, by the kind of the units' sources. */
async function talliesOf(
  asking: Asking,
  question: CoverageQuestion,
): Promise<ReadonlyMap<SourceKind, Tally>> {
  const index = await indexFor(asking.reader, question);
  return index.tallies(question.scope, question.on);
}

/** The figures of some units. */
export function figuresOfUnits(units: readonly TalliedUnit[]): Coverage {
  return figuresOf(talliesOfUnits(units));
}

type TalliedUnit = Pick<AssessedUnit, 'sourceKind' | 'assessment'>;

function talliesOfUnits(units: readonly TalliedUnit[]): ReadonlyMap<SourceKind, Tally> {
  const tallies = new Map<SourceKind, Tally>();
  for (const { sourceKind, assessment } of units)
    tallies.set(sourceKind, addUnit(tallies.get(sourceKind) ?? emptyTally(), assessment));
  return tallies;
}

/** The figures of units whose sources are of some kinds, by their tallies; each is worked out when it is asked for. */
export function figuresOf(
  tallies: ReadonlyMap<SourceKind, Tally>,
  question: CoverageQuestion | null = null,
): Coverage {
  return new Figures(tallies, question);
}

/** A trend has very many of them, of which most are asked for few figures. */
class Figures implements Coverage {
  readonly #tally: Tally;

  constructor(
    private readonly tallies: ReadonlyMap<SourceKind, Tally>,
    readonly question: CoverageQuestion | null,
  ) {
    this.#tally = sumOf(tallies);
  }

  get units(): number {
    return unitsOf(this.#tally);
  }

  get statuses(): Coverage['statuses'] {
    return statuses.map((status) => ({ status, count: countOfStatus(this.#tally, status) }));
  }

  get excluded(): Coverage['excluded'] {
    return exclusions
      .map((reason) => ({ reason, count: countOfExclusion(this.#tally, reason) }))
      .filter(({ count }) => count > 0);
  }

  get rates(): Coverage['rates'] {
    return rates(this.#tally);
  }

  get sourceKinds(): Coverage['sourceKinds'] {
    return sourceKinds
      .map((sourceKind) => ({
        sourceKind,
        count: unitsOf(this.tallies.get(sourceKind) ?? emptyTally()),
      }))
      .filter(({ count }) => count > 0);
  }
}

/** The units of all kinds of sources. */
export function sumOf(tallies: ReadonlyMap<SourceKind, Tally>): Tally {
  let sum: Tally | null = null;
  for (const tally of tallies.values()) sum = sum === null ? tally : addTally(sum, tally);
  return sum ?? emptyTally();
}

const statuses = valuesOf(STATUSES);
const exclusions = valuesOf(EXCLUSIONS);
const sourceKinds = valuesOf(SOURCE_KINDS);
