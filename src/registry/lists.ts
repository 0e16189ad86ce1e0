import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import type { Granted } from '../domain/divisions.js';
import type { Answer } from '../graph/answer.js';
import { type Asking, askList } from '../graph/ask.js';
import { whereClause } from '../graph/compiled.js';
import type {
  Arguments,
  Builder,
  ConnectionReading,
  Match,
  SelectedField,
} from '../graph/reading.js';
import { heldThings } from './current-things.js';
import type { ThingType } from './index/thing.js';
import { during, oneOf, unlinked } from './readings/links.js';
import { regionsBelow } from './readings/places.js';
import { scopeOn } from './regions-on.js';
import { scopeSeen } from './scope-seen.js';

/** What is granted, as `Whereabouts` has it: no argument says it. */
export const Within = z
  .custom<Granted>((within) => typeof within === 'object' && within !== null && 'things' in within)
  .nullish();

/** Which things of a type are meant: the schema's scopes. */
export const Scope = z
  .object({
    region: z.string().nullish(),
    kinds: z.array(z.string()).nullish(),
    sources: z.array(z.string()).nullish(),
    within: Within,
    /** All that the region had in it, where on the day of a question that is not what it has today. */
    codes: z.array(z.string()).nullish(),
  })
  .nullish()
  .transform((scope) => scope ?? {});
export type Scope = z.infer<typeof Scope>;

/** The lists at the root, each of one type. */
export type ListName = 'organizations' | 'units' | 'alliances' | 'facilities' | 'sources';

/** Reads a page of one of the lists at the root. */
export async function readList(
  asking: Asking,
  name: ListName,
  field: SelectedField,
): Promise<Answer> {
  const { reader, today } = asking;
  const scope = await scopeOn(
    reader,
    await scopeSeen(asking, Scope.parse(field.args.scope)),
    Day.parse(field.args.on) ?? today,
  );
  const total = await totalOf(asking, name, field, scope);
  const list = total === null ? lists[name] : { ...lists[name], total };
  const asked = { ...field, args: { ...field.args, scope } };
  return askList(asking, name, list, asked, scope.region ?? null);
}

/** The types of the lists that the index of things counts. */
const COUNTED: { readonly [N in ListName]?: ThingType } = {
  organizations: 'Organization',
  units: 'Unit',
  alliances: 'Alliance',
  facilities: 'Facility',
};

/** How many things a list has, where that is asked and the index of things knows it; null: the graph counts them. */
async function totalOf(
  { reader, today, sight }: Asking,
  name: ListName,
  { args, selection }: SelectedField,
  { region = null, kinds = null, sources = null, codes }: Scope,
): Promise<number | null> {
  const type = COUNTED[name];
  const isAsked = Object.values(selection)
    .flatMap((fields) => Object.values(fields))
    .some((field) => field.name === 'totalCount');
  const filters = Object.values(Filter.parse(args.filter) ?? {});
  if (type === undefined || !isAsked || args.ended === true || filters.length > 0) return null;
  const seen = await sight();
  // What a region had in it on another day is in no index of today's.
  if (codes != null) return null;
  const granted = region !== null || seen === 'ALL' ? null : seen.granted;
  const marks = granted?.regions.map((code) => [code, true] as const) ?? null;
  const on = Day.parse(args.on) ?? today;
  const index = await heldThings(reader);
  const counted = { types: [type], kinds, sourceKinds: sources, region, marks, on };
  return index?.count({ ...counted, besides: granted }).things ?? null;
}

const Day = CivilDate.nullish();

/** A condition of a filter; none where the filter leaves it out. */
type Condition = (node: string, builder: Builder, value: unknown) => string;

const equals =
  (property: string): Condition =>
  (node, builder, value) =>
    `${node}.${property} = ${builder.bind(Scalar.parse(value))}`;
/** Of what a thing refers to: nothing fits for whoever does not see that. */
const refersTo =
  (property: string, relationship: string, type: string): Condition =>
  (node, builder, value) => {
    const to = builder.name('to');
    const seen = builder.seen([type], to);
    const is = equals(property)(node, builder, value);
    return seen.length === 0
      ? is
      : `${is} AND EXISTS { MATCH (${node})-[:${relationship}]->(${to}:${type})${whereClause(seen)} }`;
  };
const compares =
  (property: string, operator: '<' | '>='): Condition =>
  (node, builder, value) =>
    `${node}.${property} ${operator} ${builder.bind(Scalar.parse(value))}`;
const isSet =
  (property: string): Condition =>
  (node, _builder, value) =>
    `${node}.${property} IS ${value === true ? 'NOT ' : ''}NULL`;
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Filter = z.record(z.string(), z.unknown()).nullish();

const lists: { readonly [N in ListName]: ConnectionReading } = {
  organizations: scoped('Organization', '<-[:BASED_IN]-', {
    demonstration: equals('demonstration'),
    starRatingAtLeast: compares('starRating', '>='),
    homeRegion: refersTo('homeRegion', 'HOME_IN', 'Region'),
    hostRegion: refersTo('hostRegion', 'HOSTED_IN', 'Region'),
  }),
  units: scoped('Unit', '<-[:LOCATED_IN]-', {
    excluded: isSet('exclusion'),
    firstSecretary: equals('firstSecretary'),
    residentTeam: equals('residentTeam'),
    annualIncomeBelow: compares('annualIncome', '<'),
  }),
  alliances: scoped('Alliance', '<-[:LOCATED_IN]-', {
    parent: refersTo('parent', 'PART_OF', 'Alliance'),
  }),
  facilities: scoped('Facility', '<-[:LOCATED_IN]-', {
    parent: refersTo('parent', 'PART_OF', 'Facility'),
  }),
  sources: unlinked('Source', (at, args, builder) => ({
    pattern: `(${at.node}:Source)`,
    where: oneOf(`${at.node}.kind`, args.kinds, builder),
  })),
};

function scoped(
  type: string,
  arrow: string,
  conditions: { readonly [name: string]: Condition },
): ConnectionReading {
  return unlinked(type, (at, args, builder) => {
    const scope = Scope.parse(args.scope);
    return {
      ...inRegion(at.parent, scope, arrow, { node: at.node, label: type }, builder),
      where: [
        ...during([at.node], args, builder),
        ...inScope(at.node, scope, builder),
        ...filtered(at.node, conditions, args, builder),
      ],
    };
  });
}

/**
 * Things in a region or below it; everywhere where no region is given. In granted regions all of them are seen, so that
 * thousands need not be asked where they lie.
 */
function inRegion(
  region: string,
  { codes, region: named }: Scope,
  arrow: string,
  { node, label }: LabelledNode,
  builder: Builder,
): Required<Pick<Match, 'before' | 'pattern' | 'isSeen'>> {
  const thing = `(${node}:${label})`;
  const [code, at] = [builder.name('code'), builder.name('in')];
  const from = (regions: readonly string[]) =>
    // One after the other: an engine that looks each region up in the list of all takes eight times as long.
    `UNWIND ${builder.bind(regions)} AS ${code} MATCH (${at}:Region) WHERE ${at}.id = ${code} `;
  if (codes != null) {
    const pattern = `(${at})${arrow}${thing}`;
    return { before: from(codes), pattern, isSeen: builder.areGranted(codes) };
  }
  const { granted } = builder;
  if (named != null || granted === null) {
    const above = region === '' ? '' : `${regionsBelow(region)}${arrow}`;
    const isSeen = named != null && builder.areGranted([named]);
    return { before: '', pattern: `${above}${thing}`, isSeen };
  }
  // All that is granted.
  const before = from(granted.regions);
  const below = (to: string) => `${regionsBelow(at)}${arrow}${to}`;
  if (granted.things.length === 0 || !grantedOneByOne.has(label))
    return { before, pattern: below(thing), isSeen: true };
  const [id, found] = [builder.name('id'), builder.name('found')];
  const one = `(${found}:${label})`;
  const besides = `UNWIND ${builder.bind(granted.things)} AS ${id} MATCH ${one} WHERE ${found}.id = ${id} RETURN ${found}`;
  return {
    // One by one: Grafeo asks no condition of more than 65,535 rows that a subquery gives at once.
    before: `CALL () { ${before}MATCH ${below(one)} RETURN ${found} UNION ALL ${besides} } UNWIND [${found}] AS ${node} `,
    pattern: thing,
    isSeen: true,
  };
}

/** Of these types are things that are granted beside what lies in regions. */
const grantedOneByOne: ReadonlySet<string> = new Set(['Organization', 'Unit']);

interface LabelledNode {
  readonly node: string;
  readonly label: string;
}

/**
 * The MATCH of the things in a scope.
 *
 * @param arrow leads from a region to its things
 * @param where further conditions, joined by AND
 */
export function matchInScope(
  scope: Scope,
  arrow: string,
  { node, label }: LabelledNode,
  builder: Builder,
  where: readonly string[] = [],
): string {
  const isEverywhere = scope.region == null;
  const start = isEverywhere
    ? ''
    : `MATCH (scope:Region) WHERE scope.id = ${builder.bind(scope.region ?? null)}\n`;
  const from = isEverywhere ? '' : 'scope';
  const { before, pattern, isSeen } = inRegion(from, scope, arrow, { node, label }, builder);
  // The label first: else Grafeo looks at all that lies there for the condition, things of other types as well.
  const seen = isSeen
    ? []
    : builder.seen([label], node).map((is) => `(${node}:${label} AND ${is})`);
  return `${start}${before}MATCH ${pattern}${whereClause([...seen, ...where, ...inScope(node, scope, builder)])}`;
}

/** Conditions that a node is of a scope's kinds and sources. */
function inScope(
  node: string,
  { kinds, sources }: { kinds?: unknown; sources?: unknown },
  builder: Builder,
): string[] {
  return [
    ...oneOf(`${node}.kind`, kinds, builder),
    ...oneOf(`${node}.sourceKind`, sources, builder),
  ];
}

function filtered(
  node: string,
  conditions: { readonly [name: string]: Condition },
  args: Arguments,
  builder: Builder,
): string[] {
  return Object.entries(Filter.parse(args.filter) ?? {}).flatMap(([name, value]) => {
    const condition = conditions[name];
    return value == null || condition === undefined ? [] : [condition(node, builder, value)];
  });
}
