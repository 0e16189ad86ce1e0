import { describe, expect, test } from 'vitest';
import {
  type Grant,
  may,
  owner,
  type Right,
  type Role,
  roles,
  rolesOf,
  type Subject,
  SubjectId,
} from '../../src/access/subject.js';
import { CivilDate } from '../../src/domain/civil-date.js';

const today = CivilDate.parse('2026-06-30');
const rights: readonly Right[] = ['READ', 'RECORD', 'PLAN', 'ADMINISTER'];

describe('what a subject may', () => {
  test.each<[Role, readonly Right[]]>([
    ['READER', ['READ']],
    ['STEWARD', ['READ', 'RECORD']],
    ['PLANNER', ['READ', 'PLAN']],
    ['ADMIN', ['READ', 'ADMINISTER']],
  ])('follows from the role %s', (role, expected) => {
    expect(rights.filter((right) => may(granted({ role }), right, today))).toEqual(expected);
  });

  test('adds up over grants', () => {
    const both = {
      ...granted({ role: 'STEWARD' }),
      grants: [grant({ role: 'STEWARD' }), grant({ role: 'ADMIN' })],
    };
    expect(rights.filter((right) => may(both, right, today))).toEqual([
      'READ',
      'RECORD',
      'ADMINISTER',
    ]);
    expect(rolesOf(both, today)).toEqual(['STEWARD', 'ADMIN']);
  });

  test.each([
    ['from its first day on', '2026-06-30', null, true],
    ['not before', '2026-07-01', null, false],
    ['up to the day before its end', null, '2026-07-01', true],
    ['not on its end', null, '2026-06-30', false],
  ])('holds %s', (_, from, to, expected) => {
    const [validFrom, validTo] = [from, to].map((day) => day && CivilDate.parse(day));
    const subject = granted({ validFrom: validFrom || null, validTo: validTo || null });
    expect(may(subject, 'READ', today)).toBe(expected);
    expect(rolesOf(subject, today)).toEqual(expected ? ['READER'] : []);
  });

  test('is all for the owner', () => {
    expect(rights.filter((right) => may(owner, right, today))).toEqual(rights);
    expect(rolesOf(owner, today)).toEqual(roles);
  });
});

function granted(of: Partial<Grant>): Subject {
  return { id: SubjectId.parse('local:li'), name: 'li', by: 'SESSION', grants: [grant(of)] };
}

function grant(of: Partial<Grant>): Grant {
  return { id: 'g', role: 'READER', area: { kind: 'ALL' }, validFrom: null, validTo: null, ...of };
}
