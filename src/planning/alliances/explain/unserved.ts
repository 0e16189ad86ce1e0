import type { PlanFacts, PlanUnit } from '../../facts/facts.js';
import type { Answer } from '../answer.js';
import { fitting } from '../compatible.js';
import { weightOf } from '../gaps.js';
import { type AllianceModel, at, servableUnits } from '../model.js';
import type { UnservableRule, UnservedRule, UnservedUnit } from '../plan.js';

/** The units of the scope with findings that a plan does not serve, each with the rule; by id. */
export function unservedUnits(
  facts: PlanFacts,
  { units, outside, instance, options }: AllianceModel,
  unservable: ReadonlyMap<number, UnservedRule>,
  answer: Pick<Answer, 'chosen'>,
): UnservedUnit[] {
  const times = new Map<number, number>();
  for (const { units } of answer.chosen)
    for (const place of units) times.set(place, (times.get(place) ?? 0) + 1);
  const unserved = units.flatMap(({ gaps }, place): UnservedUnit[] => {
    if ((times.get(place) ?? 0) >= instance.times) return [];
    const weight = at(instance.weights, place);
    const rule = unservable.get(place) ?? (weight === 0 ? 'NO_WEIGHT' : 'PRICE');
    return gaps.map((gap) => entry(gap, rule, weightOf(gap, options, facts.rules)));
  });
  const beyond = new Set(unserved.map(({ unit }) => unit));
  return [
    ...unserved,
    ...outside
      .filter(({ unit }) => !beyond.has(unit.id))
      .map(({ unit, rule }) => entry(unit, rule, 0)),
  ].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** The units of a model that no plan can serve, whatever else it has, by their places, with the rule. */
export function unservableUnits(model: AllianceModel): Map<number, UnservedRule> {
  const { units, leads, outside, instance, options } = model;
  const servable = servableUnits(instance.sites, units.length, instance.times);
  if (servable.size === units.length) return new Map();
  const outsideRules = new Map(outside.map(({ unit, rule }) => [unit, rule]));
  const offered = new Set(instance.sites.flatMap(({ serves }) => serves));
  const open = servableUnits(instance.sites, units.length, 1);
  const fitted = fitting(
    options,
    units.map(({ unit }) => unit),
  );
  const fit = new Set(leads.flatMap(({ by }) => fitted(by)));
  const rules = new Map<number, UnservedRule>();
  for (const [place, { unit }] of units.entries())
    if (!servable.has(place)) rules.set(place, outsideRules.get(unit) ?? ruleOf(place));
  return rules;

  function ruleOf(place: number): UnservableRule {
    if (open.has(place)) return 'TOO_FEW_LEADS';
    if (offered.has(place)) return 'NO_ROOM';
    return fit.has(place) ? 'FORBIDDEN' : 'NO_LEAD';
  }
}

function entry({ id, name, nameEn }: PlanUnit, rule: UnservedRule, weight: number): UnservedUnit {
  return { unit: id, name, nameEn, rule, weight, price: null };
}
