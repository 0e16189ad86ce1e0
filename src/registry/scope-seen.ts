import type { Granted, Whereabouts } from '../domain/divisions.js';
import { Problem } from '../domain/problem.js';
import type { Asking } from '../graph/ask.js';
import { seenIdsOf } from '../graph/seen-ids.js';
import { type Sight, toldGranted } from '../graph/sight.js';
import { currentThings } from './current-things.js';

/**
 * The scope that a question has for whoever asks: its region, or all that is granted.
 *
 * @throws Problem FORBIDDEN for a region that is not granted, whether there is one or not
 */
export async function scopeSeen<Scope extends RegionScope>(
  asking: Pick<Asking, 'sight'>,
  scope: Scope,
): Promise<Scope & Whereabouts> {
  const sight = await asking.sight();
  if (sight === 'ALL') return scope;
  return { ...scope, region: regionSeen(sight, scope.region), within: sight.granted };
}

/** What together is the scope of a question for whoever asks. */
export interface ScopesSeen<Scope> {
  /** Each of one region, or of everything. */
  readonly scopes: readonly Scope[];
  /** The ids of what is granted besides: of these is meant what else of the scope they fit. */
  readonly things: ReadonlySet<string>;
  readonly asked: Scope;
}

/** @throws Problem as `scopeSeen` */
export async function scopesSeen<Scope extends RegionScope>(
  asking: Pick<Asking, 'sight'>,
  scope: Scope,
): Promise<ScopesSeen<Scope>> {
  const sight = await asking.sight();
  if (sight === 'ALL') return { scopes: [scope], things: new Set(), asked: scope };
  const region = regionSeen(sight, scope.region);
  const { regions, things } = region === null ? sight.granted : { regions: [region], things: [] };
  return {
    scopes: regions.map((each) => ({ ...scope, region: each })),
    things: new Set(things),
    asked: scope,
  };
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

/** What is granted of some regions and of what lies in them. */
export async function grantedAmong(
  { reader, sight }: Pick<Asking, 'reader' | 'sight'>,
  regions: readonly string[],
): Promise<Granted> {
  const seen = await sight();
  if (seen === 'ALL') return { regions, things: [] };
  const { granted } = seen;
  const { value: things } = await currentThings(reader);
  return {
    regions: regions.flatMap((code) =>
      granted.regions.flatMap((root) => {
        if (things.isInside(code, root)) return [code];
        return things.isInside(root, code) ? [root] : [];
      }),
    ),
    things: granted.things.filter((id) => {
      const home = things.regionOf(id) ?? '';
      return regions.some((code) => things.isInside(home, code));
    }),
  };
}

interface RegionScope {
  readonly region?: string | null | undefined;
}

/** The region that is asked about, or the one that is granted; null where more is, and none is named. */
function regionSeen(
  sight: Exclude<Sight, 'ALL'>,
  region: string | null | undefined,
): string | null {
  const { regions, things } = sight.granted;
  if (region == null)
    return regions.length === 1 && things.length === 0 ? (regions[0] ?? null) : null;
  if (seenIdsOf(sight).regions.has(region)) return region;
  throw new Problem(
    'FORBIDDEN',
    `A scope lies in what is granted: ${toldGranted(sight)}; received ${JSON.stringify(region)}.`,
  );
}
