import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { importFolder } from '../answers/asking.js';
import { seenAlone } from './seen-alone.js';

/** The ids, codes and names in a folder of CSV files. */
function namesIn(folder: string): Set<string> {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const Rows = z.array(z.record(z.string(), z.string()));
  return new Set(
    tables.flatMap((name) =>
      Rows.parse(parse(readFileSync(join(folder, name), 'utf8'), { columns: true })).flatMap(
        (row) => ['id', 'code', 'name', 'name_en'].flatMap((column) => row[column] || []),
      ),
    ),
  );
}

/** A graph of what of a folder is seen alone by whoever is granted some regions and organizations, and the names that it has not. */
export async function aloneOf(whole: string, granted: readonly string[]) {
  const folder = seenAlone(whole, granted);
  const graph = openGrafeo(null);
  await migrate(graph, () => new Date('2026-01-01T00:00:00Z'));
  await importFolder(graph, folder);
  const known = namesIn(folder);
  const hidden = [...namesIn(whole)].filter((name) => !known.has(name));
  // Each as a word of its own: codes begin as those do that they lie in.
  const isIn = (text: string) => (name: string) =>
    text.split(name).some((before, at, parts) => {
      const after = parts[at + 1];
      return after !== undefined && !/[\w-]$/.test(before) && !/^[\w-]/.test(after);
    });
  return { graph, hiddenIn: (text: string) => hidden.filter(isIn(text)) };
}
