import { containment } from '../../facts/containment.js';
import { indexed } from '../../facts/indexes.js';
import type { ColumnsOf, RowsOf, statedColumns } from '../columns.js';
import { formerRegions, surveysOf } from '../former-regions.js';
import { isGroup, readSuperiors, superiorsAsKnown } from '../superiors.js';
import type { AssessedRows, RowsAroundUnits } from '../surrounded-units.js';
import type { AsKnown } from './as-known.js';
import { knownDivisions } from './divisions.js';
import { lookUp, lookups } from './lookups.js';
import { withSourceKinds } from './source-kinds.js';

/** A survey counts as its source's kind was known. */
interface StatedSurveys {
  readonly surveys: RowsOf<typeof statedColumns>['surveys'];
}

/**
 * All rows that the facts of some units rest on, as they are or were known.
 *
 * @param regions all that contain one of the units
 * @param organizationsWithIds reads organizations
 */
export async function knownRowsAroundUnits<R extends AssessedRows & StatedSurveys>(
  known: AsKnown,
  units: readonly R['units'][],
  regions: readonly R['regions'][],
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
  const upwardFrom = containment(indexed(regions, ({ code }) => code));
  const divisions = await knownDivisions(known);
  const { everAround, former, lying } = formerRegions(
    divisions,
    new Set(units.map(({ region }) => region)),
    upwardFrom,
  );
  const codes = regions.map(({ code }) => code);
  const surveys = [
    ...(await lookUp(known, lookups.surveyOfUnit, of.surveys, own)),
    ...(await lookUp(known, lookups.surveyInRegion, of.surveys, [...codes, ...former])),
  ];
  const stated = await withSourceKinds(known, surveys);
  const read = superiorsAsKnown<R>(known, isGroup, organizationsWithIds, of.subordinations);
  return {
    units,
    regions:
      former.length === 0
        ? regions
        : [...regions, ...(await lookUp(known, lookups.region, of.regions, former))],
    regionsAround: everAround,
    lying,
    rows: {
      ...(await readSuperiors<R>(await read([...covering]), isGroup, read)),
      units: await lookUp(known, lookups.unit, of.units, wholes),
      alliances: await lookUp(known, lookups.alliance, of.alliances, allied),
      counts: await lookUp(known, lookups.count, of.counts, own),
      surveys: divisions.areUnmoved ? stated : surveysOf<R>(units, stated, { everAround, lying }),
      coverages,
      parts,
      memberships,
      services,
    },
  };
}
