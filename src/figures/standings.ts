import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { ORGANIZATION_KINDS, type OrganizationKind, valuesOf } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import { holds } from '../graph/holds.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { StatementBuilder } from '../graph/statement-builder.js';
import { matchInScope, type Scope } from '../registry/lists.js';
import { scopeOn } from '../registry/regions-on.js';
import { type Answers, answersOf } from './answers.js';
import { type ByRegion, byRegion, type FigureIn, regionsAround } from './by-region.js';

/** How the organizations of a region stand. */
export type RegionStanding = FigureIn<Standing>;

const RATINGS = [1, 2, 3, 4, 5];

/** How organizations stand. */
export interface Standing {
  readonly organizations: number;
  /** For each rating from 1 to 5. */
  readonly stars: readonly { readonly rating: number; readonly count: number }[];
  readonly starsUnknown: number;
  /** Whether they are demonstration sites. */
  readonly demonstration: Answers;
}

export interface Standings extends ByRegion<Standing> {
  /** Kinds without any are left out. */
  readonly kinds: readonly { readonly kind: OrganizationKind; readonly figure: Standing }[];
}

/**
 * Star ratings and demonstration sites of the organizations of a scope that are alive on a day, as they are recorded
 * now: neither is dated.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function organizationStandings(
  { reader, types, sight }: Asking,
  scope: Scope,
  on: CivilDate,
): Promise<Standings> {
  const things = await regionsAround(reader, scope, on);
  const meant = await scopeOn(reader, scope, on);
  const rows = await reader.read(
    ratedOrganizations(meant, new StatementBuilder(types, on, await sight())),
  );
  const kinds = valuesOf(ORGANIZATION_KINDS).flatMap((kind) => {
    const those = rows.filter((row) => row.kind === kind);
    return those.length === 0 ? [] : [{ kind, figure: standingOf(those) }];
  });
  return { ...byRegion(rows, scope, things, standingOf), kinds };
}

function standingOf(rows: readonly RatedRow[]): Standing {
  return {
    organizations: rows.length,
    stars: RATINGS.map((rating) => ({
      rating,
      count: rows.filter(({ stars }) => stars === rating).length,
    })),
    starsUnknown: rows.filter(({ stars }) => stars === null).length,
    demonstration: answersOf(rows, ({ demonstration }) => demonstration),
  };
}

type RatedRow = z.infer<typeof RatedRow>;
const RatedRow = z.object({
  region: z.string(),
  kind: z.enum(valuesOf(ORGANIZATION_KINDS)),
  stars: orNull(z.number()),
  demonstration: orNull(z.boolean()),
});

function ratedOrganizations(scope: Scope, builder: StatementBuilder): Statement<RatedRow> {
  const organization = { node: 'o', label: 'Organization' };
  const match = matchInScope(scope, '<-[:BASED_IN]-', organization, builder, [
    holds('o', builder.day({})),
  ]);
  return {
    name: 'figures.ratedOrganizations',
    text: `${match}
      RETURN o.region AS region, o.kind AS kind, o.starRating AS stars, o.demonstration AS demonstration`,
    parameters: builder.parameters,
    decode: (row) => RatedRow.parse(row),
  };
}
