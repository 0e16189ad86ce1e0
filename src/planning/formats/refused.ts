import { Problem } from '../../domain/problem.js';

/**
 * A file that breaks a rule.
 *
 * @param place the file, the line from 1, and the column where one is meant, with colons between
 * @param received null where nothing was
 */
export function refused(place: string, rule: string, received: string | null): Problem {
  const tail = received === null || received === '' ? 'nothing' : JSON.stringify(cut(received));
  return new Problem('BAD_USER_INPUT', `${place}: ${rule}, received ${tail}.`);
}

function cut(value: string): string {
  return value.length > 200 ? `${value.slice(0, 200)}…` : value;
}
