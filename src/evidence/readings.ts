import type { CivilDate } from '../domain/civil-date.js';
import type { SourceKind } from '../domain/vocabulary.js';
import { Deferred } from '../graph/answer.js';
import type { Reader } from '../graph/graph.js';
import { type ComputedReading, one, property, type TypeReading } from '../graph/reading.js';
import { listProperty, stated } from '../registry/readings/stated.js';
import { ClaimFacts, factualSources, listingOf, readClaim, type Side } from './claim-facts.js';

export const source: TypeReading = {
  name: 'Source',
  label: 'Source',
  fields: {
    id: property('id'),
    kind: property('kind'),
    title: property('title'),
    date: property('date'),
    url: property('url'),
    recordedAt: property('recordedAt'),
  },
};

/**
 * How claims are read, each set against what the graph lists.
 *
 * @param today the day that counts where a claim speaks of none
 * @param sources the kinds of sources whose listed items count
 */
export function claim(
  today: CivilDate,
  sources: readonly SourceKind[] = factualSources,
): TypeReading {
  // A register's total stands whatever items are asked for: it is what a share divides by.
  const totals = [...new Set([...factualSources, ...sources])];
  const figure = (side: Side, work: (listed: number, stated: number) => number | null) =>
    computed(async (facts, reader) => {
      const kinds = side === 'of' ? sources : totals;
      const { listed } = await listingOf({ reader, today }, facts, side, kinds);
      return listed === null ? null : work(listed, facts.stated);
    });
  return {
    name: 'Claim',
    label: 'Claim',
    fields: {
      ...stated,
      id: property('id'),
      text: property('text'),
      textEn: property('textEn'),
      stated: property('stated'),
      region: one('Region', ({ parent, node }) => `(${parent})-[:ABOUT]->(${node}:Region)`),
      of: property('of'),
      kinds: listProperty('kinds'),
      outOfSubject: property('outOf'),
      outOfKinds: listProperty('outOfKinds'),
      on: property('on'),
      listed: figure('of', (listed) => listed),
      difference: figure('of', (listed, stated) => stated - listed),
      outOf: figure('outOf', (total) => total),
      share: figure('outOf', (total, stated) => (total === 0 ? null : stated / total)),
      // The ids; what is asked of each is read by them.
      outOfSources: computed(
        async (facts, reader) =>
          (await listingOf({ reader, today }, facts, 'outOf', totals)).sources,
      ),
    },
  };
}

/** A value that follows from a claim and from what the register lists. */
function computed(work: (facts: ClaimFacts, reader: Reader) => Promise<unknown>): ComputedReading {
  return {
    kind: 'computed',
    read: (node) => ({ calls: '', expression: readClaim(node) }),
    compute: (raw) => {
      const facts = ClaimFacts.parse(raw);
      return new Deferred((reader) => work(facts, reader));
    },
  };
}
