import { z } from 'zod';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../domain/vocabulary.js';
import { holds } from '../graph/holds.js';
import type { Builder, FactsReading } from '../graph/reading.js';
import { regionsBelow } from '../registry/readings/places.js';

/** The kinds of sources that state facts: a claim is set against their items unless others are named. */
export const factualSources: readonly SourceKind[] = valuesOf(SOURCE_KINDS).filter(
  (kind) => kind !== 'SYNTHETIC',
);

/** One side of a claim: what it counts, or the total that it is a part of. */
export type Side = 'of' | 'outOf';

const Facts = z
  .object({
    subject: z.string().nullable(),
    items: z.number(),
    members: z.array(z.array(z.object({ on: z.string(), members: z.number().nullable() }))),
  })
  .nullable();

/** Reads, once for a claim, what the graph lists for one side of it. */
export function readListing(
  claim: string,
  side: Side,
  sources: readonly SourceKind[],
  builder: Builder,
): FactsReading {
  return builder.once(`${claim}.${side}`, () => {
    const item = builder.name('item');
    const counts = builder.name('counts');
    const items = builder.name('items');
    const members = builder.name('members');
    const day = `coalesce(${claim}.on, ${builder.bind(builder.today)})`;
    return {
      calls: `CALL (${claim}) { MATCH ${itemsOf(claim, item)} WHERE ${isCounted(claim, side, item)} AND ${item}.sourceKind IN ${builder.bind(sources)} AND ${holds(item, day)}
        CALL (${claim}, ${item}) { MATCH (${item})-[:COUNTED]->(${counts}:Count) WHERE ${claim}.${side} = 'MEMBERS' AND ${counts}.on <= ${day} RETURN collect({on: ${counts}.on, members: ${counts}.fullMembers}) AS each }
        RETURN count(${item}) AS ${items}, collect(each) AS ${members} }\n`,
      expression: `{subject: ${claim}.${side}, items: ${items}, members: ${members}}`,
    };
  });
}

/** The number that a listing comes to; null where the claim names nothing to count. */
export function listedOf(raw: unknown): number | null {
  const facts = Facts.parse(raw);
  if (facts === null || facts.subject === null) return null;
  if (facts.subject !== 'MEMBERS') return facts.items;
  return facts.members.reduce((sum, counts) => sum + (lastOf(counts) ?? 0), 0);
}

/** The region that a claim is about with all below it, and what lies in them. */
export function itemsOf(claim: string, item: string): string {
  return `(${claim})-[:ABOUT]->${regionsBelow(':Region')}<-[:BASED_IN|LOCATED_IN*0..1]-(${item}:Entity)`;
}

/** The condition that an item is of the type and of the kinds that a side of the claim names. */
export function isCounted(claim: string, side: Side, item: string): string {
  const kinds = `coalesce(${claim}.${side === 'of' ? 'kinds' : 'outOfKinds'}, [])`;
  const ofKind = `coalesce(${item}.level, ${item}.kind) IN ${kinds}`;
  const any = `size(${kinds}) = 0 OR ${ofKind}`;
  const types = ['Organization', 'Unit', 'Alliance', 'Facility', 'Region'].map(
    (label) => `${claim}.${side} = '${label.toUpperCase()}' AND ${item}:${label} AND (${any})`,
  );
  const members = `${claim}.${side} = 'MEMBERS' AND (${item}:Organization AND (${any}) OR ${item}:Unit AND ${ofKind})`;
  return `(${[...types, members].join(' OR ')})`;
}

function lastOf(counts: readonly { on: string; members: number | null }[]): number | null {
  const [last] = [...counts].sort((a, b) => (a.on < b.on ? 1 : -1));
  return last?.members ?? null;
}
