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
  if (original instanceof Problem && original.code === 'UNAVAILABLE')
    return { ...unavailable(original, log), ...place };
  if (original instanceof Problem)
    return { message: worded(original.message), ...place, extensions: { code: original.code } };
  if (clientCodes.has(extensions?.code))
    return {
      message: worded(message),
      ...place,
      extensions: { code: 'BAD_USER_INPUT' satisfies ProblemCode },
    };
  return { ...masked(original, log), ...place };
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

/** Why the database is away is for whoever runs it; a client is not told its address. */
function unavailable(
  problem: Problem,
  log: FaultLog,
): { message: string; extensions: { code: ProblemCode } } {
  log.error({ id: randomUUID(), err: problem.message }, 'database away');
  return {
    message: 'The database answers, it does not at present; try again later.',
    extensions: { code: problem.code },
  };
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
