import { type Assessed, assessed, type Clauses, type Found, SEVERITIES } from './assessed.js';
import { upwards } from './day.js';
import { CODES, KINDS, NAMES, type Row, type World } from './world.js';

/** What a question is about, as GraphQL takes it. */
export interface Scope {
  readonly region: string | null;
  readonly kinds: readonly string[] | null;
  readonly sources: readonly string[] | null;
}

export interface Filter {
  readonly codes: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}

const STATUSES = ['COVERED', 'WORK_ONLY', 'TEMPORARY_ONLY', 'GAP', 'UNKNOWN'];

/** The living units of a scope, by id. */
export function unitsOf(
  world: World,
  { region, kinds, sources }: Scope,
  on: string,
  clauses?: Clauses,
  lying = on,
): Assessed[] {
  return world.units
    .filter((unit) => region === null || upwards(world, unit.region ?? '', lying).includes(region))
    .filter((unit) => kinds?.includes(unit.kind ?? '') ?? true)
    .filter((unit) => sources?.includes(sourceKindOf(unit)) ?? true)
    .map((unit) => assessed(world, unit, on, clauses))
    .filter((each) => each !== null);
}

function sourceKindOf({ source }: Row): string {
  return source === 'model' ? 'SYNTHETIC' : 'LEDGER';
}

/** The answer of `coverage`, with rates as `ID c/n upper`. */
export function coverageOf(units: readonly Assessed[]) {
  const u = units.filter(({ unit }) => !unit.exclusion);
  const number = (of: readonly Assessed[], holds: (each: Assessed) => boolean) =>
    of.filter(holds).length;
  const members = (of: readonly Assessed[]) =>
    of.reduce((sum, each) => sum + (each.members ?? 0), 0);
  const covered = (each: Assessed) => each.organization;
  const unknown = (each: Assessed) => each.status === 'UNKNOWN';
  const e = u.filter(({ required }) => required);
  const k = number(u, unknown);
  const solo = number(u, (each) => each.solo);
  const unsaid = number(u, (each) => each.unspecified && !each.solo);
  const backup = number(u, (each) => each.organizations >= 2);
  const worked = number(u, (each) => each.organization || each.work);
  const m = members(u.filter(covered));
  return {
    units: u.length,
    statuses: STATUSES.map((status) => ({
      status,
      count: number(u, (each) => each.status === status),
    })),
    rates: [
      `ORGANIZATION ${number(u, covered)}/${u.length} ${number(u, covered) + k}`,
      `SOLO ${solo}/${u.length} ${solo + k + unsaid}`,
      `REQUIRED ${number(e, covered)}/${e.length} ${number(e, covered) + number(e, unknown)}`,
      `WORK ${worked}/${u.length} ${worked + k}`,
      `MEMBER_WEIGHTED ${m}/${members(u)} ${m + members(u.filter(unknown))}`,
      `BACKUP ${backup}/${u.length} ${backup + k}`,
    ],
  };
}

export type Axis = 'REGION' | 'UNIT_KIND' | 'STATUS';

/** The cells of a matrix that hold units, as `row column units/gaps/unknown`, sorted. */
export function cellsOf(
  world: World,
  units: readonly Assessed[],
  scope: Scope,
  axes: readonly Axis[],
  on: string,
): string[] {
  const cells = new Map<string, [units: number, gaps: number, unknown: number]>();
  for (const each of units) {
    if (each.unit.exclusion) continue;
    const [row, column] = axes.map((axis) => placeOf(world, each, scope, axis, on));
    const key = row === null || column === null ? 'outside' : `${row} ${column}`;
    const [count, gaps, unknown] = cells.get(key) ?? [0, 0, 0];
    const isGap = each.findings.some(({ code }) => code !== 'NOT_SURVEYED');
    cells.set(key, [
      count + 1,
      gaps + (isGap ? 1 : 0),
      unknown + (each.status === 'UNKNOWN' ? 1 : 0),
    ]);
  }
  return [...cells].map(([key, counts]) => `${key} ${counts.join('/')}`).sort();
}

/** The headings of an axis on a day. */
export function headingsOf(world: World, scope: Scope, axis: Axis, on: string): string[] {
  if (axis === 'STATUS') return STATUSES;
  if (axis === 'UNIT_KIND') return KINDS.filter((kind) => scope.kinds?.includes(kind) ?? true);
  return CODES.filter(
    (code) => (upwards(world, code, on)[1] ?? '') === (scope.region ?? ''),
  ).sort();
}

function placeOf(
  world: World,
  each: Assessed,
  scope: Scope,
  axis: Axis,
  on: string,
): string | null {
  if (axis === 'STATUS') return each.status;
  if (axis === 'UNIT_KIND') return each.unit.kind ?? '';
  const children = headingsOf(world, scope, axis, on);
  return upwards(world, each.unit.region ?? '', on).find((code) => children.includes(code)) ?? null;
}

export type Order = 'SEVERITY' | 'SINCE' | 'NAME' | 'ID';

/** The ids of the gaps that a filter lets through, in order. */
export function gapsOf(
  world: World,
  units: readonly Assessed[],
  filter: Filter,
  order: Order,
): string[] {
  const fitting = ({ findings, unit }: Assessed) =>
    findings.filter(
      ({ code, severity }) =>
        (filter.codes?.includes(code) ?? code !== 'NOT_SURVEYED') &&
        (filter.severities?.includes(severity) ?? true) &&
        (filter.kinds?.includes(unit.kind ?? '') ?? true),
    );
  return units
    .filter((each) => fitting(each).length > 0)
    .map((each) => `${keyOf(world, order, each, fitting(each))}\t${each.unit.id}`)
    .sort()
    .map((key) => key.split('\t').at(-1) ?? '');
}

function isGrid({ regions }: World, code: string): boolean {
  return regions.find((region) => region.code === code)?.level?.endsWith('GRID') === true;
}

function keyOf(
  world: World,
  order: Order,
  { unit, findings }: Assessed,
  fitting: readonly Found[],
): string {
  switch (order) {
    case 'SEVERITY': {
      const gravity = ({ severity }: Found) => SEVERITIES.indexOf(severity);
      // Units in a grid stand with those of the region around it.
      const path = upwards(world, unit.region ?? '')
        .filter((code) => !isGrid(world, code))
        .reverse();
      const found = findings
        .toSorted((a, b) => gravity(a) - gravity(b))
        .map(({ code, severity }) => `${code}:${severity}`);
      return [
        ...[Math.min(...fitting.map(gravity)), unit.kind, sourceKindOf(unit)],
        ...[path.join(' '), found.join('+')],
      ].join('\t');
    }
    case 'SINCE':
      return fitting.map(({ since }) => since ?? '').sort()[0] ?? '';
    case 'NAME':
      return NAMES[unit.name ?? ''] ?? '';
    case 'ID':
      return '';
  }
}
