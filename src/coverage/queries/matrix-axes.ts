import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { type Divisions, regionsMeant } from '../../domain/divisions.js';
import {
  STATUSES,
  type Status,
  UNIT_KINDS,
  type UnitKind,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { rowsPerHead } from '../../graph/per-head.js';
import type { Statement } from '../../graph/statement.js';
import { lyingNow } from '../kept/lying-now.js';
import { listedColumns } from '../reading/columns.js';
import type { AsKnown } from '../reading/known/as-known.js';
import { knownDivisions } from '../reading/known/divisions.js';
import { lookUp, lookups } from '../reading/known/lookups.js';
import { knownChildren } from '../reading/known/regions.js';
import type { CoverageQuestion } from '../reading/question.js';

export type MatrixAxis = 'REGION' | 'UNIT_KIND' | 'STATUS' | 'TOTAL';

/** A row or a column. */
export interface MatrixHeading {
  /** A region's code, a kind, a status or TOTAL. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** The headings of an axis in their order, and under which of them a unit stands; null for none. */
export interface Axis {
  readonly headings: readonly MatrixHeading[];
  place(unit: Placed): string | null;
}

/** What of a unit, or of units that are counted together, decides where it stands. */
interface Placed {
  readonly kind: UnitKind;
  /** The code of a region; null for units of several. */
  readonly region: string | null;
  /** Null for units of several. */
  readonly status: Status | null;
}

/** An axis of a question's matrix; the regions are those that were known. */
export async function axisOf(
  asking: Asking,
  question: CoverageQuestion,
  axis: MatrixAxis,
): Promise<Axis> {
  switch (axis) {
    case 'REGION':
      return regionAxis(asking, question);
    case 'UNIT_KIND':
      return kindAxis(question);
    case 'STATUS':
      return statusAxis;
    case 'TOTAL':
      return totalAxis;
  }
}

const statusAxis: Axis = {
  headings: valuesOf(STATUSES).map((key) => ({ key, zh: STATUSES[key], en: key })),
  place: ({ status }) => status,
};

/** All in one. */
const totalAxis: Axis = {
  headings: [{ key: 'TOTAL', zh: '合计', en: 'TOTAL' }],
  place: () => 'TOTAL',
};

function kindAxis({ scope }: CoverageQuestion): Axis {
  const kinds = valuesOf(UNIT_KINDS).filter((kind) => scope.kinds?.includes(kind) ?? true);
  return {
    headings: kinds.map((key) => ({ key, zh: UNIT_KINDS[key], en: key })),
    place: ({ kind }) => kind,
  };
}

/** The parts of the scope, by which units come counted: see `partOf`. */
async function regionAxis({ reader }: Asking, question: CoverageQuestion): Promise<Axis> {
  const regions = await partsAsked({ reader, knownBefore: question.knownBefore }, question);
  const codes = new Set<string>(regions.map(({ code }) => code));
  return {
    headings: regions
      .map(({ code, name, nameEn }) => ({ key: code, zh: name, en: nameEn ?? name }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    place: ({ region }) => (region !== null && codes.has(region) ? region : null),
  };
}

type Child = z.infer<typeof RegionRow>;

/** The children of the scope's region, or the regions at the top; of several regions these themselves. */
async function partsAsked(
  known: AsKnown,
  { scope, on }: CoverageQuestion,
): Promise<readonly Child[]> {
  const { reader, knownBefore } = known;
  const [code, ...others] = regionsMeant(scope) ?? [TOP];
  if (code === undefined) return [];
  if (others.length > 0)
    return lookUp(known, lookups.region, listedColumns.regions, [code, ...others]);
  const divisions = (await knownDivisions(known)).within(scope.within);
  const today =
    knownBefore === null
      ? await readChildren(reader, code)
      : await knownChildren(known, code === TOP ? null : code);
  const children = await childrenOn(known, divisions, today, code, on);
  const now = await lyingNow(reader, scope.within, knownBefore);
  return now === null ? children : children.filter((child) => now.has(child.code));
}

/** The regions that lay directly below one on a day, by those that lie there now. */
async function childrenOn(
  known: AsKnown,
  divisions: Divisions,
  today: readonly Child[],
  within: string,
  on: CivilDate,
): Promise<readonly Child[]> {
  if (divisions.areUnmoved) return today;
  const parents = new Map(
    divisions.moved.map((code): [string, string | null] => [
      code,
      divisions.formerParent(code, on),
    ]),
  );
  const staying = today.filter(({ code }) => (parents.get(code) ?? within) === within);
  const there = new Set(staying.map(({ code }) => code));
  const others = divisions.moved.filter((code) => parents.get(code) === within && !there.has(code));
  return [...staying, ...(await lookUp(known, lookups.region, listedColumns.regions, others))];
}

const RegionRow = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
});

/** Stands for what the regions at the top lie in. */
const TOP = '';

/** The regions directly below one, or those at the top: a dashboard asks for the same ones. */
const readChildren = rowsPerHead(64, (code) => childRegions(code === TOP ? null : code));

/** The regions directly below one, or those at the top. */
function childRegions(code: string | null): Statement<z.infer<typeof RegionRow>> {
  const below =
    code === null
      ? 'MATCH (r:Region) WHERE r.top = true'
      : 'MATCH (scope:Region) WHERE scope.id = $code MATCH (scope)<-[:WITHIN]-(r:Region)';
  return {
    name: code === null ? 'coverage.topRegions' : 'coverage.childRegions',
    text: `${below} RETURN r.id AS code, r.name AS name, r.nameEn AS nameEn`,
    parameters: code === null ? {} : { code },
    decode: (row) => RegionRow.parse(row),
  };
}
