import type { Catalogue } from '../catalogue.js';

/** What breaks a link of the chain, explained in English. */
export const breaks: Catalogue['breaks'] = {
  MISSING_SUPERIOR: {
    explain: () => 'it has no superior (none is stated, or the one that is has ended)',
    remedy: 'Establish which organization it is subordinate to, and record the link and its start.',
  },
  CYCLE: {
    explain: ({ organizations }) =>
      `its superiors lead back to it (${[...organizations, ...organizations.slice(0, 1)].join(' → ')})`,
    remedy:
      'Find the link of the cycle that is entered the wrong way round, end or correct it, and record the right superior.',
  },
  TWO_SUPERIORS: {
    explain: ({ organizations }) =>
      `it has ${organizations.length} superiors at once (${organizations.join(', ')})`,
    remedy: 'Establish which of its superiors it is under, and end its links to the others.',
  },
  SKIPPED_LEVEL: {
    explain: ({ organizations, skipped }) =>
      `its superior (${organizations.join(', ')}) passes over a level: ${skipped.join(', ')}`,
    remedy:
      'Put it under the organization of the level that is passed over; where there is none, set one up.',
  },
};

export const breakSentence: Catalogue['breakSentence'] = ({ name, linkBreak }) =>
  `The chain breaks at ${name}: ${linkBreak}.`;

/** The levels of the chain, each to stand after "the". */
export const levels: Catalogue['levels'] = {
  HOUSEHOLD_LINK: 'household link',
  MICRO_GRID_GROUP: 'micro-grid party group',
  GRID_BRANCH: 'grid branch',
  VILLAGE_ORGANIZATION: 'village or community organization',
  AREA_ORGANIZATION: 'area joint organization',
  TOWNSHIP_COMMITTEE: 'township committee',
};
