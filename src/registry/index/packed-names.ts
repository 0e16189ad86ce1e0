import { PackedTexts } from './packed-texts.js';
import type { Thing } from './thing.js';

/** Names of things, each empty where it is what it is compared by in a search, as most are. */
export function packedNames(things: readonly Pick<Thing, 'name' | 'search'>[]): PackedTexts {
  return PackedTexts.of(
    things.map(({ name, search }) =>
      name === search.slice(1, search.indexOf('|', 1)) ? '' : name,
    ),
  );
}

/** @param texts what the things are compared by */
export function nameAt(names: PackedTexts, texts: PackedTexts, index: number): string {
  return names.at(index) || firstName(texts, index);
}

/** The name that stands between the first two bars. */
function firstName({ bytes, starts }: PackedTexts, index: number): string {
  const from = (starts[index] ?? 0) + 1;
  return bytes.toString('utf8', from, bytes.indexOf('|', from));
}
