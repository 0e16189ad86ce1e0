import type { Catalogue } from './catalogue.js';
import { breaks, levels } from './en/chain.js';
import { organizations } from './en/organizations.js';
import { units } from './en/units.js';

/** The texts in English. */
export const en: Catalogue = { units, organizations, breaks, levels };
