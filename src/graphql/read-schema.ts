import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the SDL in a folder, one file per area, by name. */
export function readSchema(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
