import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { sumOf } from './apportion.js';
import { AS_OF } from './calendar.js';
import type { FileName } from './rows.js';

/** The article's totals as a folder of the model adds up to them. */
export interface ArticleTotals {
  readonly ruralBranchesAndGroups: number;
  readonly compoundBranches: number;
  readonly temporaryBranches: number;
  readonly offSiteBranches: number;
  readonly ruralAlliances: number;
  readonly neighbourCentresAndStations: number;
  readonly villageVenues: number;
  readonly serviceCentres: number;
  readonly residentStudios: number;
  /** Villages and communities with a resident studio. */
  readonly placesWithStudio: number;
  readonly relocatedMembers: number;
}

const Rows = z.array(z.record(z.string(), z.string()));
type Rows = z.infer<typeof Rows>;

/**
 * Counts the items of a generated folder that are alive on 30 June 2026, by these rules:
 * - rural: BRANCH, JOINT_BRANCH or PARTY_GROUP of the family `syn-o-rural-`, set up (SOLO, JOINT or
 *   UNSPECIFIED) in a cooperative, family farm, resettlement compound or industry chain;
 * - compound: BRANCH of `syn-o-compound-`, set up in a compound;
 * - temporary: TEMPORARY_BRANCH that covers or covered a window or a task force;
 * - off-site: with a home region, covering a migrant group;
 * - alliances and facilities: by their kind;
 * - relocated members: the latest full members of the migrant groups that a branch under the city
 *   united committee (`syn-o-city`) covers.
 * The six-level chain (`syn-o-grid-`, `syn-o-micro-`, `syn-o-place-` and above), the work branches
 * (`syn-o-work-`) and the dissolved ones (`syn-o-former-`) count in none of them.
 */
export async function articleTotals(folder: string): Promise<ArticleTotals> {
  const read = async (file: FileName) =>
    Rows.parse(parse(await readFile(join(folder, `${file}.csv`), 'utf8'), { columns: true }));
  const [units, coverages, counts] = await Promise.all(
    (['units', 'coverages', 'counts'] as const).map(read),
  );
  const organizations = living(await read('organizations'));
  const facilities = living(await read('facilities'));
  const alliances = living(await read('alliances'));
  const subordinations = living(await read('subordinations'));
  const kindOf = new Map(units?.map(({ id, kind }) => [id, kind]));

  const covering = (wanted: (kind: string) => boolean, edges: Rows = []) => {
    const found = edges.filter(({ unit = '' }) => wanted(kindOf.get(unit) ?? ''));
    return new Set(found.map(({ organization }) => organization));
  };
  const establishedIn = (...kinds: readonly string[]) =>
    covering(
      (kind) => kinds.includes(kind),
      living(coverages).filter(({ mode = '' }) => ['SOLO', 'JOINT', 'UNSPECIFIED'].includes(mode)),
    );
  const family = (name: string) =>
    organizations.filter(({ id }) => id?.startsWith(`syn-o-${name}-`));
  const count = (rows: Rows, ids: ReadonlySet<string | undefined>) =>
    rows.filter(({ id }) => ids.has(id)).length;
  const ofKind = (rows: Rows, ...kinds: readonly string[]) =>
    rows.filter(({ kind = '' }) => kinds.includes(kind));

  const rural = ['COOPERATIVE', 'FAMILY_FARM', 'RESETTLEMENT_COMPOUND', 'INDUSTRY_CHAIN'];
  const ruralBranches = ofKind(family('rural'), 'BRANCH', 'JOINT_BRANCH', 'PARTY_GROUP');
  const forBodies = (kind: string) => kind === 'SERVICE_WINDOW' || kind === 'TASK_FORCE';
  const temporary = ofKind(organizations, 'TEMPORARY_BRANCH');
  const offSite = organizations.filter(({ home_region }) => home_region !== '');
  const studios = ofKind(facilities, 'RESIDENT_STUDIO');
  return {
    ruralBranchesAndGroups: count(ruralBranches, establishedIn(...rural)),
    compoundBranches: count(ofKind(family('compound'), 'BRANCH'), establishedIn('COMPOUND')),
    temporaryBranches: count(temporary, covering(forBodies, coverages)),
    offSiteBranches: count(offSite, establishedIn('MIGRANT_GROUP')),
    ruralAlliances: ofKind(alliances, 'RURAL_REVITALISATION').length,
    neighbourCentresAndStations: ofKind(facilities, 'NEIGHBOUR_CENTRE', 'RED_STATION').length,
    villageVenues: ofKind(facilities, 'VILLAGE_VENUE').length,
    serviceCentres: ofKind(facilities, 'SERVICE_CENTRE').length,
    residentStudios: studios.length,
    placesWithStudio: new Set(studios.map(({ region }) => region)).size,
    relocatedMembers: relocatedMembers(subordinations, living(coverages), kindOf, counts),
  };
}

function relocatedMembers(
  subordinations: Rows,
  coverages: Rows,
  kindOf: ReadonlyMap<string | undefined, string | undefined>,
  counts: Rows = [],
): number {
  const city = subordinations.filter(({ superior }) => superior === 'syn-o-city');
  const branches = new Set(city.map(({ organization }) => organization));
  const reached = coverages.filter(({ organization }) => branches.has(organization));
  const groups = new Set(
    reached.filter(({ unit }) => kindOf.get(unit) === 'MIGRANT_GROUP').map(({ unit }) => unit),
  );
  const latest = new Map(
    counts
      .filter(({ entity, on = '' }) => groups.has(entity) && on <= AS_OF)
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
      .map(({ entity, full_members }) => [entity, Number(full_members)]),
  );
  return sumOf(latest.values());
}

function living(rows: Rows = []): Rows {
  return rows.filter(
    ({ valid_from = '', valid_to = '' }) =>
      valid_from <= AS_OF && (valid_to === '' || AS_OF < valid_to),
  );
}
