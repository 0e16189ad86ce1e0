import { join } from 'node:path';
import { z } from 'zod';
import { rowsOn } from './rows.js';

/** Things of a generated county that are there today and that questions are about, spread over the whole of it. */
export interface Samples {
  readonly units: readonly string[];
  /** What searches are for: three letters from names of units. */
  readonly texts: readonly string[];
  readonly alliances: readonly string[];
  readonly memberships: readonly { readonly member: string; readonly alliance: string }[];
}

const COUNT = 50;

export async function samplesOf(folder: string, today: string): Promise<Samples> {
  const id = z.object({ id: z.string() });
  const named = id.extend({ name: z.string() });
  const units = await spread(join(folder, 'units.csv'), named, today);
  const alliances = await spread(join(folder, 'alliances.csv'), id, today);
  const Membership = z.object({ member: z.string(), alliance: z.string() });
  return {
    units: units.map((row) => row.id),
    texts: [...new Set(units.map((row) => row.name.slice(2, 5)))].filter((text) => text !== ''),
    alliances: alliances.map((row) => row.id),
    memberships: await spread(join(folder, 'memberships.csv'), Membership, today),
  };
}

async function spread<Row>(file: string, Row: z.ZodType<Row>, today: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of rowsOn(file, Row, today)) rows.push(row);
  const every = Math.max(1, Math.floor(rows.length / COUNT));
  return rows.filter((_, at) => at % every === 0).slice(0, COUNT);
}
