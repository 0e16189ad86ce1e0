import { type Assessment, assess } from '../../../src/coverage/assessment/assess.js';
import { contributionOf } from '../../../src/coverage/figures/contribution.js';
import type { Period } from '../../../src/coverage/figures/period.js';
import type { RateCode } from '../../../src/coverage/figures/rates.js';
import { addUnit, emptyTally, type Tally } from '../../../src/coverage/figures/tally.js';
import type { UnitArea, UnitScope } from '../../../src/coverage/index/extent.js';
import type {
  GapFilter,
  GapOrder,
  GapPage,
  GapRows,
} from '../../../src/coverage/index/gap-list.js';
import { fittingOf, gravityOf, profileOf } from '../../../src/coverage/rules/profile.js';
import type { CivilDate } from '../../../src/domain/civil-date.js';
import { compareKeys } from '../../../src/graph/page.js';
import { clearanceOf } from '../figures/figures-of-facts.js';
import { dutyRules as rules } from '../rules/arbitrary-rules.js';
import { type KnownUnit, placedUnit } from './arbitrary-units.js';

type Assessed = KnownUnit & { readonly assessment: Assessment };

/** Counts something of each unit that is alive in a scope, by a text that tells what is counted apart. */
export function counted(
  units: readonly KnownUnit[],
  scope: UnitScope,
  on: CivilDate,
  keyOf: (unit: Assessed) => string | null,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const unit of alive(units.filter(inScope(scope)), on)) {
    const key = keyOf(unit);
    if (key !== null) tallies.set(key, addUnit(tallies.get(key) ?? emptyTally(), unit.assessment));
  }
  return tallies;
}

/** The code of the region directly below a scope's in which a unit lies; of a scope of several regions one of these. */
export function partIn(
  { place: { path, grids } }: KnownUnit,
  { region, within }: UnitScope,
): string | null {
  const codes = [...path, ...grids];
  if (within != null) return codes.find((code) => within.regions.includes(code)) ?? null;
  return codes[region == null ? 0 : codes.indexOf(region) + 1] ?? null;
}

export function profiles(
  units: readonly KnownUnit[],
  scope: UnitScope,
  on: CivilDate,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { assessment } of alive(units.filter(inScope(scope)), on)) {
    const profile = profileOf(assessment.findings);
    if (profile !== '') counts.set(profile, (counts.get(profile) ?? 0) + 1);
  }
  return counts;
}

export function clearance(units: readonly KnownUnit[], scope: UnitScope, period: Period) {
  return clearanceOf(
    units.filter(inScope(scope)).map(({ facts }) => facts),
    period,
    rules,
  );
}

/** What the units in a scope that exist on a day contribute to a rate. */
export function contributions(
  units: readonly KnownUnit[],
  scope: UnitScope,
  on: CivilDate,
  rate: RateCode,
) {
  const all = alive(units.filter(inScope(scope)), on).map(
    ({ facts, assessment }) => [facts.id, contributionOf(assessment, rate)] as const,
  );
  return new Map(all.filter(([, { denominator }]) => denominator > 0));
}

/** The whole list is made and sorted for each page. */
export function gaps(
  units: readonly KnownUnit[],
  where: UnitScope | UnitArea,
  filter: GapFilter,
  on: CivilDate,
  { order, behind, backward, limit }: GapPage,
): GapRows {
  const isIn = 'regions' in where ? inArea(where) : inScope(where);
  const listed = alive(units.filter(isIn), on)
    .filter(
      ({ place, assessment: { status, findings } }) =>
        gravityOf(findings, filter) !== null &&
        (filter.kinds?.includes(place.kind) ?? true) &&
        (filter.statuses?.includes(status) ?? true),
    )
    .map((unit) => ({ unit, keys: keysOf(unit, order, filter) }));
  const directions = Array.from({ length: 6 }, () => backward);
  const rows = listed
    .sort((a, b) => compareKeys(a.keys, b.keys, directions))
    .filter(({ keys }) => behind === null || compareKeys(keys, behind, directions) > 0)
    .slice(0, limit)
    .map(({ unit: { assessment, ...known }, keys }) => ({
      ...placedUnit(known),
      status: assessment.status,
      fullMembers: assessment.fullMembers,
      owes: assessment.owes,
      findings: assessment.findings.map(({ rule: _rule, ...finding }) => finding),
      keys,
    }));
  return { rows, total: listed.length };
}

function keysOf(
  { facts, place, reading, assessment }: Assessed,
  order: GapOrder,
  filter: GapFilter,
) {
  const fitting = fittingOf(assessment.findings, filter);
  switch (order) {
    case 'SEVERITY': {
      const gravity = gravityOf(assessment.findings, filter) ?? -1;
      const { kind, sourceKind, path } = place;
      return [gravity, kind, sourceKind, path.join(' '), profileOf(assessment.findings), facts.id];
    }
    case 'SINCE':
      return [fitting.map(({ since }) => since ?? '').sort()[0] ?? '', facts.id];
    case 'NAME':
      return [reading, facts.id];
    case 'ID':
      return [facts.id];
  }
}

function alive(units: readonly KnownUnit[], on: CivilDate): Assessed[] {
  return units.flatMap((unit) => {
    const assessment = assess(unit.facts, on, rules);
    return assessment === null ? [] : [{ ...unit, assessment }];
  });
}

function inScope({ region, within, kinds, sources }: UnitScope): (unit: KnownUnit) => boolean {
  return ({ facts, place: { path, grids, kind, sourceKind } }) =>
    (region == null || [...path, ...grids].includes(region)) &&
    (within == null ||
      within.things.includes(facts.id) ||
      [...path, ...grids].some((code) => within.regions.includes(code))) &&
    (kinds?.includes(kind) ?? true) &&
    (sources?.includes(sourceKind) ?? true);
}

function inArea({ regions, units, without }: UnitArea): (unit: KnownUnit) => boolean {
  return ({ facts: { id }, place: { path, grids } }) =>
    !without.includes(id) &&
    (units.includes(id) || [...path, ...grids].some((code) => regions.includes(code)));
}
