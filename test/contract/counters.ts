import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';
import { probe } from './case.js';

/** Writes a number under a name. */
export function counter(name: string, number: number): Statement<unknown> {
  return probe('MERGE (n:Probe {name: $name}) SET n.number = $number', { name, number });
}

const Numbered = z.object({ number: z.number() });

/** Reads a number under its node's lock, as every writer of the product begins. */
export function locked(name: string): Statement<{ number: number }> {
  return {
    ...probe(
      'MATCH (n:Probe) WHERE n.name = $name SET n.locked = true WITH n RETURN n.number AS number',
      { name },
    ),
    decode: (row) => Numbered.parse(row),
  };
}

/** Reads the numbers under some names, the smallest first. */
export function numbers(names: readonly string[]): Statement<{ number: number }> {
  const text = 'MATCH (n:Probe) WHERE n.name IN $names RETURN n.number AS number ORDER BY number';
  return { ...probe(text, { names }), decode: (row) => Numbered.parse(row) };
}

export async function numbersOf(
  reader: Pick<Graph, 'read'>,
  ...names: string[]
): Promise<number[]> {
  return (await reader.read(numbers(names))).map(({ number }) => number);
}
