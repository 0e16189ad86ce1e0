import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleTotals } from '../../src/synthetic/article-totals.js';
import { AS_OF } from '../../src/synthetic/calendar.js';
import { type Folder, generated, JIANGLE, readFolder } from './generated-folder.js';
import { chainOf, organizationFindings } from './organization-findings.js';
import { grouped, isAlive, unitFindings } from './unit-findings.js';

describe.skipIf(!existsSync(join(JIANGLE, 'regions.csv')))('the model county by default', () => {
  it.each([1, 2, 20_260_630])('adds up to the article’s totals with seed %i', async (seed) => {
    expect(await generated({ seed }, articleTotals)).toEqual({
      ruralBranchesAndGroups: 126,
      compoundBranches: 29,
      temporaryBranches: 68,
      offSiteBranches: 15,
      ruralAlliances: 17,
      neighbourCentresAndStations: 37,
      villageVenues: 48,
      serviceCentres: 68,
      residentStudios: 143,
      placesWithStudio: 143,
      relocatedMembers: 1_500,
    });
  });

  describe.each([1, 5])('with seed %i', (seed) => {
    let folder: Folder;
    beforeAll(async () => {
      folder = await generated({ seed }, readFolder);
    });

    it('has units of every status, finding and exclusion', () => {
      const { isBrokenGroup } = chainOf(folder, AS_OF);
      const found = unitFindings(folder, AS_OF, isBrokenGroup);
      expect([...found.keys()].sort()).toEqual(UNIT_CODES);
    });

    it('has organizations with every finding', () => {
      const found = organizationFindings(folder, AS_OF);
      expect([...found.keys()].sort()).toEqual(ORGANIZATION_CODES);
      // Each of the one or two cycles is a branch and its group.
      expect([2, 4]).toContain(found.get('BROKEN_CHAIN CYCLE')?.length);
    });

    it('has a unit that only a group without a branch covers', () => {
      const { isBrokenGroup } = chainOf(folder, AS_OF);
      const groups = folder.organizations.filter(({ kind }) => kind === 'PARTY_GROUP');
      const broken = new Set(groups.map(({ id = '' }) => id).filter(isBrokenGroup));
      const covered = folder.coverages.filter(({ organization = '' }) => broken.has(organization));
      expect(covered.length).toBeGreaterThan(0);
    });

    it('finds other things on the days around it', () => {
      const sets = ['2026-06-29', AS_OF, '2026-07-01'].map((day) => {
        const { isBrokenGroup } = chainOf(folder, day);
        return JSON.stringify([
          ...unitFindings(folder, day, isBrokenGroup),
          ...organizationFindings(folder, day),
        ]);
      });
      expect(new Set(sets).size).toBe(3);
    });

    it('has alliances of every kind, nested, overlapping and with a partner', () => {
      const kinds = new Set(folder.alliances.map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual([
        'BELT',
        'BUILDING',
        'INDUSTRY',
        'NEIGHBOURHOOD',
        'RURAL_REVITALISATION',
        'TWINNING',
      ]);
      expect(folder.alliances.some(({ parent }) => parent !== '')).toBe(true);
      const roles = new Set(folder.memberships.map(({ role }) => role));
      expect([...roles].sort()).toEqual(['LEAD', 'MEMBER', 'PARTNER']);
      expect(folder.memberships.some((row) => !isAlive(row, AS_OF))).toBe(true);
      const of = grouped(folder.memberships, 'member');
      expect(folder.memberships.some(({ member }) => of(member).length > 1)).toBe(true);
      for (const rural of folder.alliances.filter(({ kind }) => kind === 'RURAL_REVITALISATION')) {
        const members = folder.memberships.filter(({ alliance }) => alliance === rural.id);
        expect(members.map(({ role }) => role)).toContain('LEAD');
        expect(members.map(({ role }) => role)).toContain('MEMBER');
      }
    });

    it('orders the sites of a belt from 1', () => {
      for (const { id } of folder.alliances.filter(({ kind }) => kind === 'BELT')) {
        const sites = folder.memberships.filter(({ alliance }) => alliance === id);
        expect(sites.map(({ position }) => Number(position))).toEqual([1, 2, 3, 4, 5, 6]);
      }
    });

    it('links households as counts of the micro-grid groups', () => {
      const linked = folder.counts.filter(({ household_links }) => household_links !== '');
      expect(linked.length).toBeGreaterThan(200);
      for (const { entity = '', household_links, households } of linked) {
        expect(entity).toMatch(/^syn-o-micro-/);
        if (households) expect(Number(household_links)).toBeLessThanOrEqual(Number(households));
      }
    });

    it('repeats no name that the article gives', () => {
      const own = [folder.organizations, folder.units, folder.alliances, folder.facilities].flat();
      const named = /永鑫|华虹|快递物流|五比五晒|招商中心|疫情防控|文明县城|金溪流域|乡村振兴特色/;
      expect(own.filter(({ name = '' }) => named.test(name))).toEqual([]);
    });
  });
});

const UNIT_CODES = [
  'BLANK none',
  'BLANK some',
  'BLANK unknown',
  'LAPSED',
  'NOT_ESTABLISHED',
  'NOT_SURVEYED',
  'TEMPORARY_ONLY old',
  'TEMPORARY_ONLY young',
  'WORK_ONLY ATTACHED',
  'WORK_ONLY INSTRUCTOR',
  'WORK_ONLY LIAISON',
  'WORK_ONLY alliance',
  'backup',
  'covered by its compound',
  'excluded DORMANT',
  'excluded OUT_OF_SCOPE',
  'excluded SHELL',
  'status COVERED',
  'status GAP',
  'status TEMPORARY_ONLY',
  'status UNKNOWN',
  'status WORK_ONLY',
];

const ORGANIZATION_CODES = [
  'BROKEN_CHAIN CYCLE',
  'BROKEN_CHAIN MISSING_SUPERIOR',
  'BROKEN_CHAIN SKIPPED_LEVEL',
  'BROKEN_CHAIN TWO_SUPERIORS',
  'COMMITTEE_DUE',
  'JOINT_TOO_WIDE',
  'OVERSIZED',
  'TEMPORARY_OVERDUE ended',
  'TEMPORARY_OVERDUE old',
  'TERM_OVERDUE 3',
  'TERM_OVERDUE 5',
  'UNDERSIZED',
];
