import type { Whereabouts } from '../domain/divisions.js';
import { Problem } from '../domain/problem.js';
import type { Asking } from '../graph/ask.js';
import type { Sight } from '../graph/sight.js';
import { currentThings } from './current-things.js';

/**
 * The scope that a question has for whoever asks: its region, or all that is granted.
 *
 * @throws Problem FORBIDDEN for a region that is not granted, whether there is one or not
 */
export async function scopeSeen<Scope extends RegionScope>(
  asking: Pick<Asking, 'sight'>,
  scope: Scope,
): Promise<Scope & { codes?: string[] | null | undefined; within?: string[] | null | undefined }> {
  const sight = await asking.sight();
  if (sight === 'ALL') return scope;
  const region = regionSeen(sight, scope.region);
  return region === null
    ? { ...scope, codes: [...sight.regions] }
    : { ...scope, region, within: [...sight.roots] };
}

/**
 * The scopes, each of one region, that together are that of a question for whoever asks.
 *
 * @throws Problem as `scopeSeen`
 */
export async function scopesSeen<Scope extends RegionScope>(
  asking: Pick<Asking, 'sight'>,
  scope: Scope,
): Promise<readonly Scope[]> {
  const sight = await asking.sight();
  if (sight === 'ALL') return [scope];
  const region = regionSeen(sight, scope.region);
  const regions = region === null ? sight.roots : [region];
  return regions.map((each) => ({ ...scope, region: each }));
}

/**
 * Makes sure that a region to which a list is narrowed is granted, where it is to one.
 *
 * @throws Problem FORBIDDEN for a region that is not granted, whether there is one or not
 */
export async function ensureGranted(
  asking: Pick<Asking, 'sight'>,
  region: string | null | undefined,
): Promise<void> {
  const sight = await asking.sight();
  if (sight !== 'ALL' && region != null) regionSeen(sight, region);
}

/** What is granted of some regions and of what lies in them, as the codes of regions. */
export async function grantedAmong(
  { reader, sight }: Pick<Asking, 'reader' | 'sight'>,
  regions: readonly string[],
): Promise<readonly string[]> {
  const seen = await sight();
  if (seen === 'ALL') return regions;
  const { value: things } = await currentThings(reader);
  return regions.flatMap((code) =>
    seen.roots.flatMap((root) => {
      if (things.isInside(code, root)) return [code];
      return things.isInside(root, code) ? [root] : [];
    }),
  );
}

interface RegionScope {
  readonly region?: string | null | undefined;
}

/**
 * As `scopeSeen`, of a question that is answered from the indexes in memory.
 *
 * @throws Problem FORBIDDEN for a region that is not granted, whether there is one or not
 */
export async function whereSeen(
  asking: Pick<Asking, 'sight'>,
  region: string | null | undefined,
): Promise<Whereabouts> {
  const sight = await asking.sight();
  if (sight === 'ALL') return { region };
  return { region: regionSeen(sight, region), within: sight.roots };
}

/** The region that is asked about, or the one that is granted; null where several are, and none is named. */
function regionSeen(
  { roots, regions }: Exclude<Sight, 'ALL'>,
  region: string | null | undefined,
): string | null {
  if (region == null) return roots.length === 1 ? (roots[0] ?? null) : null;
  if (regions.includes(region)) return region;
  throw new Problem(
    'FORBIDDEN',
    `A scope lies in what is granted: ${roots.join(', ') || 'no region of the graph'}; received ${JSON.stringify(region)}.`,
  );
}
