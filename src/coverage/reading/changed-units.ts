import type { EntityId } from '../../domain/ids.js';
import { inBatches } from '../../domain/in-batches.js';
import type { Reader } from '../../graph/graph.js';
import { readUpward } from '../../registry/divisions.js';
import { type UnitRowLists, unitAssembler } from '../facts/assemble-unit.js';
import { containment } from '../facts/containment.js';
import type { UnitFacts } from '../facts/facts.js';
import type { Lying } from '../facts/lying.js';
import { afterChange, type RowChanges } from '../facts/row-changes.js';
import type { AssessedUnitRow, RegionRow, SurveyRow } from '../facts/rows.js';
import { namesRegions } from '../rules/held-to.js';
import type { RuleSet } from '../rules/rules.js';
import type { OrganizationRows } from './changed-organizations.js';
import { columns, type LeanRows } from './columns.js';
import type { DivisionsChange } from './divisions-change.js';
import { type FormerRegions, formerRegions } from './former-regions.js';
import { lookUp, lookups } from './known/lookups.js';
import { regionsAround } from './known/regions.js';
import { readRowsAroundUnits } from './rows-around-units.js';
import type { Scoped } from './scoped.js';

/** A unit with its facts, and by what a scope chooses it. */
export type PlacedUnit = Pick<Scoped<UnitFacts>, 'region' | 'sourceKind' | 'facts'>;

/** The rows that facts of some units are made of. */
export interface UnitRows {
  /** Of so many units each as one statement reads. */
  readonly batches: readonly UnitBatch[];
  /** Where units are moved to, founded, or surveyed by their kind: the regions there, and what was surveyed in them. */
  readonly elsewhere: {
    readonly regions: ReadonlyMap<EntityId, RegionRow>;
    readonly surveys: readonly SurveyRow[];
  };
  /** Where the regions of units lie and lay once regions have moved; null where none do. */
  readonly lying: FormerRegions | null;
}

interface UnitBatch {
  readonly units: readonly AssessedUnitRow[];
  readonly rows: UnitRowLists;
  readonly regionsAround: (region: EntityId) => readonly EntityId[];
  readonly lying: Lying;
}

const batchSize = 4_000;

/**
 * Reads the rows of units that may change.
 *
 * @param written those whose own rows do, as they will be, what is surveyed, and what becomes part of what
 * @param rules the rule set that they will be assessed under
 * @param divided what becomes of how regions lie in one another; null: nothing
 */
export async function readUnits(
  reader: Reader,
  ids: readonly string[],
  {
    units: written,
    surveys: surveyed,
    parts,
  }: Pick<RowChanges['written'], 'units' | 'surveys' | 'parts'>,
  rules: RuleSet,
  divided: DivisionsChange | null = null,
): Promise<UnitRows> {
  const batches: UnitBatch[] = [];
  // What reaches a whole reaches those that become parts of it, to which nothing led from it before.
  const wholes = parts.map(({ whole }) => whole);
  for (const batch of inBatches(ids, batchSize)) {
    const around = [...new Set([...batch, ...wholes])];
    const found = await readRowsAroundUnits<LeanRows>(reader, around, columns, namesRegions(rules));
    const asked = new Set(batch);
    batches.push({
      ...found,
      units: found.units.filter(({ id }) => asked.has(id)),
      rows: { ...found.rows, units: [...found.rows.units, ...found.units] },
    });
  }
  const units = unitsIn(batches);
  const at = new Map(units.map(({ id, region }) => [id, region]));
  const moved = written.filter(({ id, region }) => at.get(id) !== region);
  // Around units those regions are read in which their kind was surveyed before.
  const kinds = new Set(surveyed.map(({ kind }) => kind));
  const to = [...moved, ...units.filter(({ kind }) => kinds.has(kind))].map(({ region }) => region);
  const located = new Set([...units, ...written].map(({ region }) => region));
  const lying = divided === null ? null : await lyingAfter(reader, divided, located);
  if (lying !== null) for (const region of located) to.push(...lying.everAround(region));
  const known = { reader, knownBefore: null };
  const regions = await regionsAround(known, to, columns.regions);
  const surveys = await lookUp(known, lookups.surveyInRegion, columns.surveys, regions.keys());
  return { batches, elsewhere: { regions, surveys }, lying };
}

async function lyingAfter(
  reader: Reader,
  { after, founded }: DivisionsChange,
  located: ReadonlySet<EntityId>,
): Promise<FormerRegions> {
  const upward = await readUpward(reader, located);
  return formerRegions(
    after,
    located,
    (region) => upward.get(region) ?? founded.get(region) ?? [region],
  );
}

/** The units of all batches. */
export function unitsIn(batches: UnitRows['batches']): UnitBatch['units'] {
  return batches.flatMap(({ units }) => units);
}

/** The units by their rows. */
export function unitsOf({ batches }: Pick<UnitRows, 'batches'>): PlacedUnit[] {
  return batches.flatMap(({ units, rows, regionsAround, lying }) => {
    const factsOf = unitAssembler(rows, regionsAround, lying);
    return units.map((unit) => {
      const { region, sourceKind } = unit;
      return { region, sourceKind, facts: factsOf(unit) };
    });
  });
}

/**
 * The same as a change leaves them, with new ones.
 *
 * @param above the organizations that new coverages come from, with what is above them
 */
export function unitsAfter(
  { batches, elsewhere, lying: after }: UnitRows,
  above: OrganizationRows['rows'],
  changes: RowChanges,
): PlacedUnit[] {
  const aroundElsewhere = containment(elsewhere.regions);
  const read = new Set(unitsIn(batches).map(({ id }) => id));
  // All that new ones have is in the change, so any batch has it.
  const added = changes.written.units.filter(({ id }) => !read.has(id));
  return unitsOf({
    batches: batches.map(({ units, rows, regionsAround, lying }, at) => {
      const known = new Set([...units, ...(at === 0 ? added : [])].map(({ id }) => id));
      return {
        units: afterChange('units', units, changes).filter(({ id }) => known.has(id)),
        lying: after?.lying ?? lying,
        regionsAround: (region) => [
          ...new Set([
            ...(after?.everAround(region) ?? regionsAround(region)),
            ...aroundElsewhere(region),
          ]),
        ],
        rows: {
          units: afterChange('units', rows.units, changes),
          organizations: afterChange(
            'organizations',
            [...rows.organizations, ...above.organizations],
            changes,
          ),
          alliances: afterChange('alliances', rows.alliances, changes),
          parts: afterChange('parts', rows.parts, changes),
          coverages: afterChange('coverages', rows.coverages, changes),
          subordinations: afterChange(
            'subordinations',
            [...rows.subordinations, ...above.subordinations],
            changes,
          ),
          memberships: afterChange('memberships', rows.memberships, changes),
          services: afterChange('services', rows.services, changes),
          counts: afterChange('counts', rows.counts, changes),
          surveys: afterChange('surveys', [...rows.surveys, ...elsewhere.surveys], changes),
        },
      };
    }),
  });
}
