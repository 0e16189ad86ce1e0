import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CommitContext, commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import type { RowCountsByTable } from '../../src/changes/write/row-counts.js';
import type { Graph } from '../../src/graph/graph.js';
import { refreshPolicy } from '../support/run-query.js';
import { folderOf } from './folder-fixture.js';

/** The files of a folder by name. */
export type Files = Readonly<Record<string, string>>;

/** More than one batch for the tables of a test's folder, so that it goes through a journal. */
export const journaled = { largestTransaction: 1 };

/** A context to commit in, with a folder for journals that is gone after the test. */
function contextFor(graph: Graph, options: Partial<CommitContext> = {}): CommitContext {
  return {
    graph,
    now: () => new Date('2026-07-01T00:00:00Z'),
    journals: temporaryFolder(),
    refreshPolicy,
    actor: 'test',
    origin: 'a folder',
    ...options,
  };
}

/** Commits a folder of these files. */
export function commitFiles(
  graph: Graph,
  files: Files,
  options: Partial<CommitContext> = {},
): Promise<RowCountsByTable> {
  return commit(contextFor(graph, options), folderSource(folderOf(files)));
}

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'orgweave-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A graph whose writes begin with what a test does first: another commit, or a crash. */
export function beforeEachWrite(graph: Graph, first: (write: number) => Promise<void>): Graph {
  let writes = 0;
  return {
    ...graph,
    write: async (work) => {
      writes += 1;
      await first(writes);
      return graph.write(work);
    },
  };
}
