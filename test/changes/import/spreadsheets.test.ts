import { expect, it } from 'vitest';
import type { Encoding } from '../../../src/changes/import/encodings.js';
import { folderSource, readTable } from '../../../src/changes/import/read-folder.js';
import { validate } from '../../../src/changes/validate/validate.js';
import { COUNTY, folderOf } from '../folder-fixture.js';
import { NOTHING } from '../validate/known-graph-fake.js';

const UNITS = 'id,kind,name,region,source,first_secretary';

/** The units of a file: where they stand, their names and whether they have a first secretary. */
async function unitsOf(text: string | Buffer, encoding?: Encoding): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const entry of readTable(folderOf({ 'units.csv': text }), 'units', encoding))
    found.push(
      'violations' in entry
        ? entry.violations.map(({ line, rule, message }) => `${line} ${rule} ${message}`)
        : [entry.line, entry.row.name, entry.row.firstSecretary],
    );
  return found;
}

const two = [
  [2, '甲村', true],
  [3, '乙村', false],
];

it.each([
  ['TRUE and FALSE', ['u,VILLAGE_BODY,甲村,1,s,TRUE', 'v,VILLAGE_BODY,乙村,1,s,FALSE'], UNITS],
  [
    'names of columns in capitals and with spaces around them',
    ['u,VILLAGE_BODY,甲村,1,s,TRUE', 'v,VILLAGE_BODY,乙村,1,s,FALSE'],
    'ID, Kind,NAME ,Region,source,First_Secretary',
  ],
  ['True and false', ['u,VILLAGE_BODY,甲村,1,s,True', 'v,VILLAGE_BODY,乙村,1,s,false'], UNITS],
  [
    'empty columns at the end',
    ['u,VILLAGE_BODY,甲村,1,s,TRUE,, ', 'v,VILLAGE_BODY,乙村,1,s,FALSE'],
    `${UNITS},, `,
  ],
])('reads %s as what they mean', async (_, rows, header) => {
  for (const end of ['\n', '\r\n', '\r'])
    for (const mark of ['', '\ufeff'])
      expect(await unitsOf([`${mark}${header}`, ...rows, ''].join(end))).toEqual(two);
});

it.each([
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
  ['，', 'full-width commas'],
])('tells once of fields between %j', async (separator, noun) => {
  const text = `${UNITS}\nu,VILLAGE_BODY,甲村,1,s,TRUE\nv,VILLAGE_BODY,乙村,1,s,FALSE\n`;
  expect(await unitsOf(text.replaceAll(',', separator))).toEqual([
    [expect.stringMatching(`^1 HEADER Between the names of columns stand commas, here ${noun}, `)],
  ]);
});

it.each([
  ['a title', '单位台账,,,\n'],
  ['a line for a spreadsheet', 'sep=,\n'],
  ['other names of columns', '编号,类型,名称,区划\n'],
])('tells once of %s above the names of columns', async (_, above) => {
  expect(await unitsOf(`${above}${UNITS}\nu,VILLAGE_BODY,甲村,1,s,TRUE\n`)).toEqual([
    [expect.stringMatching(/^1 HEADER The first row has names of columns, as id,kind,name,/)],
  ]);
});

it('says which column has no name', async () => {
  expect(await unitsOf(`id,kind,,name,region,source\nu,VILLAGE_BODY,,甲村,1,s\n`)).toEqual([
    ['1 UNKNOWN_COLUMN Column 3 has a name, as one with others behind it, received nothing.'],
  ]);
});

it.each([
  ['村集体', 'VILLAGE_BODY'],
  ['楼栋', 'BUILDING'],
  [' village_body', 'VILLAGE_BODY'],
])('says which word %j perhaps stands for', async (written, word) => {
  expect(await unitsOf(`${UNITS}\nu,${written},甲村,1,s,\n`)).toEqual([
    [expect.stringMatching(`^2 VALUE The value is one of .*, here perhaps ${word}, received `)],
  ]);
});

it('leaves out rows of commas and of white space, and counts their lines', async () => {
  const blank = Array.from({ length: 500 }, (_, at) => (at % 2 === 0 ? ',,,,,' : '"", ,,'));
  const text = [',,,', UNITS, ...blank, 'u,VILLAGE_BODY,甲村,1,s,TRUE', ',,,,,', ''].join('\n');
  expect(await unitsOf(text)).toEqual([[503, '甲村', true]]);
});

it('refuses what stands in a column without a name', async () => {
  expect(await unitsOf(`${UNITS},\nu,VILLAGE_BODY,甲村,1,s,TRUE,x\n`)).toEqual([
    ['2 FIELD_COUNT A row has as many fields as the header, 6, received "7".'],
  ]);
});

/** `甲村` and `乙村` in GBK stand for 0x01 and 0x02. */
const gbk = Buffer.from(
  [
    ...Buffer.from(`${UNITS}\nu,VILLAGE_BODY,\x01,1,s,TRUE\nv,VILLAGE_BODY,\x02,1,s,FALSE\n`),
  ].flatMap((byte) =>
    byte === 1 ? [0xbc, 0xd7, 0xb4, 0xe5] : byte === 2 ? [0xd2, 0xd2, 0xb4, 0xe5] : byte,
  ),
);

it('tells GBK, and reads it where it is told to', async () => {
  expect(await unitsOf(gbk)).toEqual([
    [
      '2 ENCODING A file is UTF-8, this one seems to be GBK: save it as "CSV UTF-8", or import it with --encoding gbk, received "BC D7 B4 E5".',
    ],
  ]);
  expect(await unitsOf(gbk, 'gbk')).toEqual(two);
  const bad = Buffer.concat([gbk, Buffer.from([0xff, 0xff, 0x0a])]);
  expect(await unitsOf(bad, 'gbk')).toEqual([
    ...two,
    ['4 ENCODING A file is GBK where the import is told so, received "FF FF 0A".'],
  ]);
});

it('does not take UTF-8 that is cut off or damaged for GBK', async () => {
  const text = Buffer.from(`${UNITS}\nu,VILLAGE_BODY,甲村,1,s,TRUE\nv,VILLAGE_BODY,乙村`);
  expect(await unitsOf(text.subarray(0, -1))).toEqual([
    two[0],
    ['3 ENCODING A file is UTF-8 to its end, this one is damaged here, received "E6 9D".'],
  ]);
  const lost = Buffer.from(`${UNITS}\nu,VILLAGE_BODY,?农机合作社,1,s,TRUE\n`);
  // What `?` stands for is half of a pair, which no UTF-8 has.
  const damaged = [...lost].flatMap((byte) => (byte === 0x3f ? [0xed, 0xa0, 0x80] : byte));
  expect(await unitsOf(Buffer.from(damaged))).toEqual([
    [
      '2 ENCODING A file is UTF-8, or in the encoding that the import is told, received "ED A0 80 E5".',
    ],
  ]);
});

it('reads files that are plainly UTF-8 as that, whatever the others are', async () => {
  const text = `${UNITS}\nu,VILLAGE_BODY,甲村,1,s,TRUE\nv,VILLAGE_BODY,乙村,1,s,FALSE\n`;
  expect(await unitsOf(`\ufeff${text}`, 'gbk')).toEqual(two);
  const long = text.replace('\n', ',locator\n').replaceAll(/(TRUE|FALSE)\n/g, '$1,第一季度台账\n');
  expect(await unitsOf(long, 'gbk')).toEqual(two);
});

it('is told of each kind of fault once, however many blank rows and others there are', async () => {
  const rows = Array.from(
    { length: 1_451 },
    (_, at) => `w${at},VILLAGE_BODY,村,350428,s,是\n,,,\n`,
  );
  const files = {
    ...COUNTY,
    'units.csv': `${UNITS}\n${rows.join('')}x y,VILLAGE_BODY,村,350428,s,\n`,
  };
  const { kinds, total } = await validate(folderSource(folderOf(files)), NOTHING);
  expect(total).toBe(1_452);
  expect(kinds.map(({ first: { rule, line }, count }) => [rule, line, count])).toEqual([
    ['BOOLEAN', 2, 1_451],
    ['ID', 2_904, 1],
  ]);
});
