import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Row } from '../facts/recorded-rows.js';
import type { ChangeKind } from '../messages/change-kinds.js';
import type { Candidate } from './changes.js';

/** What is explained, under which day. */
interface Renewing {
  readonly id: EntityId;
  readonly on: CivilDate;
}

/**
 * The renewals of all rows that have ended by the day: the same row without its end. The unit or
 * organization that is explained, and other units, are left as they are.
 */
export function renewals(rows: Iterable<Row>, { id, on }: Renewing): Candidate[] {
  return [...rows].flatMap((row): Candidate[] => {
    if (!('lifetime' in row)) return [];
    const { validFrom, validTo } = row.lifetime;
    if (validTo === null || validTo > on) return [];
    const renewed = renewalOf(row, id);
    if (renewed === null) return [];
    const { kind, name, other } = renewed;
    return [
      {
        kind,
        written: [{ ...row, lifetime: { validFrom, validTo: null } }],
        row: row.key,
        about: name === other ? [other] : [name, other],
        text: ({ texts, nameOf }) =>
          texts.changes[kind]({
            name: nameOf(name),
            other: nameOf(other),
            on,
            count: 1,
            total: 1,
            superior: '',
          }),
      },
    ];
  });
}

/** What the renewal of a row is called, and the two that it names. */
function renewalOf(
  row: Row,
  explained: EntityId,
): { kind: ChangeKind; name: EntityId; other: EntityId } | null {
  switch (row.table) {
    case 'coverages':
      return { kind: 'RENEW_COVERAGE', name: row.unit, other: row.organization };
    case 'parts':
      return { kind: 'RENEW_PART', name: row.unit, other: row.whole };
    case 'memberships':
      return { kind: 'RENEW_MEMBERSHIP', name: row.member, other: row.alliance };
    case 'services':
      return { kind: 'RENEW_SERVICE', name: row.target, other: row.alliance };
    case 'subordinations':
      return { kind: 'RENEW_SUBORDINATION', name: row.organization, other: row.superior };
    case 'organizations':
      if (row.id === explained) return null;
      return { kind: 'RENEW_ORGANIZATION', name: row.id, other: row.id };
    case 'alliances':
      return { kind: 'RENEW_ALLIANCE', name: row.id, other: row.id };
    default:
      return null;
  }
}
