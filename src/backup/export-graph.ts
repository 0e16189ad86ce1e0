import { appendAudit } from '../access/audit/append-audit.js';
import { auditExtent } from '../access/audit/audit-store.js';
import { machineOwner } from '../access/audit/entry.js';
import { underWay } from '../changes/write/log.js';
import { Problem } from '../domain/problem.js';
import type { Graph, Reader } from '../graph/graph.js';
import { type Head as GraphHead, headNodes, headOfNodes, readHead } from '../graph/head.js';
import { appliedMigrations } from '../graph/migrations.js';
import { FORMAT, Head, type Header } from './lines.js';
import { Parts, type RowsPart } from './parts.js';
import {
  countNodes,
  countRelationships,
  holdWriters,
  nodesBetween,
  relationshipsFrom,
} from './read-statements.js';

/** What a backup says of where and when it was taken. */
export type Taken = Pick<Header, 'release' | 'takenAt'>;

/**
 * Hands over all that a graph holds as it is at one moment, line by line without the ends of the lines: the header, the
 * parts, of which the last is the head. They are read as they are asked for, so that who takes them may be slow. That it
 * is taken is in the audit log first: whoever has the machine takes it.
 *
 * @throws Problem CONFLICT where a large import is being written, or a backup restored; BAD_USER_INPUT where the graph
 * has no commit
 */
export async function exported<T>(
  graph: Graph,
  taken: Taken,
  take: (lines: AsyncIterable<string>) => Promise<T>,
): Promise<T> {
  const head = await readHead(graph);
  ensureWhole(head);
  const { takenAt: at } = taken;
  const detail = { commit: head.commit };
  await graph.write((tx) =>
    appendAudit(tx, { at, initiator: machineOwner, action: 'BACKUP', detail }),
  );
  return graph.snapshot(holdWriters(), (reader) => take(linesOf(reader, graph.engine, taken)));
}

async function* linesOf(
  reader: Reader,
  engine: Graph['engine'],
  taken: Taken,
): AsyncGenerator<string> {
  const ends = await reader.read(headNodes());
  const endWith = (id: string) => ends.find((each) => each.id === id)?.node ?? null;
  const [extent] = await reader.read(auditExtent());
  const audit = extent === undefined ? null : { number: extent.number, hash: extent.hash };
  const head = Head.parse({ part: 'head', log: endWith('log'), kept: endWith('kept'), audit });
  const whole = headOfNodes(head.log, head.kept);
  ensureWhole(whole);
  const { commit } = whole;
  const [{ nodes, last } = { nodes: 0, last: null }] = await reader.read(countNodes());
  const [relationships = 0] = await reader.read(countRelationships());
  const migrations = await reader.read(appliedMigrations());
  const of = { backup: 'orgweave', format: FORMAT, ...taken, engine, commit } as const;
  yield JSON.stringify({ ...of, migrations, nodes, relationships } satisfies Header);
  const parts = new Parts();
  const nodesWith = async (from: number, to: number) =>
    parts.ofNodes(await reader.read(nodesBetween(from, to)));
  const relationshipsWith = async (from: number, to: number) =>
    parts.ofRelationships(await reader.read(relationshipsFrom(from, to)));
  let rows = 0;
  for (const partsWith of [nodesWith, relationshipsWith])
    for await (const part of inSpans(last ?? -1, partsWith)) {
      rows += part.rows;
      yield part.line;
    }
  if (rows !== nodes + relationships)
    throw new Error(
      `All that a graph holds is exported, received ${rows} rows of ${nodes} nodes and ${relationships} relationships.`,
    );
  yield JSON.stringify(head);
}

function ensureWhole({ journal, commit }: GraphHead): void {
  if (journal !== null) throw underWay(journal);
  if (commit === 0)
    throw new Problem(
      'BAD_USER_INPUT',
      'A backup is of a graph with commits, received one without: DATA_DIR or NEO4J_URI may name another one than is meant.',
    );
}

/** How many ids are looked at in one statement at the most. */
const mostIds = 1_000;
/** About as many characters are read at a time: a few milliseconds, for which a server's requests wait. */
const wanted = 200_000;

/** What stands under the ids up to the last, as lines; so many ids at a time that these have a like length. */
async function* inSpans(
  last: number,
  partsWith: (from: number, to: number) => Promise<RowsPart[]>,
): AsyncGenerator<{ readonly line: string; readonly rows: number }> {
  let size = 100;
  for (let from = 0; from <= last; ) {
    const parts = await partsWith(from, Math.min(from + size - 1, last));
    from += size;
    let length = 1;
    for (const part of parts) {
      const line = JSON.stringify(part);
      length += line.length;
      yield { line, rows: part.rows.length };
    }
    size = Math.max(1, Math.min(mostIds, 2 * size, Math.ceil((size * wanted) / length)));
  }
}
