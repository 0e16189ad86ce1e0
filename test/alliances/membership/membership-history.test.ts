import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DatedMembership,
  membershipEvents,
} from '../../../src/alliances/membership/membership-history.js';
import { addDays, CivilDate, isAlive, type Lifetime } from '../../../src/domain/civil-date.js';

/** `alliance ROLE from to`, with `?` for what is unknown. */
function row(text: string): DatedMembership {
  const [alliance = '', role, from, to] = text.split(' ');
  if (role !== 'LEAD' && role !== 'MEMBER') throw new Error(`A row has a role, received ${text}.`);
  return { alliance, role, ...days(`${from} ${to}`) };
}

function days(text: string): Lifetime {
  const [from = '?', to = '?'] = text.split(' ');
  return { validFrom: date(from), validTo: date(to) };
}

function date(text: string): CivilDate | null {
  return text === '?' ? null : CivilDate.parse(text);
}

/** `date CHANGE alliance role before` in the order of the list. */
function described(rows: readonly string[], member = '? ?', alliance = '? ?'): string[] {
  const events = membershipEvents(
    days(member),
    rows.map((text) => ({ row: row(text), allianceLifetime: days(alliance) })),
  );
  return events
    .map((event) => {
      const { role, roleBefore } = event;
      return `${event.date ?? ''} ${event.alliance} ${event.change} ${role} ${roleBefore}`;
    })
    .sort();
}

describe('what happens to a membership', () => {
  test.each<[string, string[], string[]]>([
    ['nothing without rows', [], []],
    [
      'joined, and nothing more known',
      ['a MEMBER 2020-01-01 ?'],
      ['2020-01-01 a JOINED MEMBER null'],
    ],
    ['joined on no known day', ['a LEAD ? ?'], [' a JOINED LEAD null']],
    [
      'joined and left',
      ['a MEMBER 2020-01-01 2022-01-01'],
      ['2020-01-01 a JOINED MEMBER null', '2022-01-01 a LEFT null MEMBER'],
    ],
    [
      'two stretches that adjoin in one role: one membership',
      ['a MEMBER 2022-01-01 2024-01-01', 'a MEMBER ? 2022-01-01'],
      [' a JOINED MEMBER null', '2024-01-01 a LEFT null MEMBER'],
    ],
    [
      'in another role: a change of it',
      ['a MEMBER 2020-01-01 2022-01-01', 'a LEAD 2022-01-01 ?'],
      ['2020-01-01 a JOINED MEMBER null', '2022-01-01 a ROLE_CHANGED LEAD MEMBER'],
    ],
    [
      'a day between them: left, and joined again',
      ['a MEMBER 2020-01-01 2022-01-01', 'a LEAD 2022-01-02 ?'],
      [
        '2020-01-01 a JOINED MEMBER null',
        '2022-01-01 a LEFT null MEMBER',
        '2022-01-02 a JOINED LEAD null',
      ],
    ],
    [
      'two alliances are two memberships',
      ['a MEMBER 2020-01-01 2022-01-01', 'b MEMBER 2022-01-01 ?'],
      [
        '2020-01-01 a JOINED MEMBER null',
        '2022-01-01 a LEFT null MEMBER',
        '2022-01-01 b JOINED MEMBER null',
      ],
    ],
  ])('%s', (_title, rows, expected) => {
    expect(described(rows)).toEqual(expected);
  });

  test('a member that begins and ends', () => {
    expect(described(['a MEMBER ? ?'], '2021-01-01 2023-01-01')).toEqual([
      '2021-01-01 a JOINED MEMBER null',
      '2023-01-01 a LEFT null MEMBER',
    ]);
  });

  test('an alliance that ends is left on that day, and what is after it does not count', () => {
    const rows = [
      'a MEMBER 2020-01-01 2022-01-01',
      'a LEAD 2022-01-01 ?',
      'a LEAD 2019-01-01 2019-02-01',
    ];
    expect(described(rows, '? ?', '2019-06-01 2021-05-05')).toEqual([
      '2020-01-01 a JOINED MEMBER null',
      '2021-05-05 a LEFT null MEMBER',
    ]);
  });

  test('the row that says so is the one that begins, of LEFT the one that ends', () => {
    const rows = [row('a MEMBER 2020-01-01 2021-01-01'), row('a MEMBER 2021-01-01 2022-01-01')];
    const events = membershipEvents(
      days('? ?'),
      rows.map((each) => ({ row: each, allianceLifetime: days('? ?') })),
    );
    expect(events.map(({ change, row: of }) => [change, rows.indexOf(of)])).toEqual([
      ['JOINED', 0],
      ['LEFT', 1],
    ]);
  });
});

test('the events are what walking from day to day meets', () => {
  const first = CivilDate.parse('2026-01-01');
  const day = (at: number) => addDays(first, at);
  const lifetime = fc
    .tuple(fc.integer({ min: -1, max: 20 }), fc.integer({ min: 1, max: 25 }))
    .map(([from, length]) => ({
      validFrom: from < 0 ? null : day(from),
      validTo: from + length > 22 ? null : day(from + length),
    }));
  // Cut into stretches at some days, each with a role or none, so that none overlap.
  const roles = fc.array(fc.constantFrom('LEAD' as const, 'MEMBER' as const, null), {
    minLength: 5,
    maxLength: 5,
  });
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 });
  const alliance = fc.record({ roles, cuts, lifetime });
  fc.assert(
    fc.property(lifetime, fc.array(alliance, { maxLength: 3 }), (member, alliances) => {
      const rows = alliances.flatMap((each, at) => {
        const edges = [null, ...each.cuts.toSorted((a, b) => a - b).map(day), null];
        return each.roles.flatMap((role, index) => {
          const [validFrom = null, validTo = null] = edges.slice(index);
          const stretch = { alliance: `a${at}`, validFrom, validTo };
          return role === null
            ? []
            : [{ row: { ...stretch, role }, allianceLifetime: each.lifetime }];
        });
      });
      const roleOn = (id: string, on: CivilDate) =>
        rows.find(
          ({ row: stretch, allianceLifetime }) =>
            stretch.alliance === id &&
            [member, allianceLifetime, stretch].every((each) => isAlive(each, on)),
        )?.row.role ?? null;
      const walked = alliances.flatMap((_, at) => {
        const id = `a${at}`;
        const met: string[] = [];
        let before = roleOn(id, day(-9));
        if (before !== null) met.push(` ${id} JOINED ${before} null`);
        for (let index = -8; index < 40; index += 1) {
          const role = roleOn(id, day(index));
          const change = before === null ? 'JOINED' : role === null ? 'LEFT' : 'ROLE_CHANGED';
          if (role !== before) met.push(`${day(index)} ${id} ${change} ${role} ${before}`);
          before = role;
        }
        return met;
      });
      const events = membershipEvents(member, rows).map(
        (event) =>
          `${event.date ?? ''} ${event.alliance} ${event.change} ${event.role} ${event.roleBefore}`,
      );
      expect(events.sort()).toEqual(walked.sort());
    }),
  );
});
