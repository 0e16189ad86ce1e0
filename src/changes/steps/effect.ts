import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type CoverageEffect, coverageEffect } from '../../coverage/queries/effect.js';
import type { CoverageQuestion } from '../../coverage/reading/question.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import { MEMBERSHIP_ROLES, type MembershipRole, valuesOf } from '../../domain/vocabulary.js';
import type { FacilityRateEffect } from '../../figures/facility-rate-effect.js';
import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import type { TableName } from '../tables/tables.js';
import { affectedBy } from './affected.js';
import { divisionsChange } from './divisions-change.js';
import { holdsOn } from './draft.js';
import { type FacilityEffect, facilityEffects, facilityRatesOf } from './facility-effect.js';
import { rowChangesOf } from './row-changes.js';
import type { StepRow, StepRows } from './rows-of-steps.js';
import type { Span, StoredRow } from './stored-row.js';

/** What steps do to an alliance on a day. */
export interface AllianceEffect {
  readonly alliance: string;
  /** Members, by id, that are in it after and not before, and the other way round. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Members before and after in another role, by id. */
  readonly changed: readonly RoleEffect[];
}

/** A member whose role changes. */
export interface RoleEffect {
  readonly member: string;
  readonly before: MembershipRole;
  readonly after: MembershipRole;
}

/** A row that steps write. */
export interface WrittenRow {
  readonly table: TableName;
  readonly key: string;
  /** Which step wrote it last, from 1. */
  readonly step: number;
  readonly change: RowChange;
}

/** What becomes of a row, with their Chinese labels. */
export const ROW_CHANGES = { ADDED: '新增', REPLACED: '替换', RETRACTED: '撤回' } as const;
export type RowChange = keyof typeof ROW_CHANGES;

/** What steps do on a day, simulated or committed. */
export interface SimulationEffect {
  /** By key. */
  readonly rows: readonly WrittenRow[];
  readonly coverage: CoverageEffect;
  /** Alliances that are founded, dissolved, moved, or whose members or services change, by id. */
  readonly alliances: readonly AllianceEffect[];
  /** Facilities that are founded, ended, renamed or moved, by id. */
  readonly facilities: readonly FacilityEffect[];
  /** The facility rates of their kinds. */
  readonly facilityRates: readonly FacilityRateEffect[];
}

/** The most units that steps may affect to be told what they do. */
const mostUnits = 20_000;

/**
 * What steps do that break no rule. Nothing is written for it: the rows around what they affect are read, and theirs
 * put in their places.
 *
 * @param reader reads the rows from the graph as it is before the steps
 * @throws Problem COST_EXCEEDED where they affect too many units, NOT_FOUND for an unknown region
 */
export async function effectOf(
  asking: Asking,
  reader: Reader,
  steps: StepRows,
  question: CoverageQuestion,
): Promise<SimulationEffect> {
  const divided = await divisionsChange(reader, steps, question.on);
  const affected = await affectedBy(reader, steps, divided);
  if (affected.units.length > mostUnits)
    throw new Problem(
      'COST_EXCEEDED',
      `Steps whose effect is asked for touch at most ${mostUnits} units, received steps that touch more: ask for fewer at a time.`,
    );
  return {
    rows: writtenRows(steps),
    coverage: withoutRetracted(
      await coverageEffect(
        asking,
        reader,
        { affected, rows: rowChangesOf(steps), divided },
        question,
      ),
      steps,
    ),
    alliances: allianceEffects(steps, question.on),
    facilities: facilityEffects(steps, question.on),
    facilityRates: await facilityRatesOf(asking, steps, question, divided?.after ?? null),
  };
}

/** What never was is not named as a thing that changes: it is among the rows. */
function withoutRetracted(effect: CoverageEffect, { rows }: StepRows): CoverageEffect {
  const gone = goneAmong(rows);
  return {
    ...effect,
    units: effect.units.filter(({ unit }) => !gone.has(`units|${unit}`)),
    organizations: effect.organizations.filter(
      ({ organization }) => !gone.has(`organizations|${organization}`),
    ),
  };
}

function goneAmong(rows: StepRows['rows']): ReadonlySet<string> {
  return new Set(rows.flatMap(({ isRetracted, after }) => (isRetracted ? [after.key] : [])));
}

function writtenRows({ rows }: StepRows): WrittenRow[] {
  return rows
    .flatMap((row) => {
      const { table, key, step } = row.after;
      const change = changeOf(row);
      return change === null ? [] : [{ table, key, step: step + 1, change }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Null where the row is in the graph as it is. */
function changeOf({ before, after, isRetracted }: StepRow): RowChange | null {
  if (isRetracted) return 'RETRACTED';
  if (before === null) return 'ADDED';
  return isDeepStrictEqual(before.cells, after.cells) ? null : 'REPLACED';
}

/** The role of a member before and after; null where it is none. */
interface Sides {
  readonly before: MembershipRole | null;
  readonly after: MembershipRole | null;
}

function allianceEffects({ rows }: StepRows, on: CivilDate): AllianceEffect[] {
  const members = new Map<string, Map<string, Sides>>();
  const of = (alliance: string) => {
    const known = members.get(alliance) ?? new Map<string, Sides>();
    members.set(alliance, known);
    return known;
  };
  for (const { before, after, lifetime, isRetracted } of rows) {
    const { table, cells } = after;
    if (table === 'alliances') of(cells.id ?? '');
    if (table === 'services') of(cells.alliance ?? '');
    if (table !== 'memberships') continue;
    const known = of(cells.alliance ?? '');
    const member = cells.member ?? '';
    const had = before !== null && heldOn(before, on) ? Role.parse(before.cells.role) : null;
    const has = !isRetracted && holdsOn(lifetime, on) ? Role.parse(cells.role) : null;
    const { before: earlier = null, after: later = null } = known.get(member) ?? {};
    known.set(member, { before: earlier ?? had, after: later ?? has });
  }
  const gone = goneAmong(rows);
  const isThere = ([alliance]: readonly [string, unknown]) => !gone.has(`alliances|${alliance}`);
  return [...members]
    .filter(isThere)
    .sort(byKey)
    .map(([alliance, sides]) => {
      const isMember = ([id]: readonly [string, Sides]) =>
        !gone.has(`units|${id}`) && !gone.has(`organizations|${id}`);
      const each = [...sides].filter(isMember).sort(byKey);
      return {
        alliance,
        joined: each.flatMap(([id, { before, after }]) => (before === null && after ? [id] : [])),
        left: each.flatMap(([id, { before, after }]) => (before && after === null ? [id] : [])),
        changed: each.flatMap(([member, { before, after }]) =>
          before && after && before !== after ? [{ member, before, after }] : [],
        ),
      };
    });
}

const Role = z.enum(valuesOf(MEMBERSHIP_ROLES));

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Whether a link held: no longer than both of its ends. */
function heldOn({ cells, ends }: StoredRow, on: CivilDate): boolean {
  const all: readonly Span[] = [cells, ...ends];
  return all.every((each) => holdsOn(each, on));
}
