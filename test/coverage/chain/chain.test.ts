import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../src/coverage/chain/chain.js';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import { day, id, rules, span } from '../facts/facts-of.js';
import { county, ranked, under, unlinked } from '../facts/organization-facts-of.js';
import { auditChains } from './audit-chains.js';

const on = day('2024-02-01');

/** A chain as `organization level reason`, upward. */
function line(hierarchy: Hierarchy, start: string): string[] {
  const chain = chainOf(id(start), hierarchy, on, rules);
  if (chain === null) throw new Error(`A living organization, received ${start}.`);
  return chain.steps.map(({ organization, level, linkBreak }) =>
    [organization.id, level, linkBreak?.reason].filter(Boolean).join(' '),
  );
}

describe('chainOf', () => {
  test('leads over the six levels to the county', () => {
    expect(line(county(), 'micro')).toEqual([
      'micro MICRO_GRID_GROUP',
      'grid GRID_BRANCH',
      'village VILLAGE_ORGANIZATION',
      'area AREA_ORGANIZATION',
      'town TOWNSHIP_COMMITTEE',
      'county',
    ]);
    expect(chainOf(id('micro'), county(), on, rules)).toMatchObject({
      firstBreak: null,
      required: true,
    });
  });

  test('ends at the county, whatever is above it', () => {
    expect(line(county(under('county', 'micro')), 'town')).toEqual([
      'town TOWNSHIP_COMMITTEE',
      'county',
    ]);
    expect(chainOf(id('county'), county(), on, rules)?.required).toBe(false);
  });

  test('ends where no superior is, and names it as the first break', () => {
    expect(line(unlinked('village'), 'micro')).toEqual([
      'micro MICRO_GRID_GROUP',
      'grid GRID_BRANCH',
      'village VILLAGE_ORGANIZATION MISSING_SUPERIOR',
    ]);
    const firstBreak = chainOf(id('micro'), unlinked('village'), on, rules)?.firstBreak;
    expect(firstBreak?.organization.id).toBe('village');
  });

  test('ends before two superiors, and where a cycle closes', () => {
    expect(line(county(under('grid', 'village'), under('grid', 'town')), 'micro')).toEqual([
      'micro MICRO_GRID_GROUP',
      'grid GRID_BRANCH TWO_SUPERIORS',
    ]);
    expect(line(county(under('area', 'village')), 'grid')).toEqual([
      'grid GRID_BRANCH',
      'village VILLAGE_ORGANIZATION CYCLE',
      'area AREA_ORGANIZATION CYCLE',
    ]);
  });

  test('goes on past a skipped level, to a second break', () => {
    const { organizations, subordinations } = unlinked('town');
    const links = subordinations.filter(({ organization }) => organization !== 'grid');
    const hierarchy = { organizations, subordinations: [...links, under('grid', 'town')] };
    expect(line(hierarchy, 'micro')).toEqual([
      'micro MICRO_GRID_GROUP',
      'grid GRID_BRANCH SKIPPED_LEVEL',
      'town TOWNSHIP_COMMITTEE MISSING_SUPERIOR',
    ]);
    expect(chainOf(id('micro'), hierarchy, on, rules)?.firstBreak?.organization.id).toBe('grid');
  });

  test('is null for what is not alive, or not there', () => {
    expect(chainOf(id('nobody'), county(), on, rules)).toBeNull();
    const ended = { organizations: [ranked('x', 'BRANCH', 'GRID', span(null, '2024-02-01'))] };
    expect(chainOf(id('x'), { ...ended, subordinations: [] }, on, rules)).toBeNull();
  });
});

describe('auditChains', () => {
  test('a whole county', () => {
    expect(auditChains(county(), on, rules)).toEqual({
      share: { numerator: 5, denominator: 5, value: 1, reason: null },
      broken: [],
      breaks: [],
      firstBrokenLevels: [],
      orphans: [],
      cycles: [],
      doubleSuperiors: [],
      skippedLevels: [],
    });
  });

  test('no organization below the county: no share, and not 0', () => {
    const only = { organizations: [ranked('county', 'COMMITTEE', 'COUNTY')], subordinations: [] };
    expect(auditChains(only, on, rules).share).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      reason: 'NO_ORGANIZATIONS',
    });
  });

  test('one break in the middle breaks what is below it, and stands on one', () => {
    const audit = auditChains(unlinked('village'), on, rules);
    expect(audit.share).toEqual({ numerator: 2, denominator: 5, value: 0.4, reason: null });
    const above = { ownBreak: null, brokenAt: 'village', firstBrokenLevel: 'VILLAGE_ORGANIZATION' };
    const linkBreak = {
      reason: 'MISSING_SUPERIOR',
      level: 'VILLAGE_ORGANIZATION',
      organizations: [],
      skipped: [],
    };
    expect(audit.broken).toEqual([
      { organization: 'grid', ...above },
      { organization: 'micro', ...above },
      { organization: 'village', ...above, ownBreak: linkBreak },
    ]);
    expect(audit.breaks).toEqual([{ organization: 'village', linkBreak, below: 2 }]);
    expect(audit.firstBrokenLevels).toEqual([{ level: 'VILLAGE_ORGANIZATION', count: 3 }]);
    expect(audit.orphans).toEqual(['village']);
  });

  test('every kind of break at once', () => {
    const { organizations, subordinations } = county();
    const further = [
      ['orphan', 'BRANCH', 'VILLAGE'],
      ['loop-2', 'BRANCH', 'GRID'],
      ['loop-1', 'PARTY_GROUP', 'MICRO_GRID'],
      ['below-loop', 'PARTY_GROUP', 'MICRO_GRID'],
      ['double', 'BRANCH', 'GRID'],
      ['skipping', 'PARTY_GROUP', 'MICRO_GRID'],
    ] as const;
    const hierarchy = {
      organizations: [
        ...organizations,
        ...further.map(([name, kind, level]) => ranked(name, kind, level)),
      ],
      subordinations: [
        ...subordinations,
        under('loop-2', 'loop-1'),
        under('loop-1', 'loop-2'),
        under('below-loop', 'loop-2'),
        under('double', 'village'),
        under('double', 'town'),
        under('skipping', 'village'),
      ],
    };
    const audit = auditChains(hierarchy, on, rules);
    expect(audit.share).toMatchObject({ numerator: 5, denominator: 11 });
    expect(audit.orphans).toEqual(['orphan']);
    expect(audit.cycles).toEqual([['loop-1', 'loop-2']]);
    expect(audit.doubleSuperiors).toEqual(['double']);
    expect(audit.skippedLevels).toEqual(['skipping']);
    expect(audit.breaks.map(({ organization, below }) => [organization, below])).toEqual([
      ['double', 0],
      ['loop-1', 0],
      ['loop-2', 1],
      ['orphan', 0],
      ['skipping', 0],
    ]);
    expect(audit.firstBrokenLevels).toEqual([
      { level: 'MICRO_GRID_GROUP', count: 2 },
      { level: 'GRID_BRANCH', count: 3 },
      { level: 'VILLAGE_ORGANIZATION', count: 1 },
    ]);
  });

  test('a united committee stands on the area’s level below the county, and on none at the county', () => {
    const { organizations, subordinations } = unlinked('grid');
    const at = (level: 'TOWNSHIP' | 'COUNTY') => {
      const links = [...subordinations, under('grid', 'united'), under('united', 'county')];
      const united = ranked('united', 'UNITED_COMMITTEE', level);
      return line({ organizations: [...organizations, united], subordinations: links }, 'grid');
    };
    const grid = 'grid GRID_BRANCH SKIPPED_LEVEL';
    expect(at('TOWNSHIP')).toEqual([grid, 'united AREA_ORGANIZATION', 'county']);
    expect(at('COUNTY')).toEqual([grid, 'united', 'county']);
  });

  test('a break at the county is named, though nothing is asked of what stands there', () => {
    const { organizations, subordinations } = county(under('town', 'city'));
    const city = ranked('city', 'UNITED_COMMITTEE', 'COUNTY');
    const hierarchy = { organizations: [...organizations, city], subordinations };
    const audit = auditChains(hierarchy, on, rules);
    expect(audit.share).toMatchObject({ numerator: 0, denominator: 5 });
    expect(audit.orphans).toEqual(['city']);
    expect(audit.breaks).toMatchObject([{ organization: 'city', below: 5 }]);
  });

  test('a scope audits its own, and names the break above it', () => {
    const audit = auditChains(unlinked('town'), on, rules, new Set([id('micro'), id('grid')]));
    expect(audit.share).toMatchObject({ numerator: 0, denominator: 2, value: 0 });
    expect(audit.breaks).toMatchObject([{ organization: 'town', below: 2 }]);
  });

  test('a line of 100,000, without recursion', () => {
    const names = Array.from({ length: 100_000 }, (_, n) => `o-${n}`);
    const audit = auditChains(
      {
        organizations: names.map((name) => ranked(name, 'BRANCH', 'VILLAGE')),
        subordinations: names.slice(1).map((name, n) => under(name, `o-${n}`)),
      },
      on,
      rules,
    );
    expect(audit.orphans).toEqual(['o-0']);
    expect(audit.breaks).toMatchObject([{ below: 99_999 }]);
  });
});
