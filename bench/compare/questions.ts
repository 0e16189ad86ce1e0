import * as operations from './operations.js';
import type { Samples } from './samples.js';

/** A question with all that it is asked of. */
export interface Asked {
  readonly name: string;
  /** The text of its operation; null where it is several. */
  readonly query: string | null;
  /** Whether it writes: then its answers are not compared, and it comes after those that read. */
  readonly writes: boolean;
  /** Whether an answer that the product remembers will do. */
  readonly mayBeRemembered: boolean;
  readonly variables: readonly object[];
  /** Bodies for the product, one for each of the variables; `{n}` stands for a number. */
  readonly bodies: readonly string[];
}

/** The county of every generated folder, one of its townships, and the kind whose gaps are asked for. */
export const county = '350428';
const gapScope = { region: '350428102', kind: 'FAMILY_FARM' };

/** The questions that every schema can say. */
export const comparedByAll = ['detail', 'alliance', 'gaps', 'matrix'];

/** The questions that are asked a second time in such a way that remembered answers will do. */
const askedAgain = ['detail', 'alliance', 'gaps', 'gaps by default', 'matrix', 'coverage'];

/** What imports are called among the questions, which they are not (imports.ts). */
export const importQuestions = {
  first: 'import, empty graph',
  changed: 'import, half changed',
} as const;

/** The questions in the order in which they are measured. */
export function questionsOf(samples: Samples, today: string): Asked[] {
  const ofUnits = samples.units.map((id) => ({ id }));
  const gapVariables = (orderBy: string, on = today) => [{ ...gapScope, orderBy, on }];
  const yearAgo = yearBefore(today);
  const reads = [
    read('detail', operations.detail, ofUnits),
    read(
      'alliance',
      operations.alliance,
      samples.alliances.map((id) => ({ id })),
    ),
    read('gaps', operations.uncovered, [{ ...gapScope, orderBy: 'ID' }]),
    read('gaps by default', operations.uncovered, [gapScope]),
    read('matrix', operations.matrix, [{ region: county, on: today }]),
    read('matrix a year ago', operations.matrix, [{ region: county, on: yearAgo }]),
    read('gaps by SEVERITY', operations.gaps, gapVariables('SEVERITY')),
    read('gaps by ID', operations.gaps, gapVariables('ID')),
    read('gaps by NAME', operations.gaps, gapVariables('NAME')),
    read('gaps by SINCE', operations.gaps, gapVariables('SINCE')),
    read('gaps a year ago', operations.gaps, gapVariables('SEVERITY', yearAgo)),
    read('coverage', operations.coverage, [{ region: county }]),
    read('coverage a year ago', operations.coverage, [{ region: county, on: yearAgo }]),
    read('membership', operations.membership, samples.memberships),
    read('explain', operations.explain, ofUnits),
    read(
      'search',
      operations.search,
      ['yongxin', '合作社', 'yx', 'Baihua', ...samples.texts].map((text) => ({ text })),
    ),
    read('claims', operations.claims, [{ region: county }]),
    read('trend', operations.trend, [{ region: county, from: tenYearsBefore(today), to: today }]),
    read('organization findings', operations.organizationFindings, [{ region: county }]),
    read('chain audit', operations.chainAudit, [{ region: county }]),
    read('pipeline', operations.pipeline, [{}]),
    read('version', operations.version, [{}]),
  ];
  const again = reads
    .filter(({ name }) => askedAgain.includes(name))
    .map((asked) => ({ ...asked, name: `${asked.name}, again`, mayBeRemembered: true }));
  const write = { ...read('write', operations.count, ofUnits), writes: true };

  return [...reads, ...again, write, mixOf(reads, write)];
}

/** Nine reads, of what is asked most, to each write. */
function mixOf(reads: readonly Asked[], write: Asked): Asked {
  const often = ['detail', 'alliance', 'gaps by SEVERITY', 'coverage', 'membership', 'explain'];
  const asked = reads.filter(({ name }) => often.includes(name));
  const body = (at: number) => {
    const { bodies } = at % 10 === 9 ? write : (asked[at % asked.length] ?? write);
    return bodies[Math.floor(at / 10) % bodies.length] ?? '';
  };
  const bodies = Array.from({ length: 300 }, (_, at) => body(at));
  return {
    name: 'mix, 10 % writes',
    ...{ query: null, writes: true, mayBeRemembered: true, variables: [], bodies },
  };
}

function read(name: string, query: string, variables: readonly object[]): Asked {
  const bodies = variables.map((each) => JSON.stringify({ query, variables: each }));
  return { name, query, writes: false, mayBeRemembered: false, variables, bodies };
}

/** The first day of 120 months that end with this one. */
function tenYearsBefore(day: string): string {
  const [year = '', month = ''] = day.split('-');
  return `${Number(year) - 10}-${month}-01`;
}

/** A leap day becomes the first of March. */
export function yearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}
