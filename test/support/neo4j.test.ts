import neo4j from 'neo4j-driver';
import { describe, expect, inject, test } from 'vitest';
import { neo4jAvailability } from './neo4j/availability.js';
import { neo4jIsRequired } from './neo4j/connection.js';

const connection = inject('neo4j');

describe('the Neo4j of this run', () => {
  test('answers a query', async ({ skip }) => {
    if (connection === null) return skip(whyNone());
    const { uri, user, password } = connection;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
    });
    try {
      const { records } = await driver.executeQuery('RETURN 1 AS one');
      expect(records.map((record) => record.toObject())).toEqual([{ one: 1 }]);
    } finally {
      await driver.close();
    }
  });

  test('is there on CI', ({ skip }) => {
    if (!neo4jIsRequired()) return skip('not on CI');
    expect(connection).not.toBeNull();
  });
});

function whyNone(): string {
  const availability = neo4jAvailability();
  return typeof availability === 'object' ? availability.missing : 'no Neo4j was provided';
}
