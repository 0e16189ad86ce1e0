import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate, isAlive } from '../../src/domain/civil-date.js';
import { THING_TYPES, type Thing } from '../../src/registry/index/thing.js';
import {
  type Counted,
  type ListedThing,
  type ThingCount,
  ThingIndex,
  type ThingScope,
} from '../../src/registry/index/thing-index.js';
import { readingOf, searchTerms } from '../../src/registry/pinyin.js';

const CODES = ['r1', 'r2', 'r3', 'r4'];
const SOURCES = ['REGISTER', 'LEDGER'];
const KINDS = ['BRANCH', 'VILLAGE', 'COUNTY'];
const day = fc.integer({ min: 1, max: 9 }).map((number) => CivilDate.parse(`2026-01-0${number}`));
const counts = fc
  .uniqueArray(fc.record({ on: day, members: fc.option(fc.constantFrom(0, 3, 40, 2 ** 40)) }), {
    maxLength: 3,
    selector: ({ on }) => on,
  })
  .map((unordered) => unordered.sort((a, b) => (a.on < b.on ? -1 : 1)));
/** Few characters, of one byte to four, so that texts have much in common. */
const text = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom('永', '新', '村', 'a', 'b', 'n', 'é', '𠮷', '𠮸', '\ud83d', '|', ' ', '1'),
      {
        minLength: 1,
        maxLength,
      },
    )
    .map((characters) => characters.join(''));
const named = (place: { id: string; type: Thing['type']; region: string | null }) =>
  fc
    .record({
      name: text(7),
      nameEn: fc.option(text(5)),
      kind: fc.constantFrom(...KINDS),
      source: fc.constantFrom('s1', 's2', 's3'),
      sourceKind: fc.option(fc.constantFrom(...SOURCES)),
      validFrom: fc.option(day),
      validTo: fc.option(day),
      counts,
    })
    .map(({ name, nameEn, ...rest }): Thing => {
      const { search } = readingOf(name, nameEn);
      return { ...place, ...rest, name: wellFormed(name), search: wellFormed(search) };
    });
const region = fc.constantFrom(...CODES).chain((id) =>
  // A region is below one that stands before it.
  fc
    .option(fc.constantFrom(...CODES.filter((code) => code < id), 'r0'))
    .chain((above) => named({ id, type: 'Region', region: above })),
);
const other = fc
  .record({
    id: fc.integer({ min: 1, max: 60 }).map((number) => `t${number}`),
    type: fc.constantFrom(...THING_TYPES.filter((type) => type !== 'Region')),
    region: fc.option(fc.constantFrom(...CODES)),
  })
  .chain(named);
const things = fc.array(
  fc.oneof({ weight: 1, arbitrary: region }, { weight: 6, arbitrary: other }),
  {
    maxLength: 40,
  },
);
const questions = fc.array(
  fc.record({
    text: text(4),
    scope: fc.record({
      types: fc.subarray([...THING_TYPES]),
      sourceKinds: fc.option(fc.subarray(SOURCES)),
      region: fc.option(fc.constantFrom(...CODES)),
    }),
    kinds: fc.option(fc.subarray(KINDS)),
    on: day,
    count: fc.integer({ min: 1, max: 8 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('any history of writes finds and counts what looking at everything does, page by page, both ways', () => {
  fc.assert(
    fc.property(fc.array(things, { minLength: 1, maxLength: 8 }), questions, (writes, asked) => {
      const all = new Map<string, Thing>();
      let index = ThingIndex.of([]);
      const versions: { index: ThingIndex; all: Thing[] }[] = [];
      for (const written of writes) {
        for (const thing of written) all.set(thing.id, thing);
        index = index.with(lastOfEach(written));
        versions.push({ index, all: [...all.values()] });
      }
      // The earlier versions too: they stay as they were.
      for (const version of versions) {
        expect(version.index.size).toBe(version.all.length);
        for (const thing of version.all) expect(version.index.thing(thing.id)).toEqual(thing);
        for (const { text, scope, kinds, on, count } of asked) {
          const { region } = scope;
          if (region !== null && !version.index.hasRegion(region)) continue;
          if (region !== null)
            expect(CODES.filter((code) => version.index.isInside(code, region))).toEqual(
              CODES.filter((code) => regionsIn(version.all, region).includes(code)),
            );
          const counted = { ...scope, kinds, on };
          expect(version.index.count(counted)).toEqual(naiveCount(version.all, counted));
          const terms = searchTerms(text);
          if (terms.length === 0) continue;
          const expected = naive(version.all, terms, scope);
          const found = version.index.find(terms, scope);
          expect(version.index.find([...terms], { ...scope })).toBe(found);
          expect(found.total).toBe(expected.length);
          expect(walk(found, count, false)).toEqual(expected);
          expect(walk(found, count, true)).toEqual(expected.toReversed());
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a name of thousands of characters, and thousands of names', () => {
  const many = Array.from({ length: 5_000 }, (_, at): Thing => {
    const name = at === 77 ? `${'长'.repeat(9_000)}尾` : `名字${at}`;
    const { search } = readingOf(name, null);
    return {
      id: `u${at}`,
      type: 'Unit',
      kind: 'HOTEL',
      source: 's1',
      sourceKind: null,
      region: null,
      validFrom: null,
      validTo: null,
      name,
      search,
      counts: [],
    };
  });
  const scope = { types: THING_TYPES, sourceKinds: null, region: null };
  for (const term of ['尾', '长尾', '字499', '4', '名字'])
    expect(ThingIndex.of(many).find([term], scope).nearest(9_999, false, null)).toEqual(
      naive(many, [term], scope),
    );
});

function lastOfEach(written: readonly Thing[]): Thing[] {
  return [...new Map(written.map((thing) => [thing.id, thing])).values()];
}

/** Each of a scope whose text contains one of the terms. */
function naive(all: readonly Thing[], terms: readonly string[], scope: ThingScope): ListedThing[] {
  return inScope(all, scope)
    .filter(({ search }) => terms.some((term) => search.includes(wellFormed(term))))
    .map(({ id, type, kind, name, search }): ListedThing => {
      const has = (around: (term: string) => string) =>
        terms.some((term) => search.includes(wellFormed(around(term))));
      const fit = has((term) => `|${term}|`) ? 0 : has((term) => `|${term}`) ? 1 : 2;
      return { fit, size: [...name].length, id, type, kind, name };
    })
    .sort((a, b) => a.fit - b.fit || a.size - b.size || (a.id < b.id ? -1 : 1));
}

function naiveCount(all: readonly Thing[], { kinds, on, ...scope }: Counted): ThingCount {
  const meant = inScope(all, scope).filter(({ kind }) => kinds?.includes(kind) ?? true);
  const alive = meant.filter((one) => isAlive(one, on));
  const last = ({ counts }: Thing) => counts.filter((count) => count.on <= on).at(-1);
  return {
    things: alive.length,
    members: alive.reduce((sum, one) => sum + (last(one)?.members ?? 0), 0),
    sources: [...new Set(meant.map(({ source }) => source))].sort(),
  };
}

function regionsIn(all: readonly Thing[], region: string): string[] {
  return inScope(all, { types: ['Region'], sourceKinds: null, region }).map(({ id }) => id);
}

function inScope(
  all: readonly Thing[],
  { types, sourceKinds, region }: ThingScope,
): readonly Thing[] {
  const above = new Map(
    all.flatMap((one) => (one.type === 'Region' ? [[one.id, one.region]] : [])),
  );
  const isInside = (code: string | null): boolean =>
    code !== null && (code === region || isInside(above.get(code) ?? null));
  return all.filter(
    (one) =>
      types.includes(one.type) &&
      (sourceKinds === null || (one.sourceKind !== null && sourceKinds.includes(one.sourceKind))) &&
      (region === null || isInside(one.type === 'Region' ? one.id : one.region)),
  );
}

/** Half of a character becomes U+FFFD where a text goes to an engine. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function walk(
  found: ReturnType<ThingIndex['find']>,
  count: number,
  isBackward: boolean,
): ListedThing[] {
  const walked: ListedThing[] = [];
  for (;;) {
    const page = found.nearest(count, isBackward, walked.at(-1) ?? null);
    walked.push(...page);
    if (page.length < count) return walked;
  }
}
