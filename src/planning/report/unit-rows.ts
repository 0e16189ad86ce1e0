import type { AlliancePlan } from '../alliances/plan.js';
import type { PlanUnit } from '../facts/facts.js';
import type { PlanFinding } from '../plan/plan.js';
import type { RemedyPlan } from '../remedies/remedy-plan.js';

/** What a plan says of one unit. */
export interface UnitRow {
  readonly unit: string;
  readonly name: string;
  /** A kind of remedy; of alliances MEMBER, THROUGH_WHOLE or NONE. */
  readonly remedy: string;
  /** The rule behind it; null where the plan names none. */
  readonly reason: string | null;
  /** The organization, or the alliance; null where none reaches it. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** Full members; null where unknown. */
  readonly members: number | null;
  /** The codes of findings that close. */
  readonly closes: readonly string[];
}

/** A row for each unit of a plan of remedies, in its order. */
export function rowsOfRemedies({ remedies, closes }: RemedyPlan): UnitRow[] {
  const closed = byUnit(closes);
  return remedies.map(({ unit, name, kind, reason, organization, members }) => ({
    ...{ unit, name, reason, members },
    remedy: kind,
    by: organization,
    closes: closed.get(unit) ?? [],
  }));
}

/**
 * A row for each unit of a plan of alliances: members by alliance, each with the parts that are reached through it, then
 * those that are not served.
 *
 * @param units those that the plan was made from
 */
export function rowsOfAlliances(
  { alliances, unserved, closes }: AlliancePlan,
  units: readonly PlanUnit[],
): UnitRow[] {
  const closed = byUnit(closes);
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const row = (
    unit: string,
    remedy: string,
    by: UnitRow['by'],
    reason: string | null,
  ): UnitRow => ({
    ...{ unit, remedy, by, reason },
    name: known.get(unit)?.name ?? '',
    members: known.get(unit)?.fullMembers ?? null,
    closes: closed.get(unit) ?? [],
  });
  return [
    ...alliances.flatMap(({ id, name, members }) =>
      members.flatMap(({ unit, parts }) => [
        row(unit, 'MEMBER', { id, name }, null),
        ...parts.map((part) => row(part, 'THROUGH_WHOLE', { id, name }, null)),
      ]),
    ),
    ...unserved.map(({ unit, rule }) => row(unit, 'NONE', null, rule)),
  ];
}

function byUnit(findings: readonly PlanFinding[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { unit, code } of findings) codes.set(unit, [...(codes.get(unit) ?? []), code]);
  return codes;
}
