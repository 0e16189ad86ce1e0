import { Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { neo4jProblem } from '../../src/graph/engines/neo4j-errors.js';

const access = { uri: 'bolt://127.0.0.1:7687', user: 'neo4j' };

/** What Neo4j 5.26 says whose disk is full, of the first commit and of all that is asked afterwards, or whose memory is. */
test.each([
  [
    'STORAGE_FULL',
    'Neo.DatabaseError.Transaction.TransactionLogError',
    'Could not append transaction: Transaction #15 {with 1002 commands in this transaction} to log.',
  ],
  [
    'UNAVAILABLE',
    'Neo.DatabaseError.Transaction.TransactionStartFailed',
    'The database has encountered a critical error, and needs to be restarted. Please see database logs for more details.',
  ],
  [
    'COST_EXCEEDED',
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'The allocation of an extra 2.0 MiB would use more than the limit 716.8 MiB. Currently using 715.0 MiB. dbms.memory.transaction.total.max threshold reached',
  ],
])('a Neo4j with a full disk or memory is %s: %s', (code, said, message) => {
  expect(neo4jProblem(new Neo4jError(message, said, '50N42', ''), access)).toMatchObject({
    name: 'Problem',
    code,
    message: expect.stringContaining(message),
  });
});
