import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import { ALLIANCE_KINDS, valuesOf } from '../../domain/vocabulary.js';

/** What a plan of alliances may look like, with what is meant where nothing is said. */
export type AllianceOptions = z.infer<typeof Options>;

/**
 * Decodes options as a caller writes them: whatever is left out, or null, is as it is unless given.
 * @throws {Problem} BAD_USER_INPUT with the first rule that is broken, then what was received
 */
export function allianceOptions(input: unknown): AllianceOptions {
  const { data, error } = Options.safeParse(input ?? {});
  if (data === undefined) throw new Problem('BAD_USER_INPUT', firstOf(error));
  agree(data);
  return data;
}

const Member = z.strictObject({ lead: z.string(), member: z.string() });

/** Two townships, by code: as a pair, or as the schema has them. */
const Neighbours = z.union([
  z.tuple([z.string(), z.string()]),
  z
    .strictObject({ township: z.string(), other: z.string() })
    .transform(({ township, other }): [string, string] => [township, other]),
]);

const Options = z.strictObject({
  /** K: the most alliances that are founded; null: as many as needed, with cover ALL. */
  most: orNull(count('most', 1, 200)),
  /** M: the most members of an alliance beside its lead; null: any number. */
  mostMembers: orNull(count('mostMembers', 1, 200)),
  /** M of single leads. */
  capacities: list(
    z.strictObject({ lead: z.string(), most: count('most of a capacity', 0, 200) }),
    'capacities',
  ),
  /** L: the most alliances of a plan that one unit is in. */
  mostPerUnit: or(count('mostPerUnit', 1, 3), 1),
  /** How many alliances a unit has to be in until it is served. */
  times: or(count('times', 1, 2), 1),
  /** WEIGHT: as much weight as can be; ALL: every gap that leads enough can serve. */
  cover: or(z.enum(['WEIGHT', 'ALL']), 'WEIGHT'),
  /** Units that every plan serves. */
  mustCover: list(z.string(), 'mustCover'),
  /** Organizations and units that may lead; null: the committees and general branches of the townships. */
  leads: orNull(z.array(z.string()).max(500, atMost('leads', 500))),
  forbiddenLeads: list(z.string(), 'forbiddenLeads'),
  /** Leads of which every plan has an alliance. */
  fixedLeads: list(z.string(), 'fixedLeads'),
  /** Members that the alliance of a lead has in every plan, in its place or not. */
  fixedMembers: list(Member, 'fixedMembers'),
  forbiddenMembers: list(Member, 'forbiddenMembers'),
  /** Standing alliances that may take in members. */
  extend: list(z.string(), 'extend'),
  compatible: or(
    z.strictObject({
      place: or(z.enum(['NONE', 'VILLAGE', 'TOWNSHIP', 'NEIGHBOURS']), 'TOWNSHIP'),
      /** Townships that are neighbours, in whatever order. */
      neighbours: list(Neighbours, 'neighbours'),
      /** Whether a shared industry chain is looked at. */
      chain: or(z.boolean(), false),
      /** Whether one of place and chain is enough where both are looked at. */
      and: or(z.enum(['ANY', 'BOTH']), 'ANY'),
    }),
    { place: 'TOWNSHIP', neighbours: [], chain: false, and: 'ANY' },
  ),
  weigh: or(z.enum(['SEVERITY', 'MEMBERS', 'EQUAL']), 'SEVERITY'),
  /** What a gap weighs by its gravest finding that is closed; of SEVERITY alone. */
  weights: or(
    z.strictObject({
      high: or(count('weights.high', 0, 1_000), 9),
      medium: or(count('weights.medium', 0, 1_000), 3),
      low: or(count('weights.low', 0, 1_000), 1),
    }),
    { high: 9, medium: 3, low: 1 },
  ),
  /** Of new alliances. */
  kind: or(z.enum(valuesOf(ALLIANCE_KINDS)), 'NEIGHBOURHOOD'),
  /** How many plans are told that differ in their leads, the best among them. */
  alternatives: or(count('alternatives', 1, 10), 1),
  /** Instead of a number: all plans that lose at most so much more than the best by each aim, up to 20; null: not asked. */
  tolerance: orNull(count('tolerance', 0, 1_000_000)),
  /** Whether what is chosen and what is not are explained. */
  explain: or(z.boolean(), false),
});

/** Rules over more than one option. */
function agree(options: AllianceOptions): void {
  const { most, mostPerUnit, times, cover, fixedMembers } = options;
  if (most === null && cover !== 'ALL')
    bad('Where `cover` is not ALL, `most` says how many alliances there are at most', 'none');
  if (options.tolerance !== null && options.alternatives > 1)
    bad(
      'Alternatives are asked for by their number or by a tolerance',
      `alternatives ${options.alternatives} and tolerance ${options.tolerance}`,
    );
  if (mostPerUnit < times)
    bad('`mostPerUnit` is as many as `times`, or more', `${mostPerUnit} and ${times}`);
  const leads = new Set(options.fixedLeads);
  for (const lead of options.forbiddenLeads)
    if (leads.has(lead) || fixedMembers.some((each) => each.lead === lead))
      bad('No lead is both fixed and forbidden', lead);
  for (const { lead, member } of options.forbiddenMembers)
    if (fixedMembers.some((each) => each.lead === lead && each.member === member))
      bad('No member of a lead is both fixed and forbidden', `${member} of ${lead}`);
  const limited = new Set<string>();
  for (const { lead } of options.capacities) {
    if (limited.has(lead)) bad('A lead has one capacity', `${lead} twice`);
    limited.add(lead);
  }
  const { place, neighbours } = options.compatible;
  if (neighbours.length > 0 && place !== 'NEIGHBOURS')
    bad('Townships are named as neighbours beside `place` NEIGHBOURS', `place ${place}`);
  for (const code of neighbours.flat())
    if (!/^\d{9}$/.test(code)) bad('A township of neighbours is its code of 9 digits', code);
  for (const [first, second] of neighbours)
    if (first === second) bad('Two neighbouring townships are not the same one', first);
}

function bad(rule: string, received: string): never {
  throw new Problem('BAD_USER_INPUT', `${rule}, received ${received}.`);
}

function firstOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'Options keep their rules.';
  const place = issue.path.map(String).join('.');
  return issue.code === 'custom' || issue.message.endsWith('.')
    ? issue.message
    : `Option ${place === '' ? 'of alliances' : place}: ${issue.message}.`;
}

function count(name: string, least: number, most: number) {
  const rule = `\`${name}\` is a whole number from ${least} to ${most}`;
  const error = ({ input }: { readonly input?: unknown }) => `${rule}, received ${String(input)}.`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

function list<T extends z.ZodType>(item: T, name: string) {
  return z
    .array(item)
    .max(10_000, atMost(name, 10_000))
    .nullish()
    .transform((items) => items ?? []);
}

function atMost(name: string, most: number) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      `\`${name}\` has at most ${most} entries, received ${Array.isArray(input) ? input.length : String(input)}.`,
  };
}

function or<T extends z.ZodType>(type: T, otherwise: z.output<T>) {
  return type.nullish().transform((value): z.output<T> => value ?? otherwise);
}

function orNull<T extends z.ZodType>(type: T) {
  return type.nullish().transform((value): z.output<T> | null => value ?? null);
}
