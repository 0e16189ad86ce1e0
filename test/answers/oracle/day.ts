import type { Row, World } from './world.js';

/** What holds of a unit on one day, read off the rows without intervals (domain.md, "Coverage"). */
export interface Day {
  readonly organization: boolean;
  readonly work: boolean;
  readonly temporary: boolean;
  readonly solo: boolean;
  readonly unspecified: boolean;
  readonly surveyed: boolean;
  /** Full members; null is unknown. */
  readonly members: number | null;
  /** Different organizations that give organization coverage. */
  readonly organizations: number;
}

const ORGANIZATION_MODES = ['SOLO', 'JOINT', 'UNSPECIFIED'];
const WORK_MODES = ['ATTACHED', 'INSTRUCTOR', 'LIAISON'];

/** Reads one day of a unit; it must be alive on that day. */
export function dayOf(world: World, unit: Row, day: string): Day {
  const reached = [unit, ...extendingWholes(world, unit, day)].map(({ id }) => id);
  const holding = world.coverages
    .filter((coverage) => reached.includes(coverage.unit) && alive(coverage, day))
    .flatMap((coverage) => counted(world, coverage, day));
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
    solo: lasting.some(({ mode }) => mode === 'SOLO'),
    unspecified: lasting.some(({ mode }) => mode === 'UNSPECIFIED'),
    surveyed: world.surveys.some((survey) => includes(world, survey, unit, day)),
    members: lastCount?.fullMembers ? Number(lastCount.fullMembers) : null,
    organizations: new Set(
      // A group whose lines lead to two branches still counts once, as the first of them.
      lasting.map(
        ({ by }) =>
          lasting
            .filter((each) => each.by === by)
            .map(({ as }) => as)
            .sort()[0],
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

/** A region and all that contain it. */
export function upwards(world: World, code: string): string[] {
  const parent = world.regions.find((region) => region.code === code)?.parent ?? '';
  return parent === '' ? [code] : [code, ...upwards(world, parent)];
}

/** The compounds that a building is part of on a day: the only wholes whose coverage extends. */
function extendingWholes({ parts, units }: World, unit: Row, day: string): Row[] {
  if (unit.kind !== 'BUILDING') return [];
  const wholes = parts
    .filter((part) => part.unit === unit.id && alive(part, day))
    .map(({ whole }) => whole);
  return units.filter(
    (each) => wholes.includes(each.id) && each.kind === 'COMPOUND' && alive(each, day),
  );
}

interface Holding {
  readonly by: string;
  /** What it counts as: for a party group, a branch above it. */
  readonly as: string;
  readonly mode: string;
}

/** What a coverage that is alive counts as on a day: nothing, where a group's line is broken. */
function counted(world: World, coverage: Row, day: string): Holding[] {
  const { organization: by = '', mode = '' } = coverage;
  const organization = world.organizations.find(({ id }) => id === by);
  if (organization === undefined || !alive(organization, day)) return [];
  if (organization.kind !== 'PARTY_GROUP') return [{ by, as: by, mode }];
  return branchesAbove(world, by, day, []).map((branch) => ({
    by,
    as: branch.id ?? '',
    mode: branch.kind === 'TEMPORARY_BRANCH' ? 'TEMPORARY' : mode,
  }));
}

/** The first organizations above a group that are no groups themselves, over living lines. */
function branchesAbove(world: World, group: string, day: string, passed: string[]): Row[] {
  return world.subordinations
    .filter((row) => row.organization === group && alive(row, day))
    .flatMap(({ superior }) => world.organizations.filter(({ id }) => id === superior))
    .filter((superior) => alive(superior, day) && !passed.includes(superior.id ?? ''))
    .flatMap((superior) =>
      superior.kind === 'PARTY_GROUP'
        ? branchesAbove(world, superior.id ?? '', day, [...passed, group])
        : [superior],
    );
}

/** Of a region's survey, that of a model says nothing of a real unit. */
function includes(world: World, survey: Row, unit: Row, day: string): boolean {
  if ((survey.on ?? '') > day) return false;
  if (survey.unit) return survey.unit === unit.id;
  const isModel = survey.source === 'model' && unit.source !== 'model';
  return (
    survey.kind === unit.kind &&
    upwards(world, unit.region ?? '').includes(survey.region ?? '') &&
    !isModel
  );
}
