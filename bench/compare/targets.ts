import type { Figure } from './measure.js';
import { importQuestions } from './questions.js';

/** One thing that this project is to reach, and what it has reached. */
export interface Target {
  readonly measure: string;
  readonly server: string;
  readonly unit: '×' | 'ms' | 's' | 'MiB' | 'rows/s';
  readonly limit: number;
  readonly direction: 'at least' | 'at most';
  /** Null where this run cannot tell. */
  readonly reached: number | null;
}

/** What one run has measured of one product, and beside it. */
export interface Measured {
  readonly server: string;
  readonly embedded: boolean;
  readonly units: number;
  readonly figures: readonly Figure[];
  /** Of an earlier run at the smallest size; none where there is none. */
  readonly earlier: readonly Figure[];
  readonly firstAnswerMs: number;
  readonly residentMib: number;
  readonly versionMeanwhileMs: number | null;
}

/** The largest size, of which more time is allowed. */
const MOST = 1_000_000;

/** What is asked of this project at the size of a run, with what it has reached. */
export function targetsOf(measured: Measured): Target[] {
  const { server, embedded, units } = measured;
  const atLeast = (limit: number) => ({ limit, direction: 'at least' as const });
  const atMost = (limit: number) => ({ limit, direction: 'at most' as const });
  const peer = against(measured, 'PostGraphile 5', server);
  const trusted = against(measured, 'PostGraphile 5', `${server}, trusted`);
  const library = against(measured, '@neo4j/graphql 7', server);
  const grown = over(measured, measured.earlier);
  const ago = over(measured, measured.figures);
  const cpu = (question: string) => cpuOf(measured.figures, server, question);
  const imported = (which: keyof typeof importQuestions) =>
    figureOf(measured.figures, server, importQuestions[which])?.perSecond ?? null;
  const startLimit = embedded ? (units >= MOST ? 20 : 5) : units >= MOST ? 8 : 3;
  const rows: Omit<Target, 'server'>[] = [
    ...(embedded
      ? [
          row('detail, PostGraphile 5 = 1', '×', atLeast(2.2), peer('detail', 'detail')),
          row('alliance, PostGraphile 5 = 1', '×', atLeast(2), peer('alliance', 'alliance')),
        ]
      : [
          row('detail, @neo4j/graphql 7 = 1', '×', atLeast(2), library('detail', 'detail')),
          row('alliance, @neo4j/graphql 7 = 1', '×', atLeast(2), library('alliance', 'alliance')),
        ]),
    row(
      'gaps in the default order, PostGraphile 5 = 1',
      '×',
      atLeast(2),
      peer('gaps by default', 'gaps'),
    ),
    row(
      'gaps in the default order, again, PostGraphile 5 = 1',
      '×',
      atLeast(6),
      peer('gaps by default, again', 'gaps'),
    ),
    row('gaps by id, PostGraphile 5 = 1', '×', atLeast(2), peer('gaps', 'gaps')),
    row('gaps by id, again, PostGraphile 5 = 1', '×', atLeast(6), peer('gaps, again', 'gaps')),
    row(
      'gaps by id, again, trusted, PostGraphile 5 = 1',
      '×',
      atLeast(11),
      trusted('gaps, again', 'gaps'),
    ),
    row('matrix, PostGraphile 5 = 1', '×', atLeast(5), peer('matrix', 'matrix')),
    row('matrix, again, PostGraphile 5 = 1', '×', atLeast(15), peer('matrix, again', 'matrix')),
    row(
      'matrix, again, trusted, PostGraphile 5 = 1',
      '×',
      atLeast(30),
      trusted('matrix, again', 'matrix'),
    ),
    row(
      'gaps in the default order, CPU, 20,000 units = 1',
      '×',
      atMost(1.3),
      grown('gaps by default', 'gaps by default'),
    ),
    row('gaps by id, CPU, 20,000 units = 1', '×', atMost(1.6), grown('gaps', 'gaps')),
    row('matrix, CPU, 20,000 units = 1', '×', atMost(1.3), grown('matrix', 'matrix')),
    row(
      'coverage a year ago, CPU, today = 1',
      '×',
      atMost(1.2),
      ago('coverage a year ago', 'coverage'),
    ),
    row(
      'gaps a year ago, CPU, today = 1',
      '×',
      atMost(1.2),
      ago('gaps a year ago', 'gaps by SEVERITY'),
    ),
    row('matrix a year ago, CPU, today = 1', '×', atMost(1.5), ago('matrix a year ago', 'matrix')),
    row('membership, CPU', 'ms', atMost(0.9), cpu('membership')),
    row('explanation, CPU', 'ms', atMost(0.8), cpu('explain')),
    row('trend of 120 months, CPU', 'ms', atMost(10), cpu('trend')),
    row('search, CPU', 'ms', atMost(1), cpu('search')),
    row('claims, CPU', 'ms', atMost(2), cpu('claims')),
    row('chain audit, CPU', 'ms', atMost(50), cpu('chain audit')),
    row('organization findings, CPU', 'ms', atMost(50), cpu('organization findings')),
    row(
      'import into an empty graph',
      'rows/s',
      atLeast(embedded ? 12_000 : 7_000),
      imported('first'),
    ),
    row('import of a set half changed', 'rows/s', atLeast(6_000), imported('changed')),
    row('start to first answer', 's', atMost(startLimit), measured.firstAnswerMs / 1000),
    row('memory at rest', 'MiB', atMost(embedded ? 1_450 : 250), measured.residentMib),
    row('{ version } beside 50 days’ coverage, p99', 'ms', atMost(20), measured.versionMeanwhileMs),
  ];
  return rows.map((each) => ({ ...each, server }));
}

/** Null where a run cannot tell. */
export function holds({ limit, direction, reached }: Target): boolean | null {
  if (reached === null) return null;
  return direction === 'at least' ? reached >= limit : reached <= limit;
}

function row(
  measure: string,
  unit: Target['unit'],
  asked: Pick<Target, 'limit' | 'direction'>,
  reached: number | null,
): Omit<Target, 'server'> {
  return { measure, unit, ...asked, reached };
}

/** Requests a second as a multiple of a peer's. */
function against({ figures }: Measured, peer: string, server: string) {
  return (question: string, ofPeer: string) => {
    const own = figureOf(figures, server, question)?.perSecond;
    return ratio(own, figureOf(figures, peer, ofPeer)?.perSecond);
  };
}

/** CPU of a question as a multiple of that of another one. */
function over({ figures, server }: Measured, others: readonly Figure[]) {
  return (question: string, other: string) =>
    ratio(cpuOf(figures, server, question), cpuOf(others, server, other));
}

function cpuOf(figures: readonly Figure[], server: string, question: string): number | null {
  const figure = figureOf(figures, server, question);
  return figure === undefined ? null : figure.serverMs + figure.databaseMs;
}

function figureOf(figures: readonly Figure[], server: string, question: string) {
  return figures.find((figure) => figure.server === server && figure.question === question);
}

function ratio(of: number | null | undefined, to: number | null | undefined): number | null {
  return of && to ? of / to : null;
}
