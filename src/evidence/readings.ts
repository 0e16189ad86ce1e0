import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { isWebAddress } from '../domain/texts.js';
import { Deferred } from '../graph/answer.js';
import { type ComputedReading, one, property, type TypeReading } from '../graph/reading.js';
import { currentThings } from '../registry/current-things.js';
import { divisionsOf } from '../registry/divisions.js';
import { locatedSight, sourceSight } from '../registry/readings/sights.js';
import { listProperty, stated } from '../registry/readings/stated.js';
import { ClaimFacts, figureOf, type Register, sourcesIn, sourcesOutOf } from './claim-facts.js';

export const source: TypeReading = {
  name: 'Source',
  label: 'Source',
  sight: sourceSight,
  fields: {
    id: property('id'),
    kind: property('kind'),
    title: property('title'),
    date: property('date'),
    // Earlier releases took any text, which a page of a dashboard would run as a link.
    url: {
      kind: 'computed',
      read: (node) => ({ calls: '', expression: `${node}.url` }),
      compute: (raw) => (typeof raw === 'string' && isWebAddress(raw) ? raw : null),
    },
    recordedAt: property('recordedAt'),
  },
};

/** What a claim says, with what is granted to whoever asks; null: all. */
const AskedFacts = z.union([
  z.tuple([ClaimFacts, z.array(z.string())]),
  ClaimFacts.transform((facts): [ClaimFacts, null] => [facts, null]),
]);

/**
 * How claims are read, each set against what the graph lists.
 *
 * @param today the day that counts where a claim speaks of none
 */
export function claim(today: CivilDate): TypeReading {
  const computed = (work: (facts: ClaimFacts, register: Register) => unknown): ComputedReading => ({
    kind: 'computed',
    read: (node, _args, builder) => {
      const facts = `${node} {.region, .on, .stated, .of, .kinds, .outOf, .outOfKinds}`;
      const { granted } = builder;
      const expression = granted === null ? facts : `[${facts}, ${builder.bind(granted.regions)}]`;
      return { calls: '', expression };
    },
    compute: (raw, { args }) => {
      const [facts, regions] = AskedFacts.parse(raw);
      const granted = regions === null ? null : { regions };
      const sources = sourcesIn(args);
      return new Deferred(async (reader) => {
        const { value: things } = await currentThings(reader);
        const divisions = (await divisionsOf(reader)).within(granted);
        return work(facts, { things, divisions, today, sources });
      });
    },
  });
  return {
    name: 'Claim',
    label: 'Claim',
    sight: locatedSight,
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
      listed: computed((facts, register) => figureOf('listed', facts, register)),
      difference: computed((facts, register) => figureOf('difference', facts, register)),
      outOf: computed((facts, register) => figureOf('outOf', facts, register)),
      share: computed((facts, register) => figureOf('share', facts, register)),
      // The ids; what is asked of each is read by them.
      outOfSources: computed(sourcesOutOf),
    },
  };
}
