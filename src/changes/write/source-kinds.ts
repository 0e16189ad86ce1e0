import { z } from 'zod';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../../domain/vocabulary.js';
import type { Reader, Transaction } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import type { Change } from '../tables/tables.js';
import { markMoved, markStated, markSurveyedBy } from './mark-affected.js';
import { noteStated } from './note-affected.js';

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

/** Replaces rows and brings what a source among them states in line, where its kind changes. */
export async function replacingSources(
  tx: Transaction,
  changes: readonly Change[],
  replace: () => Promise<unknown>,
): Promise<void> {
  const sources = changes.flatMap((change) => (change.table === 'sources' ? [change.row] : []));
  const before = new Map<string, SourceKind>();
  if (sources.length > 0)
    for (const { id, kind } of await tx.read(kindsOfSources(sources.map((source) => source.id))))
      before.set(id, kind);
  await replace();
  for (const { id, kind } of sources) {
    if (before.get(id) === kind) continue;
    await tx.run(restampNodes(id, kind));
    await tx.run(restampLinks(id, kind));
    const stated = [{ id, key: `sources|${id}` }];
    await tx.run(markStated(stated));
    await tx.run(markSurveyedBy(stated));
    await markMoved(tx, `sources|${id}`);
    await noteStated(tx, id);
  }
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

/** A source has a kind of its own, whatever the kind of the source that states it. */
export function restampNodes(source: string, kind: SourceKind): Statement<null> {
  return {
    name: 'changes.restampNodes',
    text: 'MATCH (n) WHERE n.source = $source AND NOT n:Version AND NOT n:Source SET n.sourceKind = $kind',
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
