import type { Lifetime } from '../../domain/civil-date.js';
import { depthOf } from '../../domain/region-levels.js';
import type { CoverageMode, RegionLevel } from '../../domain/vocabulary.js';
import type { Change, EntityTable } from '../tables/tables.js';
import { columnName } from '../tables/tables-table.js';
import { type RowViolation, RULES, violation } from '../tables/violation.js';
import type { EntityIndex } from './validate-entities.js';
import { type RowReference, referencesOf } from './validate-references.js';

/** What is wrong with a row beside the things it refers to. */
export function rowViolations(change: Change, index: EntityIndex): RowViolation[] {
  const dates = 'validFrom' in change.row ? change.row : null;
  const found = referencesOf(change).map((each) => referenceViolation(each, dates, index));
  return [...found, kindViolation(change, index)].filter((each) => each !== null);
}

/** Where the dates of a link and of one of its ends, all four known or not, contradict each other. */
export function outsideOf(link: Lifetime, end: Lifetime): Outside | null {
  if (link.validFrom !== null && end.validFrom !== null && link.validFrom < end.validFrom)
    return { date: link.validFrom, bound: end.validFrom, ...RELATIONS.startsEarly };
  if (link.validFrom !== null && end.validTo !== null && link.validFrom >= end.validTo)
    return { date: link.validFrom, bound: end.validTo, ...RELATIONS.startsLate };
  if (link.validTo !== null && end.validTo !== null && link.validTo > end.validTo)
    return { date: link.validTo, bound: end.validTo, ...RELATIONS.endsLate };
  if (link.validTo !== null && end.validFrom !== null && link.validTo <= end.validFrom)
    return { date: link.validTo, bound: end.validFrom, ...RELATIONS.endsEarly };
  return null;
}

/** A date of a link that stands on the wrong side of a date of its end. */
export interface Outside {
  readonly date: string;
  readonly bound: string;
  readonly of: 'validFrom' | 'validTo';
  readonly against: 'validFrom' | 'validTo';
  /** How the two should stand: `not before the start`. */
  readonly rule: string;
}

const RELATIONS = {
  startsEarly: { of: 'validFrom', against: 'validFrom', rule: 'not before the start' },
  startsLate: { of: 'validFrom', against: 'validTo', rule: 'before the end' },
  endsLate: { of: 'validTo', against: 'validTo', rule: 'not after the end' },
  endsEarly: { of: 'validTo', against: 'validFrom', rule: 'after the start' },
} as const;

/** TEMPORARY if and only if from a temporary branch, JOINT only from a joint one; null is unknown. */
export function modeFits(mode: CoverageMode, organizationKind: string | null): boolean {
  if (organizationKind === null) return true;
  if ((mode === 'TEMPORARY') !== (organizationKind === 'TEMPORARY_BRANCH')) return false;
  return mode !== 'JOINT' || organizationKind === 'JOINT_BRANCH';
}

/** Whether a region of one level can lie within one of another; null is unknown. */
export function isWider(parent: string | null, child: RegionLevel): boolean {
  return parent === null || depthOf(parent) < depthOf(child);
}

function isFiner(level: string, parent: string): boolean {
  return depthOf(parent) < depthOf(level);
}

export const NOUNS: Readonly<Record<EntityTable, string>> = {
  sources: 'source',
  regions: 'region',
  organizations: 'organization',
  units: 'unit',
  alliances: 'alliance',
  facilities: 'facility',
  claims: 'claim',
};

function referenceViolation(
  { column, id, to, end }: RowReference,
  dates: Lifetime | null,
  index: EntityIndex,
): RowViolation | null {
  const entity = index.get(id);
  const types = to.map((table) => withArticle(NOUNS[table])).join(' or ');
  if (entity === undefined) {
    if (to.some((table) => index.incomplete.has(table))) return null;
    const statement = `${column} names ${types} of the folder or the graph`;
    return violation('UNKNOWN_REFERENCE', column, id, statement);
  }
  const noun = NOUNS[entity.table];
  if (!to.includes(entity.table)) {
    const statement = `${column} names ${types}, not ${withArticle(noun)}`;
    return violation('REFERENCE_TYPE', column, id, statement);
  }
  const outside = end && dates !== null ? outsideOf(dates, entity) : null;
  if (outside === null) return null;
  const { date, bound, of, rule } = outside;
  const statement = `${columnName(of)} is ${rule} of ${noun} ${id} (${bound})`;
  return violation('LIFETIME', columnName(of), date, statement);
}

function withArticle(noun: string): string {
  return /^[ao]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function kindViolation({ table, row }: Change, index: EntityIndex): RowViolation | null {
  if (table === 'coverages') {
    const organization = index.get(row.organization);
    if (organization?.table !== 'organizations') return null;
    const { kind } = organization;
    if (modeFits(row.mode, kind)) return null;
    return violation('MODE', 'mode', row.mode, `${RULES.MODE}; ${row.organization} is a ${kind}`);
  }
  if (table === 'region_parents') {
    const [region, parent] = [index.get(row.region), index.get(row.parent)];
    if (region?.table !== 'regions' || parent?.table !== 'regions') return null;
    if (parent.kind === null || region.kind === null || isFiner(region.kind, parent.kind))
      return null;
    const statement = `The parent of a ${region.kind} is of a wider level, not a ${parent.kind}`;
    return violation('REGION_LEVEL', 'parent', row.parent, statement);
  }
  if (table === 'regions' && row.parent !== null) {
    const parent = index.get(row.parent);
    if (parent?.table !== 'regions' || isWider(parent.kind, row.level)) return null;
    const statement = `The parent of a ${row.level} is of a wider level, not a ${parent.kind}`;
    return violation('REGION_LEVEL', 'parent', row.parent, statement);
  }
  return null;
}
