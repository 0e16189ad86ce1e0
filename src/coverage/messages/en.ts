import type { Catalogue } from './catalogue.js';
import { breakSentence, breaks, levels } from './en/chain.js';
import { explanations } from './en/explanations.js';
import { organizations } from './en/organizations.js';
import { outside } from './en/outside.js';
import { units } from './en/units.js';

/** The texts in English. */
export const en: Catalogue = {
  units,
  organizations,
  breaks,
  breakSentence,
  levels,
  outside,
  explanations,
};
