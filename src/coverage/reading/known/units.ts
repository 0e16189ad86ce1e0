import type { z } from 'zod';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import type { Scope } from '../../../registry/lists.js';
import { unitAssembler } from '../../facts/assemble-unit.js';
import type { UnitFacts } from '../../facts/facts.js';
import type { FactRows } from '../../facts/rows.js';
import type { Scoped } from '../scoped.js';
import type { Unit } from './columns.js';
import { hierarchyAbove } from './hierarchy.js';
import { lookUp, lookups } from './lookups.js';
import type { Past } from './past.js';
import { regionsAround } from './regions.js';
import { rowsInScope, searches, withSourceKinds } from './scope.js';

type KnownUnit = z.infer<typeof Unit> & { readonly sourceKind: SourceKind };

/**
 * The units that were known in a scope to exist on a day, or on any day where it is null, with the
 * facts that were known of them. The number of statements follows the depth of what is read, not how
 * many units there are.
 *
 * @throws Problem NOT_FOUND where no region ever had the scope's code
 */
export async function knownUnitsInScope(
  past: Past,
  scope: Scope,
  on: CivilDate | null,
): Promise<Scoped<UnitFacts>[]> {
  const units = await rowsInScope(past, searches.units, scope, on);
  const factsOf = unitAssembler(await rowsAround(past, units));
  return units.map((unit) => {
    const { name, nameEn, reading, region, sourceKind } = unit;
    return { name, nameEn, reading, region, sourceKind, facts: factsOf(unit) };
  });
}

/** All rows that the facts of some units rest on. */
async function rowsAround(past: Past, units: readonly KnownUnit[]): Promise<FactRows> {
  const own = units.map(({ id }) => id);
  const parts = await lookUp(past, lookups.part, own);
  const wholes = parts.map(({ whole }) => whole);
  const reached = [...own, ...wholes];
  const coverages = await lookUp(past, lookups.coverageOfUnit, reached);
  const memberships = await lookUp(past, lookups.membership, reached);
  const services = await lookUp(past, lookups.service, reached);
  const covering = coverages.map(({ organization }) => organization);
  const allied = [...memberships, ...services].map(({ alliance }) => alliance);
  const regions = await regionsAround(
    past,
    units.map(({ region }) => region),
  );
  const codes = regions.map(({ code }) => code);
  const surveys = [
    ...(await lookUp(past, lookups.surveyOfUnit, own)),
    ...(await lookUp(past, lookups.surveyInRegion, codes)),
  ];
  return {
    ...(await hierarchyAbove(past, covering, ({ kind }) => kind === 'PARTY_GROUP')),
    units: await lookUp(past, lookups.unit, wholes),
    alliances: await lookUp(past, lookups.alliance, allied),
    counts: await lookUp(past, lookups.count, own),
    surveys: await withSourceKinds(past, surveys),
    regions,
    coverages,
    parts,
    memberships,
    services,
  };
}
