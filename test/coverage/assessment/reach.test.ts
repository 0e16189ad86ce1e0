import { describe, expect, test } from 'vitest';
import type { UnitKind } from '../../../src/domain/vocabulary.js';
import {
  alliance,
  assessed,
  covers,
  coversByGroup,
  findingsOf,
  line,
  lineToTemporary,
  partOf,
  span,
  unit,
} from '../facts/facts-of.js';

describe('a party group reaches a unit only through an unbroken line (domain.md, "Precise reading")', () => {
  const broken = [line('branch', span(null, '2024-03-01')), line('branch', span('2024-05-01'))];
  const double = [line('b2', span('2024-01-01')), line('b1', span('2024-02-01', '2024-04-01'))];
  test.each([
    ['no line at all: a broken chain', [], '2024-01-01', 'UNKNOWN', 0],
    ['a line', [line('branch', span())], '2024-01-01', 'COVERED', 1],
    [
      'a line of which one link has ended',
      [line('b', span(), span(null, '2024-01-01'))],
      '2024-01-01',
      'GAP',
      0,
    ],
    ['before the break', broken, '2024-02-29', 'COVERED', 1],
    ['broken', broken, '2024-03-01', 'GAP', 0],
    ['the day before it is rejoined', broken, '2024-04-30', 'GAP', 0],
    ['rejoined', broken, '2024-05-01', 'COVERED', 1],
    ['two lines at once count once', double, '2024-03-01', 'COVERED', 1],
  ])('%s', (_case, lines, on, status, coveringOrganizations) => {
    const facts = unit({ coverages: [coversByGroup(lines)] });
    expect(assessed(facts, on)).toMatchObject({ status, coveringOrganizations });
  });

  test('a broken line is a lapse, since the day of the break', () => {
    const facts = unit({ coverages: [coversByGroup(broken)] });
    expect(findingsOf(facts, '2024-04-01')).toEqual(['LAPSED HIGH 2024-03-01']);
  });

  test.each(['SOLO', 'UNSPECIFIED', 'LIAISON'] as const)(
    'a %s line to a temporary branch is temporary coverage, as the unit counts through that branch',
    (mode) => {
      const lines = [lineToTemporary('temporary', span('2024-01-01'))];
      const { edge, ...by } = coversByGroup(lines);
      const group = { ...by, edge: { ...edge, mode } };
      expect(assessed(unit({ coverages: [group] }), '2024-06-30')).toMatchObject({
        status: 'TEMPORARY_ONLY',
        coveringOrganizations: 0,
      });
      expect(findingsOf(unit({ coverages: [group] }), '2024-07-01')).toEqual([
        'TEMPORARY_ONLY HIGH 2024-01-01',
      ]);
    },
  );

  test('a line to a branch beside one to a temporary branch counts as both', () => {
    const lines = [lineToTemporary('temporary', span()), line('branch', span(null, '2024-02-01'))];
    const facts = unit({ coverages: [coversByGroup(lines)] });
    expect(assessed(facts, '2024-01-31')).toMatchObject({ status: 'COVERED', solo: true });
    expect(assessed(facts, '2024-02-01')).toMatchObject({ status: 'TEMPORARY_ONLY', solo: false });
  });

  test('the lines of an organization that is no group are not read', () => {
    expect(assessed(unit({ coverages: [covers('SOLO')] }), '2024-01-01').status).toBe('COVERED');
  });
});

describe('different organizations are counted (BACKUP), a group as its branch', () => {
  const b1 = covers('SOLO', span(), { by: 'b1' });
  const b2 = covers('SOLO', span(), { by: 'b2' });
  const lines = [line('b2', span()), line('b1', span(null, '2024-02-01'))];
  test.each([
    ['two branches', [b1, b2], '2024-01-01', 2],
    ['one branch twice', [b1, b1], '2024-01-01', 1],
    ['a group and its branch', [coversByGroup([line('b1', span())]), b1], '2024-01-01', 1],
    [
      'a group on two lines counts as the smallest branch id',
      [coversByGroup(lines), b1],
      '2024-01-31',
      1,
    ],
    [
      'as the nearest, though a further one comes first by id',
      [coversByGroup([line('b2', span()), line('b1', span(), span())]), b2],
      '2024-01-31',
      1,
    ],
    ['and as the other once that line has ended', [coversByGroup(lines), b1], '2024-02-01', 2],
    [
      'two groups of one branch',
      [coversByGroup([line('b', span())], 'g1'), coversByGroup([line('b', span())], 'g2')],
      '2024-01-01',
      1,
    ],
    [
      'work coverage is not organization coverage',
      [b1, covers('ATTACHED', span(), { by: 'b3' })],
      '2024-01-01',
      1,
    ],
    [
      'a coverage that has ended',
      [b1, covers('SOLO', span(null, '2024-01-01'), { by: 'b3' })],
      '2024-01-01',
      1,
    ],
  ])('%s', (_case, coverages, on, expected) => {
    expect(assessed(unit({ coverages }), on).coveringOrganizations).toBe(expected);
  });
});

describe('the coverage of a whole extends to its parts only for pairs that the rule set names', () => {
  test.each<[UnitKind, UnitKind, boolean]>([
    ['COMPOUND', 'BUILDING', true],
    ['RESETTLEMENT_COMPOUND', 'BUILDING', true],
    ['INDUSTRY_CHAIN', 'COOPERATIVE', false],
    ['PARK', 'ENTERPRISE', false],
    ['BUILDING', 'COMPOUND', false],
    ['COMPOUND', 'STREET', false],
  ])('%s to %s: %s', (wholeKind, kind, extended) => {
    const through = partOf(wholeKind);
    const coverages = [covers('SOLO', span(), { through })];
    const alliances = [alliance(span(), { through })];
    expect(assessed(unit({ kind, coverages }), '2024-01-01').status).toBe(
      extended ? 'COVERED' : 'UNKNOWN',
    );
    expect(assessed(unit({ kind, alliances }), '2024-01-01').status).toBe(
      extended ? 'WORK_ONLY' : 'UNKNOWN',
    );
  });

  test('while the whole and the part-of edge live too', () => {
    const through = partOf('COMPOUND', span('2021-01-01'), span(null, '2024-01-01'));
    const facts = unit({
      kind: 'BUILDING',
      coverages: [covers('SOLO', span('2020-01-01'), { through })],
    });
    expect(assessed(facts, '2020-12-31').status).toBe('UNKNOWN');
    expect(assessed(facts, '2021-01-01').status).toBe('COVERED');
    expect(assessed(facts, '2024-01-01').status).toBe('GAP');
  });
});

describe('solo and unspecified coverage (domain.md, "Coverage")', () => {
  const unspecified = covers('UNSPECIFIED');
  test.each([
    ['SOLO', [covers('SOLO')], true, false],
    ['UNSPECIFIED', [unspecified], false, true],
    ['UNSPECIFIED beside SOLO', [unspecified, covers('SOLO')], true, false],
    ['UNSPECIFIED beside JOINT', [unspecified, covers('JOINT')], false, true],
    [
      'UNSPECIFIED and a SOLO that has ended',
      [unspecified, covers('SOLO', span(null, '2024-01-01'))],
      false,
      true,
    ],
    ['ATTACHED', [covers('ATTACHED')], false, false],
  ])('%s', (_case, coverages, solo, unspecifiedWithoutSolo) => {
    expect(assessed(unit({ coverages }), '2024-01-01')).toMatchObject({
      solo,
      unspecifiedWithoutSolo,
    });
  });
});
