import { type DistanceUsed, distance } from '../facts/distance.js';
import type { PlanFacts, PlanOrganization, PlanUnit } from '../facts/facts.js';
import type { Gap } from './gaps.js';
import type { RemedyOptions } from './options.js';
import { placeKeys } from './places.js';

/** Why an existing branch in a place of a unit does not take it in. */
export type NoRoom = 'MEMBERS_UNKNOWN' | 'BRANCH_FULL' | 'JOINT_BRANCH_FULL';

/** What came of the search for an existing branch for a unit. */
export interface Attachment {
  /** Null where none has room. */
  readonly organization: PlanOrganization | null;
  /** Those that are nearer and have none, or all where none has; the nearest first, at most five. */
  readonly full: readonly { readonly organization: PlanOrganization; readonly why: NoRoom }[];
}

const mostFull = 5;

/**
 * The room that existing branches have. A branch has room for as many full members as the rule set allows it, where its
 * own are known; a joint branch also for as many units. Those that have been attached count.
 */
export class Rooms {
  readonly #branchesFor: (unit: PlanUnit) => Iterable<PlanOrganization>;
  readonly #measure: DistanceUsed;
  readonly #maximumMembers: number;
  readonly #maximumUnits: number;
  readonly #attached = new Map<PlanOrganization, { members: number; units: number }>();

  constructor(facts: PlanFacts, options: RemedyOptions, measure: DistanceUsed) {
    this.#branchesFor = branchesByPlace(facts, options);
    this.#measure = measure;
    this.#maximumMembers = facts.rules.numbers.maximumMembers.value;
    this.#maximumUnits = facts.rules.numbers.jointUnits.value;
  }

  /** The nearest branch in one of the unit's places that has room for it, of several the first by id. */
  find({ unit, members }: Gap): Attachment {
    const full: Attachment['full'][number][] = [];
    for (const organization of this.#nearest(unit)) {
      const why = this.#noRoom(organization, members);
      if (why === null) return { organization, full };
      if (full.length < mostFull) full.push({ organization, why });
    }
    return { organization: null, full };
  }

  attach(organization: PlanOrganization, { members }: Gap): void {
    const before = this.#attachedTo(organization);
    this.#attached.set(organization, {
      members: before.members + members,
      units: before.units + 1,
    });
  }

  #noRoom(organization: PlanOrganization, members: number): NoRoom | null {
    const { kind, fullMembers, coveredUnits } = organization;
    const attached = this.#attachedTo(organization);
    if (fullMembers === null) return 'MEMBERS_UNKNOWN';
    if (fullMembers + attached.members + members > this.#maximumMembers) return 'BRANCH_FULL';
    const isWide = kind === 'JOINT_BRANCH' && coveredUnits + attached.units >= this.#maximumUnits;
    return isWide ? 'JOINT_BRANCH_FULL' : null;
  }

  #attachedTo(organization: PlanOrganization): { members: number; units: number } {
    return this.#attached.get(organization) ?? { members: 0, units: 0 };
  }

  #nearest(unit: PlanUnit): PlanOrganization[] {
    return [...this.#branchesFor(unit)]
      .map((organization) => ({ organization, apart: distance(this.#measure, unit, organization) }))
      .sort((a, b) => a.apart - b.apart || (a.organization.id < b.organization.id ? -1 : 1))
      .map(({ organization }) => organization);
  }
}

function branchesByPlace(
  { organizations }: PlanFacts,
  options: RemedyOptions,
): (unit: PlanUnit) => Iterable<PlanOrganization> {
  if (!options.attach) return () => [];
  const keysOf = placeKeys(options);
  const byPlace = new Map<string, PlanOrganization[]>();
  for (const organization of organizations) {
    if (organization.kind !== 'BRANCH' && organization.kind !== 'JOINT_BRANCH') continue;
    for (const key of keysOf(organization)) {
      const known = byPlace.get(key);
      if (known === undefined) byPlace.set(key, [organization]);
      else known.push(organization);
    }
  }
  return (unit) => new Set(keysOf(unit).flatMap((key) => byPlace.get(key) ?? []));
}
