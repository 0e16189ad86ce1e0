import type { Row, World } from './world.js';

/** What holds of a unit on one day, read off the rows without intervals (domain.md, "Coverage"). */
export interface Day {
  readonly organization: boolean;
  readonly work: boolean;
  readonly temporary: boolean;
  /** A temporary coverage holds of which something began on the day. */
  readonly temporaryBegins: boolean;
  readonly solo: boolean;
  readonly unspecified: boolean;
  readonly surveyed: boolean;
  /** Full members; null is unknown. */
  readonly members: number | null;
  /** Staff, and the yearly revenue in yuan; null is unknown. */
  readonly staff: number | null;
  readonly revenue: number | null;
  /** Work coverage by an instructor. */
  readonly instructor: boolean;
  /** Different organizations that give organization coverage. */
  readonly organizations: number;
}

const ORGANIZATION_MODES = ['SOLO', 'JOINT', 'UNSPECIFIED'];
const WORK_MODES = ['ATTACHED', 'INSTRUCTOR', 'LIAISON'];

/** Reads one day of a unit; it must be alive on that day. */
export function dayOf(world: World, unit: Row, day: string): Day {
  const ways = [{ to: unit, over: [unit] }, ...extendingWholes(world, unit, day)];
  const reached = ways.map(({ to }) => to.id);
  const holding = world.coverages
    .filter((coverage) => reached.includes(coverage.unit) && alive(coverage, day))
    .flatMap((coverage) => counted(world, coverage, day));
  const isBegun = ({ to, rows }: Holding) =>
    ways.some(
      (way) =>
        way.to.id === to && [...way.over, ...rows].some(({ validFrom }) => validFrom === day),
    );
  const lasting = holding.filter(({ mode }) => ORGANIZATION_MODES.includes(mode));
  const allied =
    world.memberships.some((row) => reached.includes(row.member) && alliedBy(row)) ||
    world.services.some((row) => reached.includes(row.target) && alliedBy(row));
  const lastCount = world.counts
    .filter(({ entity, on = '' }) => entity === unit.id && on <= day)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
    .at(-1);
  return {
    organization: lasting.length > 0,
    work: allied || holding.some(({ mode }) => WORK_MODES.includes(mode)),
    temporary: holding.some(({ mode }) => mode === 'TEMPORARY'),
    temporaryBegins: holding.some((each) => each.mode === 'TEMPORARY' && isBegun(each)),
    solo: lasting.some(({ mode }) => mode === 'SOLO'),
    unspecified: lasting.some(({ mode }) => mode === 'UNSPECIFIED'),
    surveyed: world.surveys.some((survey) => includes(world, survey, unit, day)),
    members: lastCount?.fullMembers ? Number(lastCount.fullMembers) : null,
    staff: lastCount?.staff ? Number(lastCount.staff) : null,
    revenue: lastCount?.revenue ? Number(lastCount.revenue) : null,
    instructor: holding.some(({ mode }) => mode === 'INSTRUCTOR'),
    organizations: new Set(
      // A group whose lines lead to two branches still counts once, as the nearest, then as the first of them.
      lasting.map(({ by }) =>
        lasting
          .filter((each) => each.by === by)
          .map(({ as, links }) => `${String(links).padStart(3, '0')} ${as}`)
          .sort()[0]
          ?.slice(4),
      ),
    ).size,
  };

  function alliedBy(row: Row): boolean {
    return (
      alive(row, day) &&
      world.alliances.some(({ id, ...each }) => id === row.alliance && alive(each, day))
    );
  }
}

export function alive({ validFrom = '', validTo = '' }: Row, day: string): boolean {
  return (validFrom === '' || validFrom <= day) && (validTo === '' || day < validTo);
}

/** A region and all that contain it, now or on a day. */
export function upwards(world: World, code: string, day?: string): string[] {
  const former = world.region_parents.find(
    (row) => day !== undefined && row.region === code && alive(row, day),
  );
  const now = world.regions.find((region) => region.code === code)?.parent ?? '';
  const parent = former?.parent ?? now;
  return parent === '' ? [code] : [code, ...upwards(world, parent, day)];
}

/** The compounds that a building is part of on a day, the only wholes whose coverage extends, and the rows on the way. */
function extendingWholes({ parts, units }: World, unit: Row, day: string) {
  if (unit.kind !== 'BUILDING') return [];
  return parts
    .filter((part) => part.unit === unit.id && alive(part, day))
    .flatMap((part) =>
      units
        .filter(
          ({ id, kind, ...each }) => id === part.whole && kind === 'COMPOUND' && alive(each, day),
        )
        .map((to) => ({ to, over: [unit, part, to] })),
    );
}

interface Holding {
  readonly by: string;
  /** What it counts as: for a party group, a branch above it. */
  readonly as: string;
  /** How many links lead there. */
  readonly links: number;
  readonly mode: string;
  /** The unit that it names. */
  readonly to: string | undefined;
  /** The rows that it rests on. */
  readonly rows: readonly Row[];
}

/** What a coverage that is alive counts as on a day: nothing, where a group's line is broken. */
function counted(world: World, coverage: Row, day: string): Holding[] {
  const { organization: by = '', mode = '', unit: to } = coverage;
  const organization = world.organizations.find(({ id }) => id === by);
  if (organization === undefined || !alive(organization, day)) return [];
  const rows = [coverage, organization];
  if (organization.kind !== 'PARTY_GROUP') return [{ by, as: by, links: 0, mode, to, rows }];
  return branchesAbove(world, by, day, []).map(({ branch, over }) => ({
    by,
    as: branch.id ?? '',
    links: over.length / 2,
    mode: branch.kind === 'TEMPORARY_BRANCH' ? 'TEMPORARY' : mode,
    to,
    rows: [...rows, ...over],
  }));
}

/** The first organizations above a group that are no groups themselves, over living lines. */
function branchesAbove(
  world: World,
  group: string,
  day: string,
  passed: string[],
): { branch: Row; over: Row[] }[] {
  return world.subordinations
    .filter((row) => row.organization === group && alive(row, day))
    .flatMap((link) =>
      world.organizations
        .filter(({ id }) => id === link.superior)
        .filter((superior) => alive(superior, day) && !passed.includes(superior.id ?? ''))
        .flatMap((superior) => {
          if (superior.kind !== 'PARTY_GROUP')
            return [{ branch: superior, over: [link, superior] }];
          const further = branchesAbove(world, superior.id ?? '', day, [...passed, group]);
          return further.map(({ branch, over }) => ({ branch, over: [link, superior, ...over] }));
        }),
    );
}

/** Of a region's survey, that of a model says nothing of a real unit. */
export function includes(world: World, survey: Row, unit: Row, day: string): boolean {
  if ((survey.on ?? '') > day) return false;
  if (survey.unit) return survey.unit === unit.id;
  const isModel = survey.source === 'model' && unit.source !== 'model';
  return (
    survey.kind === unit.kind &&
    upwards(world, unit.region ?? '', survey.on).includes(survey.region ?? '') &&
    !isModel
  );
}
