import { reachOf } from '../../alliances/reach/reach.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadAlliance, loadRegion, loadUnit } from './load.js';
import { questionOf } from './question.js';

/** What alliances reach, and could take up. */
export const reachResolvers: Resolvers = {
  Query: {
    allianceReach: (_, args, context) => reachOf(context, args.alliance, questionOf(args, context)),
  },
  AllianceReach: {
    alliance: ({ alliance }, _args, context, info) => loadAlliance(context, info, alliance),
    coverage: (reach) => reach.coverage(),
    unitCounts: (reach) => reach.unitCounts(),
    units: (reach, args) => reach.units(args.filter ?? {}, args),
    regionCounts: (reach) => reach.regionCounts(),
    regions: (reach, args) => reach.regions(args.filter ?? {}, args),
    members: (reach) => reach.members(),
    gaps: (reach, args) => reach.gaps(args.filter ?? {}, args),
  },
  ReachedUnit: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
  },
  ReachedRegion: {
    region: ({ region }, _args, context, info) => loadRegion(context, info, region),
  },
  ReachableGap: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
  },
  TakeUpGround: {
    chain: ({ chain }, _args, context, info) =>
      chain === null ? null : loadUnit(context, info, chain),
    region: ({ region }, _args, context, info) =>
      region === null ? null : loadRegion(context, info, region),
  },
};
