import { stringify } from 'csv-stringify/sync';
import type {
  RuleSetDiff,
  RuleSetQuestion,
  UnitDifference,
} from './coverage/queries/rule-set-diff.js';
import type { RuleSet } from './coverage/rules/rules.js';
import { table } from './planning/report/markdown.js';

/** The files that tell what another rule set would change, by their names. */
export type DiffFiles = Readonly<Record<'diff.json' | 'diff.csv' | 'diff.md', string>>;

/** How many units change in one way. */
export interface CountedChange {
  /** `opens BLANK HIGH`, `closes LAPSED HIGH`, `BLANK from HIGH to MEDIUM`, `status from COVERED to GAP`. */
  readonly change: string;
  readonly units: number;
}

/** A difference as files: all of it, its units as a table, and a report. */
export function diffFiles({ compared, units }: RuleSetDiff, question: RuleSetQuestion): DiffFiles {
  const { from, to, on } = question;
  const changes = countedChanges(units);
  const told = { on, from: named(from), to: named(to), compared, changes, units };
  return {
    'diff.json': `${JSON.stringify(told)}\n`,
    'diff.csv': csv(units),
    'diff.md': report(told),
  };
}

/** By the number of units, the most first, then by the change; a unit counts once for each of its changes. */
export function countedChanges(units: readonly UnitDifference[]): CountedChange[] {
  const counts = new Map<string, number>();
  for (const change of units.flatMap(changesOf)) counts.set(change, (counts.get(change) ?? 0) + 1);
  return [...counts]
    .map(([change, number]) => ({ change, units: number }))
    .sort((a, b) => b.units - a.units || (a.change < b.change ? -1 : 1));
}

function changesOf({ before, after, opened, closed, regraded }: UnitDifference): string[] {
  return [
    ...(before === after ? [] : [`status from ${before} to ${after}`]),
    ...opened.map(({ code, severity }) => `opens ${code} ${severity}`),
    ...closed.map(({ code, severity }) => `closes ${code} ${severity}`),
    ...regraded.map((each) => `${each.code} from ${each.before} to ${each.after}`),
  ];
}

const columns = [
  ...['unit', 'name', 'kind', 'region', 'status_before', 'status_after'],
  ...['opens', 'closes', 'regrades'],
];

/** With a header. What a spreadsheet would take for a formula has an apostrophe before it. */
function csv(units: readonly UnitDifference[]): string {
  return stringify([columns, ...units.map(cells)], { escape_formulas: true });
}

function cells(difference: UnitDifference): string[] {
  const { unit, name, kind, region, before, after, opened, closed, regraded } = difference;
  return [
    ...[unit, name, kind, region, before ?? '', after ?? ''],
    opened.map(({ code, severity }) => `${code}:${severity}`).join(' '),
    closed.map(({ code, severity }) => `${code}:${severity}`).join(' '),
    regraded.map((each) => `${each.code}:${each.before}:${each.after}`).join(' '),
  ];
}

interface Told extends RuleSetDiff {
  readonly on: string;
  readonly from: NamedRuleSet;
  readonly to: NamedRuleSet;
  readonly changes: readonly CountedChange[];
}

function report({ on, from, to, compared, changes, units }: Told): string {
  const counted = changes.map(({ change, units: number }) => [change, number]);
  return [
    `# From ${titled(from)} to ${titled(to)}`,
    `Of ${compared} units that exist on ${on}, ${units.length} change their status or their findings.`,
    `## Changes\n${table(['change', 'units'], counted)}`,
    `## Units\n${table(columns, units.map(cells))}`,
    '',
  ].join('\n\n');
}

interface NamedRuleSet {
  readonly id: string;
  readonly version: number;
  readonly isExample: boolean;
}

function named({ id, version, example }: RuleSet): NamedRuleSet {
  return { id, version, isExample: example === true };
}

function titled({ id, version, isExample }: NamedRuleSet): string {
  return `${id}, version ${version}${isExample ? ' (an example)' : ''}`;
}
