import { z } from 'zod';
import { Problem } from '../../domain/problem.js';

/** What a planner lets remedies do. Nulls, and what is left out, are as the defaults say. */
export interface RemedyOptions {
  /** Whether two units that each need a branch of their own may share one. */
  readonly jointForRequired: boolean;
  /** Whether units without members may be in a joint branch. */
  readonly takeInEmpty: boolean;
  /** Pairs of townships, by code, whose units may share a branch. */
  readonly neighbours: readonly (readonly [string, string])[];
  /** Whether units of one industry chain may share a branch, wherever they are. */
  readonly chains: boolean;
  /** Whether a unit may be attached to an existing branch. */
  readonly attach: boolean;
  /** What a gap weighs, by the severity of its gravest finding. */
  readonly weights: GapWeights;
  /** How many different plans are asked for, the best among them. */
  readonly alternatives: number;
  /** Instead of a number: all plans that lose at most so much more than the best by each aim, up to 20; null: not asked. */
  readonly tolerance: number | null;
  /** Whether the importance of each branch is worked out. */
  readonly explain: boolean;
}

export interface GapWeights {
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

const townshipCode = /^\d{9}$/;
const mostNeighbours = 1_000;

const yes = z.boolean().nullish().transform(orElse(true));
const no = z.boolean().nullish().transform(orElse(false));
const Township = z.string().regex(townshipCode, 'A township of neighbours is its code of 9 digits');
const Pair = z
  .strictObject({ township: Township, other: Township }, 'Neighbours are pairs of townships')
  .refine(({ township, other }) => township !== other, 'Neighbours are two different townships')
  .transform(({ township, other }) => [township, other] as const);

const RemedyOptions: z.ZodType<RemedyOptions, unknown> = z.strictObject({
  jointForRequired: no,
  takeInEmpty: yes,
  neighbours: z
    .array(Pair)
    .max(mostNeighbours, `At most ${mostNeighbours} pairs of townships are neighbours`)
    .nullish()
    .transform((pairs) => pairs ?? []),
  chains: no,
  attach: yes,
  weights: z
    .strictObject({
      high: whole('weights.high', 0, 1_000).nullish().transform(orElse(9)),
      medium: whole('weights.medium', 0, 1_000).nullish().transform(orElse(3)),
      low: whole('weights.low', 0, 1_000).nullish().transform(orElse(1)),
    })
    .nullish()
    .transform((weights) => weights ?? { high: 9, medium: 3, low: 1 }),
  alternatives: whole('alternatives', 1, 10).nullish().transform(orElse(1)),
  tolerance: whole('tolerance', 0, 1_000_000)
    .nullish()
    .transform((tolerance) => tolerance ?? null),
  explain: yes,
});

/**
 * Decodes the options that somebody has sent; all defaults where there are none.
 * @throws {Problem} BAD_USER_INPUT for what is none, out of range, or named twice in two ways
 */
export function remedyOptionsOf(sent: unknown): RemedyOptions {
  const decoded = RemedyOptions.safeParse(sent ?? {});
  if (!decoded.success) {
    const [issue] = decoded.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw refused(issue?.message ?? 'Options are as the schema has them', place, sent);
  }
  const options = decoded.data;
  if (options.tolerance !== null && options.alternatives > 1)
    throw new Problem(
      'BAD_USER_INPUT',
      `Alternatives are asked for by their number or by a tolerance, received alternatives ${options.alternatives} and tolerance ${options.tolerance}.`,
    );
  return options;
}

function refused(rule: string, place: string, sent: unknown): Problem {
  const value = place
    .split('.')
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null
          ? new Map(Object.entries(inside)).get(key)
          : inside,
      sent,
    );
  return new Problem('BAD_USER_INPUT', `${rule}, received ${JSON.stringify(value) ?? 'none'}.`);
}

function whole(name: string, least: number, most: number) {
  const rule = `${name} is a whole number from ${least} to ${most}`;
  return z.int(rule).min(least, rule).max(most, rule);
}

function orElse<T>(value: T): (given: T | null | undefined) => T {
  return (given) => given ?? value;
}
