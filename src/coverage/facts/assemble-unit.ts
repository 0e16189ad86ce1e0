import type { Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { AllianceFact, CoverageFact, UnitFacts, Whole } from './facts.js';
import { grouped, indexed, lifetimeOf } from './indexes.js';
import { lineFinder } from './lines.js';
import type { AssessedUnitRow, FactRows } from './rows.js';
import { surveyFinder } from './surveys.js';

/** What reaches a unit through a whole: the whole, and what must be alive beside the rest. */
interface Way {
  readonly whole: Whole | null;
  readonly further: readonly Lifetime[];
}

const direct: Way = { whole: null, further: [] };

/**
 * Gives the facts of units from rows: the unit's own coverages, alliances, surveys and counts, and the
 * coverages and alliances of the wholes that it is part of. The rows are gone through once; then each
 * unit costs what its facts hold.
 */
export function unitAssembler(rows: FactRows): (unit: AssessedUnitRow) => UnitFacts {
  const units = indexed(rows.units, ({ id }) => id);
  const organizations = indexed(rows.organizations, ({ id }) => id);
  const alliances = indexed(rows.alliances, ({ id }) => id);
  const partsOf = grouped(rows.parts, ({ unit }) => unit);
  const coveragesOf = grouped(rows.coverages, ({ unit }) => unit);
  const membershipsOf = grouped(rows.memberships, ({ member }) => member);
  const servicesOf = grouped(rows.services, ({ target }) => target);
  const countsOf = grouped(rows.counts, ({ entity }) => entity);
  const surveysOf = surveyFinder(rows.surveys, rows.regions);
  const linesOf = lineFinder(organizations, rows.subordinations);

  return (unit) => {
    const { id, kind, exclusion } = unit;
    const ways = [{ of: id, way: direct }, ...wholesOf(id)];
    return {
      id,
      kind,
      lifetime: lifetimeOf(unit),
      exclusion,
      coverages: ways.flatMap(({ of, way }) => coveragesBy(of, way)),
      alliances: ways.flatMap(({ of, way }) => alliancesBy(of, way)),
      surveys: surveysOf(unit),
      counts: countsOf(id).map(({ on, fullMembers }) => ({ on, fullMembers })),
    };
  };

  function wholesOf(part: EntityId): { readonly of: EntityId; readonly way: Way }[] {
    return partsOf(part).flatMap((edge) => {
      const whole = units.get(edge.whole);
      if (whole === undefined) return [];
      const { id, kind } = whole;
      const way = { whole: { id, kind }, further: [lifetimeOf(edge), lifetimeOf(whole)] };
      return [{ of: id, way }];
    });
  }

  function coveragesBy(of: EntityId, { whole, further }: Way): CoverageFact[] {
    return coveragesOf(of).flatMap((edge) => {
      const organization = organizations.get(edge.organization);
      if (organization === undefined) return [];
      return {
        organization: organization.id,
        organizationKind: organization.kind,
        mode: edge.mode,
        lifetimes: [lifetimeOf(edge), lifetimeOf(organization), ...further],
        lines: linesOf(organization),
        whole,
      };
    });
  }

  function alliancesBy(of: EntityId, { whole, further }: Way): AllianceFact[] {
    return [...membershipsOf(of), ...servicesOf(of)].flatMap((edge) => {
      const alliance = alliances.get(edge.alliance);
      if (alliance === undefined) return [];
      const lifetimes = [lifetimeOf(edge), lifetimeOf(alliance), ...further];
      return { alliance: alliance.id, lifetimes, whole };
    });
  }
}
