import { describe, expect, test } from 'vitest';
import { CHANGE_KINDS } from '../../../src/coverage/messages/change-kinds.js';
import { en } from '../../../src/coverage/messages/en.js';
import { FACT_BREAKS, FACT_KINDS } from '../../../src/coverage/messages/fact-kinds.js';
import { zh } from '../../../src/coverage/messages/zh.js';
import { ORGANIZATION_FINDINGS, UNIT_FINDINGS } from '../../../src/coverage/rules/findings.js';
import { COVERAGE_MODES, EXCLUSIONS, valuesOf } from '../../../src/domain/vocabulary.js';
import { day } from '../facts/facts-of.js';

const name = '永鑫农机合作社';
const other = '梅花支部';
const on = day('2026-06-30');
const unknown = {
  members: null,
  when: [
    { staff: 10, revenue: 20_000_000 },
    { members: 3, years: 1 },
  ],
  staff: null,
  revenue: null,
  begins: null,
  minimum: 3,
  maximum: 50,
  committeeFrom: 7,
  hasCommittee: null,
  units: 0,
  maximumUnits: 5,
  unitsEnded: false,
  months: 6,
  temporaryDue: null,
  termEnds: null,
  line: [name],
  linkBreak: '',
  brokenAbove: '',
};

describe.each([
  ['English', en.explanations, /^[^。]+\.$/],
  ['Chinese', zh.explanations, /^[^.]+。$/],
] as const)('explanations in %s', (_language, texts, sentence) => {
  test('every change is a sentence of its own', () => {
    const values = { name, other, on, count: 2, total: 3, superior: texts.superiors.BRANCH };
    const said = valuesOf(CHANGE_KINDS).map((kind) => texts.changes[kind](values));
    for (const text of said) expect(text).toMatch(sentence);
    expect(new Set(said).size).toBeGreaterThanOrEqual(said.length - 1);
  });

  test('every reason why a fact does not hold is one, where its date is unknown too', () => {
    for (const kind of valuesOf(FACT_BREAKS))
      for (const date of [on, null]) {
        const text = texts.breaks[kind]({ name, date });
        expect(text).toMatch(sentence);
        expect(text).not.toMatch(/null|undefined/);
      }
  });

  test('every fact and every condition is said of what is unknown', () => {
    const values = { name, other, mode: null, members: null, staff: null, revenue: null };
    const said = [
      ...valuesOf(FACT_KINDS).map((kind) => texts.sentence(texts.facts[kind](values))),
      ...valuesOf(UNIT_FINDINGS).map((code) => texts.conditions[code](unknown)),
      ...valuesOf(ORGANIZATION_FINDINGS).map((code) => texts.organizationConditions[code](unknown)),
    ];
    for (const text of said) expect(text).not.toMatch(/null|undefined/);
    expect(new Set(said).size).toBe(said.length);
  });

  test('every mode and every exclusion has a word of its own', () => {
    const modes = valuesOf(COVERAGE_MODES).map((mode) => texts.coveredBy({ name, mode }));
    const reasons = valuesOf(EXCLUSIONS).map((exclusion) => texts.steps.exclusion({ exclusion }));
    expect(new Set(modes).size).toBe(modes.length);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});
