import { z } from 'zod';
import { RATES, type Rate } from './coverage/figures/rates.js';
import { coverageOf } from './coverage/queries/coverage.js';
import { STATUSES } from './domain/vocabulary.js';
import { factualSources } from './evidence/claim-facts.js';
import type { Statement } from './graph/statement.js';
import type { Context } from './graphql/context.js';
import { within } from './registry/readings/places.js';

/** The most units that are assessed for a table at the start; more would hold it up. */
const largestTable = 20_000;

/**
 * Coverage by source at a glance: what sources state, and apart from it the model. It is that of the
 * county where all units lie in one county, else of everything that the graph holds.
 */
export async function coverageTable(context: Context): Promise<string> {
  const [units = 0] = await context.reader.read(countUnits());
  if (units === 0) return 'The graph holds no units yet.';
  if (units > largestTable) return `The graph holds ${units} units; ask coverage for their rates.`;
  const [county, another] = await context.reader.read(countiesWithUnits());
  const region = county === undefined || another !== undefined ? null : county;
  const figures = (sources: readonly string[]) =>
    coverageOf(context, {
      scope: { region: region?.code, sources: [...sources] },
      on: context.today,
      knownBefore: null,
      rules: context.rules,
    });
  const [facts, model] = [await figures(factualSources), await figures(['SYNTHETIC'])];
  const lines = [
    ['', 'stated by sources', 'SYNTHETIC model'],
    ['units', String(facts.units), String(model.units)],
    ...facts.statuses.map(({ status, count }, index) => [
      `${status} ${STATUSES[status]}`,
      String(count),
      String(model.statuses[index]?.count ?? 0),
    ]),
    ...facts.rates.map((rate, index) => [
      `${rate.code} ${RATES[rate.code]}`,
      shown(rate),
      shown(model.rates[index]),
    ]),
  ];
  const place = region === null ? 'Coverage' : `Coverage of ${region.name} (${region.code})`;
  return [`${place} on ${context.today}, rule set ${context.rules.id}:`, ...lines.map(row)].join(
    '\n',
  );
}

function shown(rate: Rate | undefined): string {
  if (rate === undefined || rate.value === null) return `none (${rate?.reason ?? 'NO_UNITS'})`;
  const upper = rate.upper !== null && rate.upper > rate.value ? ` … ${percent(rate.upper)}` : '';
  return `${percent(rate.value)}${upper}  (${rate.numerator}/${rate.denominator})`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** Columns aligned in a terminal, where a Chinese character takes two places. */
function row([label = '', ...cells]: readonly string[]): string {
  const width = [...label].reduce((sum, each) => sum + (/[\u2e80-\uffee]/.test(each) ? 2 : 1), 0);
  return `  ${label}${' '.repeat(Math.max(1, 36 - width))}${cells.map((cell) => cell.padEnd(32)).join('')}`.trimEnd();
}

const CountRow = z.object({ count: z.number() });

export function countUnits(): Statement<number> {
  return {
    name: 'coverage.countUnits',
    text: 'MATCH (u:Unit) RETURN count(u) AS count',
    parameters: {},
    decode: (row) => CountRow.parse(row).count,
  };
}

const CountyRow = z.object({ code: z.string(), name: z.string() });

/** The counties that hold units, two at the most: whether there is one is all that matters. */
export function countiesWithUnits(): Statement<z.infer<typeof CountyRow>> {
  return {
    name: 'coverage.countiesWithUnits',
    text: `MATCH (:Unit)-[:LOCATED_IN]->(:Region)-${within}->(c:Region) WHERE c.level = 'COUNTY'
      RETURN DISTINCT c.id AS code, c.name AS name LIMIT 2`,
    parameters: {},
    decode: (row) => CountyRow.parse(row),
  };
}
