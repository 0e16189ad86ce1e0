import type { PlanFacts } from '../facts/facts.js';
import type { Remedy, RemedyKind, RemedyPlan } from '../remedies/remedy-plan.js';
import { tellNote, tellWhy } from '../remedies/told.js';
import { sections, table } from './markdown.js';
import { aimsTable, effectTable, planHeading } from './plan-heading.js';

type Facts = Pick<PlanFacts, 'rules' | 'regionNames' | 'organizations'>;

/** A plan of remedies for people, in Markdown. */
export function remedyReport(plan: RemedyPlan, facts: Facts): string {
  const heading = planHeading('Remedies', plan);
  const note = plan.note === null ? '' : `\n\n${tellNote(plan.note, 'EN')}`;
  return `${heading}${note}\n\n${sections([
    ['Aims', aimsTable(plan.aims)],
    ['What it does', effectTable(plan)],
    ['Organizations to set up', branchTable(plan, facts)],
    ['Attached to standing branches, or with an instructor', remedyTable(plan, facts, existing)],
    [
      'Reached through the whole that they are part of',
      remedyTable(plan, facts, ['THROUGH_WHOLE']),
    ],
    ['To survey first', surveyTable(plan, facts)],
    ['Not closed, and why', remedyTable(plan, facts, ['NONE'])],
  ])}\n`;
}

const existing: readonly RemedyKind[] = ['ATTACHED', 'INSTRUCTOR'];

function branchTable({ branches, remedies }: RemedyPlan, facts: Facts): string {
  const names = new Map(remedies.map(({ unit, name }) => [unit, name]));
  const superiors = new Map(facts.organizations.map(({ id, name }) => [id, name]));
  return table(
    ['organization', 'kind', 'based in', 'under', 'units', 'members', 'distance'],
    branches.map(({ id, name, kind, region, superior, units, members, distance }) => [
      `${name} (${id})`,
      kind,
      `${facts.regionNames.get(region) ?? ''} ${region}`.trim(),
      superiors.get(superior) ?? superior,
      units.map((unit) => names.get(unit) ?? unit).join(', '),
      members,
      distance,
    ]),
  );
}

function remedyTable(plan: RemedyPlan, { rules }: Facts, kinds: readonly RemedyKind[]): string {
  const rows = plan.remedies
    .filter(({ kind }) => kinds.includes(kind))
    .map((remedy) => [
      unitOf(remedy),
      remedy.members ?? 'unknown',
      remedy.kind,
      (remedy.organization ?? remedy.whole)?.name ?? '',
      tellWhy(remedy, rules, 'EN'),
    ]);
  return table(['unit', 'members', 'remedy', 'by', 'why'], rows);
}

function surveyTable({ remedies, unknown }: RemedyPlan, { rules }: Facts): string {
  const rows = remedies
    .filter(({ kind }) => kind === 'SURVEY')
    .map((remedy) => [unitOf(remedy), tellWhy(remedy, rules, 'EN'), remedy.findings.join(' ')]);
  const { gaps, gapsWeight, unsurveyed, unsurveyedWeight } = unknown;
  const known = `${gaps} gaps of unknown members weigh ${gapsWeight}; ${unsurveyed} units of unknown status could weigh ${unsurveyedWeight} at the most.`;
  return `${known}\n\n${table(['unit', 'why', 'findings'], rows)}`;
}

function unitOf({ name, unit }: Remedy): string {
  return `${name} (${unit})`;
}
