import type { CivilDate } from '../domain/civil-date.js';
import type { Initiator } from './audit/entry.js';
import { grantFor, type Right, type Subject } from './subject.js';

/** Who asks, when, and from which address. */
interface Asker {
  readonly subject: Subject;
  readonly today: CivilDate;
  /** Null at the machine itself. */
  readonly from: string | null;
}

/** A subject as the audit log names it, with the grant by which it does what needs a right. */
export function initiatorOf({ subject, today, from }: Asker, right: Right): Initiator {
  const { id: actor, name, by } = subject;
  // Those of the owner are nobody's to give.
  const grant = by === 'OWNER' ? undefined : grantFor(subject, right, today);
  return { actor, name, by, from, grant: grant?.id ?? null };
}
