import { reachOf } from '../../alliances/reach.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadUnit } from './load.js';
import { questionOf } from './question.js';

/** What alliances reach, and could take up. */
export const reach: Resolvers = {
  Query: {
    allianceReach: (_, args, context) => reachOf(context, args.alliance, questionOf(args, context)),
  },
  AllianceReach: {
    alliance: async ({ alliance }, _args, context, info) => {
      const found = await context.load(info, ['Alliance'], alliance);
      if (found === null) throw new Error(`An alliance with a reach exists, received ${alliance}.`);
      return found;
    },
    coverage: (reach) => reach.coverage(),
    units: (reach, args) => reach.units(args),
    regions: (reach, args) => reach.regions(args),
    members: (reach) => reach.members(),
    gaps: (reach, args) => reach.gaps(args),
  },
  ReachedUnitConnection: { nodes: ({ edges }) => edges.map(({ node }) => node) },
  ReachedUnit: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
  },
  ReachedRegionConnection: { nodes: ({ edges }) => edges.map(({ node }) => node) },
  ReachedRegion: {
    region: async ({ region }, _args, context, info) => {
      const found = await context.load(info, ['Region'], region);
      if (found === null) throw new Error(`A region that is named exists, received ${region}.`);
      return found;
    },
  },
  ReachableGapConnection: { nodes: ({ edges }) => edges.map(({ node }) => node) },
  ReachableGap: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
  },
};
