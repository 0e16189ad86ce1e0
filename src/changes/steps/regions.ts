import type { CivilDate } from '../../domain/civil-date.js';
import { type Draft, type DraftRow, holdsOn } from './draft.js';
import { isTaken } from './entities.js';
import type { StepOf } from './step.js';

/** Founds a region. */
export function foundRegion(step: StepOf<'foundRegion'>, draft: Draft): void {
  const { code, level, name, nameEn, parent, on } = step;
  if (isTaken(draft, code)) return;
  if (draft.region(code) !== null) {
    draft.refuse('ID_TAKEN', code, 'An id names one thing, this one is a region');
    return;
  }
  const row = { code, level, name, nameEn: nameEn ?? '', parent: parent ?? '', validFrom: on };
  draft.put('regions', row);
}

/** Moves a region into another one: until the day it lay where it did. */
export function moveRegion(
  { code, parent, on }: Pick<StepOf<'moveRegion'>, 'code' | 'parent' | 'on'>,
  draft: Draft,
): void {
  const row = livingRegion(draft, code, on);
  if (row === null || livingRegion(draft, parent, on) === null) return;
  const before = row.cells.parent ?? '';
  if (before === parent) {
    draft.refuse('LINKED', code, `A region moves into another one than it lies in, ${parent}`);
    return;
  }
  const validFrom = draft
    .formerParents(code)
    .map(({ cells }) => cells.validTo ?? '')
    .sort()
    .at(-1);
  if (validFrom !== undefined && on <= validFrom) {
    draft.refuse(
      'STEP_TOO_EARLY',
      code,
      `A region moves after it has moved before, on ${validFrom}`,
    );
    return;
  }
  if (before !== '')
    draft.put('region_parents', {
      region: code,
      parent: before,
      validFrom: validFrom ?? '',
      validTo: on,
    });
  draft.put('regions', { ...row.cells, parent });
}

/** Ends a region in which no other one lies any more, and the services to it. */
export function endRegion(
  { code, successor, on }: Pick<StepOf<'endRegion'>, 'code' | 'successor' | 'on'>,
  draft: Draft,
): void {
  const row = livingRegion(draft, code, on);
  if (row === null) return;
  if (successor != null && livingRegion(draft, successor, on) === null) return;
  const [left] = regionsIn(draft, code, on);
  if (left !== undefined) {
    const statement = `The regions within a region move or end by its end; ${left} lies there`;
    draft.refuse('LIFETIME', code, statement);
    return;
  }
  for (const link of draft.links('services', code, on)) draft.end(link, on);
  draft.put('regions', { ...row.cells, validTo: on, successor: successor ?? '' });
}

/** Ends regions, with another one as their successor in which the regions lie from then on that lay in them. */
export function mergeRegions({ from, into, on }: StepOf<'mergeRegions'>, draft: Draft): void {
  if (from.length === 0 || from.includes(into)) {
    draft.refuse('MERGE', into, 'One or more regions are merged into another one that stays');
    return;
  }
  for (const code of from) {
    for (const child of regionsIn(draft, code, on))
      moveRegion({ code: child, parent: into, on }, draft);
    endRegion({ code, successor: into, on }, draft);
  }
}

function regionsIn(draft: Draft, code: string, on: CivilDate): string[] {
  return draft
    .regionsIn(code)
    .filter(({ cells }) => (cells.validTo ?? '') === '' || on < (cells.validTo ?? ''))
    .map(({ cells }) => cells.code ?? '');
}

function livingRegion(draft: Draft, code: string, on: CivilDate): DraftRow | null {
  const row = draft.region(code);
  if (row !== null && holdsOn(row.cells, on)) return row;
  draft.refuse('STEP_TARGET', code, `A step on ${on} is about regions that exist on that day`);
  return null;
}
