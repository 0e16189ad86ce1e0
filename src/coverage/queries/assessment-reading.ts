import DataLoader from 'dataloader';
import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { Deferred } from '../../graph/answer.js';
import type { Reader } from '../../graph/graph.js';
import type { ComputedReading } from '../../graph/reading.js';
import type { AssessedUnit } from '../reading/assessed-units.js';
import type { RuleSet } from '../rules/rules.js';
import { assessUnitsById } from './assessed-by-id.js';
import { describeFindings } from './described-finding.js';

const Arguments = z.object({ on: CivilDate.nullish() });
const UnitId = z.string();

/** How `Unit.assessment` is read: those of all units of an answer together, from the index where that has them. */
export function assessmentReading(rules: RuleSet, today: CivilDate): ComputedReading {
  const loaders = new WeakMap<Reader, AssessmentLoader>();
  return {
    kind: 'computed',
    read: (unit) => ({ calls: '', expression: `${unit}.id` }),
    compute: (raw, { args }) => {
      const id = UnitId.parse(raw);
      const on = Arguments.parse(args).on ?? today;
      return new Deferred(async (reader) => {
        const loader = loaders.get(reader) ?? loaderOf(reader, rules);
        loaders.set(reader, loader);
        const unit = await loader.load({ id, on });
        return unit === null ? null : described(unit, rules);
      });
    },
  };
}

interface Asked {
  readonly id: string;
  readonly on: CivilDate;
}

type AssessmentLoader = DataLoader<Asked, AssessedUnit | null>;

/** Holds on to nothing: what is asked later may have changed by then. */
function loaderOf(reader: Reader, rules: RuleSet): AssessmentLoader {
  return new DataLoader(
    async (asked) => {
      const found = new Map<string, AssessedUnit>();
      for (const [on, those] of groupedBy(asked, (each) => each.on)) {
        const ids = [...new Set(those.map(({ id }) => id))];
        for (const unit of await assessUnitsById({ reader }, { on, rules }, ids))
          found.set(`${on} ${unit.id}`, unit);
      }
      return asked.map(({ id, on }) => found.get(`${on} ${id}`) ?? null);
    },
    { cache: false },
  );
}

function described({ assessment, ...names }: AssessedUnit, rules: RuleSet) {
  const { status, fullMembers, holdsUntil } = assessment;
  return {
    status,
    fullMembers,
    holdsUntil,
    findings: describeFindings(names, assessment, rules),
  };
}
