import { z } from 'zod';
import { RegionCode } from '../../domain/ids.js';
import { LARGEST_COUNT, LARGEST_REVENUE } from '../../domain/numbers.js';
import { LONGEST_PASSAGE, unfitInLines } from '../../domain/texts.js';
import { SEVERITIES, UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import { dutyKinds } from './duties.js';

/*
 * Clauses say what units of some kinds, in some regions, are held to: thresholds and duties (docs/rule-sets.md).
 */

/** A text that answers show: as those of files are. */
export const text = z.string().min(1).max(LONGEST_PASSAGE).check(hasNothingUnseen);
export const unitKind = z.enum(valuesOf(UNIT_KINDS));
export const article = text.describe('The article that it rests on, in English.');
export const zh = text.describe('The article, in Chinese.');

const clause = {
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'An id of a clause is 1 to 64 of a to z, 0 to 9 and -')
    .describe('Its own within the rule set: what findings name it by.'),
  kinds: z.array(unitKind).min(1).readonly().optional().describe('Of which units; all: left out.'),
  regions: z
    .array(RegionCode)
    .min(1)
    .readonly()
    .optional()
    .describe('In these regions and below them; everywhere where left out.'),
};

/** A number of full members in the place of `numbers.minimumMembers`. */
export const Threshold = z
  .strictObject({
    ...clause,
    minimumMembers: z
      .int()
      .positive()
      .max(LARGEST_COUNT)
      .describe('Full members from which such a unit has to have an organization.'),
    ...{ article, zh },
  })
  .readonly();
export type Threshold = z.infer<typeof Threshold>;

const count = z.int().positive().max(LARGEST_COUNT).optional();

const Terms = z
  .strictObject({
    staff: count.describe('At least so many staff.'),
    revenue: z
      .int()
      .positive()
      .max(LARGEST_REVENUE)
      .optional()
      .describe('A revenue of at least so many yuan a year.'),
    members: count.describe('At least so many full members.'),
    years: z
      .int()
      .positive()
      .max(1_000)
      .optional()
      .describe('So many calendar years after the first day of the unit.'),
  })
  .refine((terms) => Object.values(terms).some((least) => least !== undefined), {
    message: 'Terms name staff, revenue, members or years',
  })
  .readonly();
/** What a unit has to have reached, all of it. */
export type Terms = z.infer<typeof Terms>;

export const Duty = z
  .strictObject({
    ...clause,
    duty: z.enum(dutyKinds).describe('What such a unit has to have.'),
    severity: z
      .enum(valuesOf(SEVERITIES).filter((severity) => severity !== 'INFO'))
      .describe('Of the finding where it is broken.'),
    when: z
      .array(Terms)
      .min(1)
      .readonly()
      .describe('It binds a unit that has reached all of one of these.'),
    ...{ article, zh },
  })
  .readonly();
export type Duty = z.infer<typeof Duty>;

function hasNothingUnseen({ value, issues }: z.core.ParsePayload<string>): void {
  const found = unfitInLines(value);
  if (found === null) return;
  const message = `A text has no characters that are not seen, this one has ${found}`;
  issues.push({ code: 'custom', message, input: value });
}
