import { type CivilDate, isAlive } from '../../../domain/civil-date.js';
import { ensureRegion } from '../../../registry/ensure-region.js';
import type { Scope } from '../../../registry/lists.js';
import { listedColumns } from '../columns.js';
import { type AsKnown, readRows, versions } from './as-known.js';
import { regionsWithin } from './regions.js';
import { withSourceKinds } from './source-kinds.js';

/** An organization as it was known. */
export type KnownOrganization = ReturnType<typeof listedColumns.organizations.decode>;

/**
 * The organizations that were known to be in a scope, as it was known itself, and alive on a day, or on any
 * day where it is null.
 *
 * @throws Problem NOT_FOUND where no region ever had the scope's code
 */
export async function organizationRowsInScope(
  known: AsKnown,
  { region = null, kinds = null, sources = null }: Scope,
  on: CivilDate | null,
): Promise<KnownOrganization[]> {
  const within = region === null ? null : await regionsWithin(known, region);
  if (region !== null && within?.length === 0) {
    await ensureRegion(known.reader, region);
    return [];
  }
  const codes = within === null ? null : new Set(within.map(({ code }) => code));
  const statement = organizationsIn(codes === null ? null : [...codes], kinds, known);
  // Rows that were replaced since are found wherever they were.
  const rows = (await readRows(known, statement)).filter(
    (row) =>
      (codes === null || codes.has(row.region)) && (on === null || isAlive(row.lifetime, on)),
  );
  const stated = await withSourceKinds(known, rows);
  return stated.filter(({ sourceKind }) => sources === null || sources.includes(sourceKind));
}

/** Those in regions (null: anywhere), of some kinds (null: of all). */
function organizationsIn(
  regions: readonly string[] | null,
  kinds: readonly string[] | null,
  { knownBefore }: AsKnown,
) {
  const current =
    regions === null
      ? 'MATCH (r:Organization)'
      : 'UNWIND $regions AS code MATCH (n:Region) WHERE n.id = code MATCH (n)<-[:BASED_IN]-(r:Organization)';
  const where = kinds === null ? [] : ['r.kind IN $kinds'];
  return versions(
    'organizations.scope',
    'organizations',
    listedColumns.organizations,
    { current: { pattern: current, where }, superseded: { pattern: 'MATCH (r:Version)', where } },
    {
      knownBefore,
      ...(regions === null ? {} : { regions }),
      ...(kinds === null ? {} : { kinds }),
    },
  );
}
