import type { PlanAim, PlanBase, PlanStatus } from '../plan/plan.js';
import { table } from './markdown.js';

const statuses: Readonly<Record<PlanStatus, string>> = {
  OPTIMAL: 'No plan is better, which is proved.',
  FEASIBLE: 'A better plan is not excluded: none is better than the bounds.',
  INFEASIBLE: 'There is no plan under these options, which is proved.',
};

/** Of what, when and under which rules a plan is, and how good. */
export function planHeading(
  title: string,
  { on, version, ruleSet, status }: Pick<PlanBase, 'on' | 'version' | 'ruleSet' | 'status'>,
): string {
  return `# ${title}\nFor ${on}, from version ${version} of the graph, under the rule set ${ruleSet}.\n\n**${status}**: ${statuses[status]}`;
}

/** What a plan reaches by each aim, and what is proved of every plan. */
export function aimsTable(aims: readonly PlanAim[]): string {
  return table(
    ['aim', 'better is', 'reached', 'bound', 'gap'],
    aims.map(({ aim, direction, objective, bound, gap }) => [
      aim,
      direction === 'MOST' ? 'more' : 'less',
      objective ?? 'none',
      bound ?? 'none',
      gap ?? 'none',
    ]),
  );
}

/** How many steps there are, and how many findings they close and open, by code. */
export function effectTable({ steps, closes, opens }: PlanBase): string {
  const codes = [...new Set([...closes, ...opens].map(({ code }) => code))].sort();
  const count = (findings: typeof closes, code: string) =>
    findings.filter((each) => each.code === code).length;
  const rows = codes.map((code) => [code, count(closes, code), count(opens, code)]);
  return `${steps.length} steps.\n\n${table(['finding', 'closed', 'opened'], rows)}`;
}
