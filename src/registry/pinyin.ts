import { pinyin } from 'pinyin-pro';

export interface Reading {
  /** The name in pinyin without tones, in small letters; what lists are ordered by. */
  readonly reading: string;
  /** All that a search compares with, joined by `|`: the names, the pinyin, its initials. */
  readonly search: string;
}

/** How a name is read and found; kept on the node, since no engine knows pinyin. */
export function readingOf(name: string, nameEn: string | null): Reading {
  const syllables = pinyin(name, { type: 'array', nonZh: 'consecutive' })
    .map(withoutTone)
    .filter((syllable) => syllable !== '');
  const reading = syllables.join('').replace(unordered, '');
  const initials = syllables.map(([initial = '']) => initial).join('');
  const english = nameEn === null ? [] : [normalized(nameEn)];
  return { reading, search: ['', normalized(name), ...english, reading, initials, ''].join('|') };
}

/**
 * What a search text may stand for: itself, and the same without tone numbers (`yong3 xin1`). Tone
 * marks, case, spaces and hyphens don't matter.
 */
export function searchTerms(text: string): string[] {
  const plain = normalized(text);
  const toneless = plain.replace(/([a-z])[1-5]/g, '$1');
  return [...new Set([plain, toneless])].filter((term) => term !== '');
}

/**
 * What Neo4j sorts behind the characters beyond U+FFFF and compares before them: a cursor would lose
 * its place between the two. No letters are among them, once names are normalized.
 */
const unordered = /[\ue000-\uffff]/g;

/** Syllables as they are compared: there are some 1,500, and between them whatever else stands in names. */
const plainOf = new Map<string, string>();
const mostPlain = 5_000;

/** A syllable as it is compared; the library takes twice as long to leave tones out. */
function withoutTone(syllable: string): string {
  const known = plainOf.get(syllable);
  if (known !== undefined) return known;
  const plain = normalized(syllable);
  if (plainOf.size < mostPlain) plainOf.set(syllable, plain);
  return plain;
}

function normalized(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s|'’·-]+/g, '');
}
