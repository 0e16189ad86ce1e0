import type { Fault } from './faults.js';

const UNITS = 'id,kind,name,region,valid_from,valid_to,source';
const PARTS = 'unit,whole,valid_from,valid_to,source';
const COUNTS = 'entity,on,full_members,source';

/** Faults of files, folders and the form of rows. */
export const FILE_FAULTS: Fault[] = [
  [
    'a file of another name',
    { 'unit.csv': 'id\n' },
    ['unit.csv', null, null, 'UNKNOWN_FILE', 'unit.csv'],
  ],
  [
    'an upper-case name',
    { 'UNITS.CSV': 'id\n' },
    ['UNITS.CSV', null, null, 'UNKNOWN_FILE', 'UNITS.CSV'],
  ],
  ['no header', { 'parts.csv': '' }, ['parts.csv', null, null, 'EMPTY_FILE', null]],
  [
    'GBK',
    {
      'units.csv': Buffer.concat([
        Buffer.from(`${UNITS}\nw,COMPOUND,w,350428100,,,s\nx,COMPOUND,`),
        Buffer.from([0xd0, 0xa1, 0xc7, 0xf8]),
        Buffer.from(',350428100,,,s\n'),
      ]),
    },
    ['units.csv', 3, null, 'ENCODING', 'C7 F8 2C 33'],
  ],
  [
    'UTF-16',
    { 'parts.csv': Buffer.from(`\ufeff${PARTS}\n`, 'utf16le') },
    ['parts.csv', 1, null, 'ENCODING', 'FF FE 75 00'],
  ],
  [
    'a quote left open',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,3,s\nu,"2024-02-01\n,3,s\nv,2024-01-01,4,s\n` },
    ['counts.csv', 3, null, 'QUOTE', 'a quote that is not closed'],
  ],
  [
    'a quote within a field',
    { 'counts.csv': `${COUNTS}\nu,20"24-01-01,3,s\n` },
    ['counts.csv', 2, null, 'QUOTE', 'a quote within an unquoted field'],
  ],
  [
    'text behind a quote',
    { 'counts.csv': `${COUNTS}\nu,"2024-01-01"x,3,s\n` },
    ['counts.csv', 2, null, 'QUOTE', 'text behind a closing quote'],
  ],
  [
    'a quote left open in a large file',
    { 'counts.csv': `${COUNTS}\nu,"2024-02-01,3,s\n${'v,2024-01-01,4,s\n'.repeat(80_000)}` },
    ['counts.csv', 2, null, 'ROW_LENGTH', 'more than 1048576 bytes, or an open quote'],
  ],
  [
    'a line without end',
    { 'counts.csv': `${COUNTS}\nu,${'2'.repeat(2_000_000)}` },
    ['counts.csv', 2, null, 'ROW_LENGTH', null],
  ],
  [
    'a field too few',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,3,s\nu,2024-02-01,3\n` },
    ['counts.csv', 3, null, 'FIELD_COUNT', '3'],
  ],
  [
    'a field too many',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,3,s,4\n` },
    ['counts.csv', 2, null, 'FIELD_COUNT', '5'],
  ],
  [
    'semicolons for commas',
    { 'parts.csv': `${PARTS.replaceAll(',', ';')}\nu;v;;;s\n` },
    ['parts.csv', 1, null, 'HEADER', PARTS.replaceAll(',', ';')],
  ],
  [
    'a title above the header',
    { 'parts.csv': `\n部分关系,,,\n${PARTS}\nu,nobody,,,s\n` },
    ['parts.csv', 2, null, 'HEADER', '部分关系'],
  ],
  [
    'UTF-16 without its mark',
    { 'parts.csv': Buffer.from(`${PARTS}\n`, 'utf16le') },
    ['parts.csv', 1, null, 'ENCODING', '75 00 6E 00'],
  ],
  [
    'an unknown column',
    { 'parts.csv': `${PARTS},remark\n` },
    ['parts.csv', 1, 'remark', 'UNKNOWN_COLUMN', 'remark'],
  ],
  [
    'a column without name',
    { 'parts.csv': `,${PARTS}\n` },
    ['parts.csv', 1, null, 'UNKNOWN_COLUMN', ''],
  ],
  [
    'a column twice',
    { 'parts.csv': `${PARTS},unit\n` },
    ['parts.csv', 1, 'unit', 'DUPLICATE_COLUMN', 'unit'],
  ],
  [
    'a column missing',
    { 'parts.csv': 'unit,source\n' },
    ['parts.csv', 1, 'whole', 'MISSING_COLUMN', 'unit,source'],
  ],
];
