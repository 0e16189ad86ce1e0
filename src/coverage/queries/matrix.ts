import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import { STATUSES, UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { type AssessedUnit, assessUnits, type CoverageQuestion } from './assessed-units.js';
import { fits } from './gaps.js';

export type MatrixAxis = 'REGION' | 'UNIT_KIND' | 'STATUS';

/** A row or a column. */
export interface MatrixHeading {
  /** A region's code, a kind or a status. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export interface MatrixCounts {
  /** Units without an exclusion. */
  readonly units: number;
  /** Of them, those with a finding other than NOT_SURVEYED. */
  readonly gaps: number;
  /** Of them, those of status UNKNOWN. */
  readonly unknown: number;
}

export interface Matrix {
  readonly rows: readonly MatrixHeading[];
  readonly columns: readonly MatrixHeading[];
  /** Row by row. */
  readonly cells: readonly (MatrixCounts & { readonly row: string; readonly column: string })[];
  /** What lies in the scope's region itself, in none of its children; 0 without a REGION axis. */
  readonly outside: MatrixCounts;
}

/**
 * Counts units by two of their properties.
 *
 * @throws Problem BAD_USER_INPUT where both axes are the same, NOT_FOUND for an unknown region
 */
export async function matrixOf(
  asking: Asking,
  question: CoverageQuestion,
  rowAxis: MatrixAxis,
  columnAxis: MatrixAxis,
): Promise<Matrix> {
  if (rowAxis === columnAxis)
    throw new Problem(
      'BAD_USER_INPUT',
      `The rows and columns of a matrix are different axes, received ${rowAxis} for both.`,
    );
  const units = (await assessUnits(asking, question)).filter(
    ({ assessment }) => assessment.exclusion === null,
  );
  const byAxis = {
    UNIT_KIND: kindAxis(question),
    STATUS: statusAxis,
    REGION: [rowAxis, columnAxis].includes('REGION') ? await regionAxis(asking, question) : noAxis,
  };
  const [rows, columns] = [byAxis[rowAxis], byAxis[columnAxis]];
  const counts = new Map<string, MatrixCounts>();
  let outside = noUnits;
  for (const unit of units) {
    const [row, column] = [rows.place(unit), columns.place(unit)];
    if (row === null || column === null) {
      outside = counted(outside, unit);
      continue;
    }
    const key = JSON.stringify([row, column]);
    counts.set(key, counted(counts.get(key) ?? noUnits, unit));
  }
  return {
    rows: rows.headings,
    columns: columns.headings,
    cells: rows.headings.flatMap(({ id: row }) =>
      columns.headings.map(({ id: column }) => ({
        row,
        column,
        ...(counts.get(JSON.stringify([row, column])) ?? noUnits),
      })),
    ),
    outside,
  };
}

/** The headings of an axis, and under which of them a unit stands; null for none. */
interface Axis {
  readonly headings: readonly MatrixHeading[];
  place(unit: AssessedUnit): string | null;
}

const noUnits: MatrixCounts = { units: 0, gaps: 0, unknown: 0 };
const noAxis: Axis = { headings: [], place: () => null };

function counted({ units, gaps, unknown }: MatrixCounts, unit: AssessedUnit): MatrixCounts {
  const isGap = unit.assessment.findings.some((finding) => fits(finding, unit));
  return {
    units: units + 1,
    gaps: gaps + (isGap ? 1 : 0),
    unknown: unknown + (unit.assessment.status === 'UNKNOWN' ? 1 : 0),
  };
}

const statusAxis: Axis = {
  headings: valuesOf(STATUSES).map((id) => ({ id, zh: STATUSES[id], en: id })),
  place: ({ assessment }) => assessment.status,
};

function kindAxis({ scope }: CoverageQuestion): Axis {
  const kinds = valuesOf(UNIT_KINDS).filter((kind) => scope.kinds?.includes(kind) ?? true);
  return {
    headings: kinds.map((id) => ({ id, zh: UNIT_KINDS[id], en: id })),
    place: ({ kind }) => kind,
  };
}

/** The children of the scope's region, or the regions at the top; a unit stands under its ancestor. */
async function regionAxis({ reader }: Asking, { scope }: CoverageQuestion): Promise<Axis> {
  const regions = await reader.read(regionsBelow(scope.region ?? null));
  const topOf = new Map<string, string>();
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const isTop = (code: string) => parents.get(code) === (scope.region ?? null);
  const place = (code: string): string | null => {
    const known = topOf.get(code);
    if (known !== undefined) return known;
    const parent = parents.get(code);
    if (parent === undefined) return null;
    const top = isTop(code) || parent === null ? code : place(parent);
    if (top !== null) topOf.set(code, top);
    return top;
  };
  return {
    headings: regions
      .filter(({ code }) => isTop(code))
      .map(({ code, name, nameEn }) => ({ id: code, zh: name, en: nameEn ?? name }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    place: ({ region }) => place(region),
  };
}

const RegionRow = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  name: z.string(),
  nameEn: z.string().nullable(),
});

/** The regions below one, or all of them, each with the one directly above. */
function regionsBelow(code: string | null): Statement<z.infer<typeof RegionRow>> {
  const below =
    code === null
      ? 'MATCH (r:Region)'
      : 'MATCH (scope:Region) WHERE scope.id = $code MATCH (scope)<-[:WITHIN*1..7]-(r:Region)';
  return {
    name: code === null ? 'coverage.regions' : 'coverage.regionsBelow',
    text: `${below} RETURN r.id AS code, r.parent AS parent, r.name AS name, r.nameEn AS nameEn`,
    parameters: code === null ? {} : { code },
    decode: (row) => RegionRow.parse(row),
  };
}
