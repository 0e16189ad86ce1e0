import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { z } from 'zod';

/** Things of a generated county that questions are about, spread over the whole of it. */
export interface Samples {
  readonly units: readonly string[];
  readonly alliances: readonly string[];
  readonly memberships: readonly { readonly member: string; readonly alliance: string }[];
}

const COUNT = 50;

export async function samplesOf(folder: string): Promise<Samples> {
  const id = z.object({ id: z.string() });
  const units = await spread(join(folder, 'units.csv'), id);
  const alliances = await spread(join(folder, 'alliances.csv'), id);
  const Membership = z.object({ member: z.string(), alliance: z.string() });
  return {
    units: units.map((row) => row.id),
    alliances: alliances.map((row) => row.id),
    memberships: await spread(join(folder, 'memberships.csv'), Membership),
  };
}

/** Rows of a CSV file, each as its header names it. */
async function* rowsOf<Row>(file: string, Row: z.ZodType<Row>): AsyncGenerator<Row> {
  for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true })))
    yield Row.parse(row);
}

async function spread<Row>(file: string, Row: z.ZodType<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of rowsOf(file, Row)) rows.push(row);
  const every = Math.max(1, Math.floor(rows.length / COUNT));
  return rows.filter((_, at) => at % every === 0).slice(0, COUNT);
}
