import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folderSource } from '../../../src/changes/import/read-folder.js';
import { type TableName, tables } from '../../../src/changes/tables/tables.js';
import { changesOf } from '../../../src/changes/validate/change-source.js';
import { validate } from '../../../src/changes/validate/validate.js';
import { MOST_COUNTED } from '../../../src/domain/numbers.js';
import { isVisible, unfitIn } from '../../../src/domain/texts.js';
import { ORGANIZATION_KINDS, UNIT_KINDS } from '../../../src/domain/vocabulary.js';
import { folderOf } from '../folder-fixture.js';
import { NOTHING } from '../validate/known-graph-fake.js';

type Cells = Record<string, string>;

const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((each) => isVisible(each) && unfitIn(each) === null);
const flag = fc.constantFrom('', 'true', 'false');
const count = fc.oneof(fc.constant(''), fc.nat(MOST_COUNTED).map(String));
const locator = fc.oneof(fc.constant(''), text);
const day = fc
  .date({ min: new Date('1921-07-23'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lifetime = fc
  .tuple(fc.option(day), fc.option(day))
  .filter(([from, to]) => from === null || to === null || from < to)
  .map(([from, to]) => ({ validFrom: from ?? '', validTo: to ?? '' }));

const places: Record<'sources' | 'regions', Cells[]> = {
  sources: [{ id: 's', kind: 'LEDGER', title: 'Ledger' }],
  regions: [{ code: '350428', level: 'COUNTY', name: '将乐县', source: 's' }],
};

const common = { name: text, region: fc.constant('350428'), source: fc.constant('s'), locator };
const organization = fc.record({
  kind: fc.constantFrom(...Object.keys(ORGANIZATION_KINDS)),
  hasCommittee: flag,
  starRating: fc.constantFrom('', '1', '5'),
  brand: locator,
  ...common,
});
const unit = fc.record({
  kind: fc.constantFrom(...Object.keys(UNIT_KINDS)),
  annualIncome: fc.constantFrom('', '0', '-3', '99999.5'),
  firstSecretary: flag,
  ...common,
});
const location = fc.constantFrom(
  {},
  { lon: '-180', lat: '0.0000001' },
  { lon: '117.5', lat: '-90' },
);

/** Organizations without dates, so that any dates of the links fit them. */
const folder = fc
  .record({
    organizations: fc.array(organization, { minLength: 1, maxLength: 5 }),
    units: fc.array(
      fc.tuple(unit, location).map(([cells, at]) => ({ ...cells, ...at })),
      { minLength: 1, maxLength: 5 },
    ),
    dates: lifetime,
    counted: fc.array(fc.tuple(day, count), { maxLength: 5 }),
    superior: locator,
  })
  .map(({ organizations, units, dates, counted, superior }) => ({
    ...places,
    organizations: organizations.map((each, at) => ({ id: `o${at}`, ...each })),
    units: units.map((each, at) => ({ id: `u.${at}`, ...each })),
    subordinations: [
      { organization: 'o0', superior: 'o0', ...dates, source: 's', locator: superior },
    ],
    parts: units
      .slice(1)
      .map((_, at) => ({ unit: `u.${at + 1}`, whole: `u.${at}`, ...dates, source: 's' })),
    counts: [...new Map(counted)].map(([on, staff]) => ({ entity: 'u.0', on, staff, source: 's' })),
  }));

const style = fc.record({
  bom: fc.boolean(),
  crlf: fc.boolean(),
  quoted: fc.boolean(),
  reversed: fc.boolean(),
});

it('gives back what a valid folder was written from, however it was written', async () => {
  await fc.assert(
    fc.asyncProperty(folder, style, async (rows, { bom, crlf, quoted, reversed }) => {
      const expected: [string, Cells][] = [];
      const files: Record<string, string> = {};
      const write = (name: TableName, cells: readonly Cells[]) => {
        const { file, columns } = tables[name];
        const ordered = reversed ? columns.toReversed() : columns;
        const keys = ordered.map(({ key, name: header }) => ({ key, header }));
        const options = { header: true, bom, quoted, columns: keys } as const;
        files[file] = stringify([...cells], { ...options, record_delimiter: crlf ? '\r\n' : '\n' });
        for (const each of cells) {
          const all = columns.map(({ key }) => [key, each[key] ?? '']);
          expected.push([name, Object.fromEntries(all)]);
        }
      };
      write('sources', rows.sources);
      write('regions', rows.regions);
      write('organizations', rows.organizations);
      write('units', rows.units);
      write('subordinations', rows.subordinations);
      write('parts', rows.parts);
      write('counts', rows.counts);
      const source = folderSource(folderOf(files));
      expect((await validate(source, NOTHING)).violations).toEqual([]);
      const read: [string, object][] = [];
      for await (const { table, row } of changesOf(source)) read.push([table, cellsOf(table, row)]);
      expect(read).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

/** What a row was decoded from, worked out without `encode`; the smallest of its numbers is written so. */
function cellsOf(table: TableName, row: object): object {
  return Object.fromEntries(
    tables[table].columns.map(({ key }) => {
      const value: unknown = Reflect.get(row, key);
      return [key, value === null ? '' : value === 1e-7 ? '0.0000001' : String(value)];
    }),
  );
}
