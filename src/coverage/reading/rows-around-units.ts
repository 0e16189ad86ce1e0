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

/**
 * Decodes what `readRowsAroundUnit` has read of some units, each row once, and reads on from the party
 * groups above those that cover them, where there are any.
 *
 * @param read reads party groups, and what is above them
 */
export async function rowsAroundUnits<R extends AssessedRows>(
  arounds: readonly RawAround[],
  columns: ColumnsOf<R>,
  read: SuperiorReader<R>,
): Promise<RowsAroundUnits<R>> {
  const owns = arounds.map(([unit, reach]) => ({ unit: columns.units.decode(unit), reach }));
  const throughs = arounds.flatMap(([, , wholes]) =>
    wholes.map(([part, whole, reach]) => ({
      part: columns.parts.decode(part),
      unit: columns.units.decode(whole),
      reach,
    })),
  );
  // A whole may have several parts, or be one of the units itself.
  const reached = onceEach([...owns, ...throughs], ({ unit }) => unit.id);
  const reaches = reached.map(({ reach }) => reach);
  const allied = reaches.flatMap(([, each]) => each);
  const serving = reaches.flatMap(([, , each]) => each);
  const units = owns.map(({ unit }) => unit);
  const { surveys, ...regions } = surveysAround(units, arounds, columns);
  return {
    units,
    ...regions,
    rows: {
      ...(await coveringRows(reaches, columns, read)),
      units: throughs.map(({ unit }) => unit),
      parts: throughs.map(({ part }) => part),
      alliances: [...allied, ...serving].map(([, alliance]) => columns.alliances.decode(alliance)),
      memberships: allied.map(([edge]) => columns.memberships.decode(edge)),
      services: serving.map(([edge]) => columns.services.decode(edge)),
      counts: arounds.flatMap(([, , , , counts]) => counts.map(columns.counts.decode)),
      surveys,
    },
  };
}

/** What covers units, and what is above the party groups among it. */
async function coveringRows<R extends Rows>(
  reaches: readonly RawReach[],
  columns: ColumnsOf<R>,
  read: SuperiorReader<R>,
): Promise<Pick<UnitRowLists<R>, 'coverages' | 'organizations' | 'subordinations'>> {
  const covering = reaches.flatMap(([each]) =>
    each.map(([edge, organization, above]) => ({
      edge: columns.coverages.decode(edge),
      organization: columns.organizations.decode(organization),
      above,
    })),
  );
  const coverers = onceEach(covering, ({ organization }) => organization.id);
  const above = coverers.flatMap((each) => each.above);
  // Of a group above a group no links are read with the unit: it is left to be read with them.
  const ends = above
    .map(([, superior]) => columns.organizations.decode(superior))
    .filter((superior) => !isGroup(superior));
  const start = {
    organizations: [...coverers.map(({ organization }) => organization), ...ends],
    subordinations: above.map(([link]) => columns.subordinations.decode(link)),
  };
  return {
    coverages: covering.map(({ edge }) => edge),
    ...(await readSuperiors<R>(start, isGroup, read)),
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
    for (const [survey, region] of arounds[at]?.[3] ?? []) {
      surveys.push(columns.surveys.decode(survey));
      if (region === null) continue;
      const row = columns.regions.decode(region);
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
