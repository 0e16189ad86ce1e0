import type { CivilDate } from '../../domain/civil-date.js';
import type { Draft, DraftRow } from './draft.js';
import { dissolve } from './entities.js';
import { goingOn } from './going-on.js';
import { living } from './living.js';
import type { StepOf } from './step.js';

/**
 * Lets organizations or alliances end and one that stays take over what they have on the day: what they
 * cover, who is below them, the alliances they are in; of alliances members, services, and alliances
 * inside. Counts are added where all of them are known.
 */
export function merge({ from: named, into, on }: StepOf<'merge'>, draft: Draft): void {
  const from = [...new Set(named)];
  const stays = living(draft, into, on);
  const ending = from.map((id) => living(draft, id, on));
  if (stays === null || ending.some((row) => row === null)) return;
  if (
    from.length === 0 ||
    from.includes(into) ||
    stays.table === 'units' ||
    stays.table === 'facilities'
  ) {
    draft.refuse(
      'MERGE',
      into,
      'One or more organizations, or alliances, are merged into another one that stays',
    );
    return;
  }
  if (ending.some((row) => row?.table !== stays.table)) {
    draft.refuse(
      'MERGE',
      from.join(' '),
      `What is merged into one of the ${stays.table} is of them too`,
    );
    return;
  }
  if (stays.table === 'organizations') addCounts(from, into, on, draft);
  else nest(draft, from, into);
  for (const id of from) {
    takeOver(draft, id, into, on);
    dissolve({ id, on }, draft);
  }
}

/** Which links go over, by the column in which the thing that ends stands, and those that must not double. */
const goingOver = [
  { table: 'coverages', column: 'organization', same: ['unit', 'mode'] },
  { table: 'subordinations', column: 'superior', same: ['organization'] },
  { table: 'memberships', column: 'member', same: ['alliance'] },
  { table: 'memberships', column: 'alliance', same: ['member'] },
  { table: 'services', column: 'alliance', same: ['target'] },
] as const;

function takeOver(draft: Draft, id: string, into: string, on: CivilDate): void {
  for (const { table, column, same } of goingOver)
    for (const link of draft.links(table, id, on)) {
      if (link.cells[column] !== id) continue;
      // Nothing is below itself, nor a member of itself: the link ends with the one that ends.
      if (Object.values(same).some((other) => link.cells[other] === into)) {
        if (table === 'subordinations') inherit(draft, id, into, on);
        continue;
      }
      const between = Object.fromEntries(same.map((other) => [other, link.cells[other] ?? '']));
      const next = goingOn(draft, link, on);
      if (draft.link(table, { [column]: into, ...between }, next.validFrom) !== null) continue;
      draft.put(table, { ...next, [column]: into });
    }
}

/**
 * Puts the alliances inside those that end into the one that stays, and that one in the place of the
 * outermost of them around it.
 */
function nest(draft: Draft, from: readonly string[], into: string): void {
  const stays = draft.entity(into);
  if (stays === null) return;
  const around: DraftRow[] = [];
  for (let at = stays.cells.parent ?? ''; at !== ''; ) {
    const next = draft.entity(at);
    if (next === null || around.some(({ key }) => key === next.key)) break;
    around.push(next);
    at = next.cells.parent ?? '';
  }
  const outermost = around.findLast(({ cells }) => from.includes(cells.id ?? ''));
  if (outermost !== undefined)
    draft.put(stays.table, { ...stays.cells, parent: outermost.cells.parent ?? '' });
  for (const inner of from.flatMap((id) => draft.inside(id)))
    if (![...from, into].includes(inner.cells.id ?? ''))
      draft.put('alliances', { ...inner.cells, parent: into });
}

/** What was below the organization that ends comes under that one's superiors. */
function inherit(draft: Draft, id: string, into: string, on: CivilDate): void {
  for (const link of draft.links('subordinations', id, on))
    if (link.cells.organization === id && link.cells.superior !== into)
      draft.put('subordinations', { ...goingOn(draft, link, on), organization: into });
}

const counted = [
  'fullMembers',
  'probationaryMembers',
  'staff',
  'householdLinks',
  'households',
  'revenue',
];

/** Sums what was last counted of all, column by column; a sum with an unknown part is unknown. */
function addCounts(from: readonly string[], into: string, on: CivilDate, draft: Draft): void {
  const counts = [into, ...from].map((id) => draft.lastCount(id, on));
  if (counts.every((row) => row === null)) return;
  const sums = counted.flatMap((column) => {
    const parts = counts.map((row) => row?.cells[column] ?? '');
    if (parts.includes('')) return [];
    return [[column, String(parts.reduce((sum, part) => sum + Number(part), 0))]];
  });
  draft.put('counts', { entity: into, on, ...Object.fromEntries(sums) });
}
