import { valuesOf } from '../../domain/vocabulary.js';
import { isBelowCounty } from '../facts/hierarchy.js';
import type { RankedOrganization } from '../facts/rows.js';
import { CHAIN_LEVELS, type ChainLevel, type RuleSet } from '../rules/rules.js';

const levels = valuesOf(CHAIN_LEVELS);

/** Where an organization stands, as far as the chain asks for it. */
type Place = Pick<RankedOrganization, 'kind' | 'level'>;

/**
 * The level of the six-level chain (domain.md) that an organization stands on: a united committee based
 * in a township or below is the area's, all others go by their region. Null at the county and above it,
 * where the chain has ended.
 */
export function chainLevelOf({ kind, level }: Place): ChainLevel | null {
  if (kind === 'UNITED_COMMITTEE' && isBelowCounty({ level })) return 'AREA_ORGANIZATION';
  switch (level) {
    case 'MICRO_GRID':
      return 'MICRO_GRID_GROUP';
    case 'GRID':
      return 'GRID_BRANCH';
    case 'VILLAGE':
    case 'COMMUNITY':
    case 'SPECIAL_AREA':
      return 'VILLAGE_ORGANIZATION';
    case 'TOWNSHIP':
      return 'TOWNSHIP_COMMITTEE';
    case 'COUNTY':
    case 'PREFECTURE':
    case 'PROVINCE':
      return null;
  }
}

/**
 * The levels, upward, that a link passes over though the rule set does not let them be absent. Only
 * the links of organizations based in a grid or micro-grid are held to the six levels.
 */
export function skippedLevels(from: Place, to: Place, { optionalLevels }: RuleSet): ChainLevel[] {
  const own = chainLevelOf(from);
  if (own === null || (from.level !== 'GRID' && from.level !== 'MICRO_GRID')) return [];
  const above = chainLevelOf(to);
  const end = above === null ? levels.length : levels.indexOf(above);
  const between = levels.slice(levels.indexOf(own) + 1, end);
  return between.filter((level) => !optionalLevels.includes(level));
}
