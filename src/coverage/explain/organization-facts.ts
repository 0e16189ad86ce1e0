import type { Row } from '../facts/recorded-rows.js';
import type { ExplainedOrganization } from './explained-organization.js';
import { type ExplainedFact, explainedFacts } from './facts.js';

/** Every fact that an organization's assessment rests on and that may be told, the organization itself first. */
export function organizationFactList(explained: ExplainedOrganization): ExplainedFact[] {
  const { organization, rows, on, told } = explained;
  return explainedFacts(
    rowsBehind(explained),
    { id: organization.id, on, rows, hasDuties: false, told },
    () => null,
  );
}

/** The rows that an organization's facts are made of. */
export function rowsBehind({ organization, facts }: ExplainedOrganization): Row[] {
  return [
    organization,
    ...facts.counts,
    ...facts.covered.map(({ edge }) => edge),
    ...new Set(facts.covered.map(({ unit }) => unit)),
    ...facts.above.subordinations,
    ...facts.above.organizations.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  ];
}
