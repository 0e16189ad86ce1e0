import type { EntityId } from '../../../domain/ids.js';
import { inBatches } from '../../../domain/in-batches.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import { unitAssembler } from '../../facts/assemble-unit.js';
import { containment } from '../../facts/containment.js';
import type { UnitFacts } from '../../facts/facts.js';
import type { UnitArea, UnitScope } from '../../index/extent.js';
import type { RegionPath } from '../../index/place.js';
import { columns, listedColumns, type RowsOf, statedColumns } from '../columns.js';
import { pathTo, pathUpTo } from '../region-path.js';
import type { Scoped } from '../scoped.js';
import type { AsKnown } from './as-known.js';
import { type Choice, choiceOf, isChosen } from './choice.js';
import { idsOfChoice } from './chosen-ids.js';
import { lookUp, lookups } from './lookups.js';
import { type KnownRegion, regionsAround } from './regions.js';
import { knownRowsAroundUnits } from './rows-around-units.js';
import { withSourceKinds } from './source-kinds.js';

/** A unit as it was known, with the regions in which it was known to lie. */
export type KnownUnit = Scoped<UnitFacts> & RegionPath;

/** So many rows of a table are read in some milliseconds; fewer at a time take as many more statements. */
const batchSize = 400;

/**
 * The units that were known in a scope or an area, ended and later ones too, with the facts that were known of them,
 * in batches.
 */
export async function* knownUnits(
  known: AsKnown,
  where: UnitScope | UnitArea,
): AsyncGenerator<KnownUnit[]> {
  const choice = choiceOf(where);
  const read: Read = { regions: new Map(), sourceKinds: new Map() };
  for (const batch of inBatches(await idsOfChoice(known, 'units', choice), batchSize))
    yield readUnits(known, batch, choice, read);
}

/** What many units share: it is read once. */
interface Read {
  readonly regions: Map<EntityId, KnownRegion>;
  readonly sourceKinds: Map<EntityId, SourceKind>;
}

const columnsOfUnits = { ...statedColumns, regions: listedColumns.regions };

async function readUnits(
  known: AsKnown,
  ids: readonly string[],
  choice: Choice,
  read: Read,
): Promise<KnownUnit[]> {
  const found = await lookUp(known, lookups.unit, listedColumns.units, ids);
  const located = found.map(({ region }) => region);
  const regions = await regionsAround(known, located, listedColumns.regions, read.regions);
  const upwardFrom = containment(regions);
  const stated = await withSourceKinds(known, found, read.sourceKinds);
  const units = stated.filter((unit) => isChosen(choice, unit, upwardFrom(unit.region)));
  const codes = new Set(units.flatMap(({ region }) => upwardFrom(region)));
  const around = await knownRowsAroundUnits<RowsOf<typeof columnsOfUnits>>(
    known,
    units,
    [...codes].flatMap((code) => regions.get(code) ?? []),
    columnsOfUnits,
    (some) => lookUp(known, lookups.organization, columns.organizations, some),
  );
  const factsOf = unitAssembler(around.rows, around.regionsAround, around.lying);
  return units.map((unit) => {
    const { name, nameEn, reading, region, sourceKind } = unit;
    const upward = upwardFrom(region).flatMap((code) => regions.get(code) ?? []);
    const path = upward.length === 0 ? pathTo(region) : pathUpTo(upward);
    return { name, nameEn, reading, region, sourceKind, ...path, facts: factsOf(unit) };
  });
}
