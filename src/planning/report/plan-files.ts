import type { AlliancePlan } from '../alliances/plan.js';
import type { PlanFacts } from '../facts/facts.js';
import { jsonText } from '../proof/json-text.js';
import type { RemedyPlan } from '../remedies/remedy-plan.js';
import { allianceReport } from './alliance-report.js';
import { planCsv } from './plan-csv.js';
import { remedyReport } from './remedy-report.js';
import { rowsOfAlliances, rowsOfRemedies } from './unit-rows.js';

/** The files that tell a plan, by their names. */
export type PlanFiles = Readonly<
  Record<'plan.json' | 'proof.json' | 'steps.json' | 'plan.csv' | 'plan.md', string>
>;

/** A plan as files: all of it, its proof, its steps as `commit` takes them, its units as a table, and a report. */
export function planFiles(plan: RemedyPlan | AlliancePlan, facts: PlanFacts): PlanFiles {
  const isOfRemedies = 'remedies' in plan;
  const rows = isOfRemedies ? rowsOfRemedies(plan) : rowsOfAlliances(plan, facts.units);
  return {
    'plan.json': text(plan),
    'proof.json': text(plan.proof),
    'steps.json': text(plan.steps),
    'plan.csv': planCsv(rows),
    'plan.md': isOfRemedies ? remedyReport(plan, facts) : allianceReport(plan, facts),
  };
}

function text(value: unknown): string {
  return `${jsonText(value)}\n`;
}
