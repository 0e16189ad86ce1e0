import type { CivilDate } from '../domain/civil-date.js';
import type { Initiator } from './audit/entry.js';
import { grantFor, type Right, regionOf, type Subject } from './subject.js';

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
  const held = by === 'OWNER' ? [] : rights.map((right) => grantFor(subject, right, today));
  const grant = held.find((each) => each !== undefined);
  return {
    actor,
    name,
    by,
    from,
    grant: grant?.id ?? null,
    region: grant ? regionOf(grant.area) : null,
  };
}
