import { assessOrganization } from '../assessment/assess-organization.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import { type ExplainedEnd, type ExplainedEvent, eventsOf } from './ends.js';
import type { OrganizationCase } from './organization-case.js';
import { organizationRows } from './organization-facts.js';

/** What an organization's assessment then comes to. */
export interface OrganizationAfter {
  readonly findings: readonly OrganizationFindingCode[];
}

/** Until when an organization's assessment holds, as `unitEnd` says it of a unit. */
export function organizationEnd(
  organizationCase: OrganizationCase,
): ExplainedEnd<OrganizationAfter> | null {
  const { trace, assessment, on, rules } = organizationCase;
  const { organization, facts, rows } = trace;
  const { validFrom } = organization.lifetime;
  const begins = validFrom !== null && validFrom > on ? validFrom : null;
  const end = assessment === null ? begins : assessment.holdsUntil;
  if (end === null) return null;
  const after = assessOrganization(facts, end, rules);
  return {
    on: end,
    events: [
      ...eventsOf(organizationRows(trace), end, { id: facts.id, rows }),
      ...maturing(organizationCase, end),
    ],
    after: after === null ? null : { findings: after.findings.map(({ code }) => code) },
  };
}

function maturing(
  { trace, assessment, rules }: OrganizationCase,
  end: string,
): readonly ExplainedEvent[] {
  const { id, key } = trace.organization;
  const events: ExplainedEvent[] = [];
  if (assessment?.temporaryDue === end) {
    const months = rules.numbers.temporaryMonths.value;
    events.push({
      kind: 'MATURES',
      fact: key,
      text: ({ texts, nameOf }) => texts.events.branchDue({ name: nameOf(id), months }),
    });
  }
  if (assessment?.termEnds === end)
    events.push({
      kind: 'MATURES',
      fact: key,
      text: ({ texts, nameOf }) => texts.events.termEnds({ name: nameOf(id) }),
    });
  return events;
}
