import { StoredCount } from '../../domain/numbers.js';
import { type FieldReading, one, property, value } from '../../graph/reading.js';

type Fields = { readonly [field: string]: FieldReading };

/** The fields of what a source states. */
export const stated: Fields = {
  source: {
    kind: 'one',
    types: ['Source'],
    match: ({ parent, node }) => ({
      pattern: `(${node}:Source)`,
      where: [`${node}.id = ${parent}.source`],
    }),
    order: (node) => `${node}.id`,
  },
  locator: property('locator'),
  sourceKind: property('sourceKind'),
  recordedAt: property('recordedAt'),
};

/** The same of a thing, which leads to its source. */
export const statedThing: Fields = {
  ...stated,
  source: one('Source', ({ parent, node }) => `(${parent})-[:STATED_IN]->(${node})`),
};

export const dated: Fields = {
  validFrom: property('validFrom'),
  validTo: property('validTo'),
};

/** The fields of a dated relationship that a source states: of every link's edge. */
export const link: Fields = { ...dated, ...stated };

/** The fields of a membership. */
export const linkOfMember: Fields = {
  role: property('role'),
  position: counted('position'),
  ...link,
};

export const names: Fields = {
  id: property('id'),
  name: property('name'),
  nameEn: property('nameEn'),
};

/** A count or a place, none where it is one that earlier releases took and no answer can hold. */
export function counted(name: string): FieldReading {
  return {
    kind: 'computed',
    read: (node) => ({ calls: '', expression: `${node}.${name}` }),
    compute: (raw) => StoredCount.parse(raw),
  };
}

/** What was counted last by a day. */
export const latestCounts: FieldReading = {
  kind: 'one',
  types: ['Counts'],
  match: ({ parent, node }, args, builder) => ({
    pattern: `(${parent})-[:COUNTED]->(${node}:Count)`,
    where: [`${node}.on <= ${builder.day(args)}`],
  }),
  order: (node) => `${node}.on`,
  last: true,
};

/** A list property, which an engine may leave out where it is empty. */
export const listProperty = (name: string) => value((node) => `coalesce(${node}.${name}, [])`);
