import fc from 'fast-check';
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Draws a value, as `fc.gen` hands it to a property. */
export type Draw = <T>(make: () => fc.Arbitrary<T>) => T;

/** Names and ids that a graph of `county-folder.ts` has, and texts that it should not be given. */
const names = fc.constantFrom(
  ...['u', 'v', 'b', 'j', 't', 'a', 'z', 's', 'm', 'c', 'f.1', '350428', '350428100'],
);
const odd = fc.constantFrom(
  ...[
    '99',
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udc00x',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\uffff',
    '名\n称',
  ],
  ...[
    "'",
    '"',
    '\\',
    '`',
    '$x',
    '{',
    '%',
    'constructor',
    '__proto__',
    'x'.repeat(501),
    '𠮷'.repeat(99),
  ],
);
export const texts = fc.oneof({ arbitrary: names, weight: 3 }, { arbitrary: odd, weight: 2 });

export const days = fc.constantFrom(
  ...['0000-01-01', '0000-02-29', '0001-01-01', '0099-12-31', '0999-12-31', '1000-01-01'],
  ...['1582-10-10', '1921-07-23', '1970-01-01', '2024-02-29', '2026-06-30', '2026-07-01'],
  ...['9998-12-31', '9999-06-30', '9999-08-31', '9999-12-30', '9999-12-31'],
);

const instants = fc.constantFrom(
  ...['0000-01-01T00:00:00Z', '1969-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
);

export const numbers = fc.constantFrom(
  ...[0, 1, -1, 3, 50, 199, 200, 1_000, 1_000_000, 2 ** 31 - 1, -(2 ** 31)],
);

/** An operation with every argument that it gives as a variable. */
export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Asks a field of a root type with extreme arguments, and what is below it with some of its own. */
export function operationOf(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  field: string,
  draw: Draw,
): Operation {
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const body = fieldText(root, field, 3);
  const head = declared.length === 0 ? '' : `(${declared.join(', ')})`;
  const kind = root === schema.getMutationType() ? 'mutation' : 'query';
  return { query: `${kind} ${head} { ${body} }`, variables };

  function fieldText(type: GraphQLObjectType, name: string, depth: number): string {
    const of = type.getFields()[name];
    if (of === undefined) throw new Error(`${type.name} has the field that is asked, not ${name}.`);
    const given = of.args
      .filter((arg) => isRequired(arg.type, arg.defaultValue) || isGiven(arg.name, draw))
      .map((arg) => {
        const variable = `v${declared.length}`;
        declared.push(`$${variable}: ${arg.type}`);
        variables[variable] = arg.name === 'first' ? draw(() => pages) : extremeOf(arg.type, draw);
        return `${arg.name}: $${variable}`;
      });
    const args = given.length === 0 ? '' : `(${given.join(', ')})`;
    return `${name}${args} ${selectionOf(of.type, depth)}`;
  }

  function selectionOf(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (isAbstractType(named)) {
      const parts = schema.getPossibleTypes(named).map((each) => {
        const key = each.name.toLowerCase();
        return `... on ${each.name} { ${key}: __typename }`;
      });
      return `{ ${parts.join(' ')} }`;
    }
    if (!isObjectType(named)) throw new Error(`What is answered is an object, not ${named}.`);
    const below = Object.values(named.getFields())
      .filter((each) => isLeafType(getNamedType(each.type)) || (depth > 0 && draw(() => often)))
      .filter((each) => depth > 0 || each.args.length === 0)
      .map(({ name }) => fieldText(named, name, depth - 1));
    return `{ __typename ${below.join(' ')} }`;
  }
}

/** What makes most questions break a rule, whatever else they ask, is left out of most. */
const breaking = new Set([
  'after',
  'last',
  'before',
  'ruleSet',
  'ruleSetFrom',
  'ruleSetTo',
  'region',
  'scope',
]);
const pages = fc.oneof(
  { arbitrary: fc.constantFrom(1, 2, 200), weight: 5 },
  { arbitrary: numbers, weight: 1 },
);

function isGiven(name: string, draw: Draw): boolean {
  if (name === 'first') return true;
  return draw(() => (breaking.has(name) ? rarely : seldom));
}

const rarely = fc.nat(14).map((number) => number === 0);
const often = fc.constantFrom(true, true, false);
const seldom = fc.constantFrom(true, false, false);

/** An extreme value of a type of input. */
function extremeOf(type: GraphQLInputType, draw: Draw): unknown {
  if (!isNonNullType(type) && draw(() => fc.nat(19)) === 0) return null;
  const of = getNullableType(type);
  if (isListType(of)) {
    const length = draw(() => fc.constantFrom(0, 1, 2, 2, 7));
    return Array.from({ length }, () => extremeOf(of.ofType, draw));
  }
  if (isEnumType(of)) return draw(() => fc.constantFrom(...of.getValues().map(({ name }) => name)));
  if (isInputObjectType(of)) {
    const fields = Object.values(of.getFields());
    if (of.isOneOf) {
      const one = draw(() => fc.constantFrom(...fields));
      return { [one.name]: notNull(one.type) };
    }
    const given = fields.filter(
      (each) => isRequired(each.type, each.defaultValue) || draw(() => seldom),
    );
    return Object.fromEntries(given.map((each) => [each.name, extremeOf(each.type, draw)]));
  }
  switch (of.name) {
    case 'Int':
      return draw(() => numbers);
    case 'Float':
      return draw(() => fc.oneof(numbers, fc.constantFrom(0.1, 1e308, -1e308, 2 ** 53, 5e-324)));
    case 'Boolean':
      return draw(() => fc.boolean());
    case 'Date':
      return draw(() => days);
    case 'DateTime':
      return draw(() => instants);
    default:
      return draw(() => texts);
  }

  function notNull(inner: GraphQLInputType): unknown {
    for (;;) {
      const value = extremeOf(inner, draw);
      if (value !== null) return value;
    }
  }
}

function isRequired(type: GraphQLInputType, defaultValue: unknown): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
