import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { owner } from '../../src/access/subject.js';
import { Rejected } from '../../src/changes/commit.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { contextOf } from '../../src/graphql/context.js';
import { THING_TYPES } from '../../src/registry/index/thing.js';
import { soughtFor } from '../../src/registry/names/sought.js';
import { search } from '../../src/registry/search.js';
import { commitFiles, journaled } from '../changes/committing.js';
import { onEngines } from '../support/engines.js';
import { defaultsOn, today } from '../support/run-query.js';
import { scanningSearch } from './scanning-search.js';

const TOWNS = ['350428100', '350428101'];
const VILLAGES = ['350428100201', '350428101201'];
const CODES = ['350428', ...TOWNS, ...VILLAGES];
const days = ['2020-01-01', '2021-01-01', '2022-01-01'].map((day) => CivilDate.parse(day));
const text = (maxLength: number) =>
  fc
    .array(fc.constantFrom('永', '新', '村', '都', '廣', '广', 'a', 'b', '3', 'é', '𠮷', '𠮸'), {
      minLength: 1,
      maxLength,
    })
    .map((characters) => characters.join(''));
const name = text(6);
const row = {
  name,
  region: fc.constantFrom(...CODES),
  source: fc.constantFrom('s', 'm'),
  life: fc.constantFrom(',', '2020-06-01,', ',2021-06-01', '2020-06-01,2021-06-01'),
};
const id = (prefix: string) => fc.integer({ min: 1, max: 9 }).map((at) => `${prefix}${at}`);
const change = fc.record({
  kind: fc.constantFrom('REGISTER', 'LEDGER', 'SYNTHETIC'),
  names: fc.tuple(name, name, name, name, name),
  parents: fc.tuple(fc.constantFrom(...TOWNS), fc.constantFrom(...TOWNS)),
  units: fc.uniqueArray(fc.record({ id: id('u'), ...row }), { selector: (one) => one.id }),
  organizations: fc.uniqueArray(fc.record({ id: id('o'), ...row }), { selector: (one) => one.id }),
  isJournaled: fc.boolean(),
});
const question = fc.record({
  text: fc.oneof(
    text(3),
    fc.constantFrom(
      '\ud842',
      'yx',
      'yong',
      'yong3 xin1',
      'du1',
      'dou',
      'a3',
      'b3',
      'a|b',
      '𠮷'.repeat(40),
      '%',
      "'",
    ),
  ),
  size: fc.integer({ min: 1, max: 5 }),
  on: fc.constantFrom(...days),
  ended: fc.boolean(),
  scope: fc.record({
    region: fc.option(fc.constantFrom(...CODES)),
    kinds: fc.option(fc.subarray(THING_TYPES.map((type) => type.toUpperCase()))),
    sources: fc.option(fc.subarray(['REGISTER', 'LEDGER', 'SYNTHETIC'])),
  }),
});

onEngines('search from the index of names', (engine) => {
  test('answers as a statement does that looks at every name, whatever was written', async () => {
    const histories = fc.array(change, { minLength: 1, maxLength: 4 });
    const questions = fc.array(question, { minLength: 4, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(histories, questions, async (changes, asked) => {
        await engine.clear();
        const graph = engine.graph();
        // Another server on the same graph: it follows what this one writes.
        const other = { ...graph };
        for (const each of changes) {
          await written(graph, each);
          for (const one of asked) await compare(one.size < 3 ? graph : other, one);
        }
      }),
      { numRuns: 3 },
    );
  });
});

/** Writes a change, or nothing of it: a synthetic source does not restate what others state. */
async function written(graph: Graph, each: Change): Promise<void> {
  try {
    await commitFiles(graph, filesOf(each), each.isJournaled ? journaled : {});
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    expect(new Set(error.violations.map(({ rule }) => rule))).toEqual(new Set(['SYNTHETIC']));
  }
}

function filesOf({ kind, names, parents, units, organizations }: Change) {
  const [county, ...others] = names;
  const above = ['350428', '350428', ...parents];
  const regions = [...TOWNS, ...VILLAGES].map(
    (code, at) => `${code},${above[at]},${at < 2 ? 'TOWNSHIP' : 'VILLAGE'},${others[at]},s\n`,
  );
  return {
    'sources.csv': `id,kind,title\ns,REGISTER,S\nm,${kind},M\n`,
    'regions.csv': `code,parent,level,name,source\n350428,,COUNTY,${county},s\n${regions.join('')}`,
    // They have always lain where they do.
    'region_parents.csv': `region,parent,source\n${[...TOWNS, ...VILLAGES].map((code, at) => `${code},${above[at]},s\n`).join('')}`,
    'units.csv': `id,kind,name,region,source,valid_from,valid_to\n${units.map((one) => `${one.id},MARKET,${one.name},${one.region},${one.source},${one.life}\n`).join('')}`,
    'organizations.csv': `id,kind,name,region,source,valid_from,valid_to\n${organizations.map((one) => `${one.id},BRANCH,${one.name},${one.region},${one.source},${one.life}\n`).join('')}`,
  };
}

type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

/** Compares all pages, forward and backward. */
async function compare(graph: Graph, { size, ...asked }: Question): Promise<void> {
  if (soughtFor(asked.text) === null) return;
  const expected = await scanningSearch(graph, asked);
  const context = contextOf(graph, owner, defaultsOn(today));
  const pages = [
    { size: 'first', cursor: 'after', more: 'hasNextPage', end: 'endCursor' },
    { size: 'last', cursor: 'before', more: 'hasPreviousPage', end: 'startCursor' },
  ] as const;
  for (const direction of pages) {
    const found: string[] = [];
    let cursor: string | null = null;
    for (let isMore = true; isMore; ) {
      const args = { ...asked, [direction.size]: size, [direction.cursor]: cursor };
      const page = await search(context, args);
      const info = Info.parse(page.pageInfo);
      const ids = page.edges.map(({ node }) => node.id);
      found.splice(direction.size === 'first' ? found.length : 0, 0, ...ids);
      isMore = info[direction.more];
      cursor = info[direction.end];
      expect(page.totalCount).toBe(expected.length);
      expect(isMore).toBe(found.length < expected.length);
    }
    expect(found).toEqual(expected);
  }
}

const Info = z.object({
  hasNextPage: z.boolean(),
  hasPreviousPage: z.boolean(),
  startCursor: z.string().nullable(),
  endCursor: z.string().nullable(),
});
