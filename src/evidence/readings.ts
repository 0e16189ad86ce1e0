import type { SourceKind } from '../domain/vocabulary.js';
import { Deferred } from '../graph/answer.js';
import type { Reader } from '../graph/graph.js';
import { type ComputedReading, one, property, type TypeReading } from '../graph/reading.js';
import { listProperty, stated } from '../registry/readings/stated.js';
import { ClaimFacts, factualSources, listingOf, readClaim } from './claim-facts.js';

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
 * @param sources the kinds of sources whose listed items count
 */
export function claim(sources: readonly SourceKind[] = factualSources): TypeReading {
  // A register's total stands whatever items are asked for: it is what a share divides by.
  const totals = [...new Set([...factualSources, ...sources])];
  const figure = (work: (figures: Figures) => number | null): ComputedReading =>
    computed(async (facts, reader) => {
      const [of, outOf] = await Promise.all([
        listingOf(reader, facts, 'of', sources),
        listingOf(reader, facts, 'outOf', totals),
      ]);
      return work({ stated: facts.stated, listed: of.listed, outOf: outOf.listed });
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
      listed: figure(({ listed }) => listed),
      difference: figure(({ stated, listed }) => (listed === null ? null : stated - listed)),
      outOf: figure(({ outOf }) => outOf),
      share: figure(({ stated, outOf }) => (outOf === null || outOf === 0 ? null : stated / outOf)),
      // The ids; what is asked of each is read by them.
      outOfSources: computed(
        async (facts, reader) => (await listingOf(reader, facts, 'outOf', totals)).sources,
      ),
    },
  };
}

/** A value that follows from a claim and from what the register lists. */
function computed(work: (facts: ClaimFacts, reader: Reader) => Promise<unknown>): ComputedReading {
  return {
    kind: 'computed',
    read: (node, _args, builder) => ({ calls: '', expression: readClaim(node, builder) }),
    compute: (raw) => {
      const facts = ClaimFacts.parse(raw);
      return new Deferred((reader) => work(facts, reader));
    },
  };
}

/** What a claim's figures follow from: the stated total, and what the graph lists. */
interface Figures {
  readonly stated: number;
  readonly listed: number | null;
  readonly outOf: number | null;
}
