import { CivilDate, type Lifetime } from '../domain/civil-date.js';
import type { CoverageMode, OrganizationKind } from '../domain/vocabulary.js';
import { spread } from './apportion.js';
import { branchSize } from './branch-cells.js';
import { dayBetween, EDGES } from './calendar.js';
import { beginning, type SyntheticOrganization, type SyntheticUnit } from './entities.js';
import type { FamilyName } from './model.js';
import type { Name } from './name-pools.js';
import type { Random } from './random.js';
import { relocatedMembers } from './relocated.js';
import type { Village } from './village-plan.js';

/** A living branch or group with the units that it was set up in. */
export interface Establishment {
  readonly family: FamilyName;
  readonly organization: SyntheticOrganization;
  readonly mode: CoverageMode;
  readonly units: readonly SyntheticUnit[];
  /** Its full members. */
  readonly members: number;
  /** Its number in its family, from 1: what happens every so often goes by it. */
  readonly number: number;
}

/** Every seventeenth temporary branch has outlived the bodies that it was set up for. */
const OUTLIVED = { every: 17, at: 4, bodiesUntil: CivilDate.parse('2026-05-31') };

/**
 * Sets up a branch or group in some units, and says how many members each of them has.
 * @param at its number among those of its family in the place, from 0
 */
export function establishIn(
  village: Village,
  family: FamilyName,
  at: number,
  drafts: readonly SyntheticUnit[],
): Establishment {
  const { ids, random, own, plan } = village;
  const id = ids.next(`o-${family}`);
  const number = ids.count(`o-${family}`);
  const kind = kindOf(family, drafts.length, number, random);
  const outlived = family === 'temporary' && number % OUTLIVED.every === OUTLIVED.at;
  const organization: SyntheticOrganization = {
    ...{ id, kind, name: nameOf(kind, drafts, own.place.base, own.place.baseEn) },
    ...(family === 'temporary' ? temporaryLife(outlived, random) : permanentLife(random)),
    region: regionOf(village, family, at),
  };
  const members =
    family === 'city' ? relocatedMembers(plan, number) : membersOf(kind, drafts.length, random);
  const shares = spread(members, Array(drafts.length).fill(1));
  const units = drafts.map((draft, index): SyntheticUnit => {
    const validTo = outlived ? OUTLIVED.bodiesUntil : null;
    return { ...draft, validTo, members: shares[index] ?? 0 };
  });
  return { family, organization, mode: modeOf(kind, random), units, members, number };
}

function kindOf(
  family: FamilyName,
  units: number,
  number: number,
  random: Random,
): OrganizationKind {
  if (family === 'temporary') return 'TEMPORARY_BRANCH';
  if (units > 1) return 'JOINT_BRANCH';
  if (family === 'rural' && (isOrphanGroup(family, number) || random.chance(0.3)))
    return 'PARTY_GROUP';
  return 'BRANCH';
}

/** Every fortieth rural one is a group (unless it is joint) that no branch stands above. */
export function isOrphanGroup(family: FamilyName, number: number): boolean {
  return family === 'rural' && number % 40 === 17;
}

function modeOf(kind: OrganizationKind, random: Random): CoverageMode {
  if (kind === 'TEMPORARY_BRANCH') return 'TEMPORARY';
  if (kind === 'JOINT_BRANCH') return 'JOINT';
  return random.chance(0.04) ? 'UNSPECIFIED' : 'SOLO';
}

function membersOf(kind: OrganizationKind, units: number, random: Random): number {
  if (kind === 'PARTY_GROUP') return random.int(3, 9);
  return kind === 'JOINT_BRANCH' ? units * random.int(1, 3) : branchSize(random);
}

function permanentLife(random: Random): Lifetime {
  return { validFrom: beginning(random, '2014-01-01', '2026-05-31'), validTo: null };
}

/** Half of them are younger than six months on the day of the model, some just about that. */
function temporaryLife(outlived: boolean, random: Random): Lifetime {
  const draw = random.next();
  const validFrom = outlived
    ? dayBetween(random, '2025-09-01', '2026-04-30')
    : draw < 0.08
      ? random.pick(EDGES.temporaryFrom)
      : draw < 0.6
        ? dayBetween(random, '2026-01-02', '2026-06-20')
        : dayBetween(random, '2025-03-01', '2025-12-29');
  const validTo = random.chance(0.15) ? CivilDate.parse('2026-12-31') : null;
  return { validFrom, validTo };
}

/** A compound's branch is the branch of its grid; the others stand in the village or community. */
function regionOf({ own, grids }: Village, family: FamilyName, at: number): string {
  const grid = family === 'compound' ? grids[at % grids.length] : undefined;
  return grid?.code ?? own.place.code;
}

const LABELS: Readonly<Partial<Record<OrganizationKind, Name>>> = {
  TEMPORARY_BRANCH: { zh: '临时党支部', en: 'Temporary Party Branch' },
  JOINT_BRANCH: { zh: '联合党支部', en: 'Joint Party Branch' },
  PARTY_GROUP: { zh: '党小组', en: 'Party Group' },
  BRANCH: { zh: '党支部', en: 'Party Branch' },
};

function nameOf(
  kind: OrganizationKind,
  units: readonly SyntheticUnit[],
  base: string,
  baseEn: string,
): Name {
  const label = LABELS[kind] ?? { zh: '', en: '' };
  const [first] = units;
  const zh = first?.name.zh ?? base;
  const en = first?.name.en ?? baseEn;
  const others = units.length > 1 ? ['等', ' and others'] : ['', ''];
  return { zh: `${zh}${others[0]}${label.zh}`, en: `${label.en} of ${en}${others[1]}` };
}
