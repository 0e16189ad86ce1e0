import type { SyntheticUnit } from './entities.js';
import { type Establishment, establishIn } from './establishment.js';
import { FAMILIES, FAMILY_NAMES, type FamilyName } from './model.js';
import type { Village } from './village-plan.js';

interface Established {
  readonly established: readonly Establishment[];
  /** The units that nothing was set up in. */
  readonly rest: readonly SyntheticUnit[];
}

/** Sets up the branches that the plan gives a place, each in at least one unit of its own. */
export function establishFamilies(village: Village, drafts: readonly SyntheticUnit[]): Established {
  const { own, random } = village;
  const served = new Set(FAMILY_NAMES.flatMap((family) => kindsOf(family)));
  const established: Establishment[] = [];
  const rest = drafts.filter(({ kind }) => !served.has(kind));
  for (const family of FAMILY_NAMES) {
    const count = own.families.get(family) ?? 0;
    const free = random.shuffle(drafts.filter(({ kind }) => kindsOf(family).includes(kind)));
    let next = 0;
    for (let at = 0; at < count; at += 1) {
      const spare = free.length - next - (count - at);
      const taken = 1 + extraUnits(village, family, at, spare);
      established.push(establishIn(village, family, at, free.slice(next, next + taken)));
      next += taken;
    }
    rest.push(...free.slice(next));
  }
  return { established, rest };
}

/** In every twelfth place the first branch of a family is too wide, if there are units enough. */
const WIDE = { every: 12, at: 3, extra: 6 };

/** Units beyond a branch's first: none for most, one to three for a joint branch. */
function extraUnits({ own, random }: Village, family: FamilyName, at: number, spare: number) {
  if (family === 'compound' || family === 'city') return 0;
  if (family === 'temporary') return random.chance(0.15) ? Math.min(spare, 1) : 0;
  const isWide =
    (own.index + own.slice) % WIDE.every === WIDE.at && at === 0 && spare >= WIDE.extra - 1;
  if (isWide) return Math.min(spare, WIDE.extra);
  return random.chance(0.15) ? Math.min(spare, random.int(1, 3)) : 0;
}

function kindsOf(family: FamilyName): readonly string[] {
  return FAMILIES[family].kinds;
}
