import type { UnitKind } from '../../domain/vocabulary.js';
import type { Duty, Threshold } from './clauses.js';
import type { RuleSet } from './rule-set.js';

/** What a rule set holds a unit to by its kind and its regions. */
export interface HeldTo {
  /** Full members from which it has to have an organization. */
  readonly minimum: number;
  /** The threshold that says so; null: the general number. */
  readonly threshold: Threshold | null;
  /** In the order of the rule set. */
  readonly duties: readonly Duty[];
}

/** @param regions the codes of all regions that contain the unit, where the rule set names regions */
export function heldTo(
  { numbers, thresholds, duties }: RuleSet,
  kind: UnitKind,
  regions: readonly string[],
): HeldTo {
  if (thresholds.length + duties.length === 0)
    return { minimum: numbers.minimumMembers.value, threshold: null, duties };
  const isAbout = (clause: Pick<Duty, 'kinds' | 'regions'>) =>
    (clause.kinds?.includes(kind) ?? true) &&
    (clause.regions?.some((code) => regions.includes(code)) ?? true);
  const threshold = thresholds.find(isAbout) ?? null;
  return {
    minimum: threshold?.minimumMembers ?? numbers.minimumMembers.value,
    threshold,
    duties: duties.filter(isAbout),
  };
}

/** Whether what units are held to depends on where they are. */
export function namesRegions({ thresholds, duties }: RuleSet): boolean {
  return [...thresholds, ...duties].some(({ regions }) => regions !== undefined);
}
