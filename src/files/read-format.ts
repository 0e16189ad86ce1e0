import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { faultsIn } from '../domain/format-faults.js';
import { reasonOf } from '../domain/problem.js';
import { JsonFault, readJsonLines } from './json-lines.js';

/** What a file holds, or each of its faults as `FILE:LINE: path: reason`. */
export type ReadFormat<T> = { readonly value: T } | { readonly faults: readonly string[] };

/**
 * Reads a JSON file that people write.
 *
 * @param what what it is to be, as `A rule set`
 */
export function readFormat<T>(file: string, what: string, format: z.ZodType<T>): ReadFormat<T> {
  try {
    const bytes = readFileSync(file);
    if (!isUtf8(bytes)) return { faults: [`${file}: ${what} is UTF-8, this file is not.`] };
    const { value, lineOf } = readJsonLines(bytes.toString());
    const faults = faultsIn(format, value);
    if (faults.length === 0) return { value: format.parse(value) };
    const told = faults.map(({ path, at, reason }) => `${file}:${lineOf(path)}: ${at}: ${reason}.`);
    return { faults: told };
  } catch (error) {
    const place = error instanceof JsonFault ? `${file}:${error.line}` : file;
    return { faults: [`${place}: ${reasonOf(error)}.`] };
  }
}
