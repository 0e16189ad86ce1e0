import { z } from 'zod';
import { SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import { reachedFrom, readAbove } from './hierarchy-above.js';
import { idsInScope, type ScopeOnDay } from './ids-in-scope.js';
import { knownOrganizationsInScope, knownOrganizationsWithIds } from './known/organizations.js';
import {
  decodeOwnFacts,
  type OwnFacts,
  organizationsOf,
  readOwnFacts,
  readRungs,
} from './organization-facts-reading.js';
import type { CoverageQuestion } from './question.js';
import type { Scoped } from './scoped.js';

/** An organization of a scope. */
export type ScopedOrganization = Scoped<OrganizationFacts>;

/**
 * The organizations of a scope that exist on a day, or on any day where `on` is null: which they are,
 * then their facts in batches, then one statement for each level above that the scope does not hold.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function organizationsInScope(
  asking: Asking,
  { knownBefore, ...scope }: ScopeOnDay & Pick<CoverageQuestion, 'knownBefore'>,
): Promise<ScopedOrganization[]> {
  if (knownBefore !== null)
    return knownOrganizationsInScope({ reader: asking.reader, knownBefore }, scope.scope, scope.on);
  return readFacts(asking, await idsInScope(asking, 'Organization', scope));
}

/** The organizations with some ids, ended and later ones too; ids that none has are left out. */
export async function organizationsWithIds(
  asking: Asking,
  ids: readonly string[],
  { knownBefore }: Pick<CoverageQuestion, 'knownBefore'>,
): Promise<ScopedOrganization[]> {
  if (knownBefore !== null)
    return knownOrganizationsWithIds({ reader: asking.reader, knownBefore }, ids);
  return readFacts(asking, [...new Set(ids)]);
}

/** An organization with what is read of it in one statement. */
type OwnRow = Omit<ScopedOrganization, 'facts'> & OwnFacts;

async function readFacts(asking: Asking, ids: readonly string[]): Promise<ScopedOrganization[]> {
  const { reader, types, today } = asking;
  const rows = await readInBatches(reader, ids, (batch) =>
    organizationFacts(batch, new StatementBuilder(types, today)),
  );
  const rungs = rows.map(({ rung }) => rung);
  const reach = await readAbove(rungs, (above) => readRungs(asking, above));
  return rows.map(({ rung: _rung, facts, ...organization }) => ({
    ...organization,
    facts: { ...facts, above: reachedFrom(facts.id, reach) },
  }));
}

/** The organizations with some ids, each id given once. */
function organizationFacts(ids: readonly string[], builder: StatementBuilder): Statement<OwnRow> {
  const given = builder.bind(ids);
  const { calls, expression } = readOwnFacts('o', builder);
  return {
    name: 'coverage.organizationFacts',
    text: `${organizationsOf(given)}
${calls}RETURN o.name AS name, o.nameEn AS nameEn, o.reading AS reading, o.region AS region, o.sourceKind AS sourceKind, ${expression} AS facts`,
    parameters: builder.parameters,
    decode: (row) => {
      const { facts, ...organization } = OrganizationRow.parse(row);
      return { ...organization, ...decodeOwnFacts(facts) };
    },
  };
}

const OrganizationRow = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  region: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  facts: z.unknown(),
});
