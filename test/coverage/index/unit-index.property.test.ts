import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RATES } from '../../../src/coverage/figures/rates.js';
import type { UnitArea, UnitScope } from '../../../src/coverage/index/extent.js';
import type { GapFilter, GapOrder, GapRows } from '../../../src/coverage/index/gap-list.js';
import { UnitIndex } from '../../../src/coverage/index/unit-index.js';
import { UNIT_FINDINGS } from '../../../src/coverage/rules/findings.js';
import { addDays } from '../../../src/domain/civil-date.js';
import { SEVERITIES, STATUSES, valuesOf } from '../../../src/domain/vocabulary.js';
import { doAtOnce } from '../../../src/domain/work.js';
import { WORLD } from '../facts/arbitrary-facts.js';
import { id } from '../facts/facts-of.js';
import { somePeriod } from '../figures/arbitrary-periods.js';
import {
  apart,
  indexed,
  KINDS,
  type KnownUnit,
  NAMES,
  REGIONS,
  SOURCES,
  someDay,
  unitsUpTo,
} from './arbitrary-units.js';
import * as naive from './naive-index.js';

/** So small that lists have several chunks, and regions of one unit up are counted. */
const layout = fc.record({
  pageSize: fc.integer({ min: 1, max: 4 }),
  chunkSize: fc.integer({ min: 2, max: 5 }),
  countedFrom: fc.constantFrom(1, 2, 4, 1_000),
  mostLate: fc.constantFrom(0, 1, 3),
});

/** Units to start with, and what changes then, one version after the other. */
const history = fc
  .record({
    ...{ layout, first: unitsUpTo(10) },
    changes: fc.array(fc.tuple(unitsUpTo(4), fc.subarray([...NAMES, 'nobody'], { maxLength: 3 })), {
      maxLength: 3,
    }),
  })
  .map(({ layout: laidOut, first, changes }) => {
    const versions = [{ index: UnitIndex.of(first.map(indexed), laidOut), units: first }];
    for (const [changed, names] of changes) {
      const last = versions.at(-1);
      if (last === undefined) continue;
      const units = new Map<string, KnownUnit>();
      for (const unit of [...last.units, ...changed]) units.set(unit.facts.id, unit);
      const gone = names.filter((name) => changed.every(({ facts }) => facts.id !== name));
      for (const name of gone) units.delete(name);
      const index = last.index.with(changed.map(indexed), gone);
      versions.push({ index, units: [...units.values()] });
    }
    return { versions, layout: laidOut };
  });

const someOf = <T>(values: readonly T[]) => fc.option(fc.subarray([...values]), { freq: 2 });
const where: fc.Arbitrary<UnitScope> = fc.oneof(
  fc.record({ region: fc.option(fc.constantFrom(...REGIONS), { freq: 3 }) }),
  fc.record({
    within: fc.record({ regions: apart, things: fc.subarray([...NAMES, 'nobody']) }),
  }),
);
const scope: fc.Arbitrary<UnitScope> = fc
  .tuple(where, fc.record({ kinds: someOf(KINDS), sources: someOf(SOURCES) }))
  .map(([place, choice]) => ({ ...place, ...choice }));
const area: fc.Arbitrary<UnitArea> = fc.record({
  regions: fc.subarray(REGIONS),
  units: fc.subarray([...NAMES, 'nobody']),
  without: fc.subarray(NAMES, { maxLength: 3 }),
});
const filter: fc.Arbitrary<GapFilter> = fc.record({
  codes: someOf(valuesOf(UNIT_FINDINGS)),
  severities: someOf(valuesOf(SEVERITIES)),
  statuses: someOf(valuesOf(STATUSES)),
  kinds: someOf(KINDS),
});

// Each version is asked when all are there: none may have been changed by those after it.
const runs = { numRuns: 150 };

test('tallies, on one day and on several', () => {
  fc.assert(
    fc.property(
      history,
      scope,
      fc.array(someDay, { maxLength: 4 }),
      ({ versions }, where, days) => {
        const ascending = [...new Set(days)].sort();
        for (const { index, units } of versions) {
          const expected = ascending.map((on) =>
            naive.counted(units, where, on, ({ place }) => place.sourceKind),
          );
          expect(ascending.map((on) => index.tallies(where, on))).toEqual(expected);
          expect(doAtOnce(index.talliesOn(where, ascending))).toEqual(expected);
          expect(index.size).toBe(units.length);
        }
      },
    ),
    runs,
  );
});

test('more members than four bytes hold, alone and added up over many days', () => {
  const members = 13_800_138_000;
  const firsts = Array.from({ length: 40 }, (_, at) => addDays(WORLD.first, at));
  const units = firsts.map((from, at) => ({
    id: id(`u${at}`),
    place: { path: ['3'], grids: [], kind: 'ENTERPRISE', sourceKind: 'LEDGER' } as const,
    name: 'u',
    nameEn: null,
    reading: 'u',
    stages: `${from} COVERED/r/-/- ${members} 1 -`,
  }));
  const index = UnitIndex.of(units, { countedFrom: 1, mostLate: 0 });
  expect(index.unit('u0')).toEqual(units[0]);
  expect(doAtOnce(index.talliesOn({}, firsts)).map((on) => on.get('LEDGER')?.members)).toEqual(
    firsts.map((_, at) => (at + 1) * members),
  );
});

test('the parts of a matrix', () => {
  fc.assert(
    fc.property(history, scope, someDay, fc.boolean(), ({ versions }, where, on, isByStatus) => {
      for (const { index, units } of versions) {
        const parts = index.matrixParts(where, on, isByStatus);
        const byKey = parts.map(({ tally, ...key }) => [JSON.stringify(key), tally] as const);
        expect(new Map(byKey).size).toBe(parts.length);
        expect(new Map(byKey)).toEqual(
          naive.counted(units, where, on, (unit) => {
            const region = naive.partIn(unit, where);
            return JSON.stringify({
              kind: unit.place.kind,
              region,
              status: isByStatus ? unit.assessment.status : null,
            });
          }),
        );
      }
    }),
    runs,
  );
});

test('profiles', () => {
  fc.assert(
    fc.property(history, scope, someDay, ({ versions }, where, on) => {
      for (const { index, units } of versions)
        expect(index.profileCounts(where, on)).toEqual(naive.profiles(units, where, on));
    }),
    runs,
  );
});

test('clearance', () => {
  fc.assert(
    fc.property(history, scope, somePeriod, ({ versions }, where, period) => {
      for (const { index, units } of versions)
        expect(doAtOnce(index.clearance(where, period))).toEqual(
          naive.clearance(units, where, period),
        );
    }),
    runs,
  );
});

test('what units contribute to a rate, on one day and between two', () => {
  const rate = fc.constantFrom(...valuesOf(RATES));
  fc.assert(
    fc.property(history, scope, somePeriod, rate, ({ versions }, where, { from, to }, code) => {
      for (const { index, units } of versions) {
        const [before, after] = [from, to].map((on) => naive.contributions(units, where, on, code));
        expect(doAtOnce(index.contributions(where, [from], code))).toEqual([before]);
        const isOther = ([unit]: readonly [string, unknown]) =>
          !isDeepStrictEqual(before?.get(id(unit)), after?.get(id(unit)));
        expect(doAtOnce(index.contributions(where, [from, to], code))).toEqual(
          [before, after].map((all) => new Map([...(all ?? [])].filter(isOther))),
        );
      }
    }),
    runs,
  );
});

test.each<GapOrder>(['SEVERITY', 'SINCE', 'NAME', 'ID'])(
  'pages of gaps by %s, of scopes and of areas',
  (order) => {
    fc.assert(
      fc.property(
        history,
        fc.oneof(scope, area),
        filter,
        someDay,
        fc.record({ backward: fc.boolean(), limit: fc.integer({ min: 1, max: 6 }) }),
        ({ versions }, where, fits, on, { backward, limit }) => {
          for (const { index, units } of versions) {
            const page = { order, backward, limit, behind: null };
            const all = naive.gaps(units, where, fits, on, { ...page, limit: 100 });
            // Keys of a unit that may be gone by then, too.
            const cursors = versions.flatMap(
              (version) => naive.gaps(version.units, {}, fits, on, { ...page, limit: 100 }).rows,
            );
            for (const behind of [null, ...cursors.map(({ keys }) => keys)])
              expect(gapsOf(index, where, fits, on, { ...page, behind })).toEqual(
                naive.gaps(units, where, fits, on, { ...page, behind }),
              );
            expect(gapsOf(index, where, fits, on, { ...page, limit: 100 })).toEqual(all);
          }
        },
      ),
      runs,
    );
  },
);

test('an index of a snapshot answers as the one of which it is, and goes on as that does', () => {
  fc.assert(
    fc.property(
      history,
      unitsUpTo(4),
      scope,
      filter,
      someDay,
      ({ versions, layout: laidOut }, changed, where, fits, on) => {
        const page = { order: 'SEVERITY', backward: false, limit: 100, behind: null } as const;
        for (const { index } of versions) {
          const restored = UnitIndex.fromSnapshot(structuredClone(index.snapshot()), laidOut);
          const both = [index, restored].map((each) => [each, each.with(changed.map(indexed))]);
          const [answers, same] = both.map((each) =>
            each.map((one) => [
              one.size,
              one.tallies(where, on),
              one.matrixParts(where, on, true),
              gapsOf(one, where, fits, on, page),
              NAMES.map((name) => one.unit(name)),
            ]),
          );
          expect(same).toEqual(answers);
        }
      },
    ),
    runs,
  );
});

test('an index that came about by changes answers as one that is made of what is there', () => {
  fc.assert(
    fc.property(
      history,
      scope,
      filter,
      someDay,
      ({ versions, layout: laidOut }, where, fits, on) => {
        for (const { index, units } of versions) {
          const anew = UnitIndex.of(units.map(indexed).reverse(), laidOut);
          const page = { order: 'SEVERITY', backward: false, limit: 100, behind: null } as const;
          expect(index.tallies(where, on)).toEqual(anew.tallies(where, on));
          expect(gapsOf(index, where, fits, on, page)).toEqual(gapsOf(anew, where, fits, on, page));
        }
      },
    ),
    runs,
  );
});

/** A page of gaps with all that is said of each. */
function gapsOf(index: UnitIndex, ...question: Parameters<UnitIndex['gaps']>): GapRows {
  const { rows, total } = index.gaps(...question);
  const read = rows.map((row) => {
    const { id, place, name, nameEn, reading, status, fullMembers, findings, keys } = row;
    const found = { status, fullMembers, owes: row.owes, findings };
    return { id, place, name, nameEn, reading, ...found, keys };
  });
  return { rows: read, total };
}
