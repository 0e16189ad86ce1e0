import type { RateCode } from '../../coverage/figures/rates.js';
import type { DiffQuestion } from '../../coverage/queries/diff.js';
import type { PeriodQuestion } from '../../coverage/queries/trend.js';
import { CivilDate, dayOf } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import { isRegisterFigure, type RegisterFigure } from '../../figures/register-figures.js';
import { recordedAt } from '../../graph/commit-times.js';
import { Scope } from '../../registry/lists.js';
import type { Context } from '../context.js';
import type { QueryCoverageDiffArgs } from '../generated/resolvers.js';
import { knownBefore, questionOf, rulesOf } from './question.js';

/** The arguments that questions about a period share. */
interface PeriodArguments {
  readonly scope?: unknown;
  readonly from: string;
  readonly to: string;
  readonly knownOn?: string | null;
  readonly ruleSet?: string | null;
}

/**
 * What a question about a period asks: all that is known, under the rule set in force, where its
 * arguments don't say otherwise.
 *
 * @throws Problem NOT_FOUND where no rule set has the id
 */
export function periodQuestion(args: PeriodArguments, context: Context): PeriodQuestion {
  const { on: _today, ...question } = questionOf(args, context);
  return { ...question, from: CivilDate.parse(args.from), to: CivilDate.parse(args.to) };
}

/** The two sides of a diff, with the days of what is known at each; null: all that is known now. */
export interface DatedDiffQuestion extends DiffQuestion {
  readonly knownFrom: CivilDate;
  readonly knownTo: CivilDate | null;
}

/**
 * What a diff asks. At first known is what was known on the first day or, so that a graph that was
 * filled afterwards shows no corrections, on the day on which its first rows were recorded.
 *
 * @throws Problem NOT_FOUND where no rule set has an id, BAD_USER_INPUT for a rate that doesn't follow from units
 */
export async function diffQuestion(
  args: QueryCoverageDiffArgs,
  context: Context,
): Promise<DatedDiffQuestion> {
  const from = CivilDate.parse(args.from);
  const knownFrom = Day.parse(args.knownFrom) ?? (await firstKnown(from, context));
  const knownTo = Day.parse(args.knownTo) ?? null;
  return {
    scope: Scope.parse(args.scope),
    rate: rateOfUnits(args.rate ?? 'ORGANIZATION'),
    from,
    to: CivilDate.parse(args.to),
    knownFrom,
    knownTo,
    knownBefore: { from: knownBefore(knownFrom, context), to: knownBefore(knownTo, context) },
    rules: {
      from: rulesOf(args.ruleSetFrom, context),
      to: rulesOf(args.ruleSetTo, context),
    },
  };
}

/** @throws Problem BAD_USER_INPUT for a figure of the register, which no unit's contribution changes */
function rateOfUnits(code: RateCode | RegisterFigure): RateCode {
  if (!isRegisterFigure(code)) return code;
  throw new Problem(
    'BAD_USER_INPUT',
    `What is split is the change of a rate that follows from units, received ${code}.`,
  );
}

async function firstKnown(from: CivilDate, { reader, timeZone }: Context): Promise<CivilDate> {
  const recorded = await recordedAt(reader, 1);
  if (recorded === null) return from;
  const first = dayOf(new Date(recorded), timeZone);
  return first < from ? from : first;
}

const Day = CivilDate.nullish();
