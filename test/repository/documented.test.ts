import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REMEDIES } from '../../src/changes/tables/remedies.js';
import { RULES } from '../../src/changes/tables/violation.js';
import { problemCodes } from '../../src/domain/problem.js';
import { operationLimits } from '../../src/graphql/limits.js';
import { toldPrices } from '../../src/graphql/price/prices.js';
import { largestBody } from '../../src/http/errors.js';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The rows of a page's table whose first column has a name. */
function rowsOf(text: string, heading: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The first two columns of it. */
function tableOf(text: string, heading: string): string[][] {
  return rowsOf(text, heading).map((cells) => cells.slice(0, 2));
}

test('docs/errors.md has every code of the catalogue with its meaning, and no other', () => {
  expect(tableOf(page('errors.md'), 'code')).toEqual(Object.entries(problemCodes));
});

test('docs/errors.md has the limits of operations and requests', () => {
  const limits = Object.entries(operationLimits).map(([name, most]) => [name, String(most)]);
  expect(tableOf(page('errors.md'), 'limit')).toEqual(limits);
  expect(page('errors.md')).toContain(`the body of a request at most ${largestBody} bytes`);
});

test('docs/input-rules.md has every rule of imports in its words with its remedy, and no other', () => {
  const rows = Object.entries(RULES).map(([rule, text]) => [rule, text, remedyOf(rule)]);
  expect(rowsOf(page('input-rules.md'), 'code')).toEqual(rows);
});

test('docs/prices.md has every field that has a price of its own, and no other', () => {
  const rows = [...toldPrices].map(([field, { points, cheaper }]) => [field, points, cheaper]);
  expect(rowsOf(page('prices.md'), 'field')).toEqual(rows);
});

/** What an import says is to be done, as the page has it. */
function remedyOf(rule: string): string | undefined {
  return Object.entries(REMEDIES).find(([name]) => name === rule)?.[1];
}
