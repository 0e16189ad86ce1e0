import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import { orNull } from '../graph/or-null.js';
import { currentThings } from '../registry/current-things.js';
import { THING_TYPES } from '../registry/index/thing.js';
import type { ThingCount } from '../registry/index/thing-index.js';

/** The kinds of sources that state facts: a claim is set against their items unless others are named. */
export const factualSources: readonly SourceKind[] = valuesOf(SOURCE_KINDS).filter(
  (kind) => kind !== 'SYNTHETIC',
);

/** A list that an engine leaves out where it is empty. */
const Kinds = orNull(z.array(z.string()));

/** What a claim says, and of what: all that its figures follow from beside what the register lists. */
export type ClaimFacts = z.infer<typeof ClaimFacts>;
export const ClaimFacts = z.object({
  region: z.string(),
  on: orNull(CivilDate),
  stated: z.number(),
  of: orNull(z.string()),
  kinds: Kinds,
  outOf: orNull(z.string()),
  outOfKinds: Kinds,
});

/** The facts of a claim, as `ClaimFacts` decodes them: a map over the variable of its node. */
export function readClaim(claim: string): string {
  return `${claim} {.region, .on, .stated, .of, .kinds, .outOf, .outOfKinds}`;
}

/** One side of a claim: what it counts, or the total that it is a part of. */
export type Side = 'of' | 'outOf';

/** What one side of a claim comes to by what the register lists. */
export interface Listing {
  /** Items, of members persons; null where the claim names nothing to count. */
  readonly listed: number | null;
  /** The ids of the sources that state the items, in order. */
  readonly sources: readonly string[];
}

/**
 * Sets one side of a claim against what the register lists from some kinds of sources.
 *
 * @param today the day that counts where the claim speaks of none
 */
export async function listingOf(
  { reader, today }: Pick<Asking, 'reader' | 'today'>,
  claim: ClaimFacts,
  side: Side,
  sourceKinds: readonly SourceKind[],
): Promise<Listing> {
  const [subject, named] =
    side === 'of' ? [claim.of, claim.kinds] : [claim.outOf, claim.outOfKinds];
  if (subject === null) return { listed: null, sources: [] };
  const { value: things } = await currentThings(reader);
  const kinds = named === null || named.length === 0 ? null : named;
  const { region, on } = claim;
  const count = (types: readonly string[]): ThingCount =>
    things.count({ types, kinds, region, on: on ?? today, sourceKinds });
  if (subject !== 'MEMBERS') {
    const type = THING_TYPES.filter((name) => name.toUpperCase() === subject);
    const { things: listed, sources } = count(type);
    return { listed, sources };
  }
  // Where no kinds are named, the members of organizations are meant: those of units are among them.
  const { members, sources } = count(kinds === null ? ['Organization'] : ['Organization', 'Unit']);
  return { listed: members, sources };
}
