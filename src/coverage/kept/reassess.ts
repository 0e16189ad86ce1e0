import { isDeepStrictEqual } from 'node:util';
import type { CivilDate } from '../../domain/civil-date.js';
import { appendEvent } from '../../events/events.js';
import type { Reader, Transaction } from '../../graph/graph.js';
import { assess } from '../assessment/assess.js';
import type { RegionPath } from '../index/place.js';
import { type ScopedUnit, unitsWithIds } from '../reading/units-in-scope.js';
import { profileOf } from '../rules/profile.js';
import type { RuleSet } from '../rules/rules.js';
import { endAnnotations } from './annotations.js';
import {
  assessmentsOf,
  createAssessments,
  replaceAssessments,
  type StoredAssessment,
} from './assessment-store.js';
import { CellChanges } from './cell.js';
import { writeCells } from './cell-store.js';
import { addDueDays } from './due.js';
import { type KeptAssessment, propertiesOf } from './kept-assessment.js';
import { appendEvents, eventsAbout, gapEventsBetween, ledgerKey, type Occasion } from './ledger.js';
import { listAt } from './place.js';
import { pathTo, readPaths } from './region-paths.js';
import { arrange, type Joining, type Leaving } from './shelf-store.js';
import { type StaleUnit, unmark } from './stale.js';

/**
 * Assesses units anew from their facts and writes what has changed of it: assessments, the cells that
 * count them, the lists they stand in, the gap ledger, the days on which they are due. Assessing
 * twice changes nothing. The transaction must hold the write lock.
 */
export async function reassess(
  tx: Transaction,
  units: readonly StaleUnit[],
  rules: RuleSet,
  occasion: Occasion,
): Promise<void> {
  const ids = units.map(({ id }) => id);
  const current = await assessAll(tx, ids, occasion.on, rules);
  const stored = new Map<string, StoredAssessment>();
  for (const each of await tx.read(assessmentsOf(ids, rules))) stored.set(each.kept.unit, each);
  const changes: Change[] = [];
  for (const after of current) {
    const before = stored.get(after.unit) ?? null;
    if (before === null || !isDeepStrictEqual(propertiesOf(before.kept), propertiesOf(after)))
      changes.push({ before, after });
  }
  if (changes.length > 0) {
    const cells = await writeChanges(tx, changes);
    await writeEvents(tx, changes, units, occasion, cells);
  }
  await tx.run(unmark(ids));
}

/** What is kept of some units as it ought to be on a day. */
export async function assessAll(
  reader: Reader,
  ids: readonly string[],
  on: CivilDate,
  rules: RuleSet,
): Promise<KeptAssessment[]> {
  const units = await unitsWithIds(reader, ids);
  const paths = await readPaths(
    reader,
    units.map(({ region }) => region),
  );
  return units.map((unit) =>
    keptOf(unit, paths.get(unit.region) ?? pathTo(unit.region), on, rules),
  );
}

function keptOf(
  { facts, sourceKind }: ScopedUnit,
  path: RegionPath,
  on: CivilDate,
  rules: RuleSet,
): KeptAssessment {
  const assessment = assess(facts, on, rules);
  const { validFrom } = facts.lifetime;
  const begins = validFrom !== null && validFrom > on ? validFrom : null;
  return {
    unit: facts.id,
    place: { ...path, kind: facts.kind, sourceKind },
    assessment,
    holdsUntil: assessment === null ? begins : assessment.holdsUntil,
  };
}

interface Change {
  /** Null where the unit has not been assessed before. */
  readonly before: StoredAssessment | null;
  readonly after: KeptAssessment;
}

async function writeChanges(tx: Transaction, changes: readonly Change[]): Promise<CellChanges> {
  const cells = new CellChanges();
  const leaving: Leaving[] = [];
  const joining: Joining[] = [];
  for (const { before, after } of changes) {
    if (before !== null) cells.remove(before.kept);
    cells.add(after);
    const [from, to] = [before === null ? null : listOf(before.kept), listOf(after)];
    if (from === to) continue;
    if (from !== null && before?.shelf != null)
      leaving.push({ unit: after.unit, shelf: before.shelf, list: from });
    if (to !== null) joining.push({ unit: after.unit, list: to });
  }
  const shelves = await arrange(tx, leaving, joining);
  const rowOf = ({ before, after }: Change) => {
    const stays = before !== null && listOf(before.kept) === listOf(after);
    const shelf = stays ? before.shelf : (shelves.get(after.unit) ?? null);
    const properties = propertiesOf(after);
    return { unit: after.unit, properties: shelf === null ? properties : { ...properties, shelf } };
  };
  const created = changes.filter(({ before }) => before === null);
  const replaced = changes.filter(({ before }) => before !== null);
  if (created.length > 0) await tx.run(createAssessments(created.map(rowOf)));
  if (replaced.length > 0) await tx.run(replaceAssessments(replaced.map(rowOf)));
  await writeCells(tx, cells);
  const days = new Set(changes.map(({ after }) => after.holdsUntil));
  const due = [...days].filter((day) => day !== null);
  if (due.length > 0) await tx.run(addDueDays(due));
  return cells;
}

/** The list that a unit stands in; null where nothing is found on it. */
export function listOf({ assessment, place }: KeptAssessment): string | null {
  if (assessment === null || assessment.findings.length === 0) return null;
  return listAt(place, profileOf(assessment.findings));
}

async function writeEvents(
  tx: Transaction,
  changes: readonly Change[],
  units: readonly StaleUnit[],
  occasion: Occasion,
  cells: CellChanges,
): Promise<void> {
  const causes = new Map(units.map((unit) => [unit.id, unit.causes]));
  const assessedBefore = changes.flatMap(({ before, after }) =>
    before === null ? [] : [after.unit],
  );
  const known = new Set<string>();
  if (assessedBefore.length > 0)
    for (const { unit, code } of await tx.read(eventsAbout(assessedBefore)))
      known.add(ledgerKey(unit, code));
  const events = changes.flatMap(({ before, after }) =>
    gapEventsBetween(before?.kept ?? null, after, known, causes.get(after.unit) ?? [], occasion),
  );
  if (events.length === 0 && cells.isEmpty) return;
  const { on, recordedAt } = occasion;
  const told = { on, recordedAt, cells: cells.keys, alliances: [], rows: [] };
  const event = await appendEvent(tx, told);
  if (events.length > 0) await tx.run(appendEvents(events, event));
  const closed = events.filter(({ change }) => change === 'CLOSED');
  if (closed.length > 0)
    await tx.run(
      endAnnotations(
        closed.map(({ unit, code }) => ({ unit, code })),
        occasion.recordedAt,
      ),
    );
}
