import { thingsInRegions } from '../../src/alliances/membership/listed.js';
import { chainsOf, partsOf } from '../../src/alliances/reach/reach-area.js';
import { today } from '../support/run-query.js';
import { type StatementCase, sorted } from './case.js';

/** The statements about alliances that no operation over the county reaches: it has no industry chain. */
export const allianceCases: readonly StatementCase[] = [
  {
    title: 'the units that are part of others on a day, and the chains that units are part of',
    statements: ['alliances.partsOf', 'alliances.chainsOf'],
    run: async (graph) => ({
      parts: await graph.read(partsOf(['u-compound', 'u-farm', 'nothing'], today)),
      chains: await graph.read(chainsOf(['u-tower', 'u-farm'], today)),
    }),
    expected: { parts: [{ unit: 'u-tower', whole: 'u-compound' }], chains: [] },
  },
  {
    title: 'which things are in some regions themselves',
    statements: ['alliances.thingsInRegions'],
    run: async (graph) => {
      const found = await graph.read(
        thingsInRegions(['o-branch', 'o-old', 'nothing'], ['350428100201', 'grid-old', 'no']),
      );
      return sorted(found);
    },
    expected: ['o-branch'],
  },
];
