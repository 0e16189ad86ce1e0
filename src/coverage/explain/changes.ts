import type { EntityId } from '../../domain/ids.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import type { Row } from '../facts/recorded-rows.js';
import { CHANGE_KINDS, type ChangeKind } from '../messages/change-kinds.js';
import type { Text } from './text.js';
import type { Told } from './told.js';

/** A change that might close a finding: what would be on record if it were made. */
export interface Candidate {
  readonly kind: ChangeKind;
  /** The rows that it adds or replaces. */
  readonly written: readonly Row[];
  /** The key of the row that it changes; null where it adds one. */
  readonly row: string | null;
  /** The entities that it is about. */
  readonly about: readonly EntityId[];
  readonly text: Text;
}

/** A change that closes at least one finding, with what else it does to the findings. */
export interface ExplainedChange<Code extends string> extends Candidate {
  readonly closes: readonly Code[];
  /** Findings that it opens, or makes graver: less grave than each that it closes, but for SURVEY. */
  readonly opens: readonly Code[];
}

/**
 * The candidates that name nothing that may not be told; of the units that one moves to other branches the text says only how
 * many they are.
 */
export function toldCandidates(candidates: readonly Candidate[], told: Told): Candidate[] {
  return candidates.flatMap((candidate) => {
    const { row, kind } = candidate;
    if (row !== null && !told.row(row)) return [];
    const about = candidate.about.filter(told.name);
    const isWhole = about.length === candidate.about.length;
    return isWhole || kind === 'RELEASE_UNITS' ? [{ ...candidate, about }] : [];
  });
}

interface GradedFinding<Code extends string> {
  readonly code: Code;
  readonly severity: Severity;
}

const kinds = valuesOf(CHANGE_KINDS);
const severities = valuesOf(SEVERITIES);

/**
 * The candidates that close a finding and open none as grave, from the smallest change to the largest:
 * what is found once their rows are on record is assessed, not guessed. A SURVEY is taken although it
 * may open a gap: it only shows what has been there.
 *
 * @param found what is found before
 * @param assessed what is found once a candidate's rows are on record
 */
export function closingChanges<Code extends string>(
  candidates: readonly Candidate[],
  found: readonly GradedFinding<Code>[],
  assessed: (candidate: Candidate) => readonly GradedFinding<Code>[],
): ExplainedChange<Code>[] {
  return candidates
    .flatMap((candidate): ExplainedChange<Code>[] => {
      const after = assessed(candidate);
      const closed = found.filter(({ code }) => after.every((left) => left.code !== code));
      const opened = after.filter(
        (left) =>
          !found.some(
            ({ code, severity }) => code === left.code && !graver(left.severity, severity),
          ),
      );
      const gravest = opened.every(({ severity }) =>
        closed.every((each) => graver(each.severity, severity)),
      );
      if (closed.length === 0 || (!gravest && candidate.kind !== 'SURVEY')) return [];
      return [{ ...candidate, closes: closed.map(codeOf), opens: opened.map(codeOf) }];
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byRow(a, b));
}

function graver(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) < severities.indexOf(b);
}

function codeOf<Code extends string>({ code }: GradedFinding<Code>): Code {
  return code;
}

/** Of two changes of one kind the order is that of what they are about. */
function byRow(a: Candidate, b: Candidate): number {
  const [x, y] = [a, b].map(({ row, about }) => `${row ?? ''} ${about.join(' ')}`);
  if (x === y || x === undefined || y === undefined) return 0;
  return x < y ? -1 : 1;
}
