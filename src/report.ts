import { CommanderError } from 'commander';
import { Rejected } from './changes/commit.js';
import type { Violation } from './changes/tables/violation.js';
import { Problem, reasonOf } from './domain/problem.js';

/**
 * 0 done; 1 a fault, or something that is away or in the way; 2 what was given breaks a rule or is not there. Of a
 * search also 3: what it found is not proved to be the best; 4: there is nothing to find.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** Tells a person what went wrong; only a fault that nobody foresaw comes with its stack. */
export function report(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Rejected) return reportViolations(error);
  if (error instanceof Problem) {
    complain(error.message);
    return error.code === 'BAD_USER_INPUT' || error.code === 'NOT_FOUND' ? 2 : 1;
  }
  if (error instanceof RangeError && !/call stack/.test(error.message)) {
    complain(error.message);
    return 2;
  }
  complain(error instanceof Error && !isOfSystem(error) ? stackOf(error) : reasonOf(error));
  return 1;
}

function reportViolations({ violations, total }: Rejected): ExitCode {
  for (const violation of violations) complain(lineOf(violation));
  const more = total > violations.length ? `, the first ${violations.length} above` : '';
  complain(`${total} violation${total === 1 ? '' : 's'}${more}. Nothing was written.`);
  return 2;
}

function lineOf({ file, line, column, rule, message }: Violation): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `${place}: ${rule}: ${message}`;
}

/** An error of the operating system, such as `ENOSPC`, says all in its message. */
function isOfSystem(error: Error): boolean {
  return 'code' in error && 'syscall' in error;
}

function stackOf(error: Error): string {
  const cause = error.cause === undefined ? '' : `\nCaused by ${String(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
