import type { Instance } from '../model/instance.js';
import { refused } from './refused.js';

/**
 * Reads a set covering problem as OR-Library has it (scp4 and on): how many rows and columns, what each column costs,
 * and for each row how many columns cover it and which, from 1. Rows are points, columns are sites. Numbers stand over
 * lines as they like.
 *
 * @param file the name that messages begin with
 * @throws Problem BAD_USER_INPUT naming the line and the rule
 */
export function readScp(file: string, text: string): Instance {
  const numbers = numbersIn(file, text);
  const rows = numbers.next('The first number, how many rows there are,', 1);
  const columns = numbers.next('The second number, how many columns there are,', 1);
  const costs: number[] = [];
  let total = 0;
  for (let column = 1; column <= columns; column += 1) {
    const most = Number.MAX_SAFE_INTEGER - total;
    const cost = numbers.next(`The cost of column ${column} of ${columns}`, 1, most);
    total += cost;
    costs.push(cost);
  }
  const covers = costs.map((): number[] => []);
  for (let row = 0; row < rows; row += 1) {
    const count = numbers.next(`How many columns cover row ${row + 1} of ${rows}`, 0, columns);
    for (let each = 1; each <= count; each += 1) {
      const column = numbers.next(`Column ${each} of ${count} of row ${row + 1}`, 1, columns);
      const points = covers[column - 1];
      if (points?.at(-1) === row) throw numbers.refuse(`Row ${row + 1} names a column once`);
      points?.push(row);
    }
  }
  numbers.mustEnd();
  const weights = Array.from({ length: rows }, () => 1);
  return { problem: 'scp', weights, costs, covers, most: null };
}

/** The whole numbers of a text, one after the other. */
function numbersIn(file: string, text: string) {
  const tokens = /\n|[^\s]+/g;
  let line = 1;
  let token: string | null = null;
  const refuse = (rule: string) => refused(`${file}:${line}`, rule, token);
  const advance = () => {
    for (;;) {
      token = tokens.exec(text)?.[0] ?? null;
      if (token !== '\n') return token;
      line += 1;
    }
  };
  return {
    refuse,
    next(what: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
      const digits = advance() ?? '';
      const value = Number(digits);
      if (!/^\d+$/.test(digits) || value < least || value > most)
        throw refuse(`${what} is a whole number from ${least} to ${most}`);
      return value;
    },
    mustEnd() {
      if (advance() !== null) throw refuse('Nothing stands behind the last row');
    },
  };
}
