import { createHash } from 'node:crypto';
import type { PlanOrganization, PlanUnit } from '../facts/facts.js';
import { type GroupInstance, seatOf } from '../model/groups.js';
import type { Component } from './components.js';
import type { Gap } from './gaps.js';
import { baseOf } from './superior.js';

/** An organization that a plan sets up. */
export interface PlannedBranch {
  readonly id: string;
  readonly kind: 'BRANCH' | 'JOINT_BRANCH';
  readonly name: string;
  /** The ids of the units that it covers itself, ascending. */
  readonly units: readonly string[];
  /** The id of the unit that the others are nearest to together; of several the first. */
  readonly seat: string;
  /** The code of the region that it is based in: the seat's village or community, or as far down as its region lies. */
  readonly region: string;
  /** The id of the organization that it is under. */
  readonly superior: string;
  /** Full members of its units. */
  readonly members: number;
  /** From all its units to the seat. */
  readonly distance: number;
  /** The position of its component; null where its unit gets it whatever others get. */
  readonly component: number | null;
}

/** Makes the organizations of a plan. Names follow the units', ids the version of the graph and the units'. */
export class BranchMaker {
  readonly #version: number;
  readonly #superiorOf: (unit: PlanUnit) => PlanOrganization | null;

  constructor(version: number, superiorOf: (unit: PlanUnit) => PlanOrganization | null) {
    this.#version = version;
    this.#superiorOf = superiorOf;
  }

  /** Of a unit that gets one whatever others get. */
  solo(gap: Gap): PlannedBranch {
    return this.#branch([gap], gap, 0, null);
  }

  /** Of a group in the plan of a component. */
  grouped(
    group: readonly number[],
    { gaps }: Component,
    instance: GroupInstance,
    component: number,
  ): PlannedBranch {
    const { seat, distance } = seatOf(instance, group);
    const units = group.flatMap((at) => gaps[at] ?? []);
    const seated = gaps[seat];
    if (seated === undefined) throw new Error(`A group has units, received ${group.join(' ')}.`);
    return this.#branch(units, seated, distance, component);
  }

  #branch(
    gaps: readonly Gap[],
    seat: Gap,
    distance: number,
    component: number | null,
  ): PlannedBranch {
    const superior = this.#superiorOf(seat.unit);
    if (superior === null)
      throw new Error(`A new organization has one above it, received none for ${seat.unit.id}.`);
    const units = gaps.map(({ unit }) => unit.id).sort();
    const isJoint = units.length > 1;
    return {
      id: idOf(this.#version, units),
      kind: isJoint ? 'JOINT_BRANCH' : 'BRANCH',
      name: isJoint
        ? `${seat.unit.name}等${units.length}家单位联合党支部`
        : `${seat.unit.name}党支部`,
      units,
      seat: seat.unit.id,
      region: baseOf(seat.unit),
      superior: superior.id,
      members: gaps.reduce((sum, { members }) => sum + members, 0),
      distance,
      component,
    };
  }
}

function idOf(version: number, units: readonly string[]): string {
  const digest = createHash('sha256').update([version, ...units].join('\n'));
  return `plan-${digest.digest('hex').slice(0, 12)}`;
}
