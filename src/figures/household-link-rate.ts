import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { SOURCE_KINDS, valuesOf } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import { holds } from '../graph/holds.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { StatementBuilder } from '../graph/statement-builder.js';
import { matchInScope, type Scope } from '../registry/lists.js';
import { byRegion, thingsAround } from './by-region.js';
import type { RegisterRates } from './register-rates.js';
import { type Share, shareOf } from './share.js';
import { sourceKindsOf } from './source-kinds.js';

/**
 * The household link rate of the organizations of a scope that are alive on a day, each with its latest count by then:
 * Σ household links / Σ households of those whose households are known (domain.md, "Statistics").
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function householdLinkRate(
  { reader, types }: Asking,
  scope: Scope,
  on: CivilDate,
): Promise<RegisterRates> {
  const region = scope.region ?? null;
  const things = await thingsAround(reader, region);
  const organizations = await reader.read(organizationsIn(scope, new StatementBuilder(types, on)));
  const latest = latestOf(await reader.read(countsIn(scope, new StatementBuilder(types, on))));
  const rows = organizations.map(({ id, ...row }) => ({ ...row, ...(latest.get(id) ?? silent) }));
  const counted = rows.filter(({ links, households }) => links !== null || households !== null);
  return {
    ...byRegion(rows, region, things, linkedShare),
    sourceKinds: sourceKindsOf(counted),
    // None of the subjects of claims is a household.
    claims: [],
  };
}

interface Counted {
  readonly links: number | null;
  readonly households: number | null;
}

const silent: Counted = { links: null, households: null };

/** An organization with what its latest count says. */
type CountedRow = Omit<OrganizationRow, 'id'> & Counted;

function latestOf(counts: readonly CountRow[]): ReadonlyMap<string, CountRow> {
  const latest = new Map<string, CountRow>();
  for (const count of counts) {
    const known = latest.get(count.id);
    if (known === undefined || known.on < count.on) latest.set(count.id, count);
  }
  return latest;
}

function linkedShare(rows: readonly CountedRow[]): Share {
  let [numerator, denominator, unknown, unlinked, without, uncounted] = [0, 0, 0, 0, 0, 0];
  for (const { kind, links, households } of rows)
    if (households !== null) {
      denominator += households;
      numerator += links ?? 0;
      if (links !== null) continue;
      unknown += households;
      unlinked += 1;
    } else if (links !== null) without += 1;
    else if (kind === 'PARTY_GROUP') uncounted += 1;
  const isKnown = rows.some(({ households }) => households !== null);
  return shareOf({
    ...{ code: 'HOUSEHOLD', numerator, denominator, unknown },
    missing: [
      { reason: 'HOUSEHOLDS_UNKNOWN', count: without },
      { reason: 'LINKS_UNKNOWN', count: unlinked },
      { reason: 'NOT_COUNTED', count: uncounted },
    ],
    whenEmpty: isKnown ? 'NO_HOUSEHOLDS' : 'HOUSEHOLDS_UNKNOWN',
  });
}

type OrganizationRow = z.infer<typeof OrganizationRow>;
const OrganizationRow = z.object({
  id: z.string(),
  region: z.string(),
  kind: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
});

function organizationsIn(scope: Scope, builder: StatementBuilder): Statement<OrganizationRow> {
  return {
    name: 'figures.organizations',
    text: `${matchOrganizations(scope, builder)}
      RETURN o.id AS id, o.region AS region, o.kind AS kind, o.sourceKind AS sourceKind`,
    parameters: builder.parameters,
    decode: (row) => OrganizationRow.parse(row),
  };
}

type CountRow = z.infer<typeof CountRow>;
const CountRow = z.object({
  id: z.string(),
  on: CivilDate,
  links: orNull(z.number()),
  households: orNull(z.number()),
});

/** All up to the day: to have an engine find the latest of each takes it some hundred times as long. */
function countsIn(scope: Scope, builder: StatementBuilder): Statement<CountRow> {
  const match = matchOrganizations(scope, builder);
  return {
    name: 'figures.householdCounts',
    text: `${match} MATCH (o)-[:COUNTED]->(c:Count) WHERE c.on <= ${builder.day({})}
      RETURN o.id AS id, c.on AS on, c.householdLinks AS links, c.households AS households`,
    parameters: builder.parameters,
    decode: (row) => CountRow.parse(row),
  };
}

function matchOrganizations(scope: Scope, builder: StatementBuilder): string {
  const organization = { node: 'o', label: 'Organization' };
  return matchInScope(scope, '<-[:BASED_IN]-', organization, builder, [
    holds('o', builder.day({})),
  ]);
}
