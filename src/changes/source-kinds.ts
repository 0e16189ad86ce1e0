import { z } from 'zod';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../domain/vocabulary.js';
import type { Reader, Transaction } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';
import type { Change, RowOf } from './tables.js';

/**
 * The kinds of the sources that changes are stated in. Nodes and relationships keep the kind of
 * their source, so that what is synthetic can be told apart without another hop.
 */
export async function readSourceKinds(
  reader: Reader,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, SourceKind>> {
  const kinds = new Map<string, SourceKind>();
  const elsewhere = new Set<string>();
  for (const change of changes)
    if (change.table === 'sources') kinds.set(change.row.id, change.row.kind);
    else elsewhere.add(change.row.source);
  if (elsewhere.size > 0)
    for (const { id, kind } of await reader.read(kindsOfSources([...elsewhere])))
      kinds.set(id, kind);
  return kinds;
}

/** Brings what a source states in line with a kind that has changed. */
export async function restampSourceKind(tx: Transaction, source: RowOf<'sources'>): Promise<void> {
  await tx.run(restampNodes(source.id, source.kind));
  await tx.run(restampLinks(source.id, source.kind));
}

const SourceRow = z.object({ id: z.string(), kind: z.enum(valuesOf(SOURCE_KINDS)) });

export function kindsOfSources(ids: readonly string[]): Statement<z.infer<typeof SourceRow>> {
  return {
    name: 'changes.sourceKinds',
    text: 'MATCH (s:Source) WHERE s.id IN $ids RETURN s.id AS id, s.kind AS kind',
    parameters: { ids },
    decode: (row) => SourceRow.parse(row),
  };
}

export function restampNodes(source: string, kind: SourceKind): Statement<null> {
  return {
    name: 'changes.restampNodes',
    text: 'MATCH (n) WHERE n.source = $source AND NOT n:Version SET n.sourceKind = $kind',
    parameters: { source, kind },
    decode: () => null,
  };
}

export function restampLinks(source: string, kind: SourceKind): Statement<null> {
  return {
    name: 'changes.restampLinks',
    text: 'MATCH (:Entity)-[e]->(:Entity) WHERE e.source = $source SET e.sourceKind = $kind',
    parameters: { source, kind },
    decode: () => null,
  };
}
