import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assessment, assess } from '../../../src/coverage/assessment/assess.js';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import type { UnitFindingCode } from '../../../src/coverage/rules/findings.js';
import type { CivilDate } from '../../../src/domain/civil-date.js';
import type { CoverageMode, Status } from '../../../src/domain/vocabulary.js';
import { type Coverage, closedBy, closings } from '../../../src/planning/facts/closing.js';
import { unitOnDay } from '../../coverage/facts/arbitrary-facts.js';
import { alliance, covers, partOf, rules, span } from '../../coverage/facts/facts-of.js';
import { ruleSets } from '../../coverage/rules/arbitrary-rules.js';

const unitOf = (
  status: Status,
  fullMembers: number | null,
  ...codes: readonly UnitFindingCode[]
) => ({
  ...({ id: 'u', wholes: ['w'], kind: 'MARKET', path: [], owes: [] } as const),
  status,
  fullMembers,
  findings: codes.map((code) => ({ code, severity: 'HIGH' as const })),
});

// domain.md, "Findings", with 3 members from which a unit has to have an organization.
test.each<[string, ReturnType<typeof unitOf>, UnitFindingCode[], UnitFindingCode[]]>([
  ['a blank unit', unitOf('GAP', 2, 'BLANK'), ['BLANK'], ['WORK_ONLY']],
  ['one of unknown members', unitOf('GAP', null, 'BLANK'), ['BLANK'], ['WORK_ONLY']],
  ['one that has to have one', unitOf('GAP', 3, 'NOT_ESTABLISHED'), [], []],
  ['one that had one', unitOf('GAP', 1, 'LAPSED'), [], ['WORK_ONLY']],
  ['both', unitOf('GAP', 4, 'NOT_ESTABLISHED', 'LAPSED'), [], []],
  [
    'a temporary branch and few members',
    unitOf('TEMPORARY_ONLY', 0, 'TEMPORARY_ONLY'),
    ['TEMPORARY_ONLY'],
    ['WORK_ONLY'],
  ],
  [
    'a temporary branch and enough members',
    unitOf('TEMPORARY_ONLY', 3, 'NOT_ESTABLISHED', 'TEMPORARY_ONLY'),
    ['TEMPORARY_ONLY'],
    [],
  ],
  ['work already', unitOf('WORK_ONLY', 2, 'WORK_ONLY'), [], []],
  ['work, and members enough', unitOf('WORK_ONLY', 3, 'NOT_ESTABLISHED'), [], []],
  ['nothing known', unitOf('UNKNOWN', null, 'NOT_SURVEYED'), ['NOT_SURVEYED'], ['WORK_ONLY']],
  [
    'nothing known but enough members',
    unitOf('UNKNOWN', 5, 'NOT_SURVEYED'),
    ['NOT_SURVEYED'],
    ['NOT_ESTABLISHED'],
  ],
])('work coverage of %s', (_, unit, closes, opens) => {
  expect(closedBy(unit, 'WORK', rules)).toEqual({ closes, opens });
  const all = unit.findings.map(({ code }) => code);
  expect(closedBy(unit, 'JOINT', rules)).toEqual({ closes: all, opens: [] });
});

test('coverage of a whole counts for its parts, an organization before work', () => {
  const part = unitOf('GAP', 3, 'NOT_ESTABLISHED', 'LAPSED');
  const whole = { ...unitOf('GAP', 1, 'BLANK'), id: 'w', wholes: ['v'] };
  const closingsOf = (covered: Record<string, Coverage>) => [
    ...closings([part, whole], new Map(Object.entries(covered)), rules),
  ];
  const everything = { closes: ['NOT_ESTABLISHED', 'LAPSED'], opens: [] };
  const byWork = { closes: ['BLANK'], opens: ['WORK_ONLY'] };
  expect(closingsOf({ w: 'JOINT' })).toEqual([
    ['u', everything],
    ['w', { closes: ['BLANK'], opens: [] }],
  ]);
  expect(closingsOf({ u: 'WORK', w: 'JOINT' })[0]).toEqual(['u', everything]);
  expect(closingsOf({ u: 'SOLO', w: 'WORK' })).toEqual([
    ['u', everything],
    ['w', byWork],
  ]);
  // Nothing changes of the part; and a whole of its whole does not reach it.
  expect(closingsOf({ w: 'WORK' })).toEqual([['w', byWork]]);
  expect(closingsOf({ v: 'WORK', elsewhere: 'SOLO' })).toEqual([['w', byWork]]);
  expect(closingsOf({ u: 'SOLO' })).toEqual([['u', everything]]);
});

test('what is said of a remedy is what an assessment finds on the day that it begins', () => {
  const drawn = fc.record({
    at: unitOnDay,
    mode: fc.constantFrom('SOLO', 'JOINT', 'ATTACHED', 'INSTRUCTOR', 'ALLIANCE'),
    isByWhole: fc.boolean(),
    rules: ruleSets,
  });
  fc.assert(
    fc.property(drawn, ({ at: [facts, on], mode, isByWhole, rules }) => {
      const before = assess(facts, on, rules);
      if (before === null || before.findings.length === 0) return;
      // A compound's coverage extends to its buildings, and to nothing else.
      const through = isByWhole ? partOf('COMPOUND') : undefined;
      const after = codesOf(assess(withRemedy(facts, mode, on, through), on, rules));
      const codes = codesOf(before);
      const wholes = facts.kind === 'BUILDING' && isByWhole ? ['whole'] : [];
      const { status, fullMembers, owes, findings } = before;
      const { kind, regions } = facts;
      const judged = {
        id: 'unit',
        wholes,
        kind,
        path: regions,
        status,
        fullMembers,
        owes,
        findings,
      };
      const by = mode === 'ATTACHED' || mode === 'ALLIANCE' ? 'WORK' : mode;
      const covered = new Map<string, Coverage>([[isByWhole ? 'whole' : 'unit', by]]);
      const { closes, opens } = closings([judged], covered, rules).get('unit') ?? {
        ...{ closes: [], opens: [] },
      };
      expect(closes).toEqual(codes.filter((code) => !after.includes(code)));
      expect(opens.toSorted()).toEqual(after.filter((code) => !codes.includes(code)).sort());
    }),
    { numRuns: 5_000 },
  );
});

function codesOf(assessment: Assessment | null): UnitFindingCode[] {
  return (assessment?.findings ?? []).map(({ code }) => code);
}

function withRemedy(
  facts: UnitFacts,
  mode: CoverageMode | 'ALLIANCE',
  on: CivilDate,
  through: ReturnType<typeof partOf> | undefined,
): UnitFacts {
  const beside = { by: 'new', alive: span(on), ...(through === undefined ? {} : { through }) };
  return mode === 'ALLIANCE'
    ? { ...facts, alliances: [...facts.alliances, alliance(span(on), beside)] }
    : { ...facts, coverages: [...facts.coverages, covers(mode, span(on), beside)] };
}
