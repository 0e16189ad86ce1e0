/** The most characters of a name, a title, a brand or a locator. */
export const LONGEST_NAME = 500;
/** The most characters of the sentence that a claim quotes, and of an address. */
export const LONGEST_PASSAGE = 2_000;

/** Control characters, halves of pairs, line separators, what takes no space or turns the direction of writing. */
const unfit =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/u;
/** And all spaces but the plain one, which look like it. */
const hidden = new RegExp(`${unfit.source}|(?! )\\p{Zs}`, 'gu');

/** The first character of a text that no text may have, as `U+200B`; null where there is none. */
export function unfitIn(text: string): string | null {
  const [found] = unfit.exec(text) ?? [];
  return found === undefined ? null : codePointOf(found);
}

/** The same where a text may have several lines. */
export function unfitInLines(text: string): string | null {
  return unfitIn(text.replace(/\r?\n|[\u0085\u2028\u2029]/g, ''));
}

/** Whether anything of a text can be seen. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Z}]/u.test(text);
}

/** Whether a text has more characters than so many, a pair of halves being one. */
export function isLongerThan(most: number, text: string): boolean {
  return text.length > most && [...text].length > most;
}

/** A text for a message: what can't be seen in it as `<U+200B>`. */
export function shown(text: string): string {
  return text.replace(hidden, (found) => `<${codePointOf(found)}>`);
}

/** Whether a text is an address of the web, without what a browser would run or read from its machine. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
