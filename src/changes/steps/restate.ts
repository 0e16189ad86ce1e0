import type { Draft } from './draft.js';
import { livingOf } from './living.js';
import type { StepOf } from './step.js';

/** Gives a thing another name, which has no dates; it keeps its English label where none is given. */
export function rename(
  table: 'units' | 'facilities',
  { id, name, nameEn, on }: StepOf<'renameUnit'> | StepOf<'renameFacility'>,
  draft: Draft,
): void {
  const row = livingOf(table, draft, id, on);
  if (row === null) return;
  draft.put(table, { ...row.cells, name, nameEn: nameEn ?? row.cells.nameEn ?? '' });
}

/** Takes a unit out of the figures for a reason, or back into them where none is given. */
export function exclude({ id, exclusion, on }: StepOf<'exclude'>, draft: Draft): void {
  const unit = livingOf('units', draft, id, on);
  if (unit !== null) draft.put('units', { ...unit.cells, exclusion: exclusion ?? '' });
}

/** States when an organization's term began, and whether it has a committee: what is left out stays as it is. */
export function renew(step: StepOf<'renew'>, draft: Draft): void {
  const { id, termStart, hasCommittee, on } = step;
  const organization = livingOf('organizations', draft, id, on);
  if (organization === null) return;
  if (termStart == null && hasCommittee == null)
    draft.refuse(
      'REQUIRED',
      id,
      'A renewal names the start of the term, or whether there is a committee',
    );
  else
    draft.put('organizations', {
      ...organization.cells,
      ...(termStart == null ? {} : { termStart }),
      ...(hasCommittee == null ? {} : { hasCommittee: String(hasCommittee) }),
    });
}

/**
 * Takes the end of a thing back, for every day: it goes on as if it had not ended. Links that ended with it stay as they
 * are.
 */
export function reopen({ id, on }: StepOf<'reopen'>, draft: Draft): void {
  const row = draft.entity(id);
  if (row !== null && row.cells.validTo !== '' && (row.cells.validFrom ?? '') <= on)
    draft.put(row.table, { ...row.cells, validTo: '' });
  else
    draft.refuse(
      'STEP_TARGET',
      id,
      `What is reopened on ${on} is an organization, a unit, an alliance or a facility that has begun and has an end`,
    );
}
