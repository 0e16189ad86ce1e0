import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { Divisions } from '../domain/divisions.js';
import { Problem } from '../domain/problem.js';
import type { Answer } from './answer.js';
import { Columns, rowOf } from './columns.js';
import { compileNode, nested } from './compile.js';
import { compileConnection } from './compile-connection.js';
import { isDivided } from './divided.js';
import type { Reader } from './graph.js';
import type { NodeBudget } from './node-budget.js';
import type { ConnectionReading, SelectedField, Selection, TypeCatalogue } from './reading.js';
import type { Sight } from './sight.js';
import type { Statement } from './statement.js';
import { StatementBuilder } from './statement-builder.js';

/** Who answers a request's questions, and on which day things are asked for unless they say so. */
export interface Asking {
  readonly reader: Reader;
  readonly types: TypeCatalogue;
  readonly today: CivilDate;
  /** What of the graph whoever asks may see. */
  readonly sight: () => Promise<Sight>;
  /** What the whole request may ask for. */
  readonly budget: NodeBudget;
  /** How regions lay in one another. */
  readonly divisions: () => Promise<Divisions>;
}

/** Things that what is seen names: such as are there, or were retracted. */
export type Named = 'there' | 'retracted';

/**
 * Reads what is asked of the things with some ids, in one statement.
 *
 * @param types the names of the types that a thing may be of; one of another type is not found
 * @param places in how many places of the answer these things stand, one of them in several
 * @param of whether whoever asks names them, or what is seen does; or things are meant that were retracted, of one type:
 *   these are named by what was known alone
 * @returns the answers by id, without those that nothing has
 */
export async function askNodes(
  asking: Asking,
  types: readonly string[],
  ids: readonly string[],
  { selection }: SelectedField,
  places = ids.length,
  of: 'asked' | Named = 'asked',
): Promise<ReadonlyMap<string, Answer>> {
  const { reader } = asking;
  const builder = await builderFor(asking, selection);
  const [only, ...others] = types;
  const label = others.length === 0 && only !== undefined ? builder.reading(only).label : 'Entity';
  const from =
    of === 'retracted'
      ? `MATCH (n:Retracted) WHERE n.was = '${label}' AND`
      : `MATCH (n:${label}) WHERE`;
  const seen = of === 'asked' ? builder.seen(types, 'n', ids) : builder.seenFrom(types, 'n');
  const columns = new Columns();
  const place = columns.add('n.id');
  const node = builder.withinPage(places, types.join('|'), () =>
    compileNode(types, selection, 'n', columns, builder),
  );
  const statement: Statement<[string, Answer | null]> = {
    name: `ask.${types.join('|')}`,
    text: `${from} ${[`n.id IN ${builder.bind(ids)}`, ...seen].join(' AND ')}\n${node.calls}RETURN ${columns.list} AS data`,
    parameters: builder.parameters,
    decode: (row) => {
      const values = rowOf(NodeRow.parse(row).data);
      return [String(values[place]), node.decode(values)];
    },
  };
  const found = await reader.read(statement);
  return new Map(found.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])));
}

/**
 * Reads a page of a list at the root of an operation, in one statement.
 *
 * @param region the code of the region whose things are meant, null for all
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function askList(
  asking: Asking,
  name: string,
  reading: ConnectionReading,
  field: SelectedField,
  region: string | null,
): Promise<Answer> {
  const { reader } = asking;
  const builder = await builderFor(asking, field.selection);
  const scope = region === null ? null : 'scope';
  const list = compileConnection(`Query.${name}`, reading, field, scope, builder, nested);
  const start =
    region === null
      ? ''
      : `OPTIONAL MATCH (scope:Region) WHERE scope.id = ${builder.bind(region)}\n`;
  const statement: Statement<{ found: boolean; list: Answer }> = {
    name: `ask.${name}`,
    text: `${start}${list.calls}RETURN ${region === null ? 'true' : 'scope IS NOT NULL'} AS found, ${list.expression} AS data`,
    parameters: builder.parameters,
    decode: (row) => {
      const { found, data } = ListRow.parse(row);
      return { found, list: list.decode(data) };
    },
  };
  const [answer] = await reader.read(statement);
  if (answer === undefined) throw new Error('A list is answered by one row, received none.');
  if (!answer.found) throw noSuchRegion(region);
  return answer.list;
}

async function builderFor(
  { types, today, sight, budget, divisions }: Asking,
  selection: Selection,
): Promise<StatementBuilder> {
  const all = isDivided(types, selection) ? await divisions() : Divisions.UNMOVED;
  return new StatementBuilder(types, today, await sight(), budget, all);
}

/** A question names a region that is not in the graph. */
export function noSuchRegion(code: string | null): Problem {
  return new Problem(
    'NOT_FOUND',
    `A scope names a region of the graph, received ${JSON.stringify(code)}.`,
  );
}

const NodeRow = z.object({ data: z.unknown() });
const ListRow = z.object({ found: z.boolean(), data: z.unknown() });
