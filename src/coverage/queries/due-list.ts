import { addDays, addMonths, type CivilDate } from '../../domain/civil-date.js';
import { dateOf } from '../../domain/day.js';
import type { Divisions, Whereabouts } from '../../domain/divisions.js';
import type { EntityId } from '../../domain/ids.js';
import { Problem } from '../../domain/problem.js';
import type { OrganizationKind, Severity, SourceKind, UnitKind } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf } from '../../graph/sorted-page.js';
import { workFor } from '../../graph/view.js';
import { Scope } from '../../registry/lists.js';
import { pathOn } from '../../registry/regions-on.js';
import type { UnitIndex } from '../index/unit-index.js';
import { indexFor } from '../kept/current-index.js';
import { organizationIndexFor } from '../kept/current-organizations.js';
import { lyingNow } from '../kept/lying-now.js';
import type { OrganizationIndex } from '../organization-index/organization-index.js';
import { knownDivisions } from '../reading/known/divisions.js';
import type { CoverageQuestion } from '../reading/question.js';
import { type DueChange, SEEN_TO } from '../rules/due.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../rules/findings.js';
import { type DueRow, dueRows, pageOfRows } from './due-rows.js';

/** How far ahead one may ask. */
const mostYears = 10;

/** Which units and organizations are meant; what is left out, or null, allows all. */
export interface DueScope extends Whereabouts {
  readonly unitKinds?: readonly UnitKind[] | null | undefined;
  readonly organizationKinds?: readonly OrganizationKind[] | null | undefined;
  readonly sources?: readonly SourceKind[] | null | undefined;
}

/** What falls due after a day, up to another, as far as is known. */
export interface DueQuestion extends Omit<CoverageQuestion, 'scope'> {
  readonly scope: DueScope;
  readonly until: CivilDate;
  /** Null: those that somebody has to see to. */
  readonly changes: readonly DueChange[] | null;
}

/** One thing that falls due on a day. */
export interface DueEntry {
  readonly on: CivilDate;
  readonly change: DueChange;
  /** A unit or an organization. */
  readonly thing: EntityId;
  readonly unitFinding: UnitFindingCode | null;
  readonly organizationFinding: OrganizationFindingCode | null;
  readonly severity: Severity | null;
  readonly severityBefore: Severity | null;
  /** Who sees to it. */
  readonly responsible: EntityId | null;
}

export type DuePage = ConnectionPage<DueEntry>;

/**
 * A page of what falls due, in the order of days, within one by the id of the thing.
 *
 * @param args the paging arguments, and all others that the list's cursors are bound to
 * @throws Problem BAD_USER_INPUT for bad paging or a day that is too far ahead, NOT_FOUND for an unknown region
 */
export async function duePage(
  asking: Asking,
  question: DueQuestion,
  args: Arguments,
): Promise<DuePage> {
  const page = pageOf('Query.dueList', args, 4);
  ensureAhead(question);
  const { reader } = asking;
  const { on, until, changes, scope: asked, ...known } = question;
  const { region, within, sources } = asked;
  const units = Scope.parse({ region, within, kinds: asked.unitKinds, sources });
  const organizations = Scope.parse({ region, within, kinds: asked.organizationKinds, sources });
  const unitIndex = await indexFor(reader, { ...known, scope: units });
  // A committee above the scope may be outside it.
  const all = await organizationIndexFor(reader, { ...known, scope: {} });
  const index = all.among(await lyingNow(reader, within, question.knownBefore));
  const walk = { units, organizations, on, until, changes: changes ?? SEEN_TO };
  const rows = await workFor(reader, dueRows(unitIndex, index, walk));
  const divisions = await knownDivisions({ reader, knownBefore: question.knownBefore });
  const told = divisions.within(within);
  return connectionOf(pageOfRows(page, rows), (row) => entryOf(row, unitIndex, index, told));
}

/** @throws Problem BAD_USER_INPUT */
function ensureAhead({ on, until }: DueQuestion): void {
  if (until > on && until <= addMonths(on, 12 * mostYears)) return;
  throw new Problem(
    'BAD_USER_INPUT',
    `until is later than the day asked about and at most ${mostYears} years after it, received ${until} for ${on}.`,
  );
}

function entryOf(
  row: DueRow,
  units: UnitIndex,
  index: OrganizationIndex,
  divisions: Divisions,
): DueEntry {
  const on = dateOf(row.day);
  if (on === null) throw new Error('What falls due has a day.');
  const isUnit = row.of === 'UNIT';
  const { id, change, severity, severityBefore } = row;
  const regions = isUnit ? units.regionsOf(id) : [];
  const responsibleOn = (day: CivilDate) =>
    isUnit ? index.committeeOver(pathOn(divisions, regions, day), day) : index.superiorOf(id, day);
  return {
    ...{ on, change, severity, severityBefore, thing: id },
    unitFinding: isUnit ? row.code : null,
    organizationFinding: isUnit ? null : row.code,
    // What ends on the day has had a superior until then.
    responsible: responsibleOn(on) ?? responsibleOn(addDays(on, -1)),
  };
}
