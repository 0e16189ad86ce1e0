import { Abandoned } from '../domain/deadline.js';
import { Remembered } from '../domain/remembered.js';
import type { Reader } from './graph.js';
import type { Head } from './head.js';
import type { Statement } from './statement.js';
import { View } from './view.js';

/**
 * Remembers answers for the requests that have the same head of the graph, those that were asked for last.
 *
 * @param most of how many questions
 * @returns the answer to a question, worked out where it is not remembered
 */
export function answersPerHead<Answer>(
  most: number,
): (reader: Reader, question: string, answer: () => Promise<Answer>) => Promise<Answer> {
  const answersOf = new WeakMap<Head, Remembered<Promise<Answer>>>();
  return async (reader, question, answer) => {
    if (!(reader instanceof View)) return answer();
    const head = await reader.head();
    const remembered = answersOf.get(head) ?? new Remembered(most);
    answersOf.set(head, remembered);
    const shared = remembered.of(question, () => {
      const answered = answer();
      answered.catch(() => remembered.forget(question));
      return answered;
    });
    return shared.catch((error: unknown) => {
      // Whoever asked first has left, and others wait for the same.
      if (error instanceof Abandoned) return answer();
      throw error;
    });
  };
}

/** The same of a statement for each of many keys. */
export function rowsPerHead<Row>(
  most: number,
  statementOf: (key: string) => Statement<Row>,
): (reader: Reader, key: string) => Promise<readonly Row[]> {
  const rows = answersPerHead<readonly Row[]>(most);
  return (reader, key) => rows(reader, key, () => reader.read(statementOf(key)));
}
