import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleSetSchema } from '../../src/coverage/rules/rule-set-schema.js';

test('schema/rule-set.schema.json is what `orgweave rules schema` prints', () => {
  const file = new URL('../../schema/rule-set.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ruleSetSchema());
});
