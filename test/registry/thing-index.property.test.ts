import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate, isAlive } from '../../src/domain/civil-date.js';
import { FITS } from '../../src/registry/index/fitness.js';
import { THING_TYPES, type Thing } from '../../src/registry/index/thing.js';
import {
  type Counted,
  type FindScope,
  type ListedThing,
  type ThingCount,
  ThingIndex,
  type ThingScope,
} from '../../src/registry/index/thing-index.js';
import { soughtFor } from '../../src/registry/names/sought.js';
import { searchTextOf } from '../../src/registry/pinyin.js';
import { naiveFit } from './naive-fit.js';

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
/** Few characters, of one byte to four, so that texts have much in common; some are read in several ways, or levelled. */
const text = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        ...['永', '新', '村', '𠮷', '𠮸', '\ud83d', '|', ' ', '1', '３', 'é', 'A', 'b', 'n', 'ｕ'],
        ...['都', '六', '安', '阿', '花', '略', '绿', '廣', '广', '⻄', '№', '·', '—', '（', '堡'],
      ),
      { minLength: 1, maxLength },
    )
    .map((characters) => characters.join(''));
const spelled = fc
  .array(
    fc.constantFrom(
      ...[
        'yong',
        'xin1',
        'a1',
        'a3',
        'an',
        'liu',
        'lu4',
        'du',
        'dou1',
        'hua',
        'lüe4',
        'lve',
        'lv4',
      ],
      ...['no3', 'b', 'bu3', 'guang3', 'x', 'n', '1', 'ld'],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((syllables) => syllables.join(''));
/** The English names of things, of which an index has only what it compares. */
const english = new WeakMap<Thing, string | null>();
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
      const plain = wellFormed(name);
      const inEnglish = nameEn === null ? null : wellFormed(nameEn);
      const search = searchTextOf(plain, inEnglish);
      const thing: Thing = { ...place, ...rest, name: plain, search };
      english.set(thing, inEnglish);
      return thing;
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
/** Things, and the ids of some that are no more. */
const written = fc.tuple(
  things,
  fc.array(
    fc.integer({ min: 1, max: 60 }).map((number) => `t${number}`),
    { maxLength: 8 },
  ),
);
const questions = fc.array(
  fc.record({
    text: fc.oneof(text(4), spelled, fc.constantFrom('a3', 'A1', 'an1', 'du1', 'lu4an1', 'bu3')),
    isOnDay: fc.boolean(),
    scope: fc.record({
      types: fc.oneof(fc.constant([...THING_TYPES]), fc.subarray([...THING_TYPES])),
      sourceKinds: fc.option(fc.subarray(SOURCES), { freq: 1 }),
      region: fc.option(fc.constantFrom(...CODES), { freq: 1 }),
    }),
    kinds: fc.option(fc.subarray(KINDS)),
    on: day,
    count: fc.integer({ min: 1, max: 8 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('any history of writes finds and counts what looking at everything does, page by page, both ways', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), questions, (writes, asked) => {
      const all = new Map<string, Thing>();
      let index = ThingIndex.of([]);
      const versions: { index: ThingIndex; all: Thing[] }[] = [];
      for (const [written, ids] of writes) {
        for (const thing of written) all.set(thing.id, thing);
        const gone = ids.filter((id) => written.every((thing) => thing.id !== id));
        for (const id of gone) all.delete(id);
        index = index.with(lastOfEach(written), gone);
        versions.push({ index, all: [...all.values()] });
      }
      // The earlier versions too: they stay as they were.
      for (const version of versions) {
        expect(version.index.size).toBe(version.all.length);
        for (const thing of version.all) expect(version.index.thing(thing.id)).toEqual(thing);
        for (const { text, isOnDay, scope, kinds, on, count } of asked) {
          const { region } = scope;
          if (region !== null && !version.index.hasRegion(region)) continue;
          if (region !== null)
            expect(CODES.filter((code) => version.index.isInside(code, region))).toEqual(
              CODES.filter((code) => regionsIn(version.all, region).includes(code)),
            );
          const counted = { ...scope, kinds, on };
          expect(version.index.count(counted)).toEqual(naiveCount(version.all, counted));
          const sought = soughtFor(wellFormed(text));
          if (sought === null) continue;
          const meant = { ...scope, on: isOnDay ? on : null };
          const expected = naive(version.all, wellFormed(text), meant);
          const found = version.index.find(sought, meant);
          expect(version.index.find({ ...sought }, { ...meant })).toBe(found);
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
      search: searchTextOf(name, null),
      counts: [],
    };
  });
  const index = ThingIndex.of(many);
  const scope = { types: THING_TYPES, sourceKinds: null, region: null, on: null };
  for (const text of ['尾', '长尾', '字499', '4', '名字', 'zi4', 'mz49', 'w']) {
    const found = naive(many, text, scope);
    expect(found).not.toEqual([]);
    expect(index.find(soughtFor(text) ?? unsought(), scope).nearest(9_999, false, null)).toEqual(
      found,
    );
  }
});

function lastOfEach(written: readonly Thing[]): Thing[] {
  return [...new Map(written.map((thing) => [thing.id, thing])).values()];
}

function unsought(): never {
  throw new Error('A text of letters is sought.');
}

/** Each of a scope whose names fit a text. */
function naive(all: readonly Thing[], text: string, { on, ...scope }: FindScope): ListedThing[] {
  return inScope(all, scope)
    .filter((one) => on === null || isAlive(one, on))
    .flatMap((thing): ListedThing[] => {
      const { id, type, kind, name } = thing;
      const fitting = naiveFit(text, name, english.get(thing) ?? null);
      const fit = FITS.find((one) => one === fitting);
      return fit === undefined ? [] : [{ fit, size: [...name].length, id, type, kind, name }];
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
