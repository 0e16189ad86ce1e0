import { z } from 'zod';
import { RuleSet } from './rule-set.js';

/** The JSON Schema (draft 2020-12) of a rule set, which `schema/rule-set.schema.json` holds. */
export function ruleSetSchema(): unknown {
  return z.toJSONSchema(RuleSet, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // What the program never writes people may.
      delete jsonSchema.readOnly;
      // Of texts whose pattern says the same, at a length that nobody reads.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
}
