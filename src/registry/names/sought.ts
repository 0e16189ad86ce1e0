import { levelled } from './levelled.js';
import { isWholeSyllables } from './syllables.js';

/** What a search looks for. */
export interface Sought {
  /** As it was typed, for names. */
  readonly typed: string;
  /** What readings are compared with. */
  readonly spellings: readonly Spelling[];
}

/** Letters of readings, the first of which begins a syllable, or is one of the name itself. */
export interface Spelling {
  readonly letters: string;
  /** Behind how many of the letters a tone was marked: a syllable ends there. */
  readonly tones: readonly number[];
}

/**
 * What a search text stands for; null where nothing is left of it. A digit is the mark of a tone only behind a whole
 * syllable, and only where all of the text is in pinyin (`yong3 xin1`, not `B3` or `X2创意`); which tone it marks does not
 * matter. A text that is being typed may end in a part of a syllable (`yong3 x`).
 */
export function soughtFor(text: string): Sought | null {
  const typed = levelled(text);
  if (typed === '') return null;
  const plain = { letters: asSpelled(typed), tones: [] };
  const toned = tonedSpelling(typed);
  return { typed, spellings: toned === null ? [plain] : [plain, toned] };
}

function tonedSpelling(typed: string): Spelling | null {
  if (!/^(?:[a-z]+[1-5])+[a-z]*$/.test(typed)) return null;
  const runs = typed.split(/[1-5]/).map(asSpelled);
  const marked = runs.slice(0, -1);
  if (!marked.every(isWholeSyllables)) return null;
  let end = 0;
  const tones = marked.map((run) => {
    end += run.length;
    return end;
  });
  return { letters: runs.join(''), tones };
}

/** Readings have üe as ue. */
function asSpelled(letters: string): string {
  return letters.replace(/([ln])ve/g, '$1ue');
}
