import { groupedBy } from '../../domain/grouped-by.js';
import type { EntityId } from '../../domain/ids.js';
import type { AllianceFact, CoverageFact, UnitFacts, Whole } from '../facts/facts.js';
import { linesIn, type TracedLine } from './lines.js';
import {
  type AllianceRow,
  type CountRow,
  type CoverageRow,
  type MembershipRow,
  type OrganizationRow,
  type PartRow,
  type Row,
  rowsOf,
  type ServiceRow,
  type SurveyRow,
  type UnitRow,
} from './rows.js';

/** How a whole's coverage comes to a part of it. */
interface ThroughWhole {
  readonly part: PartRow;
  readonly whole: UnitRow;
}

/** A coverage with the rows that it is made of. */
export interface TracedCoverage {
  readonly fact: CoverageFact;
  readonly edge: CoverageRow;
  readonly organization: OrganizationRow;
  readonly lines: readonly TracedLine[];
  /** Null where the unit is covered itself. */
  readonly through: ThroughWhole | null;
}

/** What an alliance does for a unit, with the rows that it is made of. */
export interface TracedAlliance {
  readonly fact: AllianceFact;
  readonly edge: MembershipRow | ServiceRow;
  readonly alliance: AllianceRow;
  readonly through: ThroughWhole | null;
}

/** A unit's facts, each with the rows behind it. */
export interface UnitTrace {
  readonly unit: UnitRow;
  readonly facts: UnitFacts;
  readonly coverages: readonly TracedCoverage[];
  readonly alliances: readonly TracedAlliance[];
  readonly surveys: readonly SurveyRow[];
  readonly counts: readonly CountRow[];
  /** All rows that were read, those of the trace among them. */
  readonly rows: readonly Row[];
}

/** Puts the rows behind a unit together to the facts that `assess` reads; null without its own row. */
export function traceUnit(rows: readonly Row[], id: EntityId): UnitTrace | null {
  const units = new Map(rowsOf(rows, 'units').map((row) => [row.id, row]));
  const unit = units.get(id);
  if (unit === undefined) return null;
  const throughs = rowsOf(rows, 'parts').flatMap((part) => {
    const whole = part.unit === id ? units.get(part.whole) : undefined;
    return whole === undefined ? [] : [{ part, whole }];
  });
  const places = [null, ...throughs];
  const coverages = places.flatMap(coveragesIn(rows, id));
  const alliances = places.flatMap(alliancesIn(rows, id));
  const surveys = rowsOf(rows, 'surveys');
  const counts = rowsOf(rows, 'counts').filter(({ entity }) => entity === id);
  return {
    unit,
    coverages,
    alliances,
    surveys,
    counts,
    rows,
    facts: {
      id,
      kind: unit.kind,
      lifetime: unit.lifetime,
      exclusion: unit.exclusion,
      coverages: coverages.map(({ fact }) => fact),
      alliances: alliances.map(({ fact }) => fact),
      surveys: surveys.map(({ on }) => on),
      counts: counts.map(({ on, fullMembers }) => ({ on, fullMembers })),
    },
  };
}

function coveragesIn(rows: readonly Row[], id: EntityId) {
  const organizations = new Map(rowsOf(rows, 'organizations').map((row) => [row.id, row]));
  const linesOf = linesIn(rows);
  const edges = groupedBy(rowsOf(rows, 'coverages'), ({ unit }) => unit);
  return (through: ThroughWhole | null): TracedCoverage[] =>
    (edges.get(through?.whole.id ?? id) ?? []).flatMap((edge) => {
      const organization = organizations.get(edge.organization);
      if (organization === undefined) return [];
      const lines = linesOf(organization);
      const fact = {
        organization: organization.id,
        organizationKind: organization.kind,
        mode: edge.mode,
        lifetimes: [edge.lifetime, organization.lifetime, ...lifetimesOf(through)],
        lines: lines.map(({ line }) => line),
        whole: wholeOf(through),
      };
      return [{ fact, edge, organization, lines, through }];
    });
}

function alliancesIn(rows: readonly Row[], id: EntityId) {
  const alliances = new Map(rowsOf(rows, 'alliances').map((row) => [row.id, row]));
  const memberships = groupedBy(rowsOf(rows, 'memberships'), ({ member }) => member);
  const services = groupedBy(rowsOf(rows, 'services'), ({ target }) => target);
  return (through: ThroughWhole | null): TracedAlliance[] => {
    const at = through?.whole.id ?? id;
    return [...(memberships.get(at) ?? []), ...(services.get(at) ?? [])].flatMap((edge) => {
      const alliance = alliances.get(edge.alliance);
      if (alliance === undefined) return [];
      const lifetimes = [edge.lifetime, alliance.lifetime, ...lifetimesOf(through)];
      const fact = { alliance: alliance.id, lifetimes, whole: wholeOf(through) };
      return [{ fact, edge, alliance, through }];
    });
  };
}

function lifetimesOf(through: ThroughWhole | null) {
  return through === null ? [] : [through.part.lifetime, through.whole.lifetime];
}

function wholeOf(through: ThroughWhole | null): Whole | null {
  return through === null ? null : { id: through.whole.id, kind: through.whole.kind };
}
