import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../domain/vocabulary.js';
import type { Reader } from '../graph/graph.js';
import type { Builder } from '../graph/reading.js';
import { currentThings } from '../registry/current-things.js';
import { THING_TYPES } from '../registry/index/thing.js';
import type { ThingCount } from '../registry/index/thing-index.js';

/** The kinds of sources that state facts: a claim is set against their items unless others are named. */
export const factualSources: readonly SourceKind[] = valuesOf(SOURCE_KINDS).filter(
  (kind) => kind !== 'SYNTHETIC',
);

/** What a claim says, and of what: all that its figures follow from beside what the register lists. */
export type ClaimFacts = z.infer<typeof ClaimFacts>;
export const ClaimFacts = z.object({
  region: z.string(),
  on: CivilDate,
  stated: z.number(),
  of: z.object({ subject: z.string().nullable(), kinds: z.array(z.string()) }),
  outOf: z.object({ subject: z.string().nullable(), kinds: z.array(z.string()) }),
});

/** The facts of a claim, as `ClaimFacts` decodes them: a map over the variable of its node. */
export function readClaim(claim: string, builder: Builder): string {
  const side = (subject: string, kinds: string) =>
    `{subject: ${claim}.${subject}, kinds: coalesce(${claim}.${kinds}, [])}`;
  return `{region: ${claim}.region, on: coalesce(${claim}.on, ${builder.bind(builder.today)}), stated: ${claim}.stated, of: ${side('of', 'kinds')}, outOf: ${side('outOf', 'outOfKinds')}}`;
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

/** Sets one side of a claim against what the register lists from some kinds of sources. */
export async function listingOf(
  reader: Reader,
  { region, on, ...sides }: ClaimFacts,
  side: Side,
  sourceKinds: readonly SourceKind[],
): Promise<Listing> {
  const { subject, kinds } = sides[side];
  if (subject === null) return { listed: null, sources: [] };
  const { value: things } = await currentThings(reader);
  const count = (types: readonly string[]): ThingCount =>
    things.count({ types, kinds: kinds.length === 0 ? null : kinds, region, on, sourceKinds });
  if (subject !== 'MEMBERS') {
    const type = THING_TYPES.filter((name) => name.toUpperCase() === subject);
    const { things: listed, sources } = count(type);
    return { listed, sources };
  }
  // Where no kinds are named, the members of organizations are meant: those of units are among them.
  const { members, sources } = count(
    kinds.length === 0 ? ['Organization'] : ['Organization', 'Unit'],
  );
  return { listed: members, sources };
}
