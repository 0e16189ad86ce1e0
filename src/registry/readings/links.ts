import { z } from 'zod';
import { holds } from '../../graph/holds.js';
import type {
  Arguments,
  Builder,
  ConnectionReading,
  LinkVariables,
  OrderKey,
} from '../../graph/reading.js';
import { anyHome, placedInOn, seenHome, thingsBelow } from './places-on.js';
import { link } from './stated.js';

const byId: OrderKey = { expression: ({ node }) => `${node}.id` };
const byKey: OrderKey = { expression: ({ edge }) => `${edge}.key` };
const byName: OrderKey = { expression: ({ node }) => `${node}.reading` };
const down = (key: OrderKey): OrderKey => ({ ...key, descending: true });

/** The values of the schema's `NameOrder`. */
const nameOrders: ConnectionReading['orders'] = {
  ID_ASC: [byId],
  ID_DESC: [down(byId)],
  NAME_ASC: [byName, byId],
  NAME_DESC: [down(byName), down(byId)],
};

/** The place among a belt's sites; behind them for a member without one. */
const byPosition: OrderKey = { expression: ({ edge }) => `coalesce(${edge}.position, 999999999)` };

/** The lead first, then the order of a belt's sites, then the rest. */
const rolesFirst: ConnectionReading['orders'] = {
  ROLE: [
    {
      expression: ({ edge }) =>
        `CASE ${edge}.role WHEN 'LEAD' THEN 0 WHEN 'MEMBER' THEN 1 ELSE 2 END`,
    },
    byPosition,
    byId,
    byKey,
  ],
};

/** By the order of a belt's sites alone. */
export const sitesFirst: ConnectionReading['orders'] = { POSITION: [byPosition, byId, byKey] };

/**
 * A list of things linked by a dated relationship. What doesn't hold on the day is left out unless
 * `ended` is asked for; a link never holds outside the lifetimes of its two ends.
 */
export function linked(
  types: readonly string[],
  pattern: (at: LinkVariables) => string,
  edge: ConnectionReading['edge'] = link,
): ConnectionReading {
  return {
    kind: 'connection',
    types,
    edge,
    orders: edge !== null && 'role' in edge ? rolesFirst : { ID: [byId, byKey] },
    isDivided: ({ region }) => typeof region === 'string',
    match: (at, args, builder) => ({
      pattern: pattern(at),
      where: [
        ...during([at.edge, at.node, at.parent], args, builder),
        ...oneOf(`${at.node}.kind`, args.kinds, builder),
        ...oneOf(`${at.edge}.role`, args.roles, builder),
        ...within(at.node, args, builder),
      ],
    }),
  };
}

/** A list of named things without a dated link to where it is asked for. */
export function named(type: string, pattern: (at: LinkVariables) => string): ConnectionReading {
  return unlinked(type, (at, args, builder) => ({
    pattern: pattern(at),
    where: ownConditions(at.node, args, builder),
  }));
}

/**
 * The named things of a region and of those below it.
 *
 * @param arrow leads from a region to its things
 * @param start ANY where things are seen though the region is not at which the arrow starts: such are left out, as that is
 *   where they lie
 */
export function namedBelow(
  type: string,
  arrow: string,
  start: 'SEEN' | 'ANY' = 'SEEN',
): ConnectionReading {
  return {
    ...unlinked(type, (at, args, builder) => {
      const home = start === 'SEEN' ? anyHome : seenHome(builder);
      const things = thingsBelow(arrow, `(${at.node}:${type})`, home, at, args, builder);
      return { ...things, where: [...things.where, ...ownConditions(at.node, args, builder)] };
    }),
    isDivided: () => true,
  };
}

/** As `namedBelow`, of what lies in the region, and so is seen where that is granted: it is asked once, not of each. */
export function lyingBelow(
  type: string,
  arrow: '<-[:BASED_IN]-' | '<-[:LOCATED_IN]-' | '<-[:ABOUT]-',
  start?: 'SEEN' | 'ANY',
): ConnectionReading {
  const below = namedBelow(type, arrow, start);
  return {
    ...below,
    match: (at, args, builder) => {
      const match = below.match(at, args, builder);
      const granting = builder.granting(`${at.parent}.id`);
      // What lay there on another day may lie elsewhere now.
      if (granting === null || match.before !== undefined) return match;
      const isSeen = builder.name('s');
      return { ...match, before: `WITH ${at.parent}, ${granting} AS ${isSeen} `, isSeen };
    },
  };
}

function ownConditions(node: string, args: Arguments, builder: Builder): string[] {
  return [...during([node], args, builder), ...oneOf(`${node}.kind`, args.kinds, builder)];
}

/** A list whose pattern binds no relationship. */
export function unlinked(type: string, match: ConnectionReading['match']): ConnectionReading {
  return { kind: 'connection', types: [type], edge: null, orders: nameOrders, match };
}

/** Conditions that things hold on the day of the arguments, none where what has ended is wanted too. */
export function during(variables: readonly string[], args: Arguments, builder: Builder): string[] {
  if (args.ended === true) return [];
  const day = builder.day(args);
  return variables.map((variable) => holds(variable, day));
}

/** The condition that a thing is based or located in a region or below it; none where none is given. */
function within(node: string, args: Arguments, builder: Builder): string[] {
  const { region } = args;
  if (typeof region !== 'string') return [];
  return [`EXISTS { ${placedInOn(node, builder.bind(region), args, builder)} }`];
}

const Words = z.array(z.string()).nullish();

/** The condition that a property is one of some words; none where no words are given. */
export function oneOf(property: string, words: unknown, builder: Builder): string[] {
  const wanted = Words.parse(words);
  return wanted == null ? [] : [`${property} IN ${builder.bind(wanted)}`];
}
