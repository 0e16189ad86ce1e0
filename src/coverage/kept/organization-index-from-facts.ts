import type { Reader } from '../../graph/graph.js';
import { oncePerGraph } from '../../graph/view.js';
import { OrganizationIndex } from '../organization-index/organization-index.js';
import { knownDivisions } from '../reading/known/divisions.js';
import { knownOrganizationsAlone } from '../reading/known/organizations-alone.js';
import type { CoverageQuestion } from '../reading/question.js';
import { areaOverTime } from './area-over-time.js';
import { AskedIndexes } from './asked-indexes.js';
import { knownIndex } from './known-indexes.js';
import { lyingNow } from './lying-now.js';

/**
 * The index of the organizations of a scope with all that is above them, and maybe of others, under any rule set and as
 * they were known at any instant: worked out from the facts, unless it is one of those that were asked for last.
 */
export async function organizationsFromFacts(
  reader: Reader,
  { scope, ...question }: Pick<CoverageQuestion, 'rules' | 'knownBefore' | 'scope'>,
): Promise<OrganizationIndex> {
  const { rules } = question;
  const divisions = await knownDivisions({ reader, knownBefore: question.knownBefore });
  const all = areaOverTime(divisions, scope);
  const index = await knownIndex(askedOf(reader), reader, question, all, null, (known) =>
    OrganizationIndex.ofBatches(knownOrganizationsAlone(known, all), rules),
  );
  // Lines lead on over what lies elsewhere.
  const now = await lyingNow(reader, scope.within, question.knownBefore);
  return (index ?? OrganizationIndex.empty(rules)).under(divisions).among(now);
}

const askedOf = oncePerGraph(() => new AskedIndexes<OrganizationIndex>());
