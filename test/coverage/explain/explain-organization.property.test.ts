import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessOrganization } from '../../../src/coverage/assessment/assess-organization.js';
import { explainOrganizationFrom } from '../../../src/coverage/explain/explain-organization.js';
import { factsOfOrganization } from '../../../src/coverage/explain/explained-organization.js';
import { wordsIn } from '../../../src/coverage/explain/text.js';
import { type Row, withRows } from '../../../src/coverage/facts/recorded-rows.js';
import type { CivilDate } from '../../../src/domain/civil-date.js';
import { SEVERITIES, valuesOf } from '../../../src/domain/vocabulary.js';
import { anyDay, rules } from '../facts/arbitrary-organizations.js';
import { id } from '../facts/facts-of.js';
import { rowsOfOrganization } from './arbitrary-rows.js';

const severities = valuesOf(SEVERITIES);
const organization = id('a');

const assessed = (rows: readonly Row[], on: CivilDate) => {
  const trace = factsOfOrganization(rows, organization);
  return trace === null ? null : assessOrganization(trace.facts, on, rules);
};

function explained(rows: readonly Row[], on: CivilDate) {
  const verdict = explainOrganizationFrom(rows, organization, on, rules);
  if (verdict === null) throw new Error('An organization with a row of its own is explained.');
  return verdict;
}

const always = (check: (rows: Row[], on: CivilDate) => void) =>
  fc.assert(fc.property(rowsOfOrganization, anyDay, check), { numRuns: 400 });

test('the verdict is the assessment of the rows, and a step decides for each finding', () => {
  always((rows, on) => {
    const { assessment, steps } = explained(rows, on);
    expect(assessment).toEqual(assessed(rows, on));
    const found = steps.flatMap(({ finding, outcome }) =>
      outcome && finding !== null ? [finding] : [],
    );
    expect(found.sort()).toEqual((assessment?.findings ?? []).map(({ code }) => code).sort());
  });
});

test('every step, change and event refers to facts that are listed', () => {
  always((rows, on) => {
    const { facts, steps, changes, end } = explained(rows, on);
    const listed = new Set(facts.map(({ id: key }) => key));
    const referred = [
      ...steps.flatMap((step) => step.facts),
      ...changes.flatMap(({ row }) => row ?? []),
      ...(end?.events ?? []).map(({ fact }) => fact),
    ];
    expect(referred.filter((key) => !listed.has(key))).toEqual([]);
    expect(listed.size).toBe(facts.length);
  });
});

test('every change offered closes its findings and opens none as grave; each finding has one', () => {
  always((rows, on) => {
    const { assessment, changes } = explained(rows, on);
    const before = assessment?.findings ?? [];
    const rank = new Map(before.map(({ code, severity }) => [code, severities.indexOf(severity)]));
    for (const { written, closes, opens } of changes) {
      const after = assessed(withRows(rows, written), on)?.findings ?? [];
      const left = after.map(({ code }) => code);
      expect(closes.length).toBeGreaterThan(0);
      expect(closes.filter((code) => left.includes(code) || !rank.has(code))).toEqual([]);
      expect([...opens].sort()).toEqual(left.filter((code) => !rank.has(code)).sort());
      for (const { code, severity } of after)
        if (!rank.has(code))
          for (const closed of closes)
            expect(severities.indexOf(severity)).toBeGreaterThan(rank.get(closed) ?? -1);
    }
    const closed = new Set(changes.flatMap(({ closes }) => closes));
    expect(before.map(({ code }) => code).filter((code) => !closed.has(code))).toEqual([]);
  });
});

test('it holds until the assessment’s own date, on which something happens', () => {
  always((rows, on) => {
    const { assessment, end } = explained(rows, on);
    if (assessment !== null) expect(end?.on ?? null).toBe(assessment.holdsUntil);
    if (end === null) return;
    expect(end.events.length).toBeGreaterThan(0);
    expect(end.after?.findings).toEqual(assessed(rows, end.on)?.findings.map(({ code }) => code));
  });
});

test('every text is a sentence in both languages, without anything unfilled', () => {
  always((rows, on) => {
    const { steps, facts, changes, end } = explained(rows, on);
    for (const language of ['EN', 'ZH'] as const) {
      const words = wordsIn(language, rows);
      const texts = [...steps, ...changes, ...(end?.events ?? [])].map(({ text }) => text(words));
      for (const text of texts) expect(text).toMatch(/[.。]$/);
      for (const text of [...texts, ...facts.map((fact) => fact.text(words))])
        expect(text).not.toMatch(/undefined|null|NaN|\(\)|（）/);
    }
  });
});
