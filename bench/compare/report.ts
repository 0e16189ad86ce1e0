import type { Figure } from './measure.js';
import type { Split } from './split.js';
import { stages } from './stages.js';
import { holds, type Target } from './targets.js';

export interface Report {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly units: number;
  readonly node: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** How many processes ran or waited to, on average over the last quarter of an hour. */
  readonly load: number;
  readonly cores: number;
  /** The servers that were left out, each with the reason. */
  readonly leftOut: readonly string[];
  readonly figures: readonly Figure[];
  readonly splits: readonly Split[];
  readonly targets: readonly Target[];
}

/** The report as Markdown: figures, their ratios to the first server, what is asked, and where the cost lies. */
export function markdownOf(report: Report): string {
  const {
    on,
    units,
    node,
    rounds,
    seconds,
    connections,
    load,
    cores,
    leftOut,
    figures,
    splits,
    targets,
  } = report;
  const servers = unique(figures.map(({ server }) => server));
  const figureOf = new Map(figures.map((each) => [`${each.server}\n${each.question}`, each]));
  const row = (question: string, cell: (figure: Figure, first: Figure) => string) =>
    servers.map((server) => {
      const figure = figureOf.get(`${server}\n${question}`);
      const first = figureOf.get(`${servers[0]}\n${question}`);
      return figure && first ? cell(figure, first) : '–';
    });
  const questions = unique(figures.map(({ question }) => question));
  const rows = (cell: (figure: Figure, first: Figure) => string) =>
    questions.map((question) => [question, ...row(question, cell)]);
  return [
    `${on}, ${units} units, Node ${node}: medians of ${rounds} rounds of ${seconds} s, ${connections} connections, on ${cores} cores at a load of ${load.toFixed(1)}.`,
    ...leftOut.map((reason) => `Left out: ${reason}.`),
    '',
    'Requests a second (CPU ms a request: server + database)',
    '',
    ...table(['question', ...servers], rows(figureCell)),
    '',
    `Requests a second, as a multiple of those of ${servers[0]}`,
    '',
    ...table(['question', ...servers], rows(ratioCell)),
    '',
    'What is asked of this project, and what it reaches here',
    '',
    ...table(['measure', 'server', 'asked', 'reached', ''], targets.map(targetCells)),
    '',
    'Where the CPU ms of a request go, the stages by samples of the main thread',
    '',
    ...table(
      ['question', 'server', ...stages, 'other threads', 'database'],
      splits.map(splitCells),
    ),
    '',
  ].join('\n');
}

/** Where the first server answered nothing in the time there is no ratio. */
function ratioCell(figure: Figure, first: Figure): string {
  return first.perSecond > 0 ? (figure.perSecond / first.perSecond).toFixed(2) : '–';
}

function figureCell({ perSecond, serverMs, databaseMs }: Figure): string {
  if (perSecond === 0) return 'no answer';
  const database = databaseMs > 0 ? ` + ${databaseMs.toFixed(2)}` : '';
  return `${perSecond.toFixed(perSecond < 100 ? 1 : 0)} (${serverMs.toFixed(2)}${database})`;
}

function targetCells(target: Target): string[] {
  const { measure, server, unit, limit, direction, reached } = target;
  const value = reached === null ? 'not measured' : `${digits(reached)} ${unit}`;
  const verdict = { true: 'yes', false: 'no', null: '' }[`${holds(target)}`];
  return [measure, server, `${direction} ${limit} ${unit}`, value, verdict];
}

function digits(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function splitCells({ question, server, stages: spent, threadsMs, databaseMs }: Split): string[] {
  const cells = [...stages.map((stage) => spent[stage] ?? 0), threadsMs, databaseMs];
  return [question, server, ...cells.map((ms) => ms.toFixed(2))];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
