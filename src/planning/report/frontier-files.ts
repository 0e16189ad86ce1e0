import { stringify } from 'csv-stringify/sync';
import type { Frontier } from '../alliances/plan.js';
import { jsonText } from '../proof/json-text.js';
import { sections, table } from './markdown.js';
import { planHeading } from './plan-heading.js';

/** The files that tell a frontier, by their names. */
export type FrontierFiles = Readonly<
  Record<'frontier.json' | 'proof.json' | 'frontier.csv' | 'frontier.md', string>
>;

/** A frontier as files: all of it, its proof, a row for each point for a plot, and a report for people. */
export function frontierFiles(frontier: Frontier): FrontierFiles {
  return {
    'frontier.json': `${jsonText(frontier)}\n`,
    'proof.json': `${jsonText(frontier.proof)}\n`,
    'frontier.csv': frontierCsv(frontier),
    'frontier.md': frontierReport(frontier),
  };
}

const columns = ['alliances', 'status', 'served', 'bound', 'gain', 'leads'];

/** Figures that there are none of, such as what is served where there is no plan, are empty. */
function frontierCsv({ points }: Frontier): string {
  const cells = points.map(({ alliances, status, served, bound, gain, leads }) => [
    alliances,
    status,
    served ?? '',
    bound ?? '',
    gain ?? '',
    leads.join(' '),
  ]);
  return stringify([columns, ...cells], { escape_formulas: true });
}

function frontierReport(frontier: Frontier): string {
  const { weight, points } = frontier;
  const rows = points.map(({ alliances, served, bound, gain, leads }) => [
    alliances,
    served ?? 'no plan',
    bound ?? '',
    gain ?? '',
    leads.join(', '),
  ]);
  return `${planHeading('What each further alliance buys', frontier)}\n\n${sections([
    [
      'At most so many alliances',
      `All gaps that an alliance closes weigh ${weight}.\n\n${table(['alliances', 'served', 'bound', 'more than with one less', 'leads'], rows)}`,
    ],
  ])}\n`;
}
