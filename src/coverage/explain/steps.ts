import type { UnitFindingCode } from '../rules/findings.js';
import type { Text } from './text.js';
import type { Told } from './told.js';

/** What a step of an explanation asks. */
export const TESTS = {
  EXISTS: '当日存在',
  ORGANIZATION_COVERAGE: '有党组织覆盖',
  WORK_COVERAGE: '有党的工作覆盖',
  TEMPORARY_COVERAGE: '有临时党支部覆盖',
  SURVEYED_OR_COVERED: '经过摸底或曾有覆盖',
  NOTHING_KNOWN: '情况未知',
  REQUIRED: '应当建立党组织',
  EXCLUDED: '有排除标记',
  FINDING: '问题成立',
} as const;
export type StepTest = keyof typeof TESTS;

/** One step that led to a status or to a finding, or past it. */
export interface ExplainedStep<Code extends string = UnitFindingCode> {
  readonly test: StepTest;
  /** The finding that FINDING asks for; null for every other test. */
  readonly finding: Code | null;
  readonly outcome: boolean;
  /** Whether the status, the finding, or that there is none follows from it. */
  readonly decided: boolean;
  /** The ids of the facts that it rests on, of those that may be told. */
  readonly facts: readonly string[];
  /** Whether it rests on others as well. */
  readonly outside: boolean;
  readonly text: Text;
}

/** What a step rests on, of all that it does. */
export function restingOn(
  keys: Iterable<string>,
  told: Told,
): Pick<ExplainedStep, 'facts' | 'outside'> {
  const all = [...new Set(keys)];
  const facts = all.filter(told.row);
  return { facts, outside: facts.length < all.length };
}

/** A text of a step that says where that rests on what may not be told. */
export function withOutside(isOutside: boolean, text: Text): Text {
  return isOutside ? (words) => words.texts.andOutside(text(words), words.outside.FACT) : text;
}
