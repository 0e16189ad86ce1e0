import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const Rows = z.array(z.record(z.string(), z.string()));

/**
 * Finds in an answer what a folder of CSV files says and what is seen of it does not: ids and names of things, days,
 * and where in a source something stands.
 *
 * @param seen the folder that `seenAlone` writes
 * @param asked days that are in every answer
 * @returns what stands in the answer, word by word
 */
export function hiddenFinder(
  folder: string,
  seen: string,
  asked: readonly string[],
): (answer: unknown) => string[] {
  const [all, some] = [wordsOf(folder), wordsOf(seen)];
  const known = [...some, ...asked].join('\n');
  // Part of a name that is seen, it is not found by itself.
  const hidden = new Set([...all].filter((word) => !some.has(word) && !known.includes(word)));
  return (answer) => {
    const text = JSON.stringify(answer);
    return [...hidden].filter((word) => stands(word, text));
  };
}

/** The columns that say nothing of a thing by themselves. */
const plain = new Set(['kind', 'level', 'mode', 'role', 'exclusion', 'of', 'kinds', 'brand']);

function wordsOf(folder: string): Set<string> {
  const words = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')))
    for (const row of Rows.parse(
      parse(readFileSync(join(folder, file), 'utf8'), { columns: true }),
    ))
      for (const [column, value] of Object.entries(row))
        if (!plain.has(column) && (/[^\d.]/.test(value) || value.length > 5)) words.add(value);
  return words;
}

function stands(word: string, text: string): boolean {
  const inId = /[\w.:-]/;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isApart = [text[at - 1] ?? '', text[at + word.length] ?? ''].every(
      (next) => !inId.test(next),
    );
    if (isApart || !/^[\w.:-]+$/.test(word)) return true;
  }
  return false;
}
