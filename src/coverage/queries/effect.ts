import type { EntityId } from '../../domain/ids.js';
import type { Severity, SourceKind, Status } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import type { Scope } from '../../registry/lists.js';
import { assessOrganization } from '../assessment/assess-organization.js';
import { countUnit, emptyTally, type Tally, type TallyKey } from '../figures/tally.js';
import { readPaths } from '../kept/region-paths.js';
import { type AssessedUnit, assessedOf } from '../reading/assessed-units.js';
import { organizationsWithIds } from '../reading/organizations-in-scope.js';
import type { CoverageQuestion } from '../reading/question.js';
import { type ScopedUnit, unitsWithIds } from '../reading/units-with-ids.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../rules/findings.js';
import { assessUnitsById } from './assessed-by-id.js';
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
 * Compares two readings of the graph, one before a change of facts and one after it: assesses what the
 * change affects on both sides, and adds the differences to the figures of the scope before.
 *
 * @param affected the units and organizations whose assessment may differ; all others do not
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function coverageEffect(
  before: Asking,
  after: Asking,
  affected: { readonly units: readonly string[]; readonly organizations: readonly string[] },
  question: CoverageQuestion,
): Promise<CoverageEffect> {
  const tallies = await talliesOf(before, question);
  const [unitsBefore, unitsAfter] = [
    await unitsInScope(before, await assessUnitsById(before, question, affected.units), question),
    // What is kept does not tell of the change yet.
    await unitsInScope(
      after,
      assessedOf(await unitsWithIds(after.reader, affected.units), question),
      question,
    ),
  ];
  const changed = new Map<SourceKind, Record<TallyKey, number>>();
  for (const [kind, tally] of tallies) changed.set(kind, { ...tally });
  count(changed, unitsBefore, -1);
  count(changed, unitsAfter, 1);
  const organizationsBefore = await findingsOfOrganizations(
    before,
    affected.organizations,
    question,
  );
  const organizationsAfter = await findingsOfOrganizations(after, affected.organizations, question);
  return {
    before: tallies,
    after: changed,
    units: idsOf(unitsBefore, unitsAfter).flatMap((unit) =>
      unitEffect(unit, unitsBefore.get(unit), unitsAfter.get(unit)),
    ),
    organizations: idsOf(organizationsBefore, organizationsAfter).flatMap((organization) => {
      const [had, has] = [
        organizationsBefore.get(organization),
        organizationsAfter.get(organization),
      ];
      const effect = { organization, ...findingEffect(had ?? [], has ?? []) };
      return effect.opened.length + effect.closed.length === 0 ? [] : [effect];
    }),
  };
}

type AssessedById = ReadonlyMap<EntityId, AssessedUnit>;

/** Those of some units that are in a question's scope, by id. */
async function unitsInScope(
  { reader }: Asking,
  units: readonly AssessedUnit[],
  { scope }: CoverageQuestion,
): Promise<AssessedById> {
  const ofKinds = units.filter(({ kind }) => scope.kinds?.includes(kind) ?? true);
  return new Map((await ofScope(reader, ofKinds, scope)).map((unit) => [unit.id, unit]));
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

function unitEffect(
  unit: EntityId,
  before: AssessedUnit | undefined,
  after: AssessedUnit | undefined,
): UnitEffect[] {
  const [had, has] = [before?.assessment ?? null, after?.assessment ?? null];
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

async function findingsOfOrganizations(
  asking: Asking,
  ids: readonly string[],
  { scope, on, rules }: CoverageQuestion,
): Promise<ReadonlyMap<EntityId, readonly FindingChange<OrganizationFindingCode>[]>> {
  const found = await organizationsWithIds(asking, ids, { knownBefore: null });
  return new Map(
    (await ofScope(asking.reader, found, scope)).flatMap(({ facts }) => {
      const assessment = assessOrganization(facts, on, rules);
      return assessment === null ? [] : [[facts.id, assessment.findings]];
    }),
  );
}

/** Those of some units or organizations that are in the region of a scope and of its sources. */
async function ofScope<Thing extends Pick<ScopedUnit, 'region' | 'sourceKind'>>(
  reader: Reader,
  things: readonly Thing[],
  { region, sources }: Scope,
): Promise<Thing[]> {
  const regions = things.map((thing) => thing.region);
  const paths = region == null ? null : await readPaths(reader, regions);
  const isThere = (thing: Thing) => {
    const { path = [], grids = [] } = paths?.get(thing.region) ?? {};
    return region == null || path.includes(region) || grids.includes(region);
  };
  return things.filter((thing) => isThere(thing) && (sources?.includes(thing.sourceKind) ?? true));
}

function idsOf(...sides: readonly ReadonlyMap<EntityId, unknown>[]): EntityId[] {
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].sort();
}
