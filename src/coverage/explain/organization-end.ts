import { assessOrganization } from '../assessment/assess-organization.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import { type ExplainedEnd, type ExplainedEvent, endOn, eventsOf } from './ends.js';
import type { ExplainedOrganization } from './explained-organization.js';
import { rowsBehind } from './organization-facts.js';

/** What an organization's assessment then comes to. */
export interface OrganizationAfter {
  readonly findings: readonly OrganizationFindingCode[];
}

/** Until when an organization's assessment holds, as `unitEnd` says it of a unit. */
export function organizationEnd(
  explained: ExplainedOrganization,
): ExplainedEnd<OrganizationAfter> | null {
  const { organization, facts, rows, assessment, on, rules, told } = explained;
  const { validFrom } = organization.lifetime;
  const begins = validFrom !== null && validFrom > on ? validFrom : null;
  const end = assessment === null ? begins : assessment.holdsUntil;
  if (end === null) return null;
  const happening = () => [
    ...eventsOf(rowsBehind(explained), end, { id: facts.id, rows, hasDuties: false }),
    ...maturing(explained, end),
  ];
  return endOn(end, told, happening, () => {
    const after = assessOrganization(facts, end, rules);
    return after === null ? null : { findings: after.findings.map(({ code }) => code) };
  });
}

function maturing(
  { organization: { id, key }, assessment, rules }: ExplainedOrganization,
  end: string,
): readonly ExplainedEvent[] {
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
