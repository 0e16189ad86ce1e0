import { expect, test } from 'vitest';
import { jsonText } from '../../../src/planning/proof/json-text.js';
import type { Node } from '../../../src/planning/proof/proof.js';
import { coveringOf } from '../../../src/planning/solve/covering/covering.js';
import { multipliersOf } from '../../../src/planning/solve/covering/multipliers.js';
import { written } from '../../../src/planning/solve/covering/written.js';
import { Ledger } from '../../../src/planning/solve/ledger.js';
import type { Said } from '../../../src/planning/thread/order.js';
import { Sayings } from '../../../src/planning/thread/sayings.js';

const levels = 10_000;

/** Each level refuses one more site. */
function deepTree(): Node {
  let node: Node = { leaf: 0 };
  for (let site = levels - 1; site >= 0; site -= 1)
    node = { site, chosen: { leaf: site % 2 }, refused: node };
  return node;
}

/** How many levels go down by `refused`. */
function levelsOf(tree: Node): number {
  let node = tree;
  let count = 0;
  for (; 'site' in node; node = node.refused) count += 1;
  return count;
}

test('a value is written as JSON.stringify does, also where it is too deep for that', () => {
  const odd = {
    'a"b': [1, null, undefined, 'ü\n', [], {}],
    gone: undefined,
    yes: true,
    n: -1.5e21,
  };
  const deep = jsonText({ odd, tree: deepTree() });
  expect(() => JSON.stringify(deepTree())).toThrow(RangeError);
  const read: { odd: unknown; tree: Node } = JSON.parse(deep);
  expect(read.odd).toEqual(JSON.parse(JSON.stringify(odd)));
  expect(deep.startsWith(`{"odd":${JSON.stringify(odd)},"tree":{"site":0,`)).toBe(true);
  expect(levelsOf(read.tree)).toBe(levels);
});

test('a result of 10,000 levels crosses from its thread', () => {
  const heard: Said[] = [];
  const sayings = new Sayings((said) => heard.push(said));
  sayings.hear({ aims: [], alliances: null }, deepTree());
  sayings.sayLast();
  const [said] = heard;
  if (said === undefined || 'code' in said) throw new Error('A result is said.');
  expect(levelsOf(JSON.parse(new TextDecoder().decode(said.result)))).toBe(levels);
});

test('a tree of 10,000 levels names the multipliers that it uses, from left to right', () => {
  const covering = coveringOf({
    ...{ problem: 'scp', weights: [1], costs: [1], covers: [[0]], most: null },
  });
  const ledger = new Ledger<ReturnType<typeof multipliersOf>>();
  for (const value of [7, 5, 3]) ledger.indexOf(multipliersOf(covering, [value]));
  const { multipliers, tree } = written(ledger, deepTree());
  expect(levelsOf(tree)).toBe(levels);
  expect(multipliers).toHaveLength(2);
  expect(tree).toMatchObject({ site: 0, chosen: { leaf: 0 } });
  expect('refused' in tree && tree.refused).toMatchObject({ site: 1, chosen: { leaf: 1 } });
});
