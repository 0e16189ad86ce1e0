import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/coverage/assessment/assess.js';
import { reachesOf } from '../../../src/coverage/assessment/reach.js';
import { explainUnit } from '../../../src/coverage/explain/explain-unit.js';
import { factsOfUnit } from '../../../src/coverage/explain/explained-unit.js';
import { wordsIn } from '../../../src/coverage/explain/text.js';
import { type Row, rowsOf, withRows } from '../../../src/coverage/facts/recorded-rows.js';
import { type CivilDate, isAlive } from '../../../src/domain/civil-date.js';
import { SEVERITIES, valuesOf } from '../../../src/domain/vocabulary.js';
import { anyDay } from '../facts/arbitrary-organizations.js';
import { id, rules as shipped } from '../facts/facts-of.js';
import { dutyRules } from '../rules/arbitrary-rules.js';
import { rowsOfUnit } from './arbitrary-rows.js';

const severities = valuesOf(SEVERITIES);
const unit = id('unit');

describe.each([
  ['the shipped rules', shipped],
  ['rules with duties', dutyRules],
] as const)('under %s', (_name, rules) => {
  const assessed = (rows: readonly Row[], on: CivilDate) => {
    const own = factsOfUnit(rows, unit);
    return own === null ? null : assess(own.facts, on, rules);
  };

  function explained(rows: readonly Row[], on: CivilDate) {
    const verdict = explainUnit(rows, unit, on, rules);
    if (verdict === null) throw new Error('A unit with a row of its own is explained.');
    return verdict;
  }

  const always = (check: (rows: Row[], on: CivilDate) => void) =>
    fc.assert(fc.property(rowsOfUnit, anyDay, check), { numRuns: 400 });

  test('the verdict is the assessment of the rows, and its steps say how it comes about', () => {
    always((rows, on) => {
      const { assessment, steps } = explained(rows, on);
      expect(assessment).toEqual(assessed(rows, on));
      const outcome = (name: string) => steps.find(({ test }) => test === name)?.outcome ?? null;
      expect(outcome('EXISTS')).toBe(assessment !== null);
      if (assessment === null) {
        expect(steps).toHaveLength(1);
        return;
      }
      expect(outcome('ORGANIZATION_COVERAGE')).toBe(assessment.organizationCovered);
      expect(outcome('WORK_COVERAGE')).toBe(assessment.workCovered);
      expect(outcome('TEMPORARY_COVERAGE')).toBe(assessment.temporarilyCovered);
      const tests = steps.slice(1, 6);
      const first = tests.find(({ outcome: holds }) => holds);
      expect(tests.filter(({ decided }) => decided)).toEqual([first]);
      const statuses = ['COVERED', 'WORK_ONLY', 'TEMPORARY_ONLY', 'GAP', 'UNKNOWN'];
      expect(statuses[first === undefined ? -1 : tests.indexOf(first)]).toBe(assessment.status);
      const found = steps.filter(({ test, decided }) => test === 'FINDING' && decided);
      expect(found.map(({ finding }) => finding).sort()).toEqual(
        assessment.findings.map(({ code }) => code).sort(),
      );
    });
  });

  test('a coverage holds where it reaches the unit, and has a reason where it does not', () => {
    always((rows, on) => {
      const { facts } = explained(rows, on);
      const own = factsOfUnit(rows, unit)?.facts;
      if (own === undefined) throw new Error('The unit has a row.');
      const reaching = new Set(
        [...own.coverages, ...own.alliances].flatMap((fact) => {
          const of =
            'organization' in fact
              ? { coverages: [fact], alliances: [] }
              : { coverages: [], alliances: [fact] };
          const reaches = reachesOf({ ...own, ...of }, rules);
          return reaches.some(({ lifetime }) => isAlive(lifetime, on)) ? [fact.edge.key] : [];
        }),
      );
      for (const { id: key, kind, holds, broken } of facts) {
        expect(holds).toBe(broken === null);
        if (kind === 'COVERAGE' || kind === 'MEMBER_OF' || kind === 'SERVES')
          expect([key, holds]).toEqual([key, reaching.has(key)]);
      }
      expect(new Set(facts.map(({ id: key }) => key)).size).toBe(facts.length);
    });
  });

  test('every step, change and event refers to facts that are listed, or to rows that are there', () => {
    always((rows, on) => {
      const { facts, steps, changes, end } = explained(rows, on);
      const listed = new Set(facts.map(({ id: key }) => key));
      const referred = [
        ...steps.flatMap((step) => step.facts),
        ...changes.flatMap(({ row }) => row ?? []),
        ...(end?.events ?? []).map(({ fact }) => fact),
      ];
      expect(referred.filter((key) => !listed.has(key))).toEqual([]);
    });
  });

  test('every change offered closes its findings and opens none as grave; each finding has one', () => {
    always((rows, on) => {
      const { assessment, changes } = explained(rows, on);
      const before = assessment?.findings ?? [];
      const rank = new Map(
        before.map(({ code, severity }) => [code, severities.indexOf(severity)]),
      );
      for (const { kind, written, closes, opens } of changes) {
        const after = assessed(withRows(rows, written), on);
        if (after === null) throw new Error('No change ends the unit.');
        const left = after.findings.map(({ code }) => code);
        expect(closes.length).toBeGreaterThan(0);
        expect(closes.filter((code) => left.includes(code) || !rank.has(code))).toEqual([]);
        expect(before.length - closes.length).toBe(left.filter((code) => rank.has(code)).length);
        for (const { code, severity } of after.findings) {
          const was = rank.get(code) ?? severities.length;
          const graver = severities.indexOf(severity) < was;
          expect(opens.includes(code)).toBe(graver);
          if (graver && kind !== 'SURVEY')
            for (const closed of closes)
              expect(severities.indexOf(severity)).toBeGreaterThan(rank.get(closed) ?? -1);
        }
      }
      const closed = new Set(changes.flatMap(({ closes }) => closes));
      expect(before.map(({ code }) => code).filter((code) => !closed.has(code))).toEqual([]);
    });
  });

  test('no change takes members away, excludes the unit or ends it', () => {
    always((rows, on) => {
      for (const { written } of explained(rows, on).changes) {
        expect(rowsOf(written, 'counts')).toEqual([]);
        expect(rowsOf(written, 'units')).toEqual([]);
      }
    });
  });

  test('it holds until the assessment’s own date, on which something happens', () => {
    always((rows, on) => {
      const { unit: row, assessment, end } = explained(rows, on);
      const { validFrom } = row.lifetime;
      const begins = validFrom !== null && validFrom > on ? validFrom : null;
      expect(end?.on ?? null).toBe(assessment === null ? begins : assessment.holdsUntil);
      if (end === null) return;
      expect(end.events.length).toBeGreaterThan(0);
      expect(end.after?.status).toBe(assessed(rows, end.on)?.status);
    });
  });

  test('every text is a sentence in both languages, without anything unfilled', () => {
    always((rows, on) => {
      const { steps, facts, changes, end } = explained(rows, on);
      for (const language of ['EN', 'ZH'] as const) {
        const words = wordsIn(language, rows);
        const sentences = [...steps, ...changes, ...(end?.events ?? [])].map(({ text }) =>
          text(words),
        );
        const reasons = facts.filter(({ holds }) => !holds).map(({ why }) => why(words));
        for (const text of [...sentences, ...reasons]) expect(text).toMatch(/[.。]$/);
        for (const text of [...sentences, ...reasons, ...facts.map((fact) => fact.text(words))])
          expect(text).not.toMatch(/undefined|null|NaN|\(\)|（）/);
      }
    });
  });
});
