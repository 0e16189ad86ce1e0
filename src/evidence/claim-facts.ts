import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import type { Divisions } from '../domain/divisions.js';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../domain/vocabulary.js';
import { orNull } from '../graph/or-null.js';
import type { Arguments } from '../graph/reading.js';
import { THING_TYPES } from '../registry/index/thing.js';
import type { ThingCount, ThingIndex } from '../registry/index/thing-index.js';
import { partsAmong } from '../registry/regions-on.js';

/** The kinds of sources that state facts: a claim is set against their items unless others are named. */
export const factualSources: readonly SourceKind[] = valuesOf(SOURCE_KINDS).filter(
  (kind) => kind !== 'SYNTHETIC',
);

/** The kinds of sources whose items a figure counts, by its arguments. */
export function sourcesIn(args: Arguments): readonly SourceKind[] {
  return Sources.parse(args).sources ?? factualSources;
}

const Sources = z.object({ sources: z.array(z.enum(valuesOf(SOURCE_KINDS))).nullish() });

/** A list that an engine leaves out where it is empty. */
const Kinds = z
  .array(z.string())
  .nullish()
  .transform((kinds) => kinds ?? []);

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

/** What claims are set against. */
export interface Register {
  readonly things: ThingIndex;
  /** As far as whoever asks is told of them. */
  readonly divisions: Divisions;
  /** The day that counts where a claim speaks of none. */
  readonly today: CivilDate;
  /** The kinds of sources whose items count. */
  readonly sources: readonly SourceKind[];
}

/** One side of a claim: what it counts, or the total that it is a part of. */
type Side = 'of' | 'outOf';

/** What one side of a claim comes to by what the register lists. */
interface Listing {
  /** Items, of members persons; null where the claim names nothing to count. */
  readonly listed: number | null;
  /** The ids of the sources that state the items, in order. */
  readonly sources: readonly string[];
}

/** A number that follows from what is stated and what a side of the claim comes to. */
interface Figure {
  readonly side: Side;
  readonly of: (listed: number, stated: number) => number | null;
}

const FIGURES = {
  listed: { side: 'of', of: (listed) => listed },
  difference: { side: 'of', of: (listed, stated) => stated - listed },
  outOf: { side: 'outOf', of: (total) => total },
  share: { side: 'outOf', of: (total, stated) => (total === 0 ? null : stated / total) },
} satisfies { [name: string]: Figure };

/** A figure of a claim; null where nothing listed answers it. */
export function figureOf(
  name: keyof typeof FIGURES,
  claim: ClaimFacts,
  register: Register,
): number | null {
  const { side, of }: Figure = FIGURES[name];
  const { listed } = listingOf(claim, side, register);
  return listed === null ? null : of(listed, claim.stated);
}

/** The ids of the sources of the total that a claim is a part of, in order. */
export function sourcesOutOf(claim: ClaimFacts, register: Register): readonly string[] {
  return listingOf(claim, 'outOf', register).sources;
}

/** Sets one side of a claim against what the register lists. */
function listingOf(
  { region, on, ...claim }: ClaimFacts,
  side: Side,
  { things, divisions, today, sources }: Register,
): Listing {
  const [subject, named] =
    side === 'of' ? [claim.of, claim.kinds] : [claim.outOf, claim.outOfKinds];
  if (subject === null) return { listed: null, sources: [] };
  const kinds = named.length === 0 ? null : named;
  // A register's total stands whatever items are asked for: it is what a share divides by.
  const sourceKinds = side === 'of' ? sources : [...new Set([...factualSources, ...sources])];
  const day = on ?? today;
  const parts = partsAmong(divisions, { region }, day);
  const marks = parts && [...parts.marks];
  const count = (types: readonly string[]): ThingCount =>
    things.count({ types, kinds, region, marks, on: day, sourceKinds });
  if (subject !== 'MEMBERS') {
    const type = THING_TYPES.filter((name) => name.toUpperCase() === subject);
    const { things: listed, sources } = count(type);
    return { listed, sources };
  }
  // Where no kinds are named, the members of organizations are meant: those of units are among them.
  const { members, sources: stating } = count(
    kinds === null ? ['Organization'] : ['Organization', 'Unit'],
  );
  return { listed: members, sources: stating };
}
