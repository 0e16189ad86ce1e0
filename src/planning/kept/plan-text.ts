import type { PlanPart } from './plan-store.js';

/** Characters of a part: engines take long over values of many megabytes. */
const longest = 100_000;

/** A text in parts, of which none ends within a character. */
export function partsOfText(text: string): PlanPart[] {
  const parts: PlanPart[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + longest;
    const isSplit = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const to = isSplit ? end - 1 : end;
    parts.push({ at: parts.length, text: text.slice(from, to) });
    from = to;
  }
  return parts;
}

/** @throws Error where a part is missing */
export function textOfParts(parts: readonly PlanPart[], count: number): string {
  const sorted = parts.toSorted((a, b) => a.at - b.at);
  if (sorted.length !== count || sorted.some(({ at }, place) => at !== place))
    throw new Error(`A kept plan has all of its ${count} parts, received ${sorted.length}.`);
  return sorted.map(({ text }) => text).join('');
}
