import { z } from 'zod';
import { EntityId } from '../../src/domain/ids.js';
import * as vocabulary from '../../src/domain/vocabulary.js';
import type { Folder, Rows } from './generated-folder.js';

type Row = Rows[number];
type Problem = string;

const DAY = z.iso.date();

/** Every breach of input.md in a folder, in words; none is what a generated folder has. */
export function breaches(folder: Folder): Problem[] {
  const entities = [folder.organizations, folder.units, folder.alliances, folder.facilities].flat();
  const byId = new Map(entities.map((row) => [row.id ?? '', row]));
  const regions = new Map(folder.regions.map((row) => [row.code ?? '', row]));
  const sources = new Set(folder.sources.map(({ id }) => id));
  const problems: Problem[] = [];
  const expect = (holds: boolean, rule: string, row: Row) => {
    if (!holds) problems.push(`${rule}: ${JSON.stringify(row)}`);
  };

  const keys: [Rows, readonly string[]][] = [
    [folder.sources, ['id']],
    [folder.regions, ['code']],
    [entities, ['id']],
    [folder.subordinations, ['organization', 'superior', 'valid_from']],
    [folder.coverages, ['organization', 'unit', 'mode', 'valid_from']],
    [folder.parts, ['unit', 'whole', 'valid_from']],
    [folder.memberships, ['member', 'alliance', 'valid_from']],
    [folder.services, ['alliance', 'target', 'valid_from']],
    [folder.counts, ['entity', 'on']],
    [folder.surveys, ['unit', 'region', 'kind', 'on']],
  ];
  for (const [rows, columns] of keys) {
    const seen = new Set<string>();
    for (const row of rows) {
      const key = columns.map((column) => row[column]).join('|');
      expect(!seen.has(key), `a key ${columns} is unique`, row);
      seen.add(key);
    }
  }
  for (const row of Object.entries(folder).flatMap(([file, rows]) =>
    file === 'sources' ? [] : rows,
  )) {
    expect(sources.has(row.source), 'a source is listed', row);
    expect(row.locator !== '', 'a locator is given', row);
    for (const column of ['valid_from', 'valid_to', 'term_start', 'on'])
      expect(!row[column] || DAY.safeParse(row[column]).success, `${column} is a date`, row);
    expect(
      !row.valid_from || !row.valid_to || row.valid_from < row.valid_to,
      'valid_to is later than valid_from',
      row,
    );
  }
  const kinds: [Rows, object, string][] = [
    [folder.sources, vocabulary.SOURCE_KINDS, 'kind'],
    [folder.regions, vocabulary.REGION_LEVELS, 'level'],
    [folder.organizations, vocabulary.ORGANIZATION_KINDS, 'kind'],
    [folder.units, vocabulary.UNIT_KINDS, 'kind'],
    [folder.alliances, vocabulary.ALLIANCE_KINDS, 'kind'],
    [folder.facilities, vocabulary.FACILITY_KINDS, 'kind'],
    [folder.coverages, vocabulary.COVERAGE_MODES, 'mode'],
    [folder.memberships, vocabulary.MEMBERSHIP_ROLES, 'role'],
  ];
  for (const [rows, words, column] of kinds)
    for (const row of rows) expect((row[column] ?? '') in words, `${column} is a known word`, row);
  for (const row of entities) {
    expect(EntityId.safeParse(row.id).success, 'an id has its form', row);
    expect(
      row.name !== '' && regions.has(row.region ?? ''),
      'an entity has a name and region',
      row,
    );
    expect(!row.parent || byId.has(row.parent), 'a parent is listed', row);
    expect(!row.host_region || regions.has(row.host_region), 'a host region is listed', row);
    expect(!row.exclusion || row.exclusion in vocabulary.EXCLUSIONS, 'an exclusion is known', row);
  }
  for (const row of folder.regions)
    expect(!row.parent || regions.has(row.parent), 'a region’s parent is listed', row);

  const ends: [Rows, string, string][] = [
    [folder.subordinations, 'organization', 'superior'],
    [folder.coverages, 'organization', 'unit'],
    [folder.parts, 'unit', 'whole'],
    [folder.memberships, 'member', 'alliance'],
    [folder.services, 'alliance', 'target'],
  ];
  for (const [rows, ...columns] of ends)
    for (const row of rows)
      for (const column of columns) {
        const end = byId.get(row[column] ?? '') ?? regions.get(row[column] ?? '');
        expect(end !== undefined, `${column} is listed`, row);
        expect(isWithin(row, end ?? {}), `an edge lies within its ${column}`, row);
      }
  for (const row of folder.coverages) {
    const kind = byId.get(row.organization ?? '')?.kind;
    const isTemporary = kind === 'TEMPORARY_BRANCH';
    expect((row.mode === 'TEMPORARY') === isTemporary, 'TEMPORARY is a temporary branch’s', row);
    expect(row.mode !== 'JOINT' || kind === 'JOINT_BRANCH', 'JOINT is a joint branch’s', row);
  }
  for (const row of folder.counts) {
    const known = [
      'full_members',
      'probationary_members',
      'staff',
      'household_links',
      'households',
    ];
    for (const column of known)
      expect(/^\d*$/.test(row[column] ?? ''), `${column} is a whole number`, row);
    const entity = byId.get(row.entity ?? '');
    expect(entity !== undefined, 'a count’s entity is listed', row);
    expect((entity?.valid_from ?? '') <= (row.on ?? ''), 'a count is not before its entity', row);
  }
  for (const row of folder.surveys) {
    const ofUnit = byId.has(row.unit ?? '') && row.region === '' && row.kind === '';
    const ofKind = row.unit === '' && regions.has(row.region ?? '') && row.kind !== '';
    expect(ofUnit !== ofKind, 'a survey is of a unit or of a kind in a region', row);
  }
  const alliancesUp = folder.alliances.map((row) => [row.id, row.parent] as const);
  const regionsUp = folder.regions.map((row) => [row.code, row.parent] as const);
  const wholes = folder.parts.map((row) => [row.unit, row.whole] as const);
  for (const links of [alliancesUp, regionsUp, wholes]) problems.push(...cycles(new Map(links)));
  return problems;
}

function isWithin(edge: Row, end: Row): boolean {
  const startsLate = !end.valid_from || (edge.valid_from ?? '') >= end.valid_from;
  const endsEarly = !end.valid_to || (!!edge.valid_to && edge.valid_to <= end.valid_to);
  return startsLate && endsEarly;
}

/** Where each thing has one parent at most. */
function cycles(parentOf: ReadonlyMap<string | undefined, string | undefined>): Problem[] {
  return [...parentOf.keys()].flatMap((start) => {
    const seen = new Set<string | undefined>();
    for (let at = start; at; at = parentOf.get(at)) {
      if (seen.has(at)) return [`a cycle through ${at}`];
      seen.add(at);
    }
    return [];
  });
}
