import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import { type Assessment, assess } from '../assessment/assess.js';
import { heldOver } from '../assessment/held-over.js';
import { unitAssembler } from '../facts/assemble-unit.js';
import { containment } from '../facts/containment.js';
import type { UnitFacts } from '../facts/facts.js';
import { indexed } from '../facts/indexes.js';
import { ALWAYS, type Lying, regionsOverTime } from '../facts/lying.js';
import { listsOf, type RecordedRows, type Row } from '../facts/recorded-rows.js';
import type { HeldTo } from '../rules/held-to.js';
import type { RuleSet } from '../rules/rules.js';
import { type Influence, influencesOf } from './influences.js';
import { ALL_TOLD, type Told } from './told.js';

/** A unit with what it is explained from. */
export interface ExplainedUnit {
  readonly unit: RecordedRows['units'];
  readonly facts: UnitFacts<RecordedRows>;
  /** All rows that were read, those of the facts among them. */
  readonly rows: readonly Row[];
  readonly influences: readonly Influence[];
  /** Null where the unit is not alive on the day. */
  readonly assessment: Assessment | null;
  readonly on: CivilDate;
  readonly rules: RuleSet;
  /** What the rule set holds it to on the day. */
  readonly held: HeldTo;
  readonly lying: Lying;
  readonly told: Told;
}

/** What a unit is explained from on a day under a rule set; null where its own row is not there. */
export function explainedUnit(
  rows: readonly Row[],
  id: EntityId,
  on: CivilDate,
  rules: RuleSet,
  lying: Lying = ALWAYS,
  told: Told = ALL_TOLD,
): ExplainedUnit | null {
  const own = factsOfUnit(rows, id, lying);
  if (own === null) return null;
  const assessment = assess(own.facts, on, rules);
  const held = heldOver(rules, own.facts).on(on);
  const influences = influencesOf(own.facts, rules);
  return { ...own, rows, influences, assessment, on, rules, held, lying, told };
}

/**
 * A unit's row, and its facts, each made of the rows behind it, of which the regions are those in which the unit lies or
 * lay; null without its own row.
 */
export function factsOfUnit(
  rows: readonly Row[],
  id: EntityId,
  lying: Lying = ALWAYS,
): Pick<ExplainedUnit, 'unit' | 'facts'> | null {
  const lists = listsOf(rows);
  const unit = lists.units.find((row) => row.id === id);
  if (unit === undefined) return null;
  const around = lists.regions.map(({ code }) => code);
  const regionsToday = containment(indexed(lists.regions, ({ code }) => code));
  const { regionsBefore } = regionsOverTime(() => around, lying)(unit.region);
  // Surveys that say nothing of the unit are not among the rows.
  const factsOf = unitAssembler<RecordedRows>(
    lists,
    () => around,
    ALWAYS,
    (region) => ({
      regions: regionsToday(region),
      regionsBefore,
    }),
  );
  return { unit, facts: factsOf(unit) };
}
