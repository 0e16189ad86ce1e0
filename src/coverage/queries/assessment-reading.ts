import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import type { ComputedReading } from '../../graph/reading.js';
import { assess } from '../assessment/assess.js';
import { decodeFacts, readFacts } from '../reading/facts-reading.js';
import type { RuleSet } from '../rules/rules.js';
import { foundOn } from './found.js';

const Raw = z.object({ name: z.string(), nameEn: z.string().nullable(), facts: z.unknown() });
const Arguments = z.object({ on: CivilDate.nullish() });

/** How `Unit.assessment` is read: the unit's facts, in the statement that reads the unit. */
export function assessmentReading(rules: RuleSet, today: CivilDate): ComputedReading {
  return {
    kind: 'computed',
    read: (unit, _args, builder) => {
      const { calls, expression } = readFacts(unit, builder);
      return {
        calls,
        expression: `{name: ${unit}.name, nameEn: ${unit}.nameEn, facts: ${expression}}`,
      };
    },
    compute: (raw, { args }) => {
      const { facts, ...names } = Raw.parse(raw);
      const assessment = assess(decodeFacts(facts), Arguments.parse(args).on ?? today, rules);
      if (assessment === null) return null;
      const { status, fullMembers, holdsUntil } = assessment;
      return { status, fullMembers, holdsUntil, findings: foundOn(names, assessment, rules) };
    },
  };
}
