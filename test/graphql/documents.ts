import fc from 'fast-check';

/** A schema with what types can be made of, for documents over it. */
export const typeDefs = `
  enum Color { RED BLUE }
  input Place { row: Int = 1, names: [String!] }
  interface Node { id: ID!, next: Node, color: Color }
  type Red implements Node { id: ID!, next: Node, color: Color, reds(first: Int): [Red], texts(first: Int = 2): [String!]! }
  type Blue implements Node { id: ID!, next: Node, color: Color, numbers: [[Int]], must: Red! }
  union Thing = Red | Blue
  type Query {
    node(id: ID!, at: Place): Node
    things(colors: [Color!]): [Thing!]
    red: Red!
    text(of: String): String
    ratio: Float
    flag: Boolean!
    query: Query
  }
  type Mutation { paint(id: ID!): Red, repaint(id: ID!): Blue! }`;

/** A field: what it takes, and the type of what is below it. */
type Fields = Readonly<Record<string, readonly [args: readonly string[], type: string | null]>>;

const ids = ['id: "1"', 'id: $id', 'id: 7'];
const node: Fields = { id: [[], null], next: [[], 'Node'], color: [[], null] };
const fieldsOf: Readonly<Record<string, Fields>> = {
  Node: node,
  Red: {
    ...node,
    reds: [['', 'first: 3', 'first: $first'], 'Red'],
    texts: [['', 'first: $first', 'first: null'], null],
  },
  Blue: { ...node, numbers: [[], null], must: [[], 'Red'] },
  Thing: {},
  Query: {
    node: [[...ids, 'id: $id, at: {row: $first}', 'id: "2", at: $at'], 'Node'],
    things: [['', 'colors: [RED]', 'colors: $colors'], 'Thing'],
    red: [[], 'Red'],
    text: [['', 'of: "a\\"é"', 'of: $name'], null],
    ratio: [[], null],
    flag: [[], null],
    query: [[], 'Query'],
    __schema: [[], '__Schema'],
  },
  Mutation: { paint: [ids, 'Red'], repaint: [ids, 'Blue'] },
  __Schema: { description: [[], null] },
};
const narrower: Readonly<Record<string, readonly string[]>> = {
  Node: ['Red', 'Blue', 'Thing', 'Node'],
  Thing: ['Red', 'Blue', 'Node'],
  Red: ['Red', 'Node'],
  Blue: ['Blue', 'Thing'],
};
const condition = fc.constantFrom('', '', '', ' @skip(if: $no)', ' @include(if: $yes)');

/** Operations with what they are asked with: valid, but for conflicts between what fragments select. */
export const operations = fc
  .record({
    root: fc.constantFrom('Query', 'Query', 'Query', 'Mutation'),
    fragments: fc.record({ Red: selection('Red', 1), Node: selection('Node', 2) }),
    variables: fc.record({
      id: fc.constantFrom('1', 5, 'é"'),
      first: fc.option(fc.constantFrom(0, 4, 2.5)),
      colors: fc.constantFrom(['BLUE'], 'RED', ['GREEN']),
      at: fc.option(fc.constantFrom({}, { row: 3, names: 'a' }, { line: 1 })),
      name: fc.constantFrom('n', 1, null),
      yes: fc.boolean(),
      no: fc.boolean(),
    }),
  })
  .chain(({ root, fragments, variables }) =>
    selection(root, 4).map((selected) => ({
      document: `${root.toLowerCase()} ($id: ID!, $first: Int, $colors: [Color!], $at: Place, $yes: Boolean!, $no: Boolean = true, $name: String) ${selected}
        fragment Red on Red ${fragments.Red} fragment Node on Node ${fragments.Node}`,
      variables,
    })),
  );

function selection(type: string, depth: number): fc.Arbitrary<string> {
  const fields = Object.entries(fieldsOf[type] ?? {}).filter(
    ([, [, below]]) => below === null || depth > 0,
  );
  const plain = fields.map(([name, [args, below]]) =>
    fc
      .tuple(
        fc.constantFrom('', `${name}_`),
        fc.constantFrom(...(args.length === 0 ? [''] : args)),
        condition,
        below === null ? fc.constant('') : selection(below, depth - 1),
      )
      .map(([alias, given, directive, selected]) => {
        // The same key has the same arguments, so that its fields merge.
        const key = alias === '' && given === '' ? '' : `${alias}${keyOf(name, given)}: `;
        return `${key}${name}${given === '' ? '' : `(${given})`}${directive} ${selected}`;
      }),
  );
  const fragments = (depth > 0 ? (narrower[type] ?? []) : []).flatMap((each) => [
    fc
      .tuple(condition, selection(each, depth - 1))
      .map(([directive, selected]) => `... on ${each}${directive} ${selected}`),
    ...(each in { Red: 1, Node: 1 } && depth > 2
      ? [condition.map((directive) => `...${each}${directive}`)]
      : []),
  ]);
  const parts = [fc.constant('__typename'), ...plain, ...plain, ...fragments];
  return fc
    .array(fc.oneof(...parts), { minLength: 1, maxLength: 4 })
    .map((selected) => `{ ${selected.join(' ')} }`);
}

function keyOf(name: string, args: string): string {
  return `${name}${[...args].map((character) => (character.codePointAt(0) ?? 0).toString(36)).join('')}`;
}
