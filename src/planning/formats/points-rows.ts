import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { greatCircle } from '../../domain/great-circle.js';
import { EntityId } from '../../domain/ids.js';
import { type Place, straight } from './distance.js';
import { refused } from './refused.js';

/** A row of a file of points and sites. */
export interface PlaceRow {
  readonly isPoint: boolean;
  readonly isSite: boolean;
  readonly place: Place;
  /** 1 where none stands there. */
  readonly weight: number;
  /** Its id, or `line 7` where it has none. */
  readonly name: string;
}

const PLANE = ['x', 'y'] as const;
const EARTH = ['lon', 'lat'] as const;
const COLUMNS: readonly string[] = ['kind', ...PLANE, ...EARTH, 'weight', 'id'];

/**
 * Reads a CSV file of points and sites, and how distances between them are measured.
 *
 * @throws Problem BAD_USER_INPUT naming line, column and rule
 */
export function readPlaceRows(
  file: string,
  text: string,
): { rows: PlaceRow[]; distance: (a: Place, b: Place) => number } {
  const [header, ...records] = recordsIn(file, text);
  if (header === undefined) throw refused(`${file}:1`, 'A file begins with a header row', null);
  const axes = axesOf(`${file}:${header.line}`, header.fields);
  const ids = new Set<string>();
  const rows = records.map(({ line, fields }) => {
    const place = `${file}:${line}`;
    const width = header.fields.length;
    if (fields.length !== width)
      throw refused(
        place,
        `A row has as many fields as the header, ${width}`,
        String(fields.length),
      );
    const cell = (column: string) => fields[header.fields.indexOf(column)] ?? '';
    const id = cell('id');
    if (id !== '' && !EntityId.safeParse(id).success)
      throw refused(`${place}:id`, 'An id is 1 to 64 letters, digits or . _ : -', id);
    if (ids.has(id)) throw refused(`${place}:id`, 'An id stands once in a file', id);
    if (id !== '') ids.add(id);
    return { name: id === '' ? `line ${line}` : id, ...rowOf(place, axes, cell) };
  });
  return { rows, distance: axes === PLANE ? straight : greatCircle };
}

const Records = z.array(
  z
    .object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })
    // The parser tells the line on which a row ends.
    .transform(({ record, info }) => ({
      fields: record,
      line: info.lines - (record.join().match(/\n/g)?.length ?? 0),
    })),
);

function recordsIn(file: string, text: string) {
  try {
    return Records.parse(
      parse(text, {
        bom: true,
        info: true,
        record_delimiter: ['\r\n', '\n'],
        relax_column_count: true,
        skip_empty_lines: true,
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const rule = 'A quoted field is closed, its quotes are doubled, and an unquoted one has none';
    throw refused(`${file}:${Number(error.lines)}`, rule, String(error.message));
  }
}

type Axes = typeof PLANE | typeof EARTH;

function axesOf(place: string, header: readonly string[]): Axes {
  for (const [at, name] of header.entries()) {
    if (!COLUMNS.includes(name))
      throw refused(place, `A column is one of ${COLUMNS.join(', ')}`, name);
    if (header.indexOf(name) !== at)
      throw refused(place, 'A column stands once in the header', name);
  }
  if (!header.includes('kind'))
    throw refused(place, 'The header has the column kind', header.join());
  const given = header.filter((name) => [...PLANE, ...EARTH].some((axis) => axis === name));
  const axes = given.includes('x') ? PLANE : EARTH;
  if (given.length !== 2 || !axes.every((axis) => given.includes(axis)))
    throw refused(place, 'The header has the columns x and y, or lon and lat', header.join());
  return axes;
}

const KINDS: readonly string[] = ['point', 'site', 'both'];

function rowOf(
  place: string,
  axes: Axes,
  cell: (column: string) => string,
): Omit<PlaceRow, 'name'> {
  const kind = cell('kind');
  if (!KINDS.includes(kind))
    throw refused(`${place}:kind`, `A kind is one of ${KINDS.join(', ')}`, kind);
  const [first, second] = axes;
  const isPoint = kind !== 'site';
  return {
    isPoint,
    isSite: kind !== 'point',
    place: [
      coordinate(`${place}:${first}`, first, cell(first)),
      coordinate(`${place}:${second}`, second, cell(second)),
    ],
    weight: weightOf(`${place}:weight`, isPoint, cell('weight')),
  };
}

/** Degrees have an end. */
const LARGEST: Readonly<Record<Axes[number], number>> = {
  x: Number.MAX_VALUE,
  y: Number.MAX_VALUE,
  lon: 180,
  lat: 90,
};

function coordinate(place: string, axis: Axes[number], text: string): number {
  const value = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text))
    throw refused(place, 'A number is written in digits, with a point before decimals', text);
  if (Math.abs(value) > LARGEST[axis])
    throw refused(place, `${axis} is from -${LARGEST[axis]} to ${LARGEST[axis]}`, text);
  return value;
}

function weightOf(place: string, isPoint: boolean, text: string): number {
  if (text === '') return 1;
  if (!isPoint) throw refused(place, 'A weight is of a point, a site has none', text);
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw refused(place, 'A weight is a whole number from 0 to 9007199254740991', text);
  return value;
}
