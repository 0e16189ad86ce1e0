import { type Day, dateOf } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { OrganizationKind } from '../../domain/vocabulary.js';
import type { OrganizationAssessment } from '../assessment/assess-organization.js';
import { type OrganizationFinding, SEVERITY_OF } from '../assessment/organization-findings.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import { breakAt } from './breaks.js';
import { brokenSince } from './broken-since.js';
import { BROKEN_CHAIN, type CodeSet, codesOf, plainCodesOf } from './codes.js';
import { livesOn, type Slot } from './columns.js';
import type { Contents } from './contents.js';
import type { Entry } from './entry.js';
import type { Lines } from './lines.js';
import { codesOn, ownSpanOn } from './own-spans.js';
import { BELOW_COUNTY } from './places.js';

/** What is found on all organizations on the day of the lines, by slot: the codes. */
export function foundOn({ entries, columns }: Contents, lines: Lines): Uint8Array {
  const found = new Uint8Array(entries.length);
  for (const [slot, { spans }] of entries.entries()) {
    if (!livesOn(columns, slot, lines.on)) continue;
    const isBroken = lines.reason[slot] !== 0 && BELOW_COUNTY[columns.place[slot] ?? 0] === 1;
    found[slot] = codesOn(spans, lines.on) | (isBroken ? BROKEN_CHAIN : 0);
  }
  return found;
}

/** An organization with all that the rules say of it on a day. */
export interface FlaggedOrganization extends Pick<Entry, 'name' | 'nameEn'> {
  readonly id: EntityId;
  readonly kind: OrganizationKind;
  readonly assessment: Omit<OrganizationAssessment, 'holdsUntil'>;
}

export function flagged(
  contents: Contents,
  lines: Lines,
  slot: Slot,
  found: CodeSet,
  entry: Entry,
): FlaggedOrganization {
  const { id, kind, name, nameEn, temporaryDue, termEnds, spans } = entry;
  const { fullMembers, units, unitsEnded } = ownSpanOn(spans, lines.on);
  const findings = codesOf(found).flatMap((code) => findingOf(contents, lines, slot, entry, code));
  const assessment = { fullMembers, units, unitsEnded, temporaryDue, termEnds, findings };
  return { id, kind, name, nameEn, assessment };
}

function findingOf(
  contents: Contents,
  lines: Lines,
  slot: Slot,
  entry: Entry,
  code: OrganizationFindingCode,
): OrganizationFinding[] {
  const { rule: id, article } = contents.rules.findings[code];
  const since = dateOf(sinceOf(contents, lines, slot, entry, code));
  const details = { severity: SEVERITY_OF[code], since, rule: { id, article } };
  if (code !== 'BROKEN_CHAIN') return [{ code, ...details }];
  const linkBreak = breakAt(contents, lines, slot);
  return linkBreak === null ? [] : [{ code, ...details, linkBreak }];
}

/** Since when a finding that is found on the day of the lines holds; 0 is unknown. */
export function sinceOf(
  { columns, skips }: Contents,
  { on }: Lines,
  slot: Slot,
  { spans }: Entry,
  code: OrganizationFindingCode,
): Day {
  if (code === 'BROKEN_CHAIN') return brokenSince(columns, skips, slot, on);
  const { codes, since } = ownSpanOn(spans, on);
  return since[plainCodesOf(codes).indexOf(code)] ?? 0;
}
