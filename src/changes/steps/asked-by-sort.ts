import { groupedBy } from '../../domain/grouped-by.js';
import type { Parameter, Statement } from '../../graph/statement.js';

/** Something of which rows of one sort are asked. */
export interface Asked<Sort extends string> {
  readonly sort: Sort;
  readonly key: Parameter;
}

/**
 * One statement for all that is asked, with a part for each sort among it.
 *
 * @param patternOf what finds the rows of a sort by a `key`, and returns them
 */
export function askedBySort<Sort extends string>(
  asked: readonly Asked<Sort>[],
  patternOf: (sort: Sort) => string,
): Pick<Statement<unknown>, 'text' | 'parameters'> {
  const bySort = groupedBy(asked, ({ sort }) => sort);
  const parts = [...bySort.keys()].map((sort) => `UNWIND $${sort} AS key ${patternOf(sort)}`);
  const keys = [...bySort].map(([sort, all]) => [sort, all.map(({ key }) => key)]);
  return { text: parts.join('\nUNION ALL '), parameters: Object.fromEntries(keys) };
}
