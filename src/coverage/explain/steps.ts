import type { UnitFindingCode } from '../rules/findings.js';
import type { Text } from './text.js';

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
  /** The ids of the facts that it rests on. */
  readonly facts: readonly string[];
  readonly text: Text;
}
