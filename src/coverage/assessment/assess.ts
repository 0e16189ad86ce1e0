import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Exclusion, Status } from '../../domain/vocabulary.js';
import type { UnitFacts } from '../facts/facts.js';
import type { DutyKind } from '../rules/duties.js';
import type { Finding } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import { owedOn } from './duties.js';
import { type Reach, reachesOf } from './reach.js';
import { findingsOn, maturityOf } from './unit-findings.js';
import { stateOn, type UnitHistory, unitHistoryOf } from './unit-history.js';

/** What a unit's coverage is on a day, by domain.md, "A unit's status on a date t". */
export interface Assessment {
  readonly status: Status;
  /** Why the unit stands outside U; it then has a status and no findings. */
  readonly exclusion: Exclusion | null;
  /** Full members (persons) on the day; null is unknown. */
  readonly fullMembers: number | null;
  /** Full members known and at least the rule set's minimum for such a unit: it belongs to E. */
  readonly required: boolean;
  /** The duties of the rule set that bind it, broken or not, in the order of `DUTIES`. */
  readonly owes: readonly DutyKind[];
  /** A coverage of mode SOLO holds. */
  readonly solo: boolean;
  /** A coverage of mode UNSPECIFIED holds and none of mode SOLO: the solo rate's bounds widen by it. */
  readonly unspecifiedWithoutSolo: boolean;
  readonly organizationCovered: boolean;
  readonly workCovered: boolean;
  readonly temporarilyCovered: boolean;
  /**
   * Different organizations that give organization coverage; a party group counts as its branch, the nearest where
   * several lines hold, then the first by id.
   */
  readonly coveringOrganizations: number;
  /** By severity from high to info, then in the order of `UNIT_FINDINGS`. */
  readonly findings: readonly Finding[];
  /** The next day on which a fact of the unit starts, ends or matures; null where none is known. */
  readonly holdsUntil: CivilDate | null;
}

/** Assesses a unit on a day under a rule set; null where the unit is not alive on that day. */
export function assess(facts: UnitFacts, on: CivilDate, rules: RuleSet): Assessment | null {
  return isAlive(facts.lifetime, on) ? assessorOf(facts, rules)(on) : null;
}

/** As `assess`, for many days of one unit: its facts are put in order once. */
export function assessorOf(facts: UnitFacts, rules: RuleSet): (on: CivilDate) => Assessment | null {
  const reaches = reachesOf(facts, rules);
  const history = unitHistoryOf(facts, reaches, rules);
  const organizations = reaches.filter(({ sort }) => sort === 'ORGANIZATION');
  const { exclusion, lifetime } = facts;
  return (on) => {
    if (!isAlive(lifetime, on)) return null;
    const state = stateOn(history, on);
    const { status, members: fullMembers } = state;
    const current = organizations.filter((reach) => isAlive(reach.lifetime, on));
    const solo = current.some(({ mode }) => mode === 'SOLO');
    return {
      status,
      exclusion,
      fullMembers,
      required: fullMembers !== null && fullMembers >= history.held.on(on).minimum,
      owes: history.duties === null ? NOTHING : owedOn(history.duties, on),
      solo,
      unspecifiedWithoutSolo: !solo && current.some(({ mode }) => mode === 'UNSPECIFIED'),
      organizationCovered: state.organizationCovered,
      workCovered: state.workCovered,
      temporarilyCovered: state.temporarilyCovered,
      coveringOrganizations: countOrganizations(current),
      findings: exclusion === null ? findingsOn(history, state, on, rules) : [],
      holdsUntil: nextChange(history, status, on, rules),
    };
  };
}

const NOTHING: readonly never[] = [];

/** A group counts once, as its nearest branch, of several the first by id, and no second time beside that branch. */
function countOrganizations(current: readonly Reach[]): number {
  if (current.length < 2) return current.length;
  const nearest = new Map<EntityId, Reach>();
  for (const reach of current) {
    const known = nearest.get(reach.by);
    if (known === undefined || isNearer(reach, known)) nearest.set(reach.by, reach);
  }
  return new Set([...nearest.values()].map(({ countsAs }) => countsAs)).size;
}

function isNearer(a: Reach, b: Reach): boolean {
  return a.distance === b.distance ? a.countsAs < b.countsAs : a.distance < b.distance;
}

/** Only a unit that nothing but a temporary branch covers changes when that coverage matures. */
function nextChange(
  history: UnitHistory,
  status: Status,
  on: CivilDate,
  rules: RuleSet,
): CivilDate | null {
  const next = history.breakpoints.find((date) => date > on) ?? null;
  const maturity = status === 'TEMPORARY_ONLY' ? maturityOf(history, on, rules) : null;
  if (maturity === null || maturity <= on) return next;
  return next === null || maturity < next ? maturity : next;
}
