import type { CivilDate } from '../../domain/civil-date.js';
import type { UnitKind } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import { divisionsOf } from '../../registry/divisions.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { pathOn } from '../../registry/regions-on.js';
import { assess } from '../assessment/assess.js';
import type { UnitScope } from '../index/extent.js';
import { areaOverTime } from '../kept/area-over-time.js';
import { type KnownUnit, knownUnits } from '../reading/known/units.js';
import type { RuleSet } from '../rules/rules.js';
import { type UnitEffect, unitEffect } from './finding-effects.js';

/** Two rule sets, and the day on which units are judged by both. */
export interface RuleSetQuestion {
  readonly from: RuleSet;
  readonly to: RuleSet;
  readonly on: CivilDate;
}

/** What another rule set would change of units. */
export interface RuleSetDiff {
  /** How many units of the scope exist on the day. */
  readonly compared: number;
  /** Those whose status or findings differ, by id. */
  readonly units: readonly UnitDifference[];
}

/** A unit as one rule set judges it, and as the other does. */
export interface UnitDifference extends UnitEffect {
  readonly name: string;
  readonly kind: UnitKind;
  /** The code of the region that it is in. */
  readonly region: string;
}

/**
 * Judges the units of a scope by two rule sets, from the facts as they are.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function ruleSetDiff(
  reader: Reader,
  scope: UnitScope,
  question: RuleSetQuestion,
): Promise<RuleSetDiff> {
  if (scope.region != null) await ensureRegion(reader, scope.region);
  const units: UnitDifference[] = [];
  let compared = 0;
  const divisions = await divisionsOf(reader);
  const { region = null, kinds, sources } = scope;
  const isInScope = ({ path, grids, facts, sourceKind }: KnownUnit) =>
    (region === null || pathOn(divisions, [...path, ...grids], question.on).includes(region)) &&
    (kinds?.includes(facts.kind) ?? true) &&
    (sources?.includes(sourceKind) ?? true);
  for await (const batch of knownUnits(
    { reader, knownBefore: null },
    areaOverTime(divisions, scope),
  ))
    for (const unit of batch.filter(isInScope)) {
      const judged = differenceOf(unit, question);
      if (judged === null) continue;
      compared += 1;
      units.push(...judged);
    }
  return { compared, units: units.sort((a, b) => (a.unit < b.unit ? -1 : 1)) };
}

/** Null where the unit does not exist on the day. */
function differenceOf(
  { facts, name, region }: KnownUnit,
  { from, to, on }: RuleSetQuestion,
): UnitDifference[] | null {
  const had = assess(facts, on, from);
  if (had === null) return null;
  const { id, kind } = facts;
  const effects = unitEffect(id, had, assess(facts, on, to));
  return effects.map(({ unit, ...effect }) => ({ unit, name, kind, region, ...effect }));
}
