import { z } from 'zod';
import type { SourceKind } from '../domain/vocabulary.js';
import { type ComputedReading, one, property, type TypeReading } from '../graph/reading.js';
import { listProperty, stated } from '../registry/readings/stated.js';
import { factualSources, isCounted, itemsOf, listedOf, readListing } from './claim-facts.js';

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
  const figure = (work: (figures: Figures) => number | null): ComputedReading => ({
    kind: 'computed',
    read: (node, _args, builder) => {
      const of = readListing(node, 'of', sources, builder);
      const outOf = readListing(node, 'outOf', totals, builder);
      return {
        calls: of.calls + outOf.calls,
        expression: `{stated: ${node}.stated, of: ${of.expression}, outOf: ${outOf.expression}}`,
      };
    },
    compute: (raw) => {
      const { stated, of, outOf } = Raw.parse(raw);
      return work({ stated, listed: listedOf(of), outOf: listedOf(outOf) });
    },
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
      outOfSources: {
        kind: 'list',
        types: ['Source'],
        match: ({ parent, node }, _args, builder) => ({
          pattern: `${itemsOf(parent, 'item')}-[:STATED_IN]->(${node}:Source)`,
          where: [isCounted(parent, 'outOf', 'item'), `item.sourceKind IN ${builder.bind(totals)}`],
        }),
        order: (node) => `${node}.id`,
      },
    },
  };
}

/** What a claim's figures follow from: the stated total, and what the graph lists. */
interface Figures {
  readonly stated: number;
  readonly listed: number | null;
  readonly outOf: number | null;
}

const Raw = z.object({ stated: z.number(), of: z.unknown(), outOf: z.unknown() });
