import { type Compact, compact } from './compact.js';
import { isSyllableAlone, small, type Term } from './fitness.js';
import type { PackedTexts } from './packed-texts.js';
import { intersection } from './sorted-lists.js';

const mostTimes = 8;

/** So many texts that stand together are one to the postings: they have much in common, and lists are shorter by far. */
const textsInBlock = 8;

/**
 * Which blocks of texts hold which characters and pairs of characters, letters as small ones. They are told apart by a
 * hash alone, so that what is found may hold one or not; what is not found does not.
 */
export class Postings {
  constructor(
    readonly bits: number,
    /** Where the list of each hash begins, and where the last one ends. */
    readonly starts: Compact,
    /** Ascending numbers of blocks, each as its distance from the one before, seven bits a byte. */
    readonly lists: Uint8Array,
  ) {}

  static of(texts: PackedTexts): Postings {
    const count = texts.starts.length - 1;
    const bits = Math.min(16, Math.max(8, Math.ceil(Math.log2(count + 1)) + 1));
    const ends = new Uint32Array(2 ** bits + 1);
    eachPosting(texts, bits, (hash, distance) => {
      ends[hash + 1] = (ends[hash + 1] ?? 0) + widthOf(distance);
    });
    for (let hash = 0; hash < 2 ** bits; hash += 1)
      ends[hash + 1] = (ends[hash + 1] ?? 0) + (ends[hash] ?? 0);
    const lists = new Uint8Array(ends[2 ** bits] ?? 0);
    const next = ends.slice();
    eachPosting(texts, bits, (hash, distance) => {
      let at = next[hash] ?? 0;
      let rest = distance;
      for (; rest > 127; rest >>>= 7) lists[at++] = (rest & 127) | 128;
      lists[at++] = rest;
      next[hash] = at;
    });
    return new Postings(bits, compact(ends), lists);
  }

  /** Where the texts of a block begin, and those of the next one. */
  static textsOf(block: number): [number, number] {
    return [block * textsInBlock, (block + 1) * textsInBlock];
  }

  /** The numbers of all blocks that may hold a term of one character or more, ascending. */
  candidates(term: Term): Uint32Array {
    const hashes = [...new Set(hashesOf(term, this.bits))];
    const [shortest, ...others] = hashes.sort((a, b) => this.#length(a) - this.#length(b));
    if (shortest === undefined) throw new Error('A term has a character, received none.');
    let found = this.#list(shortest);
    for (const other of others) {
      // To read a list that is much longer takes more than to look at what is found so far.
      if (this.#length(other) > mostTimes * found.length) break;
      found = intersection(found, this.#list(other));
    }
    return found;
  }

  #length(hash: number): number {
    return (this.starts[hash + 1] ?? 0) - (this.starts[hash] ?? 0);
  }

  #list(hash: number): Uint32Array {
    const { lists, starts } = this;
    const found = new Uint32Array(this.#length(hash));
    const end = starts[hash + 1] ?? 0;
    let [count, block] = [0, -1];
    for (let at = starts[hash] ?? 0; at < end; count += 1) {
      let byte = lists[at++] ?? 0;
      let distance = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = lists[at++] ?? 0;
        distance |= (byte & 127) << shift;
      }
      block += distance;
      found[count] = block;
    }
    return found.subarray(0, count);
  }
}

/** All that each block holds, once: its hash, and how many blocks after the last one with it this one is. */
function eachPosting(
  { bytes, starts }: PackedTexts,
  bits: number,
  take: (hash: number, distance: number) => void,
): void {
  // The number of the block that had it last, from 1 on.
  const last = new Uint32Array(2 ** bits);
  const post = (hash: number, block: number) => {
    const before = last[hash] ?? 0;
    if (before === block) return;
    last[hash] = block;
    take(hash, block - before);
  };
  for (let text = 1; text < starts.length; text += 1) {
    const end = starts[text] ?? 0;
    const block = Math.ceil(text / textsInBlock);
    let before = 0;
    for (let at = starts[text - 1] ?? 0; at < end; ) {
      const width = widthFrom(bytes[at] ?? 0);
      const character = characterAt(bytes, at, width);
      if (before !== 0) post(hashOf(before, character, bits), block);
      post(hashOf(0, character, bits), block);
      if (isSyllableAlone(bytes, at)) post(hashOf(alone, character, bits), block);
      before = character;
      at += width;
    }
  }
}

/** Stands before a letter that is a syllable, which a tone was marked behind: such ones are few. */
const alone = 1;

/** Of a term's pairs; of a single character, its own. */
function hashesOf({ bytes: term, tones }: Term, bits: number): number[] {
  const hashes: number[] = [];
  let before = 0;
  for (let at = 0; at < term.length; ) {
    const width = widthFrom(term[at] ?? 0);
    const character = characterAt(term, at, width);
    if (before !== 0) hashes.push(hashOf(before, character, bits));
    else if (width === term.length)
      hashes.push(hashOf(tones?.length === 1 ? alone : 0, character, bits));
    before = character;
    at += width;
  }
  return hashes;
}

function hashOf(first: number, second: number, bits: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - bits);
}

/** The bytes of a character as one number, which tells it apart as its code point does; letters as small ones. */
function characterAt(bytes: Buffer, at: number, width: number): number {
  if (width === 1) return small(bytes[at] ?? 0);
  let character = 0;
  for (let offset = 0; offset < width; offset += 1)
    character = (character << 8) | (bytes[at + offset] ?? 0);
  return character;
}

/** How many bytes of UTF-8 a character takes that begins with one. */
function widthFrom(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** How many bytes a distance takes. */
function widthOf(distance: number): number {
  if (distance < 2 ** 7) return 1;
  if (distance < 2 ** 14) return 2;
  return distance < 2 ** 21 ? 3 : 4;
}
