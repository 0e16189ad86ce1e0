import { fileURLToPath } from 'node:url';
import { countyEntries } from './county.js';
import { readDivisions } from './divisions.js';
import { writeFolder } from './folder.js';
import { DEFAULT_UNITS } from './model.js';
import { planCounty } from './plan.js';

export interface GenerateOptions {
  /** A whole number; the same seed and number of units give the same files, byte for byte. */
  readonly seed: number;
  /** Units, at least 1; 2,150 unless given. */
  readonly units?: number;
  /** The folder to write, made if it is not there; files of the same names are replaced. */
  readonly out: string;
  /** The folder whose regions.csv and sources.csv hold the real county; seeds/jiangle unless given. */
  readonly divisions?: string;
  /** Told now and then how many rows there are so far, and at the end how many in all. */
  readonly onProgress?: (rows: number) => void;
}

/**
 * Writes a model county as a folder of CSV files (input.md): invented organizations, units,
 * alliances and facilities over the real divisions of a county, described as of 30 June 2026, with
 * every kind of gap and broken chain among them.
 *
 * At the default size its items add up to the article's totals (`articleTotals`). With `units` the number of
 * units is exactly that and the rest is scaled by units / 2,150, so those totals need not hold then;
 * facilities do not grow beyond the default's, and below it every village with a unit still has its
 * chain. Rows are written as they are made: memory is that of one village, or 4,000 of its
 * units, whatever the number of units.
 * @returns the rows of each file, by its name
 * @throws RangeError on a seed or a number of units that is not a whole number in range; Error where
 *   the divisions have no county with villages; and what the file system reports
 */
export async function generateCounty(
  options: GenerateOptions,
): Promise<{ files: Record<string, number> }> {
  const { seed, units = DEFAULT_UNITS, out, onProgress } = options;
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`A seed is a whole number from 0, received ${seed}.`);
  if (!Number.isSafeInteger(units) || units < 1)
    throw new RangeError(`The number of units is a whole number from 1, received ${units}.`);
  const divisions = await readDivisions(options.divisions ?? JIANGLE);
  const plan = planCounty(divisions, units);
  return { files: await writeFolder(out, countyEntries(divisions, plan, seed), onProgress) };
}

/** Two folders up from this module both in src/synthetic and in dist/synthetic. */
const JIANGLE = fileURLToPath(new URL('../../seeds/jiangle', import.meta.url));
