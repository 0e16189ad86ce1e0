import type { ExplanationTexts } from '../explanation-texts.js';
import { changes, superiors } from './changes.js';
import { breaks, events, facts, terms } from './explained-facts.js';
import { conditions, coveredBy, organizationConditions, steps } from './steps.js';

/** Explanations in Chinese. */
export const explanations: ExplanationTexts = {
  steps,
  conditions,
  organizationConditions,
  coveredBy,
  facts,
  terms,
  breaks,
  changes,
  superiors,
  events,
  comma: '、',
  andOutside: (text, outside) => `${text}另依据${outside}。`,
  sentence: (clause) => `${clause}。`,
};
