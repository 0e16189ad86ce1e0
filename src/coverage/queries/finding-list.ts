import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import type { KeyValue } from '../../graph/cursor.js';
import { type Page, pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { FindingCode } from '../rules/findings.js';

/** Which findings make a thing stand in a list; a finding must fit all that is given. */
export interface FindingFilter<Code, Kind> {
  readonly codes?: readonly Code[] | null;
  readonly severities?: readonly Severity[] | null;
  /** Of the thing that the finding stands on. */
  readonly kinds?: readonly Kind[] | null;
}

export type FindingOrder = 'SEVERITY' | 'SINCE' | 'NAME' | 'ID';

/** How many findings have a code and a severity. */
export interface FindingCount<Code> {
  readonly code: Code;
  readonly severity: Severity;
  readonly count: number;
}

const gravity = valuesOf(SEVERITIES);

/** Whether a finding on a thing of a kind fits a filter. */
export function fitsFilter<Code, Kind>(
  { code, severity }: { readonly code: Code; readonly severity: Severity },
  kind: Kind,
  { codes, severities, kinds }: FindingFilter<Code, Kind>,
): boolean {
  return (
    (codes?.includes(code) ?? true) &&
    (severities?.includes(severity) ?? true) &&
    (kinds?.includes(kind) ?? true)
  );
}

/** A question about the kinds that both its scope and a filter allow. */
export function narrowed(
  question: CoverageQuestion,
  { kinds }: { readonly kinds?: readonly string[] | null | undefined },
): CoverageQuestion {
  if (kinds == null) return question;
  const { scope } = question;
  const both = kinds.filter((kind) => scope.kinds?.includes(kind) ?? true);
  return { ...question, scope: { ...scope, kinds: both } };
}

/**
 * Reads the paging arguments of a list of things with findings.
 *
 * @throws Problem BAD_USER_INPUT for bad paging
 */
export function findingPageOf(field: string, order: FindingOrder, args: Arguments): Page {
  return pageOf(field, args, order === 'ID' ? 1 : 2);
}

/** Counts findings by severity, the gravest first, and within one by code, in the order of `codes`. */
export function countFindings<Code extends FindingCode>(
  findings: Iterable<{ readonly code: Code; readonly severity: Severity; readonly count?: number }>,
  codes: readonly Code[],
): FindingCount<Code>[] {
  const counts = new Map<Severity, Map<Code, number>>();
  for (const severity of gravity) counts.set(severity, new Map());
  for (const { code, severity, count = 1 } of findings) {
    const ofSeverity = counts.get(severity);
    ofSeverity?.set(code, (ofSeverity.get(code) ?? 0) + count);
  }
  return [...counts].flatMap(([severity, ofSeverity]) =>
    codes.flatMap((code) => {
      const count = ofSeverity.get(code);
      return count === undefined ? [] : [{ code, severity, count }];
    }),
  );
}

/** What a thing is ordered by, worked out only where an order asks for it. */
interface OrderedBy {
  readonly id: string;
  readonly reading: string;
  /** The place of the gravest severity among its findings that fit: the gravest is 0. */
  gravity(): number;
  /** The earliest day since when one of these holds; empty or null where one has always held. */
  since(): string | null;
}

/** The keys of a thing in a list of such order. */
export function keysIn(order: FindingOrder, thing: OrderedBy): KeyValue[] {
  switch (order) {
    case 'SEVERITY':
      return [thing.gravity(), thing.id];
    case 'SINCE':
      return [thing.since() ?? '', thing.id];
    case 'NAME':
      return [thing.reading, thing.id];
    case 'ID':
      return [thing.id];
  }
}
