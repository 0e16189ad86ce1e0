import {
  type Divisions,
  regionsMeant,
  thingsMeant,
  type Whereabouts,
} from '../../domain/divisions.js';
import type { EntityId } from '../../domain/ids.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { divisionsOf } from '../../registry/divisions.js';
import { pathOn } from '../../registry/regions-on.js';
import { type Assessment, assess } from '../assessment/assess.js';
import { assessOrganization } from '../assessment/assess-organization.js';
import type { Affected, RowChanges } from '../facts/row-changes.js';
import { countUnit, emptyTally, type Tally, type TallyKey } from '../figures/tally.js';
import type { UnitArea } from '../index/extent.js';
import { indexFor } from '../kept/current-index.js';
import { readPaths } from '../kept/region-paths.js';
import { type AffectedFacts, readChangedFacts } from '../reading/changed-facts.js';
import type { PlacedOrganization } from '../reading/changed-organizations.js';
import type { PlacedUnit } from '../reading/changed-units.js';
import type { DivisionsChange } from '../reading/divisions-change.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import {
  type FindingChange,
  findingEffect,
  type OrganizationEffect,
  type UnitEffect,
  unitEffect,
} from './finding-effects.js';

/** What a change of facts does to coverage in a scope on a day. */
export interface CoverageEffect {
  /** By the kind of the units' sources: `figuresOf` gives the figures. */
  readonly before: ReadonlyMap<SourceKind, Tally>;
  readonly after: ReadonlyMap<SourceKind, Tally>;
  /** Units of the scope, before or after, whose status or findings change, by id. */
  readonly units: readonly UnitEffect[];
  readonly organizations: readonly OrganizationEffect[];
  /** The regions that are changed by it, by code. */
  readonly regions: readonly RegionEffect[];
}

/** What a change of how regions lie in one another does to coverage in one of them. */
export interface RegionEffect {
  readonly region: EntityId;
  /** By the kind of the units' sources: `figuresOf` gives the figures. */
  readonly before: ReadonlyMap<SourceKind, Tally>;
  readonly after: ReadonlyMap<SourceKind, Tally>;
}

/** A change of facts. */
export interface FactsChange {
  /** The units and organizations whose assessment may differ; all others do not. */
  readonly affected: Affected;
  readonly rows: RowChanges;
  /** Null where regions stay where they are. */
  readonly divided: DivisionsChange | null;
}

/**
 * What a change of rows does: assesses what it affects as it is and as the change leaves it, and adds the differences
 * to the figures of the scope.
 *
 * @param reader reads facts from the graph as it is before the change
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function coverageEffect(
  asking: Asking,
  reader: Reader,
  { affected, rows, divided }: FactsChange,
  question: CoverageQuestion,
): Promise<CoverageEffect> {
  const { scope, on } = question;
  const index = await indexFor(asking.reader, question, areaOf(question, divided));
  const facts = await readChangedFacts(reader, affected, rows, question.rules, divided);
  const places = await placesOf(reader, facts, divided, question);
  const had = assessedUnits(facts.before.units, question);
  const has = assessedUnits(facts.after.units, question);
  const sides = (where: Whereabouts) => {
    const asked = { ...scope, region: where.region };
    const isMeant = (each: Placed) => isOfSources(each, scope) && places.isAfter(each, where);
    const after = (divided === null ? index : index.under(divided.after)).tallies(asked, on);
    const changed = new Map<SourceKind, Record<TallyKey, number>>();
    for (const [kind, tally] of after) changed.set(kind, { ...tally });
    count(changed, had, isMeant, -1);
    count(changed, has, isMeant, 1);
    return { before: index.tallies(asked, on), after: changed };
  };
  const isInScope = (each: Placed) =>
    isOfSources(each, scope) && places.isOnEitherSide(each, scope);
  const [unitsBefore, unitsAfter] = [meant(had, isInScope), meant(has, isInScope)];
  const before = findingsOf(facts.before.organizations.filter(isInScope), question);
  const after = findingsOf(facts.after.organizations.filter(isInScope), question);
  return {
    ...sides(scope),
    regions: (divided?.touched ?? []).map((region) => ({ region, ...sides({ region }) })),
    units: idsOf(unitsBefore, unitsAfter).flatMap((unit) =>
      unitEffect(
        unit,
        unitsBefore.get(unit)?.assessment ?? null,
        unitsAfter.get(unit)?.assessment ?? null,
      ),
    ),
    organizations: idsOf(before, after).flatMap((organization) => {
      const effect = {
        organization,
        ...findingEffect(before.get(organization) ?? [], after.get(organization) ?? []),
      };
      return effect.opened.length + effect.closed.length === 0 ? [] : [effect];
    }),
  };
}

/** Where units of the figures are before or after regions move; null: in the scope. */
function areaOf({ scope }: CoverageQuestion, divided: DivisionsChange | null): UnitArea | null {
  const asked = regionsMeant(scope);
  if (divided === null || asked === null) return null;
  const regions = [...asked, ...divided.touched].flatMap((code) => [
    code,
    ...divided.before.formerlyBelow(code),
    ...divided.after.formerlyBelow(code),
  ]);
  return { regions: [...new Set(regions)], units: thingsMeant(scope), without: [] };
}

/** A unit that exists on the day, with what the rules say of it. */
type AssessedUnit = Placed & { readonly assessment: Assessment };
type AssessedById = ReadonlyMap<EntityId, AssessedUnit>;

function meant(units: AssessedById, isMeant: (unit: Placed) => boolean): AssessedById {
  return new Map([...units].filter(([, unit]) => isMeant(unit)));
}

function assessedUnits(
  units: readonly PlacedUnit[],
  { on, rules, scope: { kinds } }: CoverageQuestion,
): AssessedById {
  const ofKinds = units.filter(({ facts }) => kinds?.includes(facts.kind) ?? true);
  return new Map(
    ofKinds.flatMap(({ facts, region, sourceKind }) => {
      const assessment = assess(facts, on, rules);
      return assessment === null ? [] : [[facts.id, { facts, region, sourceKind, assessment }]];
    }),
  );
}

function count(
  tallies: Map<SourceKind, Record<TallyKey, number>>,
  units: AssessedById,
  isMeant: (unit: Placed) => boolean,
  by: 1 | -1,
): void {
  for (const unit of units.values()) {
    if (!isMeant(unit)) continue;
    const { assessment, sourceKind } = unit;
    const tally = tallies.get(sourceKind) ?? { ...emptyTally() };
    countUnit(tally, assessment, by);
    tallies.set(sourceKind, tally);
  }
}

function findingsOf(
  organizations: readonly PlacedOrganization[],
  { on, rules }: CoverageQuestion,
): ReadonlyMap<EntityId, readonly FindingChange<OrganizationFindingCode>[]> {
  return new Map(
    organizations.flatMap(({ facts }) => {
      const assessment = assessOrganization(facts, on, rules);
      return assessment === null ? [] : [[facts.id, assessment.findings]];
    }),
  );
}

type Placed = Pick<PlacedUnit | PlacedOrganization, 'facts' | 'region' | 'sourceKind'>;

function isOfSources({ sourceKind }: Placed, { sources }: CoverageQuestion['scope']): boolean {
  return sources?.includes(sourceKind) ?? true;
}

/** Tells what lies in a region, or in one of several, on the day of a question. */
async function placesOf(
  reader: Reader,
  { before, after }: { readonly before: AffectedFacts; readonly after: AffectedFacts },
  divided: DivisionsChange | null,
  { on, scope: { within } }: CoverageQuestion,
) {
  const things = [before, after].flatMap((side) => [...side.units, ...side.organizations]);
  const paths = await readPaths(
    reader,
    things.map(({ region }) => region),
  );
  const divisions = await divisionsOf(reader);
  const isIn = (by: Divisions) => (thing: Placed, where: Whereabouts) => {
    const asked = regionsMeant(where);
    if (asked === null || thingsMeant(where).includes(thing.facts.id)) return true;
    const { path = [], grids = [] } = paths.get(thing.region) ?? {};
    const founded = divided?.founded.get(thing.region)?.toReversed() ?? [];
    const lying = pathOn(by, [...path, ...grids, ...founded], on);
    return asked.some((region) => lying.includes(region));
  };
  const isBefore = isIn(divisions.within(within));
  const isAfter = isIn((divided?.after ?? divisions).within(within));
  return {
    isAfter,
    isOnEitherSide: (thing: Placed, where: Whereabouts) =>
      isBefore(thing, where) || isAfter(thing, where),
  };
}

function idsOf(...sides: readonly ReadonlyMap<EntityId, unknown>[]): EntityId[] {
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].sort();
}
