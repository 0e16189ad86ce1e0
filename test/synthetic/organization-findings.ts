import type { Folder } from './generated-folder.js';
import { type Found, grouped, isAlive, isOverdue, membersOn } from './unit-findings.js';

/** Findings of the organizations of a folder, BROKEN_CHAIN by its reason. */
export function organizationFindings(folder: Folder, day: string): Found {
  const found: Found = new Map();
  const levels = new Map(folder.regions.map((row) => [row.code, row.level ?? '']));
  const units = new Map(folder.units.map((row) => [row.id, row]));
  const organizations = new Map(folder.organizations.map((row) => [row.id, row]));
  const coveragesOf = grouped(folder.coverages, 'organization');
  const { superiorsOf } = chainOf(folder, day);
  const membersOf = membersOn(folder, day);

  for (const organization of folder.organizations) {
    if (!isAlive(organization, day)) continue;
    const { id = '', kind = '', region, term_start = '', valid_from = '' } = organization;
    const add = (code: string) => found.set(code, [...(found.get(code) ?? []), id]);
    const members = membersOf(id);
    const covered = coveragesOf(id);
    const living = covered.filter(
      (row) => isAlive(row, day) && isAlive(units.get(row.unit) ?? {}, day),
    );
    if ((kind === 'BRANCH' || kind === 'JOINT_BRANCH') && members !== undefined) {
      if (members < 3) add('UNDERSIZED');
      if (members > 50) add('OVERSIZED');
      if (members >= 7 && organization.has_committee === 'false') add('COMMITTEE_DUE');
    }
    if (kind === 'JOINT_BRANCH' && living.length > 5) add('JOINT_TOO_WIDE');
    if (kind === 'TEMPORARY_BRANCH') {
      const allEnded = covered.every((row) => !isAlive(units.get(row.unit) ?? {}, day));
      if (allEnded) add('TEMPORARY_OVERDUE ended');
      else if (isOverdue(valid_from, 6, day)) add('TEMPORARY_OVERDUE old');
    }
    const level = levels.get(region) ?? '';
    const isLow = ['VILLAGE', 'COMMUNITY', 'GRID', 'MICRO_GRID'].includes(level);
    if (isOverdue(term_start, isLow ? 60 : 36, day)) add(`TERM_OVERDUE ${isLow ? 5 : 3}`);

    if (kind === 'COMMITTEE' && ['COUNTY', 'PREFECTURE', 'PROVINCE'].includes(level)) continue;
    const superiors = superiorsOf(id);
    if (superiors.length === 0) add('BROKEN_CHAIN MISSING_SUPERIOR');
    if (superiors.length > 1) add('BROKEN_CHAIN TWO_SUPERIORS');
    if (isOnCycle(id, superiorsOf)) add('BROKEN_CHAIN CYCLE');
    const [superior] = superiors;
    const above = levels.get(organizations.get(superior)?.region);
    if (
      superiors.length === 1 &&
      level === 'MICRO_GRID' &&
      above !== 'GRID' &&
      above !== 'MICRO_GRID'
    )
      add('BROKEN_CHAIN SKIPPED_LEVEL');
  }
  return found;
}

/** The links between organizations that hold on a day, and the groups that no branch stands above. */
export function chainOf(folder: Folder, day: string) {
  const kinds = new Map(folder.organizations.map((row) => [row.id, row.kind]));
  const links = grouped(
    folder.subordinations.filter((row) => isAlive(row, day)),
    'organization',
  );
  const superiorsOf = (id: string) => links(id).map(({ superior = '' }) => superior);
  const isBrokenGroup = (id: string): boolean => {
    const seen = new Set([id]);
    const waiting = superiorsOf(id);
    for (const superior of waiting) {
      if (kinds.get(superior) !== 'PARTY_GROUP') return false;
      if (!seen.has(superior)) waiting.push(...superiorsOf(superior));
      seen.add(superior);
    }
    return true;
  };
  return { superiorsOf, isBrokenGroup };
}

function isOnCycle(id: string, superiorsOf: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const waiting = [...superiorsOf(id)];
  for (const superior of waiting) {
    if (superior === id) return true;
    if (!seen.has(superior)) waiting.push(...superiorsOf(superior));
    seen.add(superior);
  }
  return false;
}
