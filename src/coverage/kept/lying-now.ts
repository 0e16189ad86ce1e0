import type { Reader } from '../../graph/graph.js';
import { headOf } from '../../graph/view.js';
import { currentThings } from '../../registry/current-things.js';

/** What lies in some regions now. */
export interface LyingNow {
  /** Tells them from others, and from what lies there when something else has been written. */
  readonly key: string;
  readonly has: (id: string) => boolean;
}

/**
 * What whoever is granted some regions is told of what was known earlier: that of things that lie there now. A thing that
 * was known to lie there and lies elsewhere now is hidden, and so is one that has been retracted.
 *
 * @param granted null: all is; what is known now lies where it does
 */
export async function lyingNow(
  reader: Reader,
  granted: readonly string[] | null | undefined,
  knownBefore: string | null,
): Promise<LyingNow | null> {
  if (granted == null || knownBefore === null) return null;
  const { value: things } = await currentThings(reader);
  const regions = new Set(things.regionsAmong(granted.map((code) => [code, true])));
  const { version, drawn } = (await headOf(reader)).register;
  return {
    key: [...granted, version, drawn].join(' '),
    has: (id) => regions.has(things.regionOf(id) ?? ''),
  };
}
