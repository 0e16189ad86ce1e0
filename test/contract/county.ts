import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import type { Change } from '../../src/changes/tables/tables.js';
import { changesOf } from '../../src/changes/validate/change-source.js';
import { refreshAssessments } from '../../src/changes/write/refresh.js';
import type { Graph } from '../../src/graph/graph.js';
import { refreshPolicy, today } from '../support/run-query.js';

/** The county that every case is asked about, and another version of one row of each of its tables. */
export type Rows = 'county' | 'county-later';

/** When the county was recorded, and when the later rows were. */
export const recordedAt: Readonly<Record<Rows, string>> = {
  county: '2026-01-02T03:04:05.000Z',
  'county-later': '2026-02-03T04:05:06.000Z',
};

/** Writes the rows in one transaction and gives what that did, by table. */
export function commitRows(graph: Graph, rows: Rows) {
  return commit(
    {
      graph,
      now: () => new Date(recordedAt[rows]),
      journals: tmpdir(),
      refreshPolicy,
      actor: 'tester',
      origin: rows,
    },
    sourceOf(rows),
  );
}

/** Brings what is kept up to the day on which tests ask. */
export function refreshToday(graph: Graph): Promise<void> {
  return refreshAssessments({ graph, refreshPolicy, now: () => new Date(`${today}T01:00:00Z`) });
}

/** The rows as their files have them, decoded. */
export async function readRows(rows: Rows): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const change of changesOf(sourceOf(rows))) changes.push(change);
  return changes;
}

function sourceOf(rows: Rows) {
  return folderSource(fileURLToPath(new URL(rows, import.meta.url)));
}
