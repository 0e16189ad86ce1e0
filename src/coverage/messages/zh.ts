import { CHAIN_LEVELS } from '../rules/rules.js';
import type { Catalogue } from './catalogue.js';
import { breakSentence, breaks } from './zh/chain.js';
import { explanations } from './zh/explanations.js';
import { organizations } from './zh/organizations.js';
import { outside } from './zh/outside.js';
import { units } from './zh/units.js';

/** The texts in Chinese. */
export const zh: Catalogue = {
  units,
  organizations,
  breaks,
  breakSentence,
  levels: CHAIN_LEVELS,
  outside,
  explanations,
};
