import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { CivilDate, isAlive } from '../../src/domain/civil-date.js';

const Day = z
  .string()
  .transform((text) => (text === '' ? null : text))
  .pipe(CivilDate.nullable())
  .default(null);
const Lifetime = z.object({ valid_from: Day, valid_to: Day });

/** Rows of an import's CSV file that hold on a day, each as its header names it. */
export async function* rowsOn<Row>(
  file: string,
  Row: z.ZodType<Row>,
  day: string,
): AsyncGenerator<Row> {
  const on = CivilDate.parse(day);
  for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true }))) {
    const { valid_from: validFrom, valid_to: validTo } = Lifetime.parse(row);
    if (isAlive({ validFrom, validTo }, on)) yield Row.parse(row);
  }
}
