import neo4j, { Neo4jError } from 'neo4j-driver';
import { Problem } from '../../domain/problem.js';

/**
 * The product's words for the outcomes that it treats apart, of which the driver has its own.
 *
 * @param access the server that was asked, and who did
 */
export function neo4jProblem(
  error: unknown,
  { uri, user }: { readonly uri: string; readonly user: string },
): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (code.startsWith('Neo.ClientError.Security.'))
    return new Problem(
      'UNAVAILABLE',
      `Neo4j at NEO4J_URI lets NEO4J_USER in with NEO4J_PASSWORD, ${uri} did not let ${user} in: ${message}`,
      { cause: error },
    );
  if (code.endsWith('.TransactionLogError') || message.includes('No space left'))
    return new Problem(
      'STORAGE_FULL',
      `Writing needs room on the disk of Neo4j, it could not write there: ${message} Make room, look at what its log says, and restart it where it asks for that.`,
      { cause: error },
    );
  if (code.endsWith('.MemoryPoolOutOfMemoryError'))
    return new Problem(
      'COST_EXCEEDED',
      `A transaction fits into the memory that Neo4j has for it, it did not: ${message} Ask for less, lower IMPORT_TRANSACTION_ROWS, or give Neo4j more.`,
      { cause: error },
    );
  const away =
    code === neo4j.error.SERVICE_UNAVAILABLE ||
    code === neo4j.error.SESSION_EXPIRED ||
    code.startsWith('Neo.TransientError.General.DatabaseUnavailable') ||
    // After a fault such as a full disk, until it is restarted.
    code.endsWith('.TransactionStartFailed') ||
    message.includes('Connection acquisition timed out');
  if (away)
    return new Problem('UNAVAILABLE', `Neo4j must answer, it did not: ${message}`, {
      cause: error,
    });
  if (code.includes('TransactionTimedOut'))
    return new Problem(
      'TIMEOUT',
      `A statement ends within its time limit, it did not: ${message}`,
      {
        cause: error,
      },
    );
  if (error.retriable)
    return new Problem('CONFLICT', `A write must not meet another writer: ${message}`, {
      cause: error,
    });
  return error;
}
