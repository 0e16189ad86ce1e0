import type { EntityId } from '../../domain/ids.js';
import type { Severity, SourceKind, Status } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { divisionsOf } from '../../registry/divisions.js';
import { pathOn } from '../../registry/regions-on.js';
import { type Assessment, assess } from '../assessment/assess.js';
import { assessOrganization } from '../assessment/assess-organization.js';
import type { Affected, RowChanges } from '../facts/row-changes.js';
import { countUnit, emptyTally, type Tally, type TallyKey } from '../figures/tally.js';
import { readPaths } from '../kept/region-paths.js';
import { type AffectedFacts, readChangedFacts } from '../reading/changed-facts.js';
import type { PlacedOrganization } from '../reading/changed-organizations.js';
import type { PlacedUnit } from '../reading/changed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../rules/findings.js';
import { talliesOf } from './coverage.js';

/** A finding that one side has and the other has not. */
export interface FindingChange<Code> {
  readonly code: Code;
  readonly severity: Severity;
}

/** A finding that both sides have, in another severity. */
export interface Regrade<Code> {
  readonly code: Code;
  readonly before: Severity;
  readonly after: Severity;
}

/** What changes on a unit. */
export interface UnitEffect {
  readonly unit: EntityId;
  /** Null where it is not alive on the day. */
  readonly before: Status | null;
  readonly after: Status | null;
  readonly opened: readonly FindingChange<UnitFindingCode>[];
  readonly closed: readonly FindingChange<UnitFindingCode>[];
  readonly regraded: readonly Regrade<UnitFindingCode>[];
}

/** What changes on an organization. */
export interface OrganizationEffect {
  readonly organization: EntityId;
  readonly opened: readonly FindingChange<OrganizationFindingCode>[];
  readonly closed: readonly FindingChange<OrganizationFindingCode>[];
}

/** What a change of facts does to coverage in a scope on a day. */
export interface CoverageEffect {
  /** By the kind of the units' sources: `figuresOf` gives the figures. */
  readonly before: ReadonlyMap<SourceKind, Tally>;
  readonly after: ReadonlyMap<SourceKind, Tally>;
  /** Units of the scope, before or after, whose status or findings change, by id. */
  readonly units: readonly UnitEffect[];
  readonly organizations: readonly OrganizationEffect[];
}

/**
 * What a change of rows does: assesses what it affects as it is and as the change leaves it, and adds the differences
 * to the figures of the scope.
 *
 * @param reader reads facts from the graph as it is before the change
 * @param affected the units and organizations whose assessment may differ; all others do not
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function coverageEffect(
  asking: Asking,
  reader: Reader,
  affected: Affected,
  changes: RowChanges,
  question: CoverageQuestion,
): Promise<CoverageEffect> {
  const tallies = await talliesOf(asking, question);
  const facts = await readChangedFacts(reader, affected, changes, question.rules);
  const isInScope = await scopeTest(reader, facts, question);
  const unitsBefore = assessedUnits(facts.before.units.filter(isInScope), question);
  const unitsAfter = assessedUnits(facts.after.units.filter(isInScope), question);
  const changed = new Map<SourceKind, Record<TallyKey, number>>();
  for (const [kind, tally] of tallies) changed.set(kind, { ...tally });
  count(changed, unitsBefore, -1);
  count(changed, unitsAfter, 1);
  const before = findingsOf(facts.before.organizations.filter(isInScope), question);
  const after = findingsOf(facts.after.organizations.filter(isInScope), question);
  return {
    before: tallies,
    after: changed,
    units: idsOf(unitsBefore, unitsAfter).flatMap((unit) =>
      unitEffect(
        unit,
        unitsBefore.get(unit)?.assessment ?? null,
        unitsAfter.get(unit)?.assessment ?? null,
      ),
    ),
    organizations: idsOf(before, after).flatMap((organization) => {
      const [had = [], has = []] = [before.get(organization), after.get(organization)];
      const effect = { organization, ...findingEffect(had, has) };
      return effect.opened.length + effect.closed.length === 0 ? [] : [effect];
    }),
  };
}

/** A unit that exists on the day, with what the rules say of it. */
type AssessedUnit = Pick<PlacedUnit, 'sourceKind'> & { readonly assessment: Assessment };
type AssessedById = ReadonlyMap<EntityId, AssessedUnit>;

function assessedUnits(
  units: readonly PlacedUnit[],
  { on, rules, scope: { kinds } }: CoverageQuestion,
): AssessedById {
  const ofKinds = units.filter(({ facts }) => kinds?.includes(facts.kind) ?? true);
  return new Map(
    ofKinds.flatMap(({ facts, sourceKind }) => {
      const assessment = assess(facts, on, rules);
      return assessment === null ? [] : [[facts.id, { sourceKind, assessment }]];
    }),
  );
}

function count(
  tallies: Map<SourceKind, Record<TallyKey, number>>,
  units: AssessedById,
  by: 1 | -1,
): void {
  for (const { assessment, sourceKind } of units.values()) {
    const tally = tallies.get(sourceKind) ?? { ...emptyTally() };
    countUnit(tally, assessment, by);
    tallies.set(sourceKind, tally);
  }
}

/**
 * What of a unit changes; nothing where its status and its findings stay.
 *
 * @param had what is said of it before, and `has` after; null where it is not alive
 */
export function unitEffect(
  unit: EntityId,
  had: Assessment | null,
  has: Assessment | null,
): UnitEffect[] {
  const effect = {
    unit,
    before: had?.status ?? null,
    after: has?.status ?? null,
    ...findingEffect(had?.findings ?? [], has?.findings ?? []),
    regraded: regrades(had?.findings ?? [], has?.findings ?? []),
  };
  const { opened, closed, regraded } = effect;
  const isSame = effect.before === effect.after && opened.length + closed.length === 0;
  return isSame && regraded.length === 0 ? [] : [effect];
}

function regrades<Code>(
  before: readonly FindingChange<Code>[],
  after: readonly FindingChange<Code>[],
): Regrade<Code>[] {
  return before.flatMap(({ code, severity }) => {
    const now = after.find((finding) => finding.code === code);
    const isSame = now === undefined || now.severity === severity;
    return isSame ? [] : [{ code, before: severity, after: now.severity }];
  });
}

function findingEffect<Code>(
  before: readonly FindingChange<Code>[],
  after: readonly FindingChange<Code>[],
) {
  return { opened: without(after, before), closed: without(before, after) };
}

function without<Code>(
  findings: readonly FindingChange<Code>[],
  others: readonly FindingChange<Code>[],
): FindingChange<Code>[] {
  return findings
    .filter(({ code }) => others.every((other) => other.code !== code))
    .map(({ code, severity }) => ({ code, severity }));
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

/** Tells which units and organizations are in the region of a scope, as it lies on the day, and of its sources. */
async function scopeTest(
  reader: Reader,
  { before, after }: { readonly before: AffectedFacts; readonly after: AffectedFacts },
  { scope: { region, sources }, on }: CoverageQuestion,
): Promise<(thing: PlacedUnit | PlacedOrganization) => boolean> {
  const things = [before, after].flatMap((side) => [...side.units, ...side.organizations]);
  const regions = things.map((thing) => thing.region);
  const paths = region == null ? null : await readPaths(reader, regions);
  const divisions = await divisionsOf(reader);
  return (thing) => {
    if (sources != null && !sources.includes(thing.sourceKind)) return false;
    if (region == null) return true;
    const { path = [], grids = [] } = paths?.get(thing.region) ?? {};
    return pathOn(divisions, [...path, ...grids], on).includes(region);
  };
}

function idsOf(...sides: readonly ReadonlyMap<EntityId, unknown>[]): EntityId[] {
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].sort();
}
