import { Answer } from './answer.js';
import { Columns, keysOf, type Row, rowOf, rowsOf } from './columns.js';
import { compileConnection, type Nested } from './compile-connection.js';
import { type Compiled, type CompiledRow, whereClause } from './compiled.js';
import { compareKeys } from './page.js';
import type { Arguments, FieldReading, LinkReading, SelectedField, Selection } from './reading.js';
import type { StatementBuilder } from './statement-builder.js';

/** How `compileConnection` compiles what is nested in it. */
export const nested: Nested = { node: compileNode, fields: compileFields };

/**
 * Compiles what was asked of a node into columns of the row that it stands in, and the subqueries that these need. A node
 * of several possible types is read as what its label says; the subqueries of its other types find nothing and cost
 * nothing.
 */
export function compileNode(
  types: readonly string[],
  selection: Selection,
  node: string,
  columns: Columns,
  builder: StatementBuilder,
): CompiledRow<Answer | null> {
  const readings = types.map((name) => builder.reading(name));
  const [only, ...others] = readings;
  if (only !== undefined && others.length === 0)
    return compileFields(
      only.name,
      selection[only.name] ?? {},
      only.fields,
      node,
      columns,
      builder,
    );
  const branches = readings.map(({ name, label, fields }) => {
    const own = new Columns();
    own.add(`'${name}'`);
    const { calls, decode } = compileFields(
      name,
      selection[name] ?? {},
      fields,
      node,
      own,
      builder,
    );
    return { name, calls, decode, branch: `WHEN ${node}:${label} THEN ${own.list}` };
  });
  const place = columns.add(`CASE ${branches.map(({ branch }) => branch).join(' ')} END`);
  const decoders = new Map<unknown, (row: Row) => Answer>(
    branches.map(({ name, decode }) => [name, decode]),
  );
  return {
    calls: branches.map(({ calls }) => calls).join(''),
    decode: (row) => {
      const raw = row[place] ?? null;
      if (raw === null) return null;
      const own = rowOf(raw);
      return decoders.get(own[0])?.(own) ?? null;
    },
  };
}

/** Compiles fields into columns, and the decoder of a row into an `Answer`. */
function compileFields(
  typeName: string,
  asked: Readonly<Record<string, SelectedField>>,
  readings: { readonly [field: string]: FieldReading },
  variable: string,
  columns: Columns,
  builder: StatementBuilder,
): CompiledRow<Answer> {
  const decoders: { key: string; place: number; decode: (raw: unknown) => unknown }[] = [];
  let calls = '';
  for (const [key, field] of Object.entries(asked)) {
    const reading = readings[field.name];
    if (reading === undefined) continue; // __typename, or a field that its own resolver answers
    const whole = builder.whole(typeName, field.name, variable);
    const part = compileField(typeName, reading, field, { variable, whole }, builder);
    calls += part.calls;
    decoders.push({ key, place: columns.add(part.expression), decode: part.decode });
  }
  return {
    calls,
    decode: (row) => {
      const values = decoders.map(({ key, place, decode }) => [key, decode(row[place] ?? null)]);
      return new Answer(typeName, Object.fromEntries(values));
    },
  };
}

/** @param whole the condition that the field is seen of the node; null: it always is */
function compileField(
  typeName: string,
  reading: FieldReading,
  field: SelectedField,
  { variable, whole }: { readonly variable: string; readonly whole: string | null },
  builder: StatementBuilder,
): Compiled {
  const seen = (expression: string) =>
    whole === null ? expression : `CASE WHEN ${whole} THEN ${expression} END`;
  switch (reading.kind) {
    case 'property':
      return { calls: '', expression: seen(reading.expression(variable)), decode: (raw) => raw };
    case 'computed': {
      const { calls, expression } = reading.read(variable, field.args, builder);
      return {
        calls,
        expression: seen(expression),
        decode: (raw) => (whole !== null && raw === null ? null : reading.compute(raw, field)),
      };
    }
    case 'one':
    case 'list':
      return compileLink(reading, field.args, field.selection, { variable, whole }, builder);
    case 'connection': {
      const path = `${typeName}.${field.name}`;
      return compileConnection(path, reading, field, variable, builder, nested);
    }
  }
}

function compileLink(
  reading: LinkReading,
  args: Arguments,
  selection: Selection,
  { variable: parent, whole }: { readonly variable: string; readonly whole: string | null },
  builder: StatementBuilder,
): Compiled {
  const [node, edge, result] = [builder.name('n'), builder.name('e'), builder.name('r')];
  const match = reading.match({ parent, node, edge }, args, builder);
  const seen = builder.seenFrom(reading.types, node);
  // Other things have a sight of their own.
  const owned = whole !== null && builder.areParts(reading.types) ? [whole] : [];
  const { before = '', pattern } = match;
  const where = [...match.where, ...owned, ...seen];
  const columns = new Columns();
  const place = columns.add(reading.order(node));
  const inner = compileNode(reading.types, selection, node, columns, builder);
  const descending = [reading.last ?? false];
  return {
    calls: `CALL (${parent}) { ${before}MATCH ${pattern}${whereClause(where)} WITH DISTINCT ${node} ${inner.calls}RETURN collect(${columns.list}) AS ${result} }\n`,
    expression: result,
    decode: (raw) => {
      const items = rowsOf(raw)
        .map((row) => ({ row, keys: keysOf(row, [place]) }))
        .sort((a, b) => compareKeys(a.keys, b.keys, descending))
        .map(({ row }) => inner.decode(row));
      return reading.kind === 'one' ? (items[0] ?? null) : items;
    },
  };
}
