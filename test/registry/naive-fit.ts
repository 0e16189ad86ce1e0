import { pinyin } from 'pinyin-pro';
import { levelled } from '../../src/registry/names/levelled.js';
import { placeReadings } from '../../src/registry/names/place-readings.js';
import { isWholeSyllables } from '../../src/registry/names/syllables.js';

/** A character of a name, and how it is read. */
interface Spoken {
  readonly text: string;
  readonly isSyllable: boolean;
}

/** How names fit a search text by the rules of the schema, name by name and character by character; null where they do not. */
export function naiveFit(text: string, name: string, nameEn: string | null): number | null {
  // Half a character is no part of any name.
  const typed = levelled(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const names = nameEn === null ? [levelled(name)] : [levelled(name), levelled(nameEn)];
  const byName = best(names.map((one) => plainFit(typed, one)));
  if (byName !== null) return byName;
  const readings = readingsOf(levelled(name));
  const byReading = best(
    readings.flatMap((reading) => [
      readFit(
        withoutUmlaut(typed),
        reading.map(({ text }) => text),
      ),
      readFit(withoutUmlaut(typed), reading.map(initial)),
      tonedFit(typed, reading),
    ]),
  );
  return byReading === null ? null : byReading + 3;
}

function best(fits: readonly (number | null)[]): number | null {
  const known = fits.flatMap((fit) => fit ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

function plainFit(typed: string, whole: string): number | null {
  if (whole === typed) return 0;
  if (whole.startsWith(typed)) return 1;
  return whole.includes(typed) ? 2 : null;
}

/** As a plain fit, but none begins within a syllable. */
function readFit(letters: string, texts: readonly string[]): number | null {
  return best(
    texts.map((_, start) => {
      const fit = plainFit(letters, texts.slice(start).join(''));
      return fit === null || fit === 2 ? null : start > 0 ? 2 : fit;
    }),
  );
}

function readingsOf(name: string): Spoken[][] {
  const characters = [...name];
  const byLibrary = pinyin(name, { type: 'array' }).map((syllable, at): Spoken => {
    const isSyllable = syllable !== characters[at];
    return { text: isSyllable ? withoutUmlaut(levelled(syllable)) : syllable, isSyllable };
  });
  const byPlaces = placeReadings(characters).map((syllables) =>
    byLibrary.map((one, at): Spoken => {
      const syllable = syllables[at] ?? null;
      return syllable === null ? one : { text: syllable, isSyllable: true };
    }),
  );
  return [byLibrary, ...byPlaces].filter((reading) => reading.some((one) => one.isSyllable));
}

function initial({ text, isSyllable }: Spoken): string {
  return isSyllable ? text.charAt(0) : text;
}

/** Whether the text is pinyin with digits behind whole syllables, and how it then stands among those of a reading. */
function tonedFit(typed: string, reading: readonly Spoken[]): number | null {
  if (!/^[a-z]+[1-5]([a-z]+[1-5])*[a-z]*$/.test(typed)) return null;
  const runs = typed.split(/[1-5]/).map(withoutUmlaut);
  const last = runs.pop() ?? '';
  if (!runs.every(isWholeSyllables)) return null;
  return best(reading.map((_, start) => fitFrom(start, runs, last, reading)));
}

function fitFrom(
  start: number,
  runs: readonly string[],
  last: string,
  reading: readonly Spoken[],
): number | null {
  let at = start;
  if (reading[at]?.isSyllable === false && !/[a-z]/.test(reading[at]?.text ?? '')) return null;
  for (const run of runs) {
    let letters = '';
    while (letters.length < run.length && at < reading.length) {
      letters += reading[at]?.text ?? '';
      at += 1;
    }
    if (letters !== run || reading[at - 1]?.isSyllable !== true) return null;
  }
  const rest = reading
    .slice(at)
    .map(({ text }) => text)
    .join('');
  if (!rest.startsWith(last)) return null;
  if (start > 0) return 2;
  return rest === last ? 0 : 1;
}

/** Readings have üe as ue. */
function withoutUmlaut(letters: string): string {
  return letters.replace(/([ln])ve/g, '$1ue');
}
