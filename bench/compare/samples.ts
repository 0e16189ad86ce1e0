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

/** How many alliances of an organization, and members of an alliance, the operations ask for: servers cut more elsewhere. */
const [MOST_ALLIANCES, MOST_MEMBERS] = [50, 200];

export async function samplesOf(folder: string, today: string): Promise<Samples> {
  const id = z.object({ id: z.string() });
  const named = id.extend({ name: z.string() });
  const Membership = z.object({ member: z.string(), alliance: z.string() });
  const Coverage = z.object({ organization: z.string(), unit: z.string() });
  const memberships = await allOf(join(folder, 'memberships.csv'), Membership, today);
  const inMany = moreThan(MOST_ALLIANCES, memberships, ({ member }) => member);
  const large = moreThan(MOST_MEMBERS, memberships, ({ alliance }) => alliance);
  const coverages = await allOf(join(folder, 'coverages.csv'), Coverage, today);
  const cut = new Set(
    coverages.filter(({ organization }) => inMany.has(organization)).map(({ unit }) => unit),
  );
  const isWhole = (row: { readonly id: string }) => !cut.has(row.id) && !large.has(row.id);
  const units = spread((await allOf(join(folder, 'units.csv'), named, today)).filter(isWhole));
  const alliances = spread((await allOf(join(folder, 'alliances.csv'), id, today)).filter(isWhole));
  return {
    units: units.map((row) => row.id),
    texts: [...new Set(units.map((row) => row.name.slice(2, 5)))].filter((text) => text !== ''),
    alliances: alliances.map((row) => row.id),
    memberships: spread(memberships),
  };
}

/** What more rows than some name. */
function moreThan<Row>(
  most: number,
  rows: readonly Row[],
  named: (row: Row) => string,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(named(row), (counts.get(named(row)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > most).map(([name]) => name));
}

async function allOf<Row>(file: string, Row: z.ZodType<Row>, today: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of rowsOn(file, Row, today)) rows.push(row);
  return rows;
}

function spread<Row>(rows: readonly Row[]): Row[] {
  const every = Math.max(1, Math.floor(rows.length / COUNT));
  return rows.filter((_, at) => at % every === 0).slice(0, COUNT);
}
