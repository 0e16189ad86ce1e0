import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { StoredCount } from '../../domain/numbers.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { knownHouseholdLinks } from './known/organizations.js';
import type { CoverageQuestion } from './question.js';

/**
 * Households linked to the members of an organization on a day, the first level of the chain (domain.md):
 * those of its latest count by then. Null where there is none, or where it leaves them open.
 */
export async function householdLinksOf(
  { reader }: Asking,
  organization: string,
  { on, knownBefore }: Pick<CoverageQuestion, 'on' | 'knownBefore'>,
): Promise<number | null> {
  if (knownBefore !== null) return knownHouseholdLinks({ reader, knownBefore }, organization, on);
  const [latest] = await reader.read(latestLinks(organization, on));
  return latest ?? null;
}

const LinksRow = z.object({ householdLinks: StoredCount });

function latestLinks(organization: string, on: CivilDate): Statement<number | null> {
  return {
    name: 'coverage.householdLinks',
    text: `MATCH (o:Organization) WHERE o.id = $organization MATCH (o)-[:COUNTED]->(c:Count) WHERE c.on <= $on
RETURN c.householdLinks AS householdLinks ORDER BY c.on DESC LIMIT 1`,
    parameters: { organization, on },
    decode: (row) => LinksRow.parse(row).householdLinks,
  };
}
