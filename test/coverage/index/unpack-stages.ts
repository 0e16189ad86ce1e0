import type { Stage } from '../../../src/coverage/assessment/stages.js';
import { CountedStates } from '../../../src/coverage/index/counted-states.js';
import { readSpans } from '../../../src/coverage/index/read-spans.js';
import { fromOf, nextOf } from '../../../src/coverage/index/spans.js';
import { assessmentAt } from '../../../src/coverage/index/stage-text.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import { CivilDate } from '../../../src/domain/civil-date.js';
import { dateOf } from '../../../src/domain/day.js';

/** All stages that `packStages` packed, as the index reads them. */
export function unpackStages(text: string, rules: RuleSet): Stage[] {
  const states = new CountedStates();
  const numbers = Int32Array.from(readSpans(text, states));
  const spans = { numbers, start: 0, end: numbers.length };
  const stages: Stage[] = [];
  for (let at = 0; at < spans.end; at = nextOf(spans, at, states)) {
    const from = CivilDate.parse(dateOf(fromOf(spans, at)));
    stages.push({ from, assessment: assessmentAt(spans, at, states, rules) });
  }
  return stages;
}
