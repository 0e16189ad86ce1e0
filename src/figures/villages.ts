import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import type { Asking } from '../graph/ask.js';
import { holds } from '../graph/holds.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { StatementBuilder } from '../graph/statement-builder.js';
import { matchInScope, type Scope } from '../registry/lists.js';
import { scopeOn } from '../registry/regions-on.js';
import { type Answers, answersOf } from './answers.js';
import { type ByRegion, byRegion, type FigureIn, regionsAround } from './by-region.js';

/** How villages stand. */
export interface VillageStanding {
  readonly villages: number;
  /** Whether their own yearly income is below a limit. */
  readonly incomeBelow: Answers;
  readonly firstSecretary: Answers;
  readonly residentTeam: Answers;
}

/** How the villages of a region stand. */
export type RegionVillages = FigureIn<VillageStanding>;

/**
 * Incomes, posted first secretaries and resident teams of the units of a scope that exist on a day, without an
 * exclusion, as they are recorded now: none is dated.
 *
 * @param scope villages' own bodies where it names no kinds
 * @param limit in yuan
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function villageStandings(
  { reader, types, sight }: Asking,
  scope: Scope,
  limit: number,
  on: CivilDate,
): Promise<ByRegion<VillageStanding>> {
  const things = await regionsAround(reader, scope, on);
  const kinds = scope.kinds ?? ['VILLAGE_BODY'];
  const meant = await scopeOn(reader, { ...scope, kinds }, on);
  const rows = await reader.read(
    villageBodies(meant, new StatementBuilder(types, on, await sight())),
  );
  return byRegion(rows, scope, things, (those) => ({
    villages: those.length,
    incomeBelow: answersOf(those, ({ income }) => (income === null ? null : income < limit)),
    firstSecretary: answersOf(those, ({ firstSecretary }) => firstSecretary),
    residentTeam: answersOf(those, ({ residentTeam }) => residentTeam),
  }));
}

type VillageRow = z.infer<typeof VillageRow>;
const VillageRow = z.object({
  region: z.string(),
  income: orNull(z.number()),
  firstSecretary: orNull(z.boolean()),
  residentTeam: orNull(z.boolean()),
});

function villageBodies(scope: Scope, builder: StatementBuilder): Statement<VillageRow> {
  const match = matchInScope(scope, '<-[:LOCATED_IN]-', { node: 'u', label: 'Unit' }, builder, [
    holds('u', builder.day({})),
    'u.exclusion IS NULL',
  ]);
  return {
    name: 'figures.villageBodies',
    text: `${match}
      RETURN u.region AS region, u.annualIncome AS income, u.firstSecretary AS firstSecretary,
        u.residentTeam AS residentTeam`,
    parameters: builder.parameters,
    decode: (row) => VillageRow.parse(row),
  };
}
