import type { Reader } from '../../graph/graph.js';
import { oncePerGraph } from '../../graph/view.js';
import { OrganizationIndex } from '../organization-index/organization-index.js';
import { knownOrganizationsAlone } from '../reading/known/organizations-alone.js';
import type { CoverageQuestion } from '../reading/question.js';
import { AskedIndexes } from './asked-indexes.js';
import { knownIndex } from './known-indexes.js';

/**
 * The index of the organizations of a scope with all that is above them, and maybe of others, under any rule set and as
 * they were known at any instant: worked out from the facts, unless it is one of those that were asked for last.
 */
export async function organizationsFromFacts(
  reader: Reader,
  { scope, ...question }: Pick<CoverageQuestion, 'rules' | 'knownBefore' | 'scope'>,
): Promise<OrganizationIndex> {
  const { rules } = question;
  const index = await knownIndex(askedOf(reader), reader, question, scope, (known) =>
    OrganizationIndex.ofBatches(knownOrganizationsAlone(known, scope), rules),
  );
  return index ?? OrganizationIndex.empty(rules);
}

const askedOf = oncePerGraph(() => new AskedIndexes<OrganizationIndex>());
