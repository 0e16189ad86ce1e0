import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { onEngines } from '../support/engines.js';
import { operations } from './operations.js';
import { askable, asked, readContract } from './schema-fields.js';
import { statementNames } from './statement-names.js';
import { keeps } from './suite-kept.js';
import { reads } from './suite-reads.js';
import { writes } from './suite-writes.js';

/** The statements of which a case has shown the answer or the effect, by engine. */
const covered = new Map<Graph['engine'], Set<string>>();

onEngines('the statements that read', (engine) => reads(engine, coveredOn(engine.name)));
onEngines('the statements that write', (engine) => writes(engine, coveredOn(engine.name)));
onEngines('the statements that keep', (engine) => keeps(engine, coveredOn(engine.name)));

describe('every statement and every field has a case', () => {
  const names = statementNames();

  test('the source names its statements', () => {
    expect(names).toEqual(expect.arrayContaining(['changes.lock', 'changes.units.create']));
    expect(names).toHaveLength(new Set(names).size);
  });

  test.for([...covered])('no statement without a case on %s', ([, seen]) => {
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
    expect([...seen].filter((name) => !names.includes(name))).toEqual([]);
  });

  test('no field, argument, condition or order of the schema without a case', () => {
    const schema = readContract();
    const all = new Set(operations.flatMap(({ operation }) => [...asked(schema, operation)]));
    expect(askable(schema).filter((part) => !all.has(part))).toEqual([]);
  });
});

function coveredOn(name: Graph['engine']): Set<string> {
  const seen = covered.get(name) ?? new Set();
  covered.set(name, seen);
  return seen;
}
