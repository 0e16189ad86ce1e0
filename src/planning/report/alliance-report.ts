import type { AlliancePlan, Infeasibility } from '../alliances/plan.js';
import {
  tellNote,
  tellOption,
  tellRefused,
  tellRelaxation,
  tellUnserved,
} from '../alliances/told.js';
import type { PlanFacts } from '../facts/facts.js';
import { sections, table } from './markdown.js';
import { aimsTable, effectTable, planHeading } from './plan-heading.js';

/** A plan of alliances for people, in Markdown. */
export function allianceReport(
  plan: AlliancePlan,
  { regionNames }: Pick<PlanFacts, 'regionNames'>,
): string {
  const heading = planHeading('Alliances', plan);
  const note = plan.note === null ? '' : `\n\n${tellNote(plan.note, 'EN')}`;
  const alliances = plan.alliances.map(({ id, name, isNew, leadName, region, members, weight }) => [
    `${name} (${id})`,
    isNew ? 'founded' : 'standing',
    leadName,
    region === null ? '' : `${regionNames.get(region) ?? ''} ${region}`.trim(),
    members.map((member) => member.name).join(', '),
    weight,
  ]);
  const unserved = plan.unserved.map((each) => [
    `${each.name} (${each.unit})`,
    each.weight,
    tellUnserved(each, 'EN'),
  ]);
  const refused = plan.refused.map((each) => [
    `${each.name} (${each.id})`,
    tellRefused(each, 'EN'),
  ]);
  const { infeasible } = plan;
  return `${heading}${note}\n\n${sections([
    ['Aims', aimsTable(plan.aims)],
    ['What it does', effectTable(plan)],
    [
      'Alliances',
      table(['alliance', 'it is', 'lead', 'in', 'units that join', 'weight'], alliances),
    ],
    ...(infeasible === null ? [] : [['What is in the way', inTheWay(infeasible)] as const]),
    ['Not closed, and why', table(['unit', 'weight', 'why'], unserved)],
    ['Leads that are not in the plan, and why', table(['lead', 'why'], refused)],
  ])}\n`;
}

function inTheWay({ shortfall, unservable, conflict, relaxations }: Infeasibility): string {
  const units = unservable.map((each) => [`${each.name} (${each.unit})`, tellUnserved(each, 'EN')]);
  const options = (conflict ?? []).map((each) => [tellOption(each, 'EN'), each.ids.join(' ')]);
  const changes = (relaxations ?? []).map((each) => [
    tellRelaxation(each, 'EN'),
    each.leads.join(' '),
  ]);
  return [
    `At least ${shortfall} units that have to be served are not, whatever the plan.`,
    `Units that no plan can serve:\n\n${table(['unit', 'why'], units)}`,
    `Options that can't all be kept:\n\n${table(['option', 'of'], options)}`,
    `The smallest changes after which there is a plan:\n\n${table(['change', 'leads then'], changes)}`,
  ].join('\n\n');
}
