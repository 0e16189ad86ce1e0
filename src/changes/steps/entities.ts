import type { CivilDate } from '../../domain/civil-date.js';
import { type Draft, linkTables } from './draft.js';
import { living, livingOf } from './living.js';
import type { StepOf } from './step.js';

/** Founds an organization, under its superior where one is named, an alliance, a unit or a facility. */
export function found(
  step: StepOf<'foundOrganization' | 'foundAlliance' | 'foundUnit' | 'foundFacility'>,
  draft: Draft,
): void {
  const { id, name, kind, on } = step;
  if (isTaken(draft, id)) return;
  const row = {
    id,
    name,
    nameEn: step.nameEn ?? '',
    kind,
    region: step.region ?? '',
    validFrom: on,
  };
  if (step.step === 'foundAlliance' || step.step === 'foundFacility') {
    if (!isOpen(draft, step.parent, on)) return;
    const table = step.step === 'foundAlliance' ? 'alliances' : 'facilities';
    draft.put(table, { ...row, parent: step.parent ?? '' });
    return;
  }
  if (step.step === 'foundUnit') {
    draft.put('units', row);
    return;
  }
  draft.put('organizations', row);
  if (step.superior != null)
    draft.put('subordinations', { organization: id, superior: step.superior, validFrom: on });
}

/** Whether something has an id already; says so. */
export function isTaken(draft: Draft, id: string): boolean {
  const known = draft.entity(id);
  if (known !== null)
    draft.refuse('ID_TAKEN', id, `An id names one thing, this one is among the ${known.table}`);
  return known !== null;
}

/** Whether what another one is put into can take it on a day; what nothing has as its id is said elsewhere. */
function isOpen(draft: Draft, parent: string | null | undefined, on: CivilDate): boolean {
  return parent == null || draft.entity(parent) === null || living(draft, parent, on) !== null;
}

/** Ends an organization, an alliance, a unit or a facility, and every link that it has. */
export function dissolve({ id, on }: Pick<StepOf<'dissolve'>, 'id' | 'on'>, draft: Draft): void {
  const row = living(draft, id, on);
  if (row === null) return;
  const links = linkTables.flatMap((table) => draft.links(table, id, on));
  const ended = links.map((link) => draft.end(link, on));
  if (!ended.includes(false)) draft.end(row, on);
}

/**
 * Moves a thing to another region, an organization under another superior, an alliance into another one, a station to
 * another centre.
 */
export function move({ id, region, superior, parent, on }: StepOf<'move'>, draft: Draft): void {
  const row = living(draft, id, on);
  if (row === null) return;
  if (region == null && superior == null && parent == null)
    draft.refuse('REQUIRED', id, 'A move names the region, superior or parent that it leads to');
  if (parent != null && row.table !== 'facilities' && livingOf('alliances', draft, id, on) === null)
    return;
  if (!isOpen(draft, parent, on)) return;
  const moved = {
    ...row.cells,
    ...(region == null ? {} : { region }),
    ...(parent == null ? {} : { parent }),
  };
  if (moved.region !== row.cells.region || moved.parent !== row.cells.parent)
    draft.put(row.table, moved);
  if (superior == null || livingOf('organizations', draft, id, on) === null) return;
  const above = draft
    .links('subordinations', id, on)
    .filter(({ cells }) => cells.organization === id);
  for (const link of above) if (link.cells.superior !== superior) draft.end(link, on);
  const between = { organization: id, superior };
  if (draft.link('subordinations', between, on) === null)
    draft.beginLink('subordinations', between, on);
}

/** Writes what was counted; what the step leaves out stays as it was counted on that day. */
export function count({ step: _step, entity, on, ...counts }: StepOf<'count'>, draft: Draft): void {
  if (living(draft, entity, on) === null) return;
  const last = draft.lastCount(entity, on);
  const sameDay = last?.cells.on === on ? last.cells : {};
  const given = Object.entries(counts).flatMap(([column, value]) =>
    value == null ? [] : [[column, String(value)]],
  );
  if (given.length === 0) draft.refuse('REQUIRED', entity, 'A count has one number at least');
  else draft.put('counts', { ...sameDay, entity, on, ...Object.fromEntries(given) });
}

/** Writes that a unit was surveyed, or those of a kind in a region; which of them is a rule of the contract. */
export function survey({ unit, region, kind, on }: StepOf<'survey'>, draft: Draft): void {
  if (unit != null && livingOf('units', draft, unit, on) === null) return;
  draft.put('surveys', { unit: unit ?? '', region: region ?? '', kind: kind ?? '', on });
}
