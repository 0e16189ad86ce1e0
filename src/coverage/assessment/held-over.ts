import type { CivilDate } from '../../domain/civil-date.js';
import type { Day } from '../../domain/timeline.js';
import type { UnitFacts } from '../facts/facts.js';
import { type HeldTo, heldTo, namesRegions } from '../rules/held-to.js';
import type { RuleSet } from '../rules/rules.js';

/** What a unit is held to on any day, and the days on which that becomes something else as it comes to lie elsewhere. */
export interface HeldOver {
  readonly on: (day: Day) => HeldTo;
  readonly changes: readonly CivilDate[];
}

/** @param facts where the unit lies and lay */
export function heldOver(
  rules: RuleSet,
  { kind, regions, regionsBefore }: Pick<UnitFacts, 'kind' | 'regions' | 'regionsBefore'>,
): HeldOver {
  const now = heldTo(rules, kind, regions);
  if (regionsBefore.length === 0 || !namesRegions(rules)) return { on: () => now, changes: [] };
  const spells = regionsBefore.map(({ until, regions: around }) => ({
    until,
    held: heldTo(rules, kind, around),
  }));
  const next = [...spells.slice(1).map(({ held }) => held), now];
  const before = spells.filter(({ held }, at) => !isSame(held, next[at] ?? now));
  return {
    on: (day) => before.find(({ until }) => day === null || day < until)?.held ?? now,
    changes: before.map(({ until }) => until),
  };
}

function isSame(one: HeldTo, other: HeldTo): boolean {
  return (
    one.threshold === other.threshold &&
    one.duties.length === other.duties.length &&
    one.duties.every((duty, at) => duty === other.duties[at])
  );
}
