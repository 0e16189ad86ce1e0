import { pinyin } from 'pinyin-pro';
import { levelled } from './names/levelled.js';
import { placeReadings } from './names/place-readings.js';

/** A character of a name as it is read: a syllable of pinyin, or itself where it has none. */
interface Spoken {
  readonly text: string;
  readonly isSyllable: boolean;
  /** As readings are kept. */
  readonly spelled: string;
}

/** The name in pinyin without tones, in small letters; kept on the node, since lists are ordered by it and no engine knows pinyin. */
export function readingOf(name: string): string {
  const [first = []] = readingsOf(levelled(name));
  return first
    .map(({ text }) => text)
    .join('')
    .replace(unordered, '');
}

/**
 * All that a search compares with. Before a line break the names, behind it how the first one is read: each reading in
 * pinyin and in its initials. `|` stands around each. In a reading a syllable begins with a capital letter; letters of no
 * syllable, those of initials and those that the name itself has, are the control characters of theirs: so it can be told
 * where each syllable begins and ends. A name that has nothing to be read has no readings.
 */
export function searchTextOf(name: string, nameEn: string | null): string {
  const plain = levelled(name);
  const names = nameEn === null ? [plain] : [plain, levelled(nameEn)];
  const readings = readingsOf(plain).filter((reading) => reading.some((one) => one.isSyllable));
  const fields = new Set(readings.flatMap((reading) => [spelled(reading), initialsOf(reading)]));
  return `${fielded(names)}\n${fielded([...fields])}`;
}

function fielded(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `|${texts.join('|')}|`;
}

function spelled(reading: readonly Spoken[]): string {
  return reading.map((one) => one.spelled).join('');
}

function initialsOf(reading: readonly Spoken[]): string {
  const initials = reading.map(({ text, isSyllable }) => (isSyllable ? text.charAt(0) : text));
  return ofNoSyllable(initials.join(''));
}

function ofNoSyllable(letters: string): string {
  return letters.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) & 31));
}

/** How a name is read: as the places in it are, the official readings first, then as the library has it. */
function readingsOf(plain: string): Spoken[][] {
  const characters = [...plain];
  const syllables = pinyin(plain, { type: 'array' });
  const spoken = syllables.map((syllable, at) => spokenOf(syllable, characters[at]));
  const official = placeReadings(characters).map((known) =>
    spoken.map((one, at) => {
      const syllable = known[at];
      return syllable == null ? one : syllableOf(syllable);
    }),
  );
  return [...official, spoken];
}

function spokenOf(syllable: string, character: string | undefined): Spoken {
  return syllable === character ? itself(character) : syllableOf(syllable);
}

/**
 * What Neo4j sorts behind the characters beyond U+FFFF and compares before them: a cursor would lose
 * its place between the two. No letters are among them, once names are levelled.
 */
const unordered = /[\ue000-\uffff]/g;

/** Syllables as they are compared: there are some 1,500, with their tones. */
const known = new Map<string, Spoken>();
const mostKnown = 5_000;

/** A syllable as it is compared; the library takes twice as long to leave tones out. */
function syllableOf(syllable: string): Spoken {
  const spoken = known.get(syllable) ?? plainSyllable(syllable);
  if (known.size < mostKnown) known.set(syllable, spoken);
  return spoken;
}

function plainSyllable(syllable: string): Spoken {
  const text = levelled(syllable).replace(/^([ln])ve$/, '$1ue');
  if (!/^[a-z]+$/.test(text)) return itself(text);
  return { text, isSyllable: true, spelled: text.charAt(0).toUpperCase() + text.slice(1) };
}

function itself(text: string): Spoken {
  return { text, isSyllable: false, spelled: ofNoSyllable(text) };
}
