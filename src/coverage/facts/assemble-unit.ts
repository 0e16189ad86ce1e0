import type { EntityId } from '../../domain/ids.js';
import type { AllianceFact, CoverageFact, ThroughWhole, UnitFacts } from './facts.js';
import { grouped, indexed } from './indexes.js';
import { linksUpwardFinder } from './links-upward.js';
import { ALWAYS, type Lying, regionsOverTime } from './lying.js';
import type { AssessedUnitRow, RowLists, Rows } from './rows.js';
import { surveyFinder } from './surveys.js';

/** The rows that the facts of units are made of. */
export type UnitRowLists<R extends Rows = Rows> = RowLists<R, Exclude<keyof Rows, 'regions'>>;

/** A unit, or a whole that it is part of: what reaches it reaches the unit. */
interface Reached<R extends Rows> {
  readonly id: EntityId;
  readonly through: ThroughWhole<R> | null;
}

/**
 * Gives the facts of units from rows: the unit's own coverages, alliances, surveys and counts, and the
 * coverages and alliances of the wholes that it is part of. The rows are gone through once; then each
 * unit costs what its facts hold.
 *
 * @param regionsAround the codes of the regions that contain or ever contained one, itself among them
 * @param regionsOf those that contain one, and did before: what a unit is held to by its regions follows from these
 */
export function unitAssembler<R extends Rows>(
  rows: UnitRowLists<R>,
  regionsAround: (region: EntityId) => readonly EntityId[],
  lying: Lying = ALWAYS,
  regionsOf = regionsOverTime(regionsAround, lying),
): (unit: AssessedUnitRow) => UnitFacts<R> {
  const units = indexed(rows.units, ({ id }) => id);
  const organizations = indexed(rows.organizations, ({ id }) => id);
  const alliances = indexed(rows.alliances, ({ id }) => id);
  const partsOf = grouped(rows.parts, ({ unit }) => unit);
  const coveragesOf = grouped(rows.coverages, ({ unit }) => unit);
  const membershipsOf = grouped(rows.memberships, ({ member }) => member);
  const servicesOf = grouped(rows.services, ({ target }) => target);
  const countsOf = grouped(rows.counts, ({ entity }) => entity);
  const surveysOf = surveyFinder(rows, regionsAround, lying);
  const linksUpwardOf = linksUpwardFinder(rows);

  return (unit) => {
    const { id, kind, lifetime, exclusion } = unit;
    const reached = [{ id, through: null }, ...wholesOf(id)];
    return {
      id,
      kind,
      lifetime,
      exclusion,
      ...regionsOf(unit.region),
      coverages: reached.flatMap(coveragesAt),
      alliances: reached.flatMap(alliancesAt),
      surveys: surveysOf(unit),
      counts: countsOf(id),
    };
  };

  function wholesOf(unit: EntityId): Reached<R>[] {
    return partsOf(unit).flatMap((part) => {
      const whole = units.get(part.whole);
      return whole === undefined ? [] : [{ id: whole.id, through: { part, whole } }];
    });
  }

  function coveragesAt({ id, through }: Reached<R>): CoverageFact<R>[] {
    return coveragesOf(id).flatMap((edge) => {
      const organization = organizations.get(edge.organization);
      if (organization === undefined) return [];
      return [{ edge, organization, above: linksUpwardOf(organization), through }];
    });
  }

  function alliancesAt({ id, through }: Reached<R>): AllianceFact<R>[] {
    return [...membershipsOf(id), ...servicesOf(id)].flatMap((edge) => {
      const alliance = alliances.get(edge.alliance);
      return alliance === undefined ? [] : [{ edge, alliance, through }];
    });
  }
}
