import { type ExplainedFact, explainedFacts } from './facts.js';
import type { OrganizationCase } from './organization-case.js';
import type { OrganizationTrace } from './organization-trace.js';
import { type Row, rowsOf } from './rows.js';

/** Every fact that an organization's assessment rests on, the organization itself first. */
export function organizationFactList({ trace, on }: OrganizationCase): ExplainedFact[] {
  const { organization, rows } = trace;
  return explainedFacts(organizationRows(trace), { id: organization.id, on, rows }, () => null);
}

/** The rows that an organization's facts are made of. */
export function organizationRows({ organization, facts, links, rows }: OrganizationTrace): Row[] {
  const { id } = organization;
  const covering = rowsOf(rows, 'coverages').filter((row) => row.organization === id);
  const covered = new Set(covering.map(({ unit }) => unit));
  const above = new Set(facts.above.organizations.map((each) => each.id));
  return [
    organization,
    ...rowsOf(rows, 'counts').filter(({ entity }) => entity === id),
    ...covering,
    ...rowsOf(rows, 'units').filter((unit) => covered.has(unit.id)),
    ...links,
    ...rowsOf(rows, 'organizations').filter((each) => above.has(each.id) && each.id !== id),
  ];
}
