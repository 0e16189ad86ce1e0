import type {
  AssessedOrganizationRow,
  AssessedUnitRow,
  CoverageRow,
  RankedRows,
  RowLists,
} from '../../../src/coverage/facts/rows.js';
import { addDays } from '../../../src/domain/civil-date.js';
import type { CoverageMode, OrganizationKind } from '../../../src/domain/vocabulary.js';
import { day, id, span } from './facts-of.js';

/** A county 35, its township 35-1 and the village 35-1-1 in it, and what is given beside them. */
export function rows(given: Partial<RowLists<RankedRows>> = {}): RowLists<RankedRows> {
  return {
    regions: [
      { code: id('35'), parent: null },
      { code: id('35-1'), parent: id('35') },
      { code: id('35-1-1'), parent: id('35-1') },
    ],
    units: [],
    organizations: [],
    alliances: [],
    coverages: [],
    parts: [],
    memberships: [],
    services: [],
    subordinations: [],
    counts: [],
    surveys: [],
    ...given,
  };
}

/** A building in the village, by a ledger, of unknown lifetime. */
export function building(given: Partial<AssessedUnitRow> = {}): AssessedUnitRow {
  return {
    id: id('u'),
    kind: 'BUILDING',
    region: id('35-1-1'),
    exclusion: null,
    sourceKind: 'LEDGER',
    lifetime: span(),
    ...given,
  };
}

/** An organization based in the village, of which nothing else is known. */
export function organization(
  name: string,
  kind: OrganizationKind = 'BRANCH',
  given: Partial<AssessedOrganizationRow> = {},
): AssessedOrganizationRow {
  return {
    id: id(name),
    kind,
    level: 'VILLAGE',
    termStart: null,
    hasCommittee: null,
    lifetime: span(),
    ...given,
  };
}

export function covering(
  name: string,
  unit = 'u',
  mode: CoverageMode = 'SOLO',
  lifetime = span(),
): CoverageRow {
  return { organization: id(name), unit: id(unit), mode, lifetime };
}

/** Edges upward, one for each pair of neighbours. */
export function line(...names: readonly string[]) {
  return names.slice(1).map((superior, at) => ({
    organization: id(names[at] ?? ''),
    superior: id(superior),
    lifetime: span(addDays(day('2020-01-01'), at)),
  }));
}
