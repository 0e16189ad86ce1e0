import { z } from 'zod';
import { SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { matchInScope, type Scope } from '../../registry/lists.js';
import { during } from '../../registry/readings/links.js';
import type { OrganizationFacts } from '../organization-facts.js';
import { readAbove } from './hierarchy-above.js';
import { knownOrganizationsInScope, knownOrganizationsWithIds } from './known/organizations.js';
import {
  decodeOwnFacts,
  type OwnFacts,
  organizationsOf,
  readOwnFacts,
  rungsOf,
} from './organization-facts-reading.js';
import type { CoverageQuestion } from './question.js';
import type { Scoped } from './scoped.js';

/** An organization of a scope. */
export type ScopedOrganization = Scoped<OrganizationFacts>;

/**
 * The organizations of a scope that exist on a day, or on any day where `on` is null: one statement, and
 * one more for each level above that the scope does not hold (or, where it finds nothing, for whether
 * there is such a region at all).
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function organizationsInScope(
  asking: Asking,
  {
    scope,
    on,
    knownBefore,
  }: Pick<CoverageQuestion, 'scope' | 'knownBefore'> & { on: CoverageQuestion['on'] | null },
): Promise<ScopedOrganization[]> {
  if (knownBefore !== null)
    return knownOrganizationsInScope({ reader: asking.reader, knownBefore }, scope, on);
  const builder = new StatementBuilder(asking.types, on ?? asking.today);
  const rows = await asking.reader.read(organizationFacts(scope, builder, on === null));
  if (rows.length === 0 && scope.region != null) await ensureRegion(asking.reader, scope.region);
  return withAbove(asking, rows);
}

/** The organizations with some ids, ended and later ones too; ids that none has are left out. */
export async function organizationsWithIds(
  asking: Asking,
  ids: readonly string[],
  { knownBefore }: Pick<CoverageQuestion, 'knownBefore'>,
): Promise<ScopedOrganization[]> {
  if (knownBefore !== null)
    return knownOrganizationsWithIds({ reader: asking.reader, knownBefore }, ids);
  const builder = new StatementBuilder(asking.types, asking.today);
  return withAbove(asking, await asking.reader.read(organizationFactsOf(ids, builder)));
}

/** An organization with what is read of it in one statement. */
type OwnRow = Omit<ScopedOrganization, 'facts'> & OwnFacts;

async function withAbove(
  { reader, types, today }: Asking,
  rows: readonly OwnRow[],
): Promise<ScopedOrganization[]> {
  const aboveOf = await readAbove(
    rows.map(({ rung }) => rung),
    (ids) => reader.read(rungsOf(ids, new StatementBuilder(types, today))),
  );
  return rows.map(({ rung: _rung, facts, ...organization }) => ({
    ...organization,
    facts: { ...facts, above: aboveOf(facts.id) },
  }));
}

/** The organizations in a scope that exist on the builder's day, or ended and later ones too. */
function organizationFacts(
  scope: Scope,
  builder: StatementBuilder,
  ended = false,
): Statement<OwnRow> {
  const where = during(['o'], { ended }, builder);
  const match = matchInScope(
    scope,
    '<-[:BASED_IN]-',
    { node: 'o', label: 'Organization' },
    builder,
    where,
  );
  return {
    name: 'coverage.organizationFacts',
    text: `${match}\n${returningFacts(builder)}`,
    parameters: builder.parameters,
    decode: decodeRow,
  };
}

/** The organizations with some ids. */
function organizationFactsOf(ids: readonly string[], builder: StatementBuilder): Statement<OwnRow> {
  const given = builder.bind([...new Set(ids)]);
  return {
    name: 'coverage.organizationFactsOf',
    text: `${organizationsOf(given)}\n${returningFacts(builder)}`,
    parameters: builder.parameters,
    decode: decodeRow,
  };
}

function returningFacts(builder: StatementBuilder): string {
  const { calls, expression } = readOwnFacts('o', builder);
  return `${calls}RETURN o.name AS name, o.nameEn AS nameEn, o.reading AS reading, o.region AS region, o.sourceKind AS sourceKind, ${expression} AS facts`;
}

const OrganizationRow = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  region: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  facts: z.unknown(),
});

function decodeRow(row: unknown): OwnRow {
  const { facts, ...organization } = OrganizationRow.parse(row);
  return { ...organization, ...decodeOwnFacts(facts) };
}
