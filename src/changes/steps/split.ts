import type { Draft, DraftRow } from './draft.js';
import { dissolve, isTaken } from './entities.js';
import { goingOn } from './going-on.js';
import { living } from './living.js';
import type { StepOf } from './step.js';

/**
 * Founds organizations or alliances like the one that is split, under the same superiors or inside the
 * same alliance, and hands each of them what it is to take over: covered units and subordinates of an
 * organization, members of an alliance. What nobody takes stays, or ends with the one that is split.
 */
export function split(step: StepOf<'split'>, draft: Draft): void {
  const { from, into, on } = step;
  const whole = living(draft, from, on);
  if (whole === null) return;
  if (whole.table === 'units' || whole.table === 'facilities' || into.length === 0) {
    draft.refuse(
      'SPLIT',
      from,
      'An organization or an alliance is split into one or more new ones',
    );
    return;
  }
  for (const part of into) {
    if (isTaken(draft, part.id)) continue;
    const { id, name, nameEn } = part;
    draft.put(whole.table, { ...like(whole), id, name, nameEn: nameEn ?? '', validFrom: on });
    if (whole.table === 'organizations')
      for (const link of draft.links('subordinations', from, on))
        if (link.cells.organization === from)
          draft.put('subordinations', { ...goingOn(draft, link, on), organization: id });
    hand(draft, step, id, 'coverages', 'organization', 'unit', part.units);
    hand(draft, step, id, 'subordinations', 'superior', 'organization', part.subordinates);
    hand(draft, step, id, 'memberships', 'alliance', 'member', part.members);
  }
  if (step.dissolve === true) dissolve({ id: from, on }, draft);
}

/** What a new one has of the one that is split: its kind, its region, the alliance around it. */
function like({ cells: { kind = '', region = '', parent = '' } }: DraftRow) {
  return { kind, region, parent };
}

/** Ends the links of the one that is split to some things, and begins the same of a new one. */
function hand(
  draft: Draft,
  { from, on }: StepOf<'split'>,
  to: string,
  table: 'coverages' | 'subordinations' | 'memberships',
  own: string,
  other: string,
  ids: readonly string[],
): void {
  for (const id of ids) {
    const links = draft
      .links(table, from, on)
      .filter(({ cells }) => cells[own] === from && cells[other] === id);
    if (links.length === 0)
      draft.refuse(
        'NOT_LINKED',
        id,
        `What a part takes over is with ${from} on ${on}, there are no ${table} of it`,
      );
    for (const link of links) {
      const next = { ...goingOn(draft, link, on), [own]: to };
      draft.end(link, on);
      draft.put(table, next);
    }
  }
}
