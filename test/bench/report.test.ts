import { describe, expect, it } from 'vitest';
import { comparableOfProduct } from '../../bench/compare/comparable.js';
import { parseStat } from '../../bench/compare/cpu.js';
import { plotOf } from '../../bench/compare/plot.js';
import { questionsOf, yearBefore } from '../../bench/compare/questions.js';
import { markdownOf } from '../../bench/compare/report.js';
import { sharesOf } from '../../bench/compare/stages.js';
import { targetsOf } from '../../bench/compare/targets.js';
import { median } from '../../bench/median.js';

const figure = { question: 'detail', databaseMs: 0, p50: 1, p99: 2 };
const figures = [
  { ...figure, server: 'orgweave on Grafeo', perSecond: 1_500, serverMs: 0.5 },
  { ...figure, server: 'a peer & its base', perSecond: 750, serverMs: 0.4, databaseMs: 0.25 },
  { ...figure, server: 'orgweave on Grafeo', question: 'claims', perSecond: 66, serverMs: 12 },
];

const targets = targetsOf({
  ...{ server: 'orgweave on Grafeo', embedded: true, units: 200_000 },
  ...{ firstAnswerMs: 6_500, residentMib: 1_000, versionMeanwhileMs: null },
  figures: [
    { ...figure, question: 'gaps', server: 'orgweave on Grafeo', perSecond: 500, serverMs: 2 },
    { ...figure, question: 'gaps', server: 'PostGraphile 5', perSecond: 250, serverMs: 4 },
  ],
  earlier: [
    { ...figure, question: 'gaps', server: 'orgweave on Grafeo', perSecond: 600, serverMs: 1.6 },
  ],
});

describe('the report of a comparison', () => {
  const run = { on: '2026-11-29', units: 2_000, node: '20.20.2' };
  const lines = markdownOf({
    ...run,
    ...{ rounds: 3, seconds: 4, connections: 16, load: 0.5, cores: 2 },
    leftOut: ['PostGraphile: no PostgreSQL was found'],
    figures,
    splits: [
      {
        ...{ question: 'detail', server: 'orgweave on Grafeo', threadsMs: 0.3, databaseMs: 0 },
        stages: { HTTP: 0.125 },
      },
    ],
    targets,
  }).split('\n');

  it('has a row a question, a column a server, and a dash where a server has no answer', () => {
    expect(lines).toContain('| question | orgweave on Grafeo | a peer & its base |');
    expect(lines).toContain('| detail | 1500 (0.50) | 750 (0.40 + 0.25) |');
    expect(lines).toContain('| claims | 66.0 (12.00) | – |');
  });
  it('has the ratios to the first server', () => {
    expect(lines).toContain('| detail | 1.00 | 0.50 |');
  });
  it('has what is asked and what is reached, also where the run cannot tell', () => {
    const of = '| orgweave on Grafeo |';
    expect(lines).toContain(`| gaps by id, PostGraphile 5 = 1 ${of} at least 2 × | 2.00 × | yes |`);
    expect(lines).toContain(
      `| gaps by id, CPU, 20,000 units = 1 ${of} at most 1.6 × | 1.25 × | yes |`,
    );
    expect(lines).toContain(`| start to first answer ${of} at most 5 s | 6.50 s | no |`);
    expect(lines).toContain(`| memory at rest ${of} at most 1450 MiB | 1000 MiB | yes |`);
    expect(lines).toContain(`| claims, CPU ${of} at most 2 ms | not measured |  |`);
  });
  it('has the stages of a request in their order', () => {
    const line = lines.find((each) => each.startsWith('| detail | orgweave on Grafeo | 0.13 |'));
    expect(line).toMatch(/ 0\.30 \| 0\.00 \|$/);
  });
  it('says how it was measured, and what was left out', () => {
    expect(lines[0]).toBe(
      '2026-11-29, 2000 units, Node 20.20.2: medians of 3 rounds of 4 s, 16 connections, on 2 cores at a load of 0.5.',
    );
    expect(lines[1]).toBe('Left out: PostGraphile: no PostgreSQL was found.');
  });
  it('has a plot with a bar for each figure, of a width by its power of ten, and for what is reached', () => {
    const plot = plotOf(figures, targets);
    expect(plot.match(/<rect /g)).toHaveLength(3 + 4);
    // 5/6.5 of what is asked, of four powers of ten around it over 400 pixels.
    expect(plot).toContain('width="188.6"');
    expect(plot).toContain('detail: a peer &amp; its base');
    // 10^3.18 of four decades over 400 pixels.
    expect(plot).toContain('width="317.6"');
  });
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
  [[], Number.NaN],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

it('a line of /proc/PID/stat gives the time of the process and of its ended children', () => {
  const line = '42 (a (b) c) S 7 42 42 0 -1 4194304 100 0 0 0 120 30 5 1 20 0 11 0 100';
  expect(parseStat(line)).toEqual({ pid: 42, parent: 7, cpuMs: 1_560 });
});

it('a profile gives the share of each stage: a frame without a file is of its caller, idling of none', () => {
  const at = 'file:///work/';
  const node = (id: number, functionName: string, file: string, children: number[]) => ({
    ...{ id, children },
    callFrame: { functionName, url: file === '' ? '' : at + file },
  });
  const shares = sharesOf({
    nodes: [
      node(1, '(root)', '', [2, 3, 6]),
      node(2, '(idle)', '', []),
      node(3, 'run', 'dist/graph/engines/grafeo.js', [4]),
      node(4, 'decode', 'dist/graph/compile.js', [5]),
      node(5, '', '', []),
      node(6, 'compileNode', 'dist/graph/compile.js', []),
    ],
    samples: [2, 3, 5, 6],
    timeDeltas: [900, 50, 25, 25],
  });
  expect([shares.get('engine'), shares.get('decode'), shares.get('compile')]).toEqual([
    0.5, 0.25, 0.25,
  ]);
});

it('answers are compared by what every schema can say', () => {
  const nodes = [
    { id: 'o2', name: 'B', alliances: { nodes: [] } },
    {
      id: 'o1',
      name: 'A',
      alliances: {
        nodes: [
          { id: 'a2', name: 'Y' },
          { id: 'a1', name: 'X' },
        ],
      },
    },
  ];
  const unit = { id: 'u', name: 'U', organizations: { nodes } };
  expect(comparableOfProduct('detail', { data: { unit } })).toEqual({
    id: 'u',
    name: 'U',
    organizations: [
      { id: 'o1', name: 'A', alliances: ['a1', 'a2'] },
      { id: 'o2', name: 'B', alliances: [] },
    ],
  });
  const cells = [
    { row: 'r2', column: 'BUILDING', units: 2, numerator: 1 },
    { row: 'r1', column: 'BUILDING', units: 3, numerator: 0 },
    { row: 'r1', column: 'PARK', units: 0, numerator: 0 },
  ];
  expect(comparableOfProduct('matrix', { data: { coverageMatrix: { cells } } })).toEqual([
    'r1 BUILDING 3 0',
    'r2 BUILDING 2 1',
  ]);
  expect(() => comparableOfProduct('detail', { data: null, errors: [{}] })).toThrow();
});

it('one in ten of the mix writes', () => {
  const samples = {
    units: ['u1'],
    texts: ['t'],
    alliances: ['a1'],
    memberships: [{ member: 'u1', alliance: 'a1' }],
  };
  const { bodies } = questionsOf(samples, '2026-11-29').at(-1) ?? { bodies: [] };
  expect(bodies.filter((body) => body.includes('mutation'))).toHaveLength(bodies.length / 10);
});

it('a year before the leap day is the first of March', () => {
  expect(yearBefore('2026-11-29')).toBe('2025-11-29');
  expect(yearBefore('2024-02-29')).toBe('2023-03-01');
});
