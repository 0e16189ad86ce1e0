import type { Granted } from '../../domain/divisions.js';
import { setOf } from '../../domain/set-of.js';
import type { Reader } from '../../graph/graph.js';
import { headOf } from '../../graph/view.js';
import { currentThings } from '../../registry/current-things.js';
import { retractedSince, retractedThings } from '../../registry/retracted-things.js';

/** What is granted now. */
export interface LyingNow {
  /** Tells them from others, and from what lies there when something else has been written. */
  readonly key: string;
  readonly has: (id: string) => boolean;
}

/**
 * What whoever is granted a part is told of what was known earlier: that of things that lie there now, or lay in a granted
 * region when they were retracted. A thing that was known to lie there and lies elsewhere now is hidden.
 *
 * @param granted null: all is; what is known now lies where it does
 */
export async function lyingNow(
  reader: Reader,
  granted: Granted | null | undefined,
  knownBefore: string | null,
): Promise<LyingNow | null> {
  if (granted == null || knownBefore === null) return null;
  const { value: things } = await currentThings(reader);
  const retracted = await retractedThings(reader);
  const regions = setOf(things.part(granted.regions).regions);
  const single = new Set(granted.things);
  const { version, drawn } = (await headOf(reader)).register;
  return {
    key: JSON.stringify([granted, version, drawn]),
    has: (id) => {
      const gone = retractedSince(retracted, id, knownBefore);
      if (gone !== null) return regions.has(gone.region ?? '');
      return single.has(id) || regions.has(things.regionOf(id) ?? '');
    },
  };
}
