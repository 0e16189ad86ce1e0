import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { Deferred } from '../../graph/answer.js';
import type { ComputedReading } from '../../graph/reading.js';
import { assess } from '../assessment/assess.js';
import { columns, type LeanRows } from '../reading/columns.js';
import { RawAround, readRowsAroundUnit } from '../reading/rows-around-unit.js';
import {
  decodeRowsAroundUnits,
  type RowsAroundUnits,
  unreadGroups,
  withSuperiors,
} from '../reading/rows-around-units.js';
import { groupsNow } from '../reading/superiors.js';
import { factsOfUnits } from '../reading/units-in-scope.js';
import type { RuleSet } from '../rules/rules.js';
import { describeFindings } from './described-finding.js';

const Raw = z.object({ name: z.string(), nameEn: z.string().nullable(), around: RawAround });
const Arguments = z.object({ on: CivilDate.nullish() });

/**
 * How `Unit.assessment` is read: the rows of the unit's facts, in the statement that reads the unit.
 * Only where a party group stands below another is more to be read.
 */
export function assessmentReading(rules: RuleSet, today: CivilDate): ComputedReading {
  return {
    kind: 'computed',
    read: (unit, _args, builder) => {
      const { calls, expression } = readRowsAroundUnit<LeanRows>(unit, builder, columns);
      return {
        calls,
        expression: `{name: ${unit}.name, nameEn: ${unit}.nameEn, around: ${expression}}`,
      };
    },
    compute: (raw, { args }) => {
      const { around, ...names } = Raw.parse(raw);
      const on = Arguments.parse(args).on ?? today;
      const rows = decodeRowsAroundUnits<LeanRows>([around], columns);
      if (unreadGroups(rows).length === 0) return assessmentFrom(rows);
      return new Deferred(async (reader) =>
        assessmentFrom(await withSuperiors(rows, groupsNow(reader))),
      );

      function assessmentFrom(complete: RowsAroundUnits<LeanRows>) {
        const [own] = factsOfUnits(complete);
        const assessment = own === undefined ? null : assess(own.facts, on, rules);
        if (assessment === null) return null;
        const { status, fullMembers, holdsUntil } = assessment;
        return {
          status,
          fullMembers,
          holdsUntil,
          findings: describeFindings(names, assessment, rules),
        };
      }
    },
  };
}
