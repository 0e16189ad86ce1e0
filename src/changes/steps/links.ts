import type { CivilDate } from '../../domain/civil-date.js';
import type { Draft, DraftRow } from './draft.js';
import type { StepOf } from './step.js';

/** A member joins an alliance in which it is not. */
export function join(step: StepOf<'join'>, draft: Draft): void {
  const { member, alliance, role, position, on } = step;
  const between = { member, alliance };
  const at = position == null ? '' : String(position);
  if (draft.link('memberships', between, on) === null)
    draft.beginLink('memberships', between, on, { role, position: at });
  else
    draft.refuse(
      'DOUBLE_MEMBER',
      member,
      `A member is in an alliance once at a time, on ${on} it is in ${alliance} already`,
    );
}

export function leave({ member, alliance, on }: StepOf<'leave'>, draft: Draft): void {
  const link = membershipOf(draft, member, alliance, on);
  if (link !== null) draft.end(link, on);
}

/** A member goes on in another role from a day on: the membership so far ends, the next begins. */
export function changeRole(step: StepOf<'changeRole'>, draft: Draft): void {
  const { member, alliance, role, on } = step;
  const link = membershipOf(draft, member, alliance, on);
  if (link === null || link.cells.role === role) return;
  const next = { ...link.cells, role, validFrom: on };
  if (link.cells.validFrom !== on) draft.end(link, on);
  draft.put('memberships', next);
}

function membershipOf(
  draft: Draft,
  member: string,
  alliance: string,
  on: CivilDate,
): DraftRow | null {
  const link = draft.link('memberships', { member, alliance }, on);
  if (link === null)
    draft.refuse(
      'NOT_LINKED',
      member,
      `Who leaves an alliance or changes its role is a member on ${on}, of ${alliance} it is none`,
    );
  return link;
}

/** An organization covers a unit. */
export function cover({ organization, unit, mode, on }: StepOf<'cover'>, draft: Draft): void {
  const between = { unit, organization, mode };
  if (draft.link('coverages', between, on) === null) draft.beginLink('coverages', between, on);
  else
    draft.refuse(
      'LINKED',
      unit,
      `What is covered anew is not covered in that mode by ${organization} on ${on}`,
    );
}

/** Ends the coverage in one mode, or in every one that holds. */
export function uncover({ organization, unit, mode, on }: StepOf<'uncover'>, draft: Draft): void {
  const held = draft
    .links('coverages', unit, on)
    .filter(
      ({ cells }) => cells.organization === organization && (mode ?? cells.mode) === cells.mode,
    );
  if (held.length === 0)
    draft.refuse(
      'NOT_LINKED',
      unit,
      `A coverage that ends holds on ${on}, ${organization} has none${mode == null ? '' : ` of mode ${mode}`} there`,
    );
  for (const link of held) draft.end(link, on);
}

export function serve({ alliance, target, on }: StepOf<'serve'>, draft: Draft): void {
  const between = { target, alliance };
  if (draft.link('services', between, on) === null) draft.beginLink('services', between, on);
  else draft.refuse('LINKED', target, `What is served anew is not served by ${alliance} on ${on}`);
}

export function unserve({ alliance, target, on }: StepOf<'unserve'>, draft: Draft): void {
  const link = draft.link('services', { alliance, target }, on);
  if (link === null)
    draft.refuse(
      'NOT_LINKED',
      target,
      `A service that ends holds on ${on}, ${alliance} has none there`,
    );
  else draft.end(link, on);
}
