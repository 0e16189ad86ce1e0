import { facilityRate } from '../../figures/facility-rate.js';
import { householdLinkRate } from '../../figures/household-link-rate.js';
import { organizationStandings } from '../../figures/standings.js';
import { villageStandings } from '../../figures/villages.js';
import { Scope } from '../../registry/lists.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadRegion } from './load.js';
import { dayAsked } from './question.js';

/** In yuan: a village of less is weak. */
const weakBelow = 100_000;

/** Figures of the register. */
export const figureResolvers: Resolvers = {
  Query: {
    householdLinkRate: (_, { scope, on }, context) => {
      const { region = null, within, kinds = null, sources = null } = Scope.parse(scope);
      return householdLinkRate(
        context.reader,
        { region, within, kinds, sources },
        dayAsked({ on }, context),
      );
    },
    facilityRate: (_, { kind, scope, on }, context) => {
      const { region = null, within, sources = null } = Scope.parse(scope);
      return facilityRate(context, kind, { region, within, sources }, dayAsked({ on }, context));
    },
    organizationStandings: (_, { scope, on }, context) =>
      organizationStandings(context, Scope.parse(scope), dayAsked({ on }, context)),
    villageStandings: (_, { scope, incomeBelow, on }, context) =>
      villageStandings(
        context,
        Scope.parse(scope),
        incomeBelow ?? weakBelow,
        dayAsked({ on }, context),
      ),
  },
  RegionRate: {
    region: ({ region }, _args, context, info) => loadRegion(context, info, region),
  },
  RegionStanding: {
    region: ({ region }, _args, context, info) => loadRegion(context, info, region),
  },
  RegionVillages: {
    region: ({ region }, _args, context, info) => loadRegion(context, info, region),
  },
};
