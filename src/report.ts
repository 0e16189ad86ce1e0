import { CommanderError } from 'commander';
import { Rejected } from './changes/commit.js';
import { REMEDIES } from './changes/tables/remedies.js';
import type { Rule, ViolationKind } from './changes/tables/violation.js';
import { Problem, reasonOf } from './domain/problem.js';
import { shown } from './domain/texts.js';

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

/** How many kinds of violations are told. */
const mostKinds = 100;

function reportViolations({ kinds, total }: Rejected): ExitCode {
  const told = kinds.slice(0, mostKinds);
  const remedied = new Set<Rule>();
  for (const kind of told) {
    for (const line of linesOf(kind)) complain(line);
    const { rule } = kind.first;
    if (!remedied.has(rule)) complain(`  ${REMEDIES[rule]}`);
    remedied.add(rule);
  }
  const rest = kinds.length > told.length ? `, the first ${told.length} of them above` : '';
  const amount = total === 1 ? '1 violation' : `${total} violations`;
  const grouped =
    total === kinds.length
      ? rest
      : ` of ${kinds.length === 1 ? '1 kind' : `${kinds.length} kinds`}${rest}`;
  complain(`${amount}${grouped}. Nothing was written.`);
  return 2;
}

/** The first of a kind, and how many more there are in its file. */
function linesOf({ first, count, lines }: ViolationKind): string[] {
  const { file, line, column, rule, message } = first;
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const [more, others] = [count - 1, lines.slice(1)];
  const on = others.length === 0 ? '' : `, on ${others.length === 1 ? 'line' : 'lines'}`;
  const numbers = others.length === 0 ? '' : ` ${others.join(', ')}`;
  const tail = others.length < more && others.length > 0 ? ', …' : '';
  return [
    `${place}: ${rule}: ${message}`,
    ...(more === 0 ? [] : [`  ${more} more in ${file}${on}${numbers}${tail}`]),
  ];
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
  process.stderr.write(`${text.split('\n').map(shown).join('\n')}\n`);
}
