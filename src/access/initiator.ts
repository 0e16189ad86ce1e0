import type { CivilDate } from '../domain/civil-date.js';
import type { Initiator } from './audit/entry.js';
import { type Grant, grantsFor, idOf, namedBy, type Right, type Subject } from './subject.js';

/** Who asks, when, and from which address. */
interface Asker {
  readonly subject: Subject;
  readonly today: CivilDate;
  /** Null at the machine itself. */
  readonly from: string | null;
}

/** A subject as the audit log names it, with the grant by which it does what needs one of some rights. */
export function initiatorOf(
  { subject, today, from }: Asker,
  ...rights: readonly Right[]
): Initiator {
  const { id: actor, name, by } = subject;
  // Those of the owner are nobody's to give.
  const held = by === 'OWNER' ? [] : grantsFor(subject, rights, today);
  return { actor, name, by, from, grant: held[0]?.id ?? null, region: regionOfAll(held) };
}

/**
 * As `initiatorOf`, of what was done to things: with the grant over all of the graph, or those over what these lie in.
 *
 * @param granted the codes of these regions, and the ids of these organizations
 */
export function initiatorIn(asker: Asker, right: Right, granted: readonly string[]): Initiator {
  const initiator = initiatorOf(asker, right);
  if (initiator.grant === null) return initiator;
  const given = grantsFor(asker.subject, [right], asker.today);
  const all = given.find(({ area }) => area.kind === 'ALL');
  if (all !== undefined) return { ...initiator, grant: all.id, region: null };
  const used = granted.flatMap((id) => given.find(({ area }) => idOf(area) === id) ?? []);
  if (used.length === 0) return initiator;
  const grant = used.map(({ id }) => id).join(', ');
  return { ...initiator, grant, region: regionOfAll(used) };
}

/** The region that some grants are over: what may be about one of several is said to be about none. */
function regionOfAll(grants: readonly Grant[]): string | null {
  const [region = null, ...others] = new Set(grants.map(({ area }) => namedBy(area).region));
  return others.length === 0 ? region : null;
}
