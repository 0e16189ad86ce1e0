import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { z } from 'zod';
import { owner, type Subject } from '../../src/access/subject.js';
import { inBatches } from '../../src/domain/in-batches.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { importFolder, onFolder } from '../answers/asking.js';
import { runQuery } from '../support/run-query.js';
import { alliancesAcross } from './alliances-across.js';
import { countyWith } from './county-across.js';
import { seenAlone } from './seen-alone.js';
import { readerOf } from './subjects.js';

/** The county, with more that leads from one township into another. */
const folder = countyWith(alliancesAcross);

/** A township, two of them; then a village, all, nothing that there is, organizations, and one beside a township. */
const grants = [
  ['990101101'],
  ['990101102', '990101103'],
  ['990101102201'],
  ['990101'],
  ['770000'],
  ['c-town3', 'b-coop'],
  ['c-town1', '990101102'],
];
/** Neo4j takes its time, and the statements are the same for all of them: it is asked every fourth operation. */
const grantsOn = { grafeo: grants, neo4j: grants.slice(0, 2) };
const everyOn = { grafeo: 1, neo4j: 4 };

/** What whoever is granted a part of the county is told, beside a graph of what is seen of it alone. */
export interface Part {
  readonly granted: readonly string[];
  /** Whether a region lies in what is granted. */
  readonly isGranted: (code: string) => boolean;
  readonly told: (query: string) => Promise<Told>;
  readonly toldAlone: (query: string) => Promise<Told>;
  /** What the owner is told. */
  readonly toldAll: (query: string) => Promise<Told>;
  /** All of some things, or as many as an engine has the time for. */
  readonly some: <T>(all: readonly T[]) => readonly T[];
  /** Fails unless queries are answered as by the graph of what is seen alone; gives what is told. */
  readonly compared: (queries: readonly string[]) => Promise<Told['data']>;
}

const Told = z.object({
  data: z.record(z.string(), z.unknown()),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.unknown()),
        extensions: z.object({ code: z.string() }),
      }),
    )
    .default([])
    // Fields of one operation fail in an order that nothing decides.
    .transform((errors) => errors.sort((a, b) => (`${a.path}` < `${b.path}` ? -1 : 1))),
});
export type Told = z.infer<typeof Told>;

/** Runs a suite for several parts of the county, on both engines. */
export function onParts(title: string, suite: (part: Part) => void): void {
  onFolder(folder, title, (_ask, engine) => {
    describe.each(grantsOn[engine.name].map((granted) => ({ granted, name: granted.join(', ') })))(
      'of $name',
      ({ granted }) => {
        const alone = openGrafeo(null);
        beforeAll(async () => {
          await migrate(alone, () => new Date('2026-01-01T00:00:00Z'));
          await importFolder(alone, seenAlone(folder, granted));
        });
        afterAll(() => alone.close());
        const answer = async (graph: Graph, query: string, subject: Subject) =>
          Told.parse(await runQuery(graph, query, {}, undefined, undefined, subject));
        const isGranted = (code: string): boolean =>
          parents.has(code) && (granted.includes(code) || isGranted(parents.get(code) ?? ''));
        const told = (query: string) => answer(engine.graph(), query, readerOf(granted));
        const toldAlone = (query: string) => answer(alone, query, owner);
        const some = <T>(all: readonly T[]) =>
          all.filter((_, at) => at % everyOn[engine.name] === 0);
        const compared = async (queries: readonly string[]) => {
          const data: Told['data'] = {};
          for (const query of some(queries)) {
            const found = await told(query);
            expect(found).toEqual(await toldAlone(query));
            const codes = new Set(found.errors.map(({ extensions }) => extensions.code));
            expect([...codes].filter((code) => code !== 'NOT_FOUND')).toEqual([]);
            Object.assign(data, found.data);
          }
          return data;
        };
        const toldAll = (query: string) => answer(engine.graph(), query, owner);
        suite({ granted, isGranted, told, toldAlone, toldAll, some, compared });
      },
    );
  });
}

/** The ids or codes in some tables of the county: most are hidden. */
export function idsOf(...tables: readonly string[]): string[] {
  return tables.flatMap(rowsOf).map(({ id, code }) => id ?? code ?? '');
}

const Rows = z.array(z.record(z.string(), z.string()));
const rowsOf = (table: string) =>
  Rows.parse(parse(readFileSync(join(folder, `${table}.csv`), 'utf8'), { columns: true }));
const parents = new Map(rowsOf('regions').map(({ code = '', parent = '' }) => [code, parent]));

/** Operations that ask a field for many things, under the names a0, a1, and so on. */
export function askedOfEach<T>(each: readonly T[], field: (one: T) => string): string[] {
  const fields = each.map((one, at) => `a${at}: ${field(one)}`);
  return [...inBatches(fields, mostFields)].map((some) => `{ ${some.join(' ')} }`);
}

const mostFields = 25;
