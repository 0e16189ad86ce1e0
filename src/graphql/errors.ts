import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Problem, type ProblemCode } from '../domain/problem.js';
import { worded } from './wording.js';

/** Where faults are written down, each under the id that its message carries. */
export interface FaultLog {
  error(fields: { readonly id: string; readonly err: unknown }, message: string): void;
}

/** Apollo's codes for what a client sent wrong; they are one code of the catalogue. */
const clientCodes: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The one exit of errors: known ones with their code, all others masked and logged under an id. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: FaultLog,
): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const place = {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
  // What a plugin throws has no path, by which Apollo tells the errors of resolvers.
  const wrapped = error instanceof GraphQLError ? error.originalError : undefined;
  const original = wrapped instanceof Problem ? wrapped : unwrapResolverError(error);
  if (original instanceof Problem) return { ...problemTold(original, log), ...place };
  if (clientCodes.has(extensions?.code) || isOfRequest(error))
    return {
      message: worded(message),
      ...place,
      extensions: { code: 'BAD_USER_INPUT' satisfies ProblemCode },
    };
  return { ...masked(original, log), ...place };
}

/** What graphql-js finds in a request before a field is executed, such as too many mistakes in variables, has no code. */
function isOfRequest(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.originalError === undefined &&
    error.path === undefined &&
    error.extensions.code === undefined
  );
}

/**
 * What a client is told of errors where Apollo does not say it.
 *
 * @param isRequestAtFault whether nothing was executed: then they are the client's
 */
export function errorsTold(
  errors: readonly GraphQLError[],
  isRequestAtFault: boolean,
  log: FaultLog,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const code = isRequestAtFault ? 'BAD_USER_INPUT' : error.extensions.code;
    return formatError(
      { ...error.toJSON(), extensions: { ...error.extensions, code } },
      error,
      log,
    );
  });
}

/** What a client is told where the reason is for whoever runs the server: it names addresses and files. */
const reasonsKept = {
  UNAVAILABLE: 'The database answers, it does not at present; try again later.',
  STORAGE_FULL: 'The server has room to write, it has none at present; try again later.',
} as const;

type OfOperator = Problem & { readonly code: keyof typeof reasonsKept };

/** What a client is told of a problem. */
export function problemTold(
  problem: Problem,
  log: FaultLog,
): { message: string; extensions: { code: ProblemCode } } {
  return isOfOperator(problem)
    ? withoutPlaces(problem, log)
    : { message: worded(problem.message), extensions: { code: problem.code } };
}

function isOfOperator(problem: Problem): problem is OfOperator {
  return problem.code in reasonsKept;
}

function withoutPlaces(
  { code, message }: OfOperator,
  log: FaultLog,
): { message: string; extensions: { code: ProblemCode } } {
  log.error(
    { id: randomUUID(), err: message },
    code === 'UNAVAILABLE' ? 'database away' : 'storage full',
  );
  return { message: reasonsKept[code], extensions: { code } };
}

/** What a client is told of a fault: the id under which it is logged, and nothing else. */
export function masked(
  fault: unknown,
  log: FaultLog,
): { message: string; extensions: { code: ProblemCode; id: string } } {
  const id = randomUUID();
  log.error({ id, err: fault }, 'fault');
  return {
    message: `The server met a fault that is logged under ${id}.`,
    extensions: { code: 'INTERNAL', id },
  };
}
