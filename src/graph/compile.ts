import { z } from 'zod';
import { Answer } from './answer.js';
import { compileConnection, type Nested } from './compile-connection.js';
import { type Compiled, whereClause } from './compiled.js';
import { compareKeys } from './page.js';
import type { Arguments, FieldReading, LinkReading, SelectedField, Selection } from './reading.js';
import type { StatementBuilder } from './statement-builder.js';

/** How `compileConnection` compiles what is nested in it. */
export const nested: Nested = { node: compileNode, fields: compileFields };

const Row = z.record(z.string(), z.unknown());

/**
 * Compiles what was asked of a node into a map expression over its variable, preceded by the
 * subqueries that it needs. A node of several possible types is read as what its label says; the
 * subqueries of its other types find nothing and cost nothing.
 */
export function compileNode(
  types: readonly string[],
  selection: Selection,
  node: string,
  builder: StatementBuilder,
): Compiled<Answer | null> {
  const compiled = types
    .map((name) => builder.reading(name))
    .map((type) => ({
      type,
      ...compileFields(type.name, selection[type.name] ?? {}, type.fields, node, builder),
    }));
  const branches = compiled.map(
    ({ type, entries }) => `WHEN ${node}:${type.label} THEN {t: '${type.name}'${joined(entries)}}`,
  );
  const decoders = new Map<unknown, (row: Record<string, unknown>) => Answer>(
    compiled.map(({ type, decode }) => [type.name, decode]),
  );
  return {
    calls: compiled.map(({ calls }) => calls).join(''),
    expression: `CASE ${branches.join(' ')} END`,
    decode: (raw) => {
      if (raw === null) return null;
      const row = Row.parse(raw);
      const decode = decoders.get(row.t);
      return decode === undefined ? null : decode(row);
    },
  };
}

/** Compiles fields into the entries of a map, and the decoder of that map into an `Answer`. */
function compileFields(
  typeName: string,
  asked: Readonly<Record<string, SelectedField>>,
  readings: { readonly [field: string]: FieldReading },
  variable: string,
  builder: StatementBuilder,
): { calls: string; entries: string[]; decode: (row: Record<string, unknown>) => Answer } {
  // What several fields are worked out from is read once.
  const names = new Map<string, string>();
  const decoders: { key: string; name: string; decode: (raw: unknown) => unknown }[] = [];
  let calls = '';
  for (const [key, field] of Object.entries(asked)) {
    const reading = readings[field.name];
    if (reading === undefined) continue; // __typename, or a field that its own resolver answers
    const part = compileField(`${typeName}.${field.name}`, reading, field, variable, builder);
    const name = names.get(part.expression) ?? builder.name('f');
    names.set(part.expression, name);
    calls += part.calls;
    decoders.push({ key, name, decode: part.decode });
  }
  return {
    calls,
    entries: [...names].map(([expression, name]) => `${name}: ${expression}`),
    decode: (row) => {
      const values = decoders.map(({ key, name, decode }) => [key, decode(row[name] ?? null)]);
      return new Answer(typeName, Object.fromEntries(values));
    },
  };
}

function compileField(
  path: string,
  reading: FieldReading,
  field: SelectedField,
  variable: string,
  builder: StatementBuilder,
): Compiled {
  switch (reading.kind) {
    case 'property':
      return { calls: '', expression: reading.expression(variable), decode: (raw) => raw };
    case 'computed': {
      const { calls, expression } = reading.read(variable, field.args, builder);
      return { calls, expression, decode: (raw) => reading.compute(raw, field) };
    }
    case 'one':
    case 'list':
      return compileLink(reading, field.args, field.selection, variable, builder);
    case 'connection':
      return compileConnection(path, reading, field, variable, builder, nested);
  }
}

function compileLink(
  reading: LinkReading,
  args: Arguments,
  selection: Selection,
  parent: string,
  builder: StatementBuilder,
): Compiled {
  const [node, edge, result] = [builder.name('n'), builder.name('e'), builder.name('r')];
  const { pattern, where } = reading.match({ parent, node, edge }, args, builder);
  const inner = compileNode(reading.types, selection, node, builder);
  const order = reading.order(node);
  return {
    calls: `CALL (${parent}) { MATCH ${pattern}${whereClause(where)} WITH DISTINCT ${node} ${inner.calls}WITH ${inner.expression} AS item, ${order} AS o RETURN collect({o: o, item: item}) AS ${result} }\n`,
    expression: result,
    decode: (raw) => {
      const items = LinkedItems.parse(raw)
        .sort((a, b) => compareKeys([a.o], [b.o], [reading.last ?? false]))
        .map(({ item }) => inner.decode(item));
      return reading.kind === 'one' ? (items[0] ?? null) : items;
    },
  };
}

const LinkedItems = z.array(z.object({ o: z.string(), item: z.unknown() }));

function joined(entries: readonly string[]): string {
  return entries.map((entry) => `, ${entry}`).join('');
}
