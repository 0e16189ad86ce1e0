import { type DistanceUsed, distance } from '../facts/distance.js';
import type { PlanFacts } from '../facts/facts.js';
import type { GroupInstance } from '../model/groups.js';
import type { Component } from './components.js';
import { otherwiseWithParts, weightWithParts } from './gaps.js';
import type { RemedyOptions } from './options.js';

/** What groups of a component there can be, and what they are worth. Units are its gaps, in their order. */
export function instanceOf(
  { gaps, places }: Component,
  { rules: { numbers } }: PlanFacts,
  { jointForRequired }: RemedyOptions,
  measure: DistanceUsed,
): GroupInstance {
  return {
    members: gaps.map(({ members }) => members),
    weights: gaps.map(weightWithParts),
    otherwise: gaps.map(otherwiseWithParts),
    places,
    distances: distancesOf({ gaps }, measure),
    fewestMembers: numbers.minimumMembers.value,
    mostMembers: numbers.maximumMembers.value,
    mostUnits: numbers.jointUnits.value,
    mostRequired: jointForRequired ? 2 : 0,
    forbidden: [],
  };
}

/** By steps, units of one region are as far from all others: they share a row. */
function distancesOf({ gaps }: Pick<Component, 'gaps'>, measure: DistanceUsed): number[][] {
  const rows = new Map<string, number[]>();
  return gaps.map(({ unit }) => {
    const known = measure === 'STEPS' ? rows.get(unit.region) : undefined;
    if (known !== undefined) return known;
    const row = gaps.map((other) => distance(measure, unit, other.unit));
    rows.set(unit.region, row);
    return row;
  });
}
