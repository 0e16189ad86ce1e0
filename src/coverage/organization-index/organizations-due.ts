import { type Day, NEVER } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import { eachInSteps, type Work } from '../../domain/work.js';
import { SEVERITY_OF } from '../assessment/organization-findings.js';
import { type Due, findingsDue, plainDue } from '../rules/due.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import { isBrokenOn, linkDatesOf } from './broken-since.js';
import { BROKEN_CHAIN, type CodeSet, codesOf } from './codes.js';
import { livesOn } from './columns.js';
import type { Contents } from './contents.js';
import type { Slot } from './ids.js';
import { codesOn, spanStarts } from './own-spans.js';
import { BELOW_COUNTY } from './places.js';
import { isInScope, type OrganizationScope } from './slots.js';

/** What falls due on an organization. */
export interface OrganizationDue extends Due<OrganizationFindingCode> {
  readonly of: 'ORGANIZATION';
  readonly id: EntityId;
  readonly day: Day;
}

/** Each takes some ten microseconds: the dates of a link are looked up all along the line. */
const step = 50;

/** What falls due on the organizations of a scope after a day, up to another. */
export function* organizationsDue(
  contents: Contents,
  scope: OrganizationScope,
  after: Day,
  upTo: Day,
): Work<OrganizationDue[]> {
  const { columns, ids, sorted, skips } = contents;
  const due: OrganizationDue[] = [];
  const isAsked = isInScope(contents, scope, after);
  yield* eachInSteps(
    sorted,
    (slot) => {
      if (!isAsked(slot) || !isAliveIn(slot)) return;
      let [before, wasAlive] = [foundOn(slot, after), livesOn(columns, slot, after)];
      for (const day of turningDays(slot)) {
        const [found, isAlive] = [foundOn(slot, day), livesOn(columns, slot, day)];
        if (wasAlive && !isAlive) add(slot, day, [plainDue('ENDS')]);
        if (found !== before) add(slot, day, findingsDue(graded(before), graded(found)));
        [before, wasAlive] = [found, isAlive];
      }
    },
    step,
  );
  return due;

  function isAliveIn(slot: Slot): boolean {
    return (columns.from[slot] ?? NEVER) <= upTo && (columns.to[slot] ?? 0) > after;
  }

  /** Ascending: between two of them nothing changes. */
  function turningDays(slot: Slot): Day[] {
    const { from, to, spans } = columns;
    const links = isBelowCounty(slot) ? linkDatesOf(columns, slot) : [];
    const days = new Set([from[slot] ?? 0, to[slot] ?? 0, ...spanStarts(spans, slot), ...links]);
    return [...days].filter((day) => day > after && day <= upTo).sort((a, b) => a - b);
  }

  function foundOn(slot: Slot, day: Day): CodeSet {
    if (!livesOn(columns, slot, day)) return 0;
    const isBroken = isBelowCounty(slot) && isBrokenOn(columns, skips, slot, day);
    return codesOn(columns.spans, slot, day) | (isBroken ? BROKEN_CHAIN : 0);
  }

  function isBelowCounty(slot: Slot): boolean {
    return BELOW_COUNTY[columns.place[slot] ?? 0] === 1;
  }

  function add(slot: Slot, day: Day, changes: readonly Due<OrganizationFindingCode>[]): void {
    const id = ids.at(slot);
    for (const { change, code, severity, severityBefore } of changes)
      due.push({ of: 'ORGANIZATION', id, day, change, code, severity, severityBefore });
  }
}

function graded(set: CodeSet) {
  return codesOf(set).map((code) => ({ code, severity: SEVERITY_OF[code] }));
}
