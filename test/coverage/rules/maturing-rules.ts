import { rules as shipped } from '../facts/facts-of.js';

/** Temporary coverage matures in one month, so that it does so within the small world. */
export const maturingRules = {
  ...shipped,
  numbers: {
    ...shipped.numbers,
    temporaryMonths: { ...shipped.numbers.temporaryMonths, value: 1 },
  },
};
