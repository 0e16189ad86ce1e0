import type { CivilDate } from '../../../domain/civil-date.js';
import type { Scope } from '../../../registry/lists.js';
import { unitAssembler } from '../../facts/assemble-unit.js';
import { containment } from '../../facts/containment.js';
import type { UnitFacts } from '../../facts/facts.js';
import { indexed } from '../../facts/indexes.js';
import { type ColumnsOf, columns, type RowsOf, statedColumns } from '../columns.js';
import type { AssessedRows } from '../rows-around-unit.js';
import type { RowsAroundUnits } from '../rows-around-units.js';
import type { Scoped } from '../scoped.js';
import { isGroup, readSuperiors, superiorsAsKnown } from '../superiors.js';
import type { AsKnown } from './as-known.js';
import { lookUp, lookups } from './lookups.js';
import { regionsAround } from './regions.js';
import { rowsInScope, searches } from './scope.js';
import { withSourceKinds } from './source-kinds.js';

/**
 * The units that were known in a scope to exist on a day, or on any day where it is null, with the
 * facts that were known of them. The number of statements follows the depth of what is read, not how
 * many units there are.
 *
 * @throws Problem NOT_FOUND where no region ever had the scope's code
 */
export async function knownUnitsInScope(
  known: AsKnown,
  scope: Scope,
  on: CivilDate | null,
): Promise<Scoped<UnitFacts>[]> {
  const units = await rowsInScope(known, searches.units, scope, on);
  const around = await knownRowsAroundUnits<StatedRows>(known, units, statedColumns, (ids) =>
    lookUp(known, lookups.organization, columns.organizations, ids),
  );
  const factsOf = unitAssembler(around.rows, around.regionsAround);
  return units.map((unit) => {
    const { name, nameEn, reading, region, sourceKind } = unit;
    return { name, nameEn, reading, region, sourceKind, facts: factsOf(unit) };
  });
}

type StatedRows = RowsOf<typeof statedColumns>;

/** A survey counts as its source's kind was known. */
interface StatedSurveys {
  readonly surveys: StatedRows['surveys'];
}

/**
 * All rows that the facts of some units rest on, as they are or were known, and the regions around the
 * units.
 *
 * @param organizationsWithIds reads organizations
 */
export async function knownRowsAroundUnits<R extends AssessedRows & StatedSurveys>(
  known: AsKnown,
  units: readonly R['units'][],
  of: Omit<ColumnsOf<R>, 'organizations'>,
  organizationsWithIds: (ids: readonly string[]) => Promise<readonly R['organizations'][]>,
): Promise<RowsAroundUnits<R>> {
  const own = units.map(({ id }) => id);
  const parts = await lookUp(known, lookups.part, of.parts, own);
  const wholes = parts.map(({ whole }) => whole);
  const reached = [...own, ...wholes];
  const coverages = await lookUp(known, lookups.coverageOfUnit, of.coverages, reached);
  const memberships = await lookUp(known, lookups.membership, of.memberships, reached);
  const services = await lookUp(known, lookups.service, of.services, reached);
  const covering = new Set(coverages.map(({ organization }) => organization));
  const allied = [...memberships, ...services].map(({ alliance }) => alliance);
  const located = units.map(({ region }) => region);
  const regions = await regionsAround(known, located, of.regions);
  const codes = regions.map(({ code }) => code);
  const surveys = [
    ...(await lookUp(known, lookups.surveyOfUnit, of.surveys, own)),
    ...(await lookUp(known, lookups.surveyInRegion, of.surveys, codes)),
  ];
  const read = superiorsAsKnown<R>(known, isGroup, organizationsWithIds, of.subordinations);
  return {
    units,
    regions,
    regionsAround: containment(indexed(regions, ({ code }) => code)),
    rows: {
      ...(await readSuperiors<R>(await read([...covering]), isGroup, read)),
      units: await lookUp(known, lookups.unit, of.units, wholes),
      alliances: await lookUp(known, lookups.alliance, of.alliances, allied),
      counts: await lookUp(known, lookups.count, of.counts, own),
      surveys: await withSourceKinds(known, surveys),
      coverages,
      parts,
      memberships,
      services,
    },
  };
}
