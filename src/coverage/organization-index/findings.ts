import { type Day, dateOf } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { OrganizationKind } from '../../domain/vocabulary.js';
import { inSteps, type Work } from '../../domain/work.js';
import type { OrganizationAssessment } from '../assessment/assess-organization.js';
import { type OrganizationFinding, SEVERITY_OF } from '../assessment/organization-findings.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import { ruleBehind } from '../rules/rules.js';
import { breakAt } from './breaks.js';
import { brokenSince } from './broken-since.js';
import { BROKEN_CHAIN, type CodeSet, codesOf, plainCodesOf } from './codes.js';
import { livesOn } from './columns.js';
import type { Contents } from './contents.js';
import type { Slot } from './ids.js';
import type { Lines } from './lines.js';
import { codesOn, ownSpanOn } from './own-spans.js';
import { BELOW_COUNTY, placeAt } from './places.js';

/** What is found on all organizations on the day of the lines, by slot: the codes. */
export function* foundOn({ columns }: Contents, lines: Lines): Work<Uint8Array> {
  const { place, spans } = columns;
  const found = new Uint8Array(place.length);
  yield* inSteps(found.length, (from, to) => {
    for (let slot = from; slot < to; slot += 1) {
      if (!livesOn(columns, slot, lines.on)) continue;
      const isBroken = lines.reason[slot] !== 0 && BELOW_COUNTY[place[slot] ?? 0] === 1;
      found[slot] = codesOn(spans, slot, lines.on) | (isBroken ? BROKEN_CHAIN : 0);
    }
  });
  return found;
}

/** An organization with all that the rules say of it on a day. */
export interface FlaggedOrganization {
  readonly id: EntityId;
  readonly name: string;
  /** Null where it has none. */
  readonly nameEn: string | null;
  readonly kind: OrganizationKind;
  readonly assessment: Omit<OrganizationAssessment, 'holdsUntil'>;
}

export function flagged(
  contents: Contents,
  lines: Lines,
  slot: Slot,
  found: CodeSet,
): FlaggedOrganization {
  const { columns, ids } = contents;
  const { fullMembers, units, unitsEnded } = ownSpanOn(columns.spans, slot, lines.on);
  return {
    id: ids.at(slot),
    kind: placeAt(columns.place[slot] ?? 0).kind,
    name: columns.names[slot] ?? '',
    nameEn: columns.namesEn[slot] ?? null,
    assessment: {
      ...{ fullMembers, units, unitsEnded },
      temporaryDue: dateOf(columns.temporaryDue[slot] ?? 0),
      termEnds: dateOf(columns.termEnds[slot] ?? 0),
      findings: codesOf(found).flatMap((code) => findingOf(contents, lines, slot, code)),
    },
  };
}

function findingOf(
  contents: Contents,
  lines: Lines,
  slot: Slot,
  code: OrganizationFindingCode,
): OrganizationFinding[] {
  const since = dateOf(sinceOf(contents, lines, slot, code));
  const details = {
    severity: SEVERITY_OF[code],
    since,
    rule: ruleBehind(contents.rules, { code }),
  };
  if (code !== 'BROKEN_CHAIN') return [{ code, ...details }];
  const linkBreak = breakAt(contents, lines, slot);
  return linkBreak === null ? [] : [{ code, ...details, linkBreak }];
}

/** Since when a finding that is found on the day of the lines holds; 0 is unknown. */
export function sinceOf(
  { columns, skips }: Contents,
  { on }: Lines,
  slot: Slot,
  code: OrganizationFindingCode,
): Day {
  if (code === 'BROKEN_CHAIN') return brokenSince(columns, skips, slot, on);
  const { codes, since } = ownSpanOn(columns.spans, slot, on);
  return since[plainCodesOf(codes).indexOf(code)] ?? 0;
}
