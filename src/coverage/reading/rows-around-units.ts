import type { EntityId } from '../../domain/ids.js';
import type { UnitRowLists } from '../facts/assemble-unit.js';
import type { Rows } from '../facts/rows.js';
import type { ColumnsOf } from './columns.js';
import type { AssessedRows, RawAround, RawReach } from './rows-around-unit.js';
import { isGroup, readSuperiors, type SuperiorReader } from './superiors.js';

/** Units with the rows that their facts are made of. */
export interface RowsAroundUnits<R extends AssessedRows> {
  readonly units: readonly R['units'][];
  readonly rows: UnitRowLists<R>;
  /** Regions that contain units, at least those in which units of their kind were surveyed. */
  readonly regions: readonly R['regions'][];
  /** The codes of those of these that contain a region in which a unit is located. */
  readonly regionsAround: (region: EntityId) => readonly EntityId[];
}

/** Decodes what `readRowsAroundUnit` has read of some units, each row once. */
export function decodeRowsAroundUnits<R extends AssessedRows>(
  arounds: readonly RawAround[],
  columns: ColumnsOf<R>,
): RowsAroundUnits<R> {
  const units = arounds.map((around) => columns.units.decode(around[0]));
  const wholes = arounds.flatMap((around) =>
    around[2].map((through) => ({
      part: columns.parts.decode(through[0]),
      unit: columns.units.decode(through[1]),
      reach: through[2],
    })),
  );
  const owns = units.map((unit, at) => ({ unit, reach: arounds[at]?.[1] ?? nothing }));
  // A whole may have several parts, or be one of the units itself.
  const reaches = onceEach([...owns, ...wholes], ({ unit }) => unit.id).map(({ reach }) => reach);
  const { surveys, ...regions } = surveysAround(units, arounds, columns);
  return {
    units,
    ...regions,
    rows: {
      ...coveringRows(reaches, columns),
      ...alliedRows(reaches, columns),
      units: wholes.map(({ unit }) => unit),
      parts: wholes.map(({ part }) => part),
      counts: arounds.flatMap((around) => around[4].map(columns.counts.decode)),
      surveys,
    },
  };
}

const nothing: RawReach = [[], [], []];

/** The party groups above those that cover units of which no links are read yet; mostly none. */
function unreadGroups<R extends AssessedRows>({ rows }: RowsAroundUnits<R>): EntityId[] {
  if (rows.subordinations.length === 0) return [];
  const read = new Set(rows.organizations.map(({ id }) => id));
  return rows.subordinations.map(({ superior }) => superior).filter((id) => !read.has(id));
}

/**
 * Reads on from the party groups above those that cover units, where there are any.
 *
 * @param read reads party groups, and what is above them
 */
export async function withSuperiors<R extends AssessedRows>(
  around: RowsAroundUnits<R>,
  read: SuperiorReader<R>,
): Promise<RowsAroundUnits<R>> {
  if (unreadGroups(around).length === 0) return around;
  return {
    ...around,
    rows: { ...around.rows, ...(await readSuperiors(around.rows, isGroup, read)) },
  };
}

function alliedRows<R extends Rows>(
  reaches: readonly RawReach[],
  columns: ColumnsOf<R>,
): Pick<UnitRowLists<R>, 'alliances' | 'memberships' | 'services'> {
  const allied = reaches.flatMap((reach) => reach[1]);
  const serving = reaches.flatMap((reach) => reach[2]);
  return {
    alliances: [...allied, ...serving].map((pair) => columns.alliances.decode(pair[1])),
    memberships: allied.map((pair) => columns.memberships.decode(pair[0])),
    services: serving.map((pair) => columns.services.decode(pair[0])),
  };
}

/** What covers units, and what is directly above the party groups among it. */
function coveringRows<R extends Rows>(
  reaches: readonly RawReach[],
  columns: ColumnsOf<R>,
): Pick<UnitRowLists<R>, 'coverages' | 'organizations' | 'subordinations'> {
  const covering = reaches.flatMap((reach) =>
    reach[0].map((each) => ({
      edge: columns.coverages.decode(each[0]),
      organization: columns.organizations.decode(each[1]),
      above: each[2],
    })),
  );
  const coverers = onceEach(covering, ({ organization }) => organization.id);
  const above = coverers.flatMap((each) => each.above);
  // Of a group above a group no links are read with the unit: it is left to be read with them.
  const ends = above
    .map((pair) => columns.organizations.decode(pair[1]))
    .filter((superior) => !isGroup(superior));
  return {
    coverages: covering.map(({ edge }) => edge),
    organizations: [...coverers.map(({ organization }) => organization), ...ends],
    subordinations: above.map((pair) => columns.subordinations.decode(pair[0])),
  };
}

function surveysAround<R extends AssessedRows>(
  units: readonly R['units'][],
  arounds: readonly RawAround[],
  columns: ColumnsOf<R>,
) {
  const surveys: R['surveys'][] = [];
  const regions = new Map<EntityId, R['regions']>();
  const around = new Map<EntityId, Set<EntityId>>();
  for (const [at, { region: located }] of units.entries()) {
    const codes = around.get(located) ?? new Set();
    around.set(located, codes);
    for (const pair of arounds[at]?.[3] ?? []) {
      surveys.push(columns.surveys.decode(pair[0]));
      if (pair[1] === null) continue;
      const row = columns.regions.decode(pair[1]);
      regions.set(row.code, row);
      codes.add(row.code);
    }
  }
  return {
    surveys: onceEach(surveys, ({ unit, region, kind, on }) => `${unit}|${region}|${kind}|${on}`),
    regions: [...regions.values()],
    regionsAround: (region: EntityId) => [...(around.get(region) ?? [])],
  };
}

/** The first thing of each key. */
function onceEach<Thing, Key>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Thing[] {
  const seen = new Set<Key>();
  return things.filter((thing) => {
    const key = keyOf(thing);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
