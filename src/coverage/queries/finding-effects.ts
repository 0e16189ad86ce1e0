import type { EntityId } from '../../domain/ids.js';
import type { Severity, Status } from '../../domain/vocabulary.js';
import type { Assessment } from '../assessment/assess.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../rules/findings.js';

/** A finding that one side has and the other has not. */
export interface FindingChange<Code> {
  readonly code: Code;
  readonly severity: Severity;
}

/** A finding that both sides have, in another severity. */
export interface Regrade<Code> {
  readonly code: Code;
  readonly before: Severity;
  readonly after: Severity;
}

/** What changes on a unit. */
export interface UnitEffect {
  readonly unit: EntityId;
  /** Null where it is not alive on the day. */
  readonly before: Status | null;
  readonly after: Status | null;
  readonly opened: readonly FindingChange<UnitFindingCode>[];
  readonly closed: readonly FindingChange<UnitFindingCode>[];
  readonly regraded: readonly Regrade<UnitFindingCode>[];
}

/** What changes on an organization. */
export interface OrganizationEffect {
  readonly organization: EntityId;
  readonly opened: readonly FindingChange<OrganizationFindingCode>[];
  readonly closed: readonly FindingChange<OrganizationFindingCode>[];
}

/**
 * What of a unit changes; nothing where its status and its findings stay.
 *
 * @param had what is said of it before, and `has` after; null where it is not alive
 */
export function unitEffect(
  unit: EntityId,
  had: Assessment | null,
  has: Assessment | null,
): UnitEffect[] {
  const effect = {
    unit,
    before: had?.status ?? null,
    after: has?.status ?? null,
    ...findingEffect(had?.findings ?? [], has?.findings ?? []),
    regraded: regrades(had?.findings ?? [], has?.findings ?? []),
  };
  const { opened, closed, regraded } = effect;
  const isSame = effect.before === effect.after && opened.length + closed.length === 0;
  return isSame && regraded.length === 0 ? [] : [effect];
}

function regrades<Code>(
  before: readonly FindingChange<Code>[],
  after: readonly FindingChange<Code>[],
): Regrade<Code>[] {
  return before.flatMap(({ code, severity }) => {
    const now = after.find((finding) => finding.code === code);
    const isSame = now === undefined || now.severity === severity;
    return isSame ? [] : [{ code, before: severity, after: now.severity }];
  });
}

/** What opens and what closes. */
export function findingEffect<Code>(
  before: readonly FindingChange<Code>[],
  after: readonly FindingChange<Code>[],
) {
  return { opened: without(after, before), closed: without(before, after) };
}

function without<Code>(
  findings: readonly FindingChange<Code>[],
  others: readonly FindingChange<Code>[],
): FindingChange<Code>[] {
  return findings
    .filter(({ code }) => others.every((other) => other.code !== code))
    .map(({ code, severity }) => ({ code, severity }));
}
