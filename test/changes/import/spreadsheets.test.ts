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
