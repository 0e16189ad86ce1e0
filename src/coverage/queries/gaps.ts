import {
  SEVERITIES,
  type Severity,
  type Status,
  type UnitKind,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { encodeCursor, type KeyValue } from '../../graph/cursor.js';
import { compareKeys, cutPage, type PageInfo, pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import type { Finding, UnitFindingCode } from '../findings.js';
import { type AssessedUnit, assessUnits, type CoverageQuestion } from './assessed-units.js';
import { type Found, foundOn } from './found.js';

/** A unit with its status and all of its findings. */
export interface Gap {
  readonly unit: string;
  readonly status: Status;
  readonly findings: readonly Found[];
}

export interface GapPage {
  readonly edges: readonly { readonly cursor: string; readonly node: Gap }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Which findings make a unit stand in the list; a finding must fit all that is given. */
export interface GapFilter {
  readonly codes?: readonly UnitFindingCode[] | null;
  readonly severities?: readonly Severity[] | null;
  readonly kinds?: readonly UnitKind[] | null;
}

export type GapOrder = 'SEVERITY' | 'SINCE' | 'NAME' | 'ID';

/**
 * A page of the units with findings. NOT_SURVEYED makes a unit stand in the list only where the filter
 * names it.
 *
 * @param args the paging arguments, and all others that the list's cursors are bound to
 * @throws Problem BAD_USER_INPUT for bad paging, NOT_FOUND for an unknown region
 */
export async function gapPage(
  asking: Asking,
  question: CoverageQuestion,
  filter: GapFilter,
  order: GapOrder,
  args: Arguments,
): Promise<GapPage> {
  const page = pageOf('Query.coverageGaps', args, order === 'ID' ? 1 : 2);
  const listed = (await assessUnits(asking, question)).flatMap((unit) => {
    const fitting = unit.assessment.findings.filter((finding) => fits(finding, unit, filter));
    return fitting.length === 0 ? [] : [{ unit, keys: keysOf(order, unit, fitting) }];
  });
  const { behind, backward } = page;
  const directions = [backward, backward, backward];
  const rest = listed
    .sort((a, b) => compareKeys(a.keys, b.keys, directions))
    .filter(({ keys }) => behind === null || compareKeys(keys, behind, directions) > 0);
  const { rows, info } = cutPage(page, rest.slice(0, page.size + 1));
  return {
    edges: rows.map(({ unit, keys }) => ({
      cursor: encodeCursor(page.question, keys),
      node: {
        unit: unit.id,
        status: unit.assessment.status,
        findings: foundOn(unit, unit.assessment, question.rules),
      },
    })),
    pageInfo: info,
    totalCount: listed.length,
  };
}

/** Whether a finding makes its unit a gap, asked for in particular or not. */
export function fits(
  { code, severity }: Finding,
  { kind }: AssessedUnit,
  { codes, severities, kinds }: GapFilter = {},
): boolean {
  return (
    (codes?.includes(code) ?? code !== 'NOT_SURVEYED') &&
    (severities?.includes(severity) ?? true) &&
    (kinds?.includes(kind) ?? true)
  );
}

const gravity = valuesOf(SEVERITIES);

function keysOf(order: GapOrder, unit: AssessedUnit, fitting: readonly Finding[]): KeyValue[] {
  switch (order) {
    case 'SEVERITY':
      return [Math.min(...fitting.map(({ severity }) => gravity.indexOf(severity))), unit.id];
    case 'SINCE':
      return [fitting.map(({ since }) => since ?? '').sort()[0] ?? '', unit.id];
    case 'NAME':
      return [unit.reading, unit.id];
    case 'ID':
      return [unit.id];
  }
}
