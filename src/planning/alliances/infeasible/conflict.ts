import type { PlanFacts } from '../../facts/facts.js';
import type { SecondsLeft } from '../../solve/time-share.js';
import type { AllianceOptions } from '../options.js';
import type { ConflictingOption } from '../plan.js';
import { isFeasibleUnder } from './feasible.js';

/** An option that can be given up, and the options without it: their plans are more, or as many. */
interface Constraint {
  readonly option: ConflictingOption;
  readonly without: (options: AllianceOptions) => AllianceOptions;
}

/**
 * An irreducible set of options in conflict: there is no plan under all of them, and there is one as soon as any of them
 * is given up, those outside the set not being asked at all. A deletion filter (Chinneck and Dravnieks 1991): each option
 * is left out in turn, and for good where there is no plan without it either. Fixed leads and members are not in question.
 *
 * @param asked options under which there is no plan, with every unit in `mustCover`, and which ones the planner named;
 *   the others are there by cover ALL, and given up together
 * @returns null where the time was over before all was known
 */
export async function conflictIn(
  facts: PlanFacts,
  asked: { readonly options: AllianceOptions; readonly named: ReadonlySet<string> },
  secondsLeft: SecondsLeft,
): Promise<ConflictingOption[] | null> {
  const needed: ConflictingOption[] = [];
  let rest = asked.options;
  for (const { option, without } of constraintsOf(asked.options, asked.named)) {
    if (secondsLeft() <= 0) return null;
    const fewer = without(rest);
    const isFeasible = await isFeasibleUnder(facts, fewer, secondsLeft);
    if (isFeasible === null) return null;
    if (isFeasible) needed.push(option);
    else rest = fewer;
  }
  return needed;
}

/** Those that restrict plans: units first, so that few of them are left. */
function constraintsOf(options: AllianceOptions, named: ReadonlySet<string>): Constraint[] {
  const constraints: Constraint[] = [];
  if (options.mustCover.some((unit) => !named.has(unit)))
    add('COVER_ALL', [], (rest) => ({
      ...rest,
      mustCover: rest.mustCover.filter((unit) => named.has(unit)),
    }));
  for (const unit of named)
    add('MUST_COVER', [unit], (rest) => ({
      ...rest,
      mustCover: rest.mustCover.filter((each) => each !== unit),
    }));
  for (const { lead } of options.capacities)
    add('CAPACITY', [lead], (rest) => ({
      ...rest,
      capacities: rest.capacities.map((each) =>
        each.lead === lead ? { ...each, most: ANY_NUMBER } : each,
      ),
    }));
  for (const lead of new Set(options.forbiddenLeads))
    add('FORBIDDEN_LEAD', [lead], (rest) => ({
      ...rest,
      forbiddenLeads: rest.forbiddenLeads.filter((each) => each !== lead),
    }));
  for (const { lead, member } of options.forbiddenMembers)
    add('FORBIDDEN_MEMBER', [lead, member], (rest) => ({
      ...rest,
      forbiddenMembers: rest.forbiddenMembers.filter(
        (each) => each.lead !== lead || each.member !== member,
      ),
    }));
  add('MOST_PER_UNIT', [], (rest) => ({ ...rest, mostPerUnit: ANY_NUMBER }));
  if (options.mostMembers !== null)
    add('MOST_MEMBERS', [], (rest) => ({ ...rest, mostMembers: null }));
  if (options.compatible.place !== 'NONE' || options.compatible.chain)
    add('PLACE', [], (rest) => ({ ...rest, compatible: anywhere(rest.compatible) }));
  if (options.most !== null) add('MOST', [], (rest) => ({ ...rest, most: null }));
  return constraints;

  function add(
    option: ConflictingOption['option'],
    ids: readonly string[],
    without: Constraint['without'],
  ): void {
    constraints.push({ option: { option, ids }, without });
  }
}

/** More than there are of anything. */
const ANY_NUMBER = 1_000_000;

/** Members that are wherever they are. */
export function anywhere(compatible: AllianceOptions['compatible']): AllianceOptions['compatible'] {
  return { ...compatible, place: 'NONE', chain: false };
}
