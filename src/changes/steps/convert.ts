import type { Draft } from './draft.js';
import { isTaken } from './entities.js';
import { goingOn } from './going-on.js';
import { livingOf } from './living.js';
import { merge } from './merge.js';
import type { StepOf } from './step.js';

/**
 * Makes a temporary branch a standing one: founds that in its region, under its name where none is given, lets it take
 * over all that the temporary one has, what that covers in a mode of its own, and ends the temporary one.
 */
export function convert({ from, into, kind, mode, on }: StepOf<'convert'>, draft: Draft): void {
  const temporary = livingOf('organizations', draft, from, on);
  if (temporary === null || isTaken(draft, into.id)) return;
  const { cells } = temporary;
  if (cells.kind !== 'TEMPORARY_BRANCH') {
    draft.refuse(
      'STEP_TARGET',
      from,
      `What is converted is a TEMPORARY_BRANCH, this is a ${cells.kind}`,
    );
    return;
  }
  const { id } = into;
  draft.put('organizations', {
    ...{ id, name: into.name ?? cells.name ?? '', nameEn: into.nameEn ?? cells.nameEn ?? '' },
    ...{ kind: kind ?? 'BRANCH', region: cells.region ?? '', validFrom: on },
  });
  for (const link of draft.links('coverages', from, on)) {
    draft.put('coverages', {
      ...goingOn(draft, link, on),
      ...{ organization: id, mode: mode ?? 'SOLO' },
    });
    draft.end(link, on);
  }
  for (const link of draft.links('subordinations', from, on))
    if (link.cells.organization === from)
      draft.put('subordinations', { ...goingOn(draft, link, on), organization: id });
  merge({ step: 'merge', from: [from], into: id, on }, draft);
  const count = draft.lastCount(from, on);
  if (count !== null) draft.put('counts', { ...count.cells, entity: id, on });
}
