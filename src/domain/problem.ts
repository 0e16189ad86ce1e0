/**
 * Every code that an error can leave the product with, on the GraphQL wire (`extensions.code`), in
 * the log and on the command line, and what it means. `docs/errors.md` repeats this list, and a test
 * fails where the two differ.
 */
export const problemCodes = {
  BAD_USER_INPUT: 'What was sent breaks a stated rule; sending it again changes nothing.',
  NOT_FOUND: 'A question names an id that nothing has.',
  CONFLICT: 'Another writer was faster, or an import is under way; try again.',
  UNAUTHENTICATED: 'Nobody has signed in, or not with what is right.',
  TOO_MANY_ATTEMPTS: 'Signing in has failed too often; try again later.',
  FORBIDDEN: 'Who asks may not, or the server is set up to refuse this of whoever asks.',
  COST_EXCEEDED: 'The operation costs more than one may; ask for less at a time.',
  TIMEOUT: 'The answer took longer than allowed; narrow the question.',
  OVERLOADED: 'The server has as much to do as it takes on; try again a little later.',
  UNAVAILABLE: 'The database does not answer; try again later, the server recovers by itself.',
  STORAGE_FULL: 'There is no room on the disk to write to; what is there is read as before.',
  STORAGE_DAMAGED:
    'Files under DATA_DIR are not as they were written; the message says how to go on.',
  INTERNAL: 'A fault of the server; the message carries the id under which it is logged.',
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** An error that may be shown to whoever asked: its message states the rule, then the value received. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    message: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}

/** What a caught value says of why, for the end of a message. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
