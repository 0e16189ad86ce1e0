import type { PlanFacts } from '../../facts/facts.js';
import type { SecondsLeft } from '../../solve/time-share.js';
import type { Answer } from '../answer.js';
import { unservableUnits } from '../explain/unserved.js';
import { type AllianceModel, allianceModel, at } from '../model.js';
import type { AllianceOptions } from '../options.js';
import type { Infeasibility } from '../plan.js';
import { conflictIn } from './conflict.js';
import { relaxationsOf } from './relaxations.js';

/** What is in the way of a plan, as far as an answer says it at once. */
export function obstacles(model: AllianceModel, { parts }: Pick<Answer, 'parts'>): Infeasibility {
  const { units, instance } = model;
  const shortfalls = parts.flatMap(({ document }) =>
    document.aims.flatMap(({ aim, bound }) => (aim === 'SHORTFALL' ? bound : [])),
  );
  return {
    shortfall: shortfalls.reduce((sum, each) => sum + each, 0),
    unservable: [...unservableUnits(model)]
      .filter(([place]) => instance.required[place] === true)
      .map(([place, rule]) => {
        const { id, name, nameEn } = at(units, place).unit;
        return { unit: id, name, nameEn, rule };
      }),
    conflict: [],
    relaxations: [],
  };
}

/** The same with the options that are in conflict, and with what would help, each in half of the time. */
export async function infeasibilityOf(
  facts: PlanFacts,
  model: AllianceModel,
  answer: Pick<Answer, 'parts'>,
  secondsLeft: SecondsLeft,
): Promise<Infeasibility & { readonly isWhole: boolean }> {
  const half = secondsLeft() / 2;
  const options = withUnitsNamed(model);
  const conflict = await conflictIn(
    facts,
    { options, named: new Set(model.options.mustCover) },
    () => secondsLeft() - half,
  );
  const { relaxations, isWhole } = await relaxationsOf(
    facts,
    allianceModel(facts, options),
    secondsLeft,
  );
  return {
    ...obstacles(model, answer),
    conflict: conflict ?? [],
    relaxations,
    isWhole: isWhole && conflict !== null,
  };
}

/**
 * The same options with each unit that has to be served named. Which ones cover ALL requires follows from the other
 * options: they stay the same ones while these are changed.
 */
function withUnitsNamed({ options, units, instance }: AllianceModel): AllianceOptions {
  if (options.cover !== 'ALL') return options;
  const required = units.filter((_, place) => instance.required[place] === true);
  const mustCover = [...options.mustCover, ...required.map(({ unit }) => unit.id)];
  return { ...options, cover: 'WEIGHT', mustCover: [...new Set(mustCover)] };
}
