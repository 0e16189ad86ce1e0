import { seenIdsOf } from '../../graph/seen-ids.js';
import type { Sight } from '../../graph/sight.js';

/** What a plan is of: whoever sees all of it may see the plan. */
export interface PlanExtent {
  /** The codes of regions, with all that lies in them. */
  readonly regions: readonly string[];
  /** What lies elsewhere. */
  readonly things: readonly PlannedThing[];
}

export interface PlannedThing {
  readonly id: string;
  /** The code of the region that it is in, or that it is itself; empty where none is known. */
  readonly region: string;
}

/** Whether things that a plan is of are all seen: in full, and regions that it only names at least by name. */
export function seesAll(things: readonly PlannedThing[], sight: Sight): boolean {
  if (sight === 'ALL') return true;
  const { regions, single, regionsAbove } = seenIdsOf(sight);
  return things.every(
    ({ id, region }) => regions.has(region) || single.has(id) || regionsAbove.has(id),
  );
}

/** The things as one text, which a heading is read with; a list of so many would be read one by one. */
export function textOfThings(things: readonly PlannedThing[]): string {
  return things.map(({ id, region }) => `${id} ${region}`).join('\n');
}

export function thingsOfText(text: string): PlannedThing[] {
  return text === ''
    ? []
    : text.split('\n').map((line) => {
        const [id = '', region = ''] = line.split(' ');
        return { id, region };
      });
}
