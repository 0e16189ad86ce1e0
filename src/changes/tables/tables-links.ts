import { COVERAGE_MODES, MEMBERSHIP_ROLES } from '../../domain/vocabulary.js';
import { id, optional, position, regionCode, required, word } from './tables-cells.js';
import { evidence, lifetime } from './tables-entities.js';
import { datesInOrder, defineTable } from './tables-table.js';

/** Where a region lay before; a row without dates says that it has always lain where it does. */
export const regionParentsTable = defineTable(
  'region_parents',
  { region: required(regionCode), parent: required(regionCode), ...lifetime, ...evidence },
  ['region', 'validFrom'],
  datesInOrder,
);

export const subordinationsTable = defineTable(
  'subordinations',
  { organization: required(id), superior: required(id), ...lifetime, ...evidence },
  ['organization', 'superior', 'validFrom'],
  datesInOrder,
);

export const coveragesTable = defineTable(
  'coverages',
  {
    organization: required(id),
    unit: required(id),
    mode: required(word(COVERAGE_MODES)),
    ...lifetime,
    ...evidence,
  },
  ['organization', 'unit', 'mode', 'validFrom'],
  datesInOrder,
);

export const partsTable = defineTable(
  'parts',
  { unit: required(id), whole: required(id), ...lifetime, ...evidence },
  ['unit', 'whole', 'validFrom'],
  datesInOrder,
);

export const membershipsTable = defineTable(
  'memberships',
  {
    member: required(id),
    alliance: required(id),
    role: required(word(MEMBERSHIP_ROLES)),
    position: optional(position),
    ...lifetime,
    ...evidence,
  },
  ['member', 'alliance', 'validFrom'],
  datesInOrder,
);

export const servicesTable = defineTable(
  'services',
  { alliance: required(id), target: required(id), ...lifetime, ...evidence },
  ['alliance', 'target', 'validFrom'],
  datesInOrder,
);
