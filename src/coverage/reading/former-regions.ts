import type { Divisions } from '../../domain/divisions.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import { divisionsOf, readUpward } from '../../registry/divisions.js';
import type { Lying } from '../facts/lying.js';
import type { ColumnsOf } from './columns.js';
import { lookUp, lookups } from './known/lookups.js';
import type { AssessedRows, RowsAroundUnits } from './surrounded-units.js';

/** The regions around those in which units are located, on all days. */
export interface FormerRegions {
  /** Those in which one lies or ever lay, itself first. */
  readonly everAround: (region: EntityId) => readonly EntityId[];
  /** Those in which any lay before and lies no more. */
  readonly former: readonly EntityId[];
  readonly lying: Lying;
}

/** @param upwardOf the regions in which one lies, itself first */
export function formerRegions(
  divisions: Divisions,
  located: ReadonlySet<EntityId>,
  upwardOf: (region: EntityId) => readonly EntityId[],
): FormerRegions {
  const around = new Map(
    [...located].map((region) => [region, divisions.everAround(upwardOf(region))] as const),
  );
  const former = [...around].flatMap(([region, codes]) => {
    const today = new Set(upwardOf(region));
    return codes.filter((code) => !today.has(code));
  });
  return {
    everAround: (region) => around.get(region) ?? [],
    former: [...new Set(former)],
    lying: {
      layIn: (region, code, on) =>
        !located.has(region) || divisions.upwardOn(upwardOf(region), on).includes(code),
      moves: (region) => (located.has(region) ? divisions.movesAround(upwardOf(region)) : []),
    },
  };
}

/** Rows around units with the surveys of regions in which these lay before, and without those that say nothing of them. */
export async function withFormerRegions<R extends AssessedRows>(
  reader: Reader,
  found: RowsAroundUnits<R>,
  columns: ColumnsOf<R>,
): Promise<RowsAroundUnits<R>> {
  const divisions = await divisionsOf(reader);
  if (divisions.areUnmoved) return found;
  const { units, rows } = found;
  const located = new Set(units.map(({ region }) => region));
  const upward = await readUpward(reader, located);
  const { everAround, former, lying } = formerRegions(
    divisions,
    located,
    (region) => upward.get(region) ?? [region],
  );
  const known = { reader, knownBefore: null };
  const further = await lookUp(known, lookups.surveyInRegion, columns.surveys, former);
  const regions = await lookUp(known, lookups.region, columns.regions, former);
  const surveys = surveysOf<R>(units, [...rows.surveys, ...further], { everAround, lying });
  const all = new Map([...found.regions, ...regions].map((each) => [each.code, each]));
  return {
    units,
    rows: { ...rows, surveys },
    regions: [...all.values()],
    regionsAround: (region) => everAround(region).filter((code) => all.has(code)),
    lying,
  };
}

/** Those of some surveys that say something of one of some units. */
export function surveysOf<R extends AssessedRows>(
  units: readonly R['units'][],
  surveys: readonly R['surveys'][],
  { everAround, lying }: Pick<FormerRegions, 'everAround' | 'lying'>,
): R['surveys'][] {
  const once = new Map(
    surveys.map((each) => [`${each.unit}|${each.region}|${each.kind}|${each.on}`, each]),
  );
  const regionsOf = groupedBy(units, ({ kind }) => kind);
  return [...once.values()].filter(({ region: at, kind, on }) => {
    if (at === null || kind === null) return true;
    const located = new Set(regionsOf.get(kind)?.map(({ region }) => region));
    return [...located].some(
      (region) => everAround(region).includes(at) && lying.layIn(region, at, on),
    );
  });
}
