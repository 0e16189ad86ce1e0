import { CHAIN_LEVELS } from '../rules.js';
import type { Catalogue } from './catalogue.js';
import { breaks } from './zh/chain.js';
import { organizations } from './zh/organizations.js';
import { units } from './zh/units.js';

/** The texts in Chinese. */
export const zh: Catalogue = { units, organizations, breaks, levels: CHAIN_LEVELS };
