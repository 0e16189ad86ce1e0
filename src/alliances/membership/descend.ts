import type { Line } from '../../coverage/facts/lines.js';
import { readLines } from '../../coverage/reading/lines.js';
import { type CivilDate, intersect, type Lifetime } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { inBatches } from '../../domain/in-batches.js';
import { compareKeys } from '../../graph/page.js';
import type { Seeing } from '../../graph/seeing.js';
import { coveredByGroup } from './group-lines.js';
import { type MembershipEntry, mostFollowed, type Way } from './path.js';
import { type MemberKind, type StepDown, stepsBelow, stepsFromUnits } from './steps-down.js';

/** How many things one statement is asked about. */
export const batchSize = 4_000;

/** A way up to a membership, walked downward from it. */
export interface Descent {
  readonly way: Way;
  readonly entry: MembershipEntry;
  readonly kind: MemberKind;
  readonly isUnit: boolean;
}

/** How ways are led one step further down. */
interface Descending<Step extends StepDown> {
  readonly through: Way['through'];
  read(seeing: Seeing, ids: readonly string[]): Promise<Step[]>;
  /** The days left of a way's that the step holds on; null for none. */
  daysOf(step: Step, days: Lifetime): Lifetime | null;
}

/**
 * Leads ways one step further down, in an order that no engine decides.
 *
 * @returns more than may be followed where there are more, and not all of these then
 */
export async function readFurther<Step extends StepDown>(
  seeing: Seeing,
  descents: readonly Descent[],
  { through, read, daysOf }: Descending<Step>,
): Promise<Descent[]> {
  const further: Descent[] = [];
  for (const batch of inBatches(descents, batchSize)) {
    if (further.length > mostFollowed) break;
    const ids = [...new Set(batch.map(({ way }) => way.nodes[0] ?? ''))];
    const steps = groupedBy(
      (await read(seeing, ids)).toSorted((a, b) =>
        compareKeys([a.from, ...datesOf(a)], [b.from, ...datesOf(b)], []),
      ),
      ({ to }) => to,
    );
    for (const { way, entry } of batch)
      for (const step of steps.get(way.nodes[0] ?? '') ?? []) {
        const lifetime = daysOf(step, way.lifetime);
        if (lifetime === null || way.nodes.includes(step.from)) continue;
        const nodes = [step.from, ...way.nodes];
        further.push({ way: { nodes, lifetime, through }, entry, kind: step.kind, isUnit: false });
      }
  }
  return further;
}

/** To the organizations directly below. */
export function belowOn(on: CivilDate): Descending<StepDown> {
  return {
    through: 'SUPERIOR',
    read: ({ reader, builder }, ids) => reader.read(stepsBelow(ids, on, builder())),
    daysOf: ({ lives }, days) => intersect(days, ...lives),
  };
}

/** A link to a unit that is covered; of a party group with its lines, whenever they hold. */
interface CoveringStep extends StepDown {
  readonly lines: readonly Line[];
}

/** To the organizations that cover a unit. */
export function coveringOn(on: CivilDate): Descending<CoveringStep> {
  return {
    through: 'UNIT',
    read: async ({ reader, builder }, ids) => {
      const steps = await reader.read(stepsFromUnits(ids, on, builder()));
      const groups = steps.filter(({ kind }) => kind === 'PARTY_GROUP').map(({ from }) => from);
      const linesOf = await readLines(reader, groups);
      return steps.map((step) => ({ ...step, lines: linesOf(step.from) }));
    },
    daysOf: ({ kind, lives, lines }, days) => {
      const covering = intersect(days, ...lives);
      return covering === null || kind !== 'PARTY_GROUP'
        ? covering
        : coveredByGroup(covering, lines, on);
    },
  };
}

function datesOf({ lives }: StepDown): string[] {
  return lives.flatMap(({ validFrom, validTo }) => [validFrom ?? '', validTo ?? '']);
}
