import { Answer } from './answer.js';
import { Columns, keysOf, type Row, rowOf, rowsOf } from './columns.js';
import { type Compiled, type CompiledRow, whereClause } from './compiled.js';
import { encodeCursor, type KeyValue } from './cursor.js';
import { compareKeys, cutPage, type Page, pageOf } from './page.js';
import type {
  ConnectionReading,
  FieldReading,
  LinkVariables,
  Match,
  OrderKey,
  SelectedField,
  Selection,
} from './reading.js';
import type { StatementBuilder } from './statement-builder.js';

/** How the nodes and edges of a page are compiled; the caller's own way, since lists nest. */
export interface Nested {
  node(
    types: readonly string[],
    selection: Selection,
    node: string,
    columns: Columns,
    builder: StatementBuilder,
  ): CompiledRow;
  fields(
    typeName: string,
    asked: Readonly<Record<string, SelectedField>>,
    readings: { readonly [field: string]: FieldReading },
    variable: string,
    columns: Columns,
    builder: StatementBuilder,
  ): CompiledRow<Answer>;
}

/**
 * Compiles a page of linked nodes into one subquery, and a second one for `totalCount` where that is
 * asked for.
 *
 * @param path the list's name, which its cursors are bound to, such as `Unit.coverings`.
 * @param parent the variable the list hangs from, or null for a list of everything.
 */
export function compileConnection(
  path: string,
  reading: ConnectionReading,
  { args, selection }: SelectedField,
  parent: string | null,
  builder: StatementBuilder,
  nested: Nested,
): Compiled<Answer> {
  const at = { parent: parent ?? '', node: builder.name('n'), edge: builder.name('e') };
  const order = orderOf(reading, args);
  const page = pageOf(path, args, order.length);
  const matched = reading.match(at, args, builder);
  const seen = seenAmong(matched, reading.types, at.node, builder);
  const match = { ...matched, where: [...matched.where, ...seen] };
  const { typeName, fields } = onlyType(selection);
  const wantsItems = fields.some(({ field }) => field.name !== 'totalCount');
  const items = wantsItems
    ? builder.withinPage(page.size, path, () =>
        compileItems(reading, fields, page, order, at, match, builder, nested),
      )
    : { calls: '', expression: '[]', decode: () => () => [] };
  const total = fields.some(({ field }) => field.name === 'totalCount')
    ? compileTotal(reading, match, at, builder)
    : { calls: '', expression: 'null' };
  return {
    calls: items.calls + total.calls,
    expression: `[${items.expression}, ${total.expression}]`,
    decode: (raw) => {
      const [rows, count] = rowOf(raw);
      const answerTo = items.decode(rowsOf(rows));
      const values = fields.map(({ key, field }) => [
        key,
        field.name === 'totalCount' ? count : answerTo(key),
      ]);
      return new Answer(typeName, Object.fromEntries(values));
    },
  };
}

/** The conditions that what is matched is seen: asked of each, which takes long, only where it isn't seen in any case. */
function seenAmong(
  { isSeen = false }: Match,
  types: readonly string[],
  node: string,
  builder: StatementBuilder,
): string[] {
  if (isSeen === true) return [];
  const seen = builder.seen(types, node);
  return isSeen === false ? seen : seen.map((is) => `(${isSeen} OR ${is})`);
}

type Keyed = { readonly key: string; readonly field: SelectedField };

/** What the fields of one page ask of each row: a decoder of a row by the field's response key. */
function compileItems(
  reading: ConnectionReading,
  fields: readonly Keyed[],
  page: Page,
  order: readonly OrderKey[],
  at: LinkVariables,
  match: Match,
  builder: StatementBuilder,
  nested: Nested,
) {
  const result = builder.name('r');
  const variables = reading.edge === null ? at.node : `${at.node}, ${at.edge}`;
  const keys = order.map((key) => key.expression(at, builder));
  const descending = order.map((key) => (key.descending ?? false) !== page.backward);
  const behind = page.behind === null ? [] : [after(keys, descending, page, builder)];
  const sorting = keys.map((key, index) => `${key}${descending[index] ? ' DESC' : ''}`).join(', ');
  const limit = builder.bind(page.size + 1);
  const columns = new Columns();
  const places = keys.map((key) => columns.add(key));
  const parts = new Map(
    fields.map(({ key, field }) => [
      key,
      compilePart(reading, field, page, at, columns, builder, nested),
    ]),
  );
  const innerCalls = [...parts.values()].map((part) => part.calls).join('');
  return {
    calls: `CALL (${at.parent}) { ${match.before ?? ''}MATCH ${match.pattern}${whereClause([...match.where, ...behind])} WITH ${variables} ORDER BY ${sorting} LIMIT ${limit}\n${innerCalls}RETURN collect(${columns.list}) AS ${result} }\n`,
    expression: result,
    decode: (items: readonly Row[]) => {
      const sorted = items
        .map((row) => ({ row, keys: keysOf(row, places) }))
        .sort((a, b) => compareKeys(a.keys, b.keys, descending));
      const { rows, info } = cutPage(page, sorted);
      return (key: string): unknown => {
        const part = parts.get(key);
        return part?.decode === null || part === undefined ? info : rows.map(part.decode);
      };
    },
  };
}

/** A row of a page with the keys that it stands by. */
interface Item {
  readonly row: Row;
  readonly keys: readonly KeyValue[];
}

/** One field of a connection: `edges` and `nodes` are decoded row by row, `pageInfo` is not (null). */
function compilePart(
  reading: ConnectionReading,
  field: SelectedField,
  page: Page,
  at: LinkVariables,
  columns: Columns,
  builder: StatementBuilder,
  nested: Nested,
): { calls: string; decode: ((item: Item) => unknown) | null } {
  const nodeOf = ({ selection }: SelectedField) =>
    nested.node(reading.types, selection, at.node, columns, builder);
  if (field.name === 'nodes') {
    const { calls, decode } = nodeOf(field);
    return { calls, decode: ({ row }) => decode(row) };
  }
  if (field.name !== 'edges') return { calls: '', decode: null };
  const { typeName, fields } = onlyType(field.selection);
  const nodes = fields
    .filter(({ field }) => field.name === 'node')
    .map(({ key, field }) => ({ key, ...nodeOf(field) }));
  const own = Object.fromEntries(fields.map(({ key, field }) => [key, field]));
  const edge = nested.fields(typeName, own, reading.edge ?? {}, at.edge, columns, builder);
  const cursors = fields.filter(({ field }) => field.name === 'cursor').map(({ key }) => key);
  return {
    calls: nodes.map((node) => node.calls).join('') + edge.calls,
    decode: ({ row, keys }) =>
      new Answer(typeName, {
        ...edge.decode(row).values,
        ...Object.fromEntries(nodes.map(({ key, decode }) => [key, decode(row)])),
        ...Object.fromEntries(cursors.map((key) => [key, encodeCursor(page.question, keys)])),
      }),
  };
}

function compileTotal(
  { total: known }: ConnectionReading,
  match: Match,
  at: LinkVariables,
  builder: StatementBuilder,
) {
  if (known !== undefined) return { calls: '', expression: builder.bind(known) };
  const total = builder.name('c');
  return {
    calls: `CALL (${at.parent}) { ${match.before ?? ''}MATCH ${match.pattern}${whereClause(match.where)} RETURN count(*) AS ${total} }\n`,
    expression: total,
  };
}

/** The rows behind the given one in a total order of several keys, each up or down. */
function after(
  keys: readonly string[],
  descending: readonly boolean[],
  page: Page,
  builder: StatementBuilder,
): string {
  const bound = (page.behind ?? []).map((key) => builder.bind(key));
  const alternatives = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((earlier, at) => `${earlier} = ${bound[at]}`);
    return [...equal, `${key} ${descending[index] ? '<' : '>'} ${bound[index]}`].join(' AND ');
  });
  return `(${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`;
}

function orderOf(reading: ConnectionReading, args: SelectedField['args']): readonly OrderKey[] {
  const [first = []] = Object.values(reading.orders);
  const { orderBy } = args;
  return typeof orderBy === 'string' ? (reading.orders[orderBy] ?? first) : first;
}

/** A connection and an edge have one type each. */
function onlyType(selection: Selection): { typeName: string; fields: Keyed[] } {
  const [[typeName, fields] = ['', {}]] = Object.entries(selection);
  return { typeName, fields: Object.entries(fields).map(([key, field]) => ({ key, field })) };
}
