import { CivilDate } from '../domain/civil-date.js';
import type { CoverageMode } from '../domain/vocabulary.js';
import { attributeCells } from './branch-cells.js';
import { dayBetween, EDGES } from './calendar.js';
import { coverageEntries, subordinationEntries } from './edges.js';
import { organizationEntries, type SyntheticUnit } from './entities.js';
import type { Establishment } from './establishment.js';
import type { Random } from './random.js';
import type { CsvEntries, CsvEntry } from './rows.js';
import type { Village } from './village-plan.js';

/**
 * What became of the units in which nothing is set up: a few ended or are excluded, some were
 * covered once, some have a contact, most are simply not covered.
 * @returns the units as they are now
 */
export function* uncoveredUnitEntries(
  village: Village,
  established: readonly Establishment[],
  drafts: readonly SyntheticUnit[],
): Generator<CsvEntry, SyntheticUnit[], undefined> {
  const units: SyntheticUnit[] = [];
  for (const draft of drafts) {
    const unit = drawUncoveredUnit(draft, village.random);
    units.push(unit);
    yield* fateEntries(village, established, unit);
    if (village.random.chance(0.06)) yield* surveyEntries(unit, village.random);
  }
  return units;
}

function drawUncoveredUnit(draft: SyntheticUnit, random: Random): SyntheticUnit {
  if (isBody(draft)) return { ...draft, members: null };
  const ended = random.chance(0.03) ? dayBetween(random, '2025-02-01', '2026-06-29') : null;
  const edge = random.chance(0.01) ? random.pick(EDGES.validTo) : null;
  const exclusion = random.chance(0.04)
    ? random.pick(['SHELL', 'DORMANT', 'OUT_OF_SCOPE'] as const)
    : null;
  return { ...draft, validTo: ended ?? edge, exclusion, members: uncoveredMembers(random) };
}

/** Not counted, none, one or two, or as many as would require a branch. */
function uncoveredMembers(random: Random): number | null {
  const draw = random.next();
  if (draw < 0.3) return null;
  if (draw < 0.58) return 0;
  return draw < 0.84 ? random.int(1, 2) : random.int(3, 9);
}

function* fateEntries(
  village: Village,
  established: readonly Establishment[],
  unit: SyntheticUnit,
): CsvEntries {
  const { random, organization } = village;
  if (isBody(unit)) {
    yield* coverageEntries(organization, unit, 'SOLO');
    return;
  }
  const draw = random.next();
  if (draw < 0.05) yield* formerBranchEntries(village, unit);
  else if (draw < 0.1) yield* formerCoverageEntries(village, established, unit);
  // One in ten of the lapsed has a contact all the same.
  if (draw < 0.09 || draw >= 0.43) return;
  const mode: CoverageMode = draw < 0.18 ? 'ATTACHED' : draw < 0.29 ? 'INSTRUCTOR' : 'LIAISON';
  const validFrom = dayBetween(random, '2022-01-01', '2026-06-30');
  const ended = random.chance(0.08) ? dayBetween(random, '2025-06-01', '2026-06-30') : null;
  const edge = random.chance(0.03) ? random.pick(EDGES.validTo) : null;
  const validTo = ended ?? edge;
  if (validTo === null || validFrom < validTo)
    yield* coverageEntries(organization, unit, mode, { validFrom, validTo });
}

/** A branch of the unit's own that was dissolved. */
function* formerBranchEntries(village: Village, unit: SyntheticUnit): CsvEntries {
  const { random, ids, own } = village;
  const branch = {
    ...({ id: ids.next('o-former'), kind: 'BRANCH', region: own.place.code } as const),
    name: { zh: `${unit.name.zh}党支部`, en: `Party Branch of ${unit.name.en}` },
    validFrom: dayBetween(random, '2012-01-01', '2020-12-31'),
    validTo: random.chance(0.06)
      ? random.pick(EDGES.validTo)
      : dayBetween(random, '2022-01-01', '2026-06-29'),
  };
  yield* organizationEntries(
    branch,
    random.int(1, 6),
    attributeCells(branch, 3, 5, random),
    random,
  );
  yield* subordinationEntries(branch, village.organization);
  yield* coverageEntries(branch, unit, 'SOLO');
}

/** A living branch of the place that covered the unit too, for a time. */
function* formerCoverageEntries(
  { random }: Village,
  established: readonly Establishment[],
  unit: SyntheticUnit,
): CsvEntries {
  const isTemporary = unit.kind === 'SERVICE_WINDOW' || unit.kind === 'TASK_FORCE';
  const candidates = established.filter(
    ({ mode, family }) => (mode === 'TEMPORARY') === isTemporary && family !== 'city',
  );
  if (candidates.length === 0) return;
  const { organization, mode } = random.pick(candidates);
  const validTo = dayBetween(random, isTemporary ? '2026-05-01' : '2023-01-01', '2026-06-30');
  yield* coverageEntries(organization, unit, mode, { validFrom: null, validTo });
}

function* surveyEntries(unit: SyntheticUnit, random: Random): CsvEntries {
  const on = random.chance(0.1)
    ? CivilDate.parse('2026-06-30')
    : dayBetween(random, '2025-01-01', '2026-06-29');
  yield ['surveys', { unit: unit.id, on }];
}

function isBody({ kind }: SyntheticUnit): boolean {
  return kind === 'VILLAGE_BODY' || kind === 'COMMUNITY_BODY';
}
