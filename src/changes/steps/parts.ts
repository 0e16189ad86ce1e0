import type { Draft } from './draft.js';
import type { StepOf } from './step.js';

/** A unit becomes part of another one: a building of a compound, a cooperative of an industry chain. */
export function addPart({ unit, whole, on }: StepOf<'addPart'>, draft: Draft): void {
  const between = { unit, whole };
  if (draft.link('parts', between, on) === null) draft.beginLink('parts', between, on);
  else
    draft.refuse(
      'LINKED',
      unit,
      `What becomes part of a unit is none of it yet, on ${on} it is part of ${whole}`,
    );
}

export function removePart({ unit, whole, on }: StepOf<'removePart'>, draft: Draft): void {
  const link = draft.link('parts', { unit, whole }, on);
  if (link === null)
    draft.refuse(
      'NOT_LINKED',
      unit,
      `What leaves a whole is part of it on ${on}, of ${whole} it is none`,
    );
  else draft.end(link, on);
}

/** Ends each link of an organization to a superior that holds; what is planned stays. */
export function detach({ organization, superior, on }: StepOf<'detach'>, draft: Draft): void {
  const held = draft
    .linksFrom('subordinations', { organization, superior }, on)
    .filter(({ cells: { validFrom = '' } }) => validFrom <= on);
  if (held.length === 0)
    draft.refuse(
      'NOT_LINKED',
      organization,
      `A link to a superior that ends holds on ${on}, there is none to ${superior}`,
    );
  for (const link of held) draft.end(link, on);
}
