import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { seenRegions } from '../../graph/seen-ids.js';
import type { Sight } from '../../graph/sight.js';
import { grantsOf, grantsOfRow, placesNamed } from '../granted/grants-of-row.js';
import { type Ground, groundAfter, isThere, type RowChange } from '../granted/ground.js';
import { Hidden, knownWithout } from '../granted/hidden.js';
import { isPlacedByKey } from '../granted/lying.js';
import { readGround, together } from '../granted/read-ground.js';
import { type Recorded, recordedIn, withFounded } from '../granted/recorded.js';
import { isEntityTable } from '../tables/tables.js';
import { type Violation, Violations, violation } from '../tables/violation.js';
import { namesOf } from './names-of-step.js';
import { type Evidence, rowsOfSteps, type StepRows, stepsOrigin } from './rows-of-steps.js';
import { retractionIn, type Step } from './step.js';

/** The rows of steps, all of which whoever takes these may write. */
interface RowsWithin {
  readonly steps: StepRows;
  /** What is granted in which they lie, regions and organizations; nothing where all may be written. */
  readonly grants: readonly string[];
}

/** What of steps lies elsewhere, or is not there: nothing else is told of them. */
interface StepsOutside {
  readonly outside: {
    readonly violations: readonly Violation[];
    readonly invalid: number;
    readonly effect: null;
  };
}

/**
 * Takes steps as `rowsOfSteps` for whoever may write in a part: all that they name, and the rows that they come to, have
 * to lie there (docs/security.md, "What is recorded"). What is hidden is answered as what is not there: nothing is
 * read of it.
 *
 * @param reader reads from the graph as it is before the steps
 * @param granted the codes of its regions, and the ids of its organizations; null: everywhere
 */
export async function rowsWithin(
  { sight, today }: Pick<Asking, 'sight' | 'today'>,
  reader: Reader,
  { steps, evidence }: { readonly steps: readonly Step[]; readonly evidence: Evidence },
  granted: readonly string[] | null,
): Promise<RowsWithin | StepsOutside> {
  if (granted === null)
    return { steps: await rowsOfSteps(reader, steps, evidence, today, null), grants: [] };
  const names = steps.map(namesOf);
  const ids = names.flatMap(({ there, founded }) => [...there, ...founded]);
  const named = await readGround(reader, [...granted, ...ids]);
  const recorded = await recordedIn(reader, granted, today, named);
  const seen = await sight();
  const misnamed = namedOutside(steps, named, recorded, seen);
  if (misnamed.total > 0) return outside(misnamed);
  const sources = seen === 'ALL' ? null : seen.sources;
  const taken = await rowsOfSteps(reader, steps, evidence, today, sources);
  const hidden = new Hidden(reader, seen);
  const { found, grants } = await rowsOutside(reader, steps, taken, {
    ...{ named, recorded, seen, hidden },
  });
  if (found.total > 0) return outside(found);
  return { steps: { ...taken, known: knownWithout(taken.known, hidden) }, grants };
}

/** What steps name that lies elsewhere or is not there, and what has an id already that they give. */
function namedOutside(
  steps: readonly Step[],
  ground: Ground,
  recorded: Recorded,
  seen: Sight,
): Violations {
  // What is founded below an organization may be in any region that is seen: its row is looked at.
  const isSeen = recorded.things.size === 0 ? () => false : seenRegions(seen);
  const found = new Violations([stepsOrigin]);
  const names = steps.map(namesOf);
  const isNew = new Set(
    names.flatMap(({ founded }) => founded.filter((id) => !isThere(id, ground))),
  );
  for (const [at, { there, founded }] of names.entries())
    for (const id of new Set([...there, ...founded]))
      if (!isNew.has(id) && !isSeen(id) && grantsOf(id, ground, recorded) === null)
        found.add({ ...located(at), ...violation('GRANT', null, id) });
  return found;
}

/** The rows of steps that lie elsewhere; and where the others do. */
async function rowsOutside(
  reader: Reader,
  steps: readonly Step[],
  { rows, unended }: StepRows,
  {
    named,
    recorded,
    seen,
    hidden,
  }: {
    readonly named: Ground;
    readonly recorded: Recorded;
    readonly seen: Sight;
    readonly hidden: Hidden;
  },
) {
  const changes = [
    ...rows.map(({ before, after, isRetracted }) => ({
      ...{ table: after.table, key: after.key, step: after.step },
      before: before?.cells ?? null,
      after: isRetracted ? null : after.cells,
    })),
    ...unended.map(({ cells, ...row }) => ({ ...row, before: cells, after: cells })),
  ] satisfies (RowChange & { step: number })[];
  const further = changes.flatMap(placesNamed).filter((id) => !isThere(id, named));
  const before = together(named, await readGround(reader, further));
  const sides = { before, after: groundAfter(before, changes) };
  const may = withFounded(recorded, changes, before, seen);
  const grants = new Set<string>();
  const elsewhere = unplaced(steps, rows);
  for (const row of changes) {
    const within = grantsOfRow(row, sides, may);
    if (within === null) elsewhere.push(row);
    else for (const grant of within) grants.add(grant);
  }
  const keys = await hidden.keys(elsewhere.map(({ key }) => key));
  const found = new Violations([stepsOrigin]);
  const told = new Set<string>();
  for (const [at, { step }] of elsewhere.entries()) {
    const key = keys[at] ?? null;
    // How many rows lead to what is hidden is not told.
    if (told.has(`${step} ${key}`)) continue;
    told.add(`${step} ${key}`);
    found.add({ ...located(step), ...violation('GRANT', null, key) });
  }
  return { found, grants: [...grants] };
}

/** Rows that steps take back and that are not there, where their keys don't say where they would lie. */
function unplaced(
  steps: readonly Step[],
  rows: StepRows['rows'],
): { readonly key: string; readonly step: number }[] {
  const known = new Set(rows.map(({ after }) => after.key));
  return [...steps.entries()].flatMap(([step, each]) => {
    if (each.step !== 'retract') return [];
    const said = retractionIn(each);
    if ('violations' in said || isEntityTable(said.table) || known.has(said.key)) return [];
    return isPlacedByKey(said.table) ? [] : [{ key: said.key, step }];
  });
}

function outside(found: Violations): StepsOutside {
  return { outside: { violations: found.list(), invalid: found.total, effect: null } };
}

function located(step: number) {
  return { file: stepsOrigin, line: step + 1 };
}
