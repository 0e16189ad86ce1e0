import type {
  AssessedUnitRow,
  CoverageRow,
  FactRows,
  OrganizationRow,
} from '../../../src/coverage/facts/rows.js';
import type { CoverageMode, OrganizationKind } from '../../../src/domain/vocabulary.js';
import { id, span } from './facts-of.js';

/** A county 35, its township 35-1 and the village 35-1-1 in it, and what is given beside them. */
export function rows(given: Partial<FactRows> = {}): FactRows {
  return {
    regions: [
      { code: id('35'), parent: null, level: 'COUNTY' },
      { code: id('35-1'), parent: id('35'), level: 'TOWNSHIP' },
      { code: id('35-1-1'), parent: id('35-1'), level: 'VILLAGE' },
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
    ...span(),
    ...given,
  };
}

/** An organization based in the village, of which nothing else is known. */
export function organization(
  name: string,
  kind: OrganizationKind = 'BRANCH',
  given: Partial<OrganizationRow> = {},
): OrganizationRow {
  return {
    id: id(name),
    kind,
    region: id('35-1-1'),
    termStart: null,
    hasCommittee: null,
    ...span(),
    ...given,
  };
}

export function covering(
  name: string,
  unit = 'u',
  mode: CoverageMode = 'SOLO',
  lifetime = span(),
): CoverageRow {
  return { organization: id(name), unit: id(unit), mode, ...lifetime };
}

/** Edges upward, one for each pair of neighbours. */
export function line(...names: readonly string[]) {
  return names.slice(1).map((superior, at) => ({
    organization: id(names[at] ?? ''),
    superior: id(superior),
    ...span(`2020-01-0${at + 1}`),
  }));
}
