import {
  type Account,
  accountOf,
  accounts,
  anyAccount,
  createAccount,
  endAccount,
  holdHead,
  setPassword,
} from '../../src/access/account-store.js';
import {
  attemptsAmong,
  attemptsOf,
  holdAttempts,
  removeAttempts,
  removeAttemptsBefore,
  setAttempts,
} from '../../src/access/attempt-store.js';
import {
  createGrant,
  type GivenGrant,
  grantsOf,
  homeOf,
  standingGrants,
  takeGrant,
} from '../../src/access/grant-store.js';
import {
  createSession,
  endSession,
  endSessionsOf,
  removeExpired,
  type Session,
  sessionByHash,
  sessions,
  touchSession,
} from '../../src/access/session-store.js';
import { areaOf, SubjectId } from '../../src/access/subject.js';
import {
  type ApiToken,
  createToken,
  endToken,
  tokenByHash,
  tokens,
  touchToken,
} from '../../src/access/token-store.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { rehearse } from '../support/rehearse.js';
import { probe, type StatementCase } from './case.js';

const [li, wang] = [SubjectId.parse('local:li'), SubjectId.parse('local:wang')];
const at = '2026-06-30T01:00:00.000Z';
const later = '2026-06-30T02:00:00.000Z';
const password = { salt: 's', hash: 'h', cost: 2, blocks: 8, parallel: 1 };
const first: Account = {
  ...{ id: li, name: 'li', ...password, createdAt: at, createdBy: 'owner', endedAt: null },
  madeOver: [{ kind: 'ALL' }, { kind: 'REGION', region: '350428' }],
};
const second: Account = { ...first, id: wang, name: 'wang', madeOver: [] };
const earlier: Account = {
  ...first,
  id: SubjectId.parse('local:zhao'),
  name: 'zhao',
  madeOver: null,
  createdBy: null,
};
const grant: GivenGrant = {
  ...{ id: 'g1', subject: li, role: 'READER', area: { kind: 'ALL' } },
  ...{ validFrom: null, validTo: null, recordedAt: at, recordedBy: 'owner' },
};
const dated: GivenGrant = {
  ...{ ...grant, id: 'g2', role: 'STEWARD', recordedAt: later },
  ...{ validFrom: CivilDate.parse('2026-01-01'), validTo: CivilDate.parse('2027-01-01') },
};
const token: ApiToken = {
  ...{ id: 't1', hash: 'th1', prefix: 'ow_abcde', for: 'board', createdAt: at, createdBy: 'owner' },
  ...{ until: CivilDate.parse('2027-01-01'), endedAt: null, lastUsedAt: null },
  madeOver: [{ kind: 'ORGANIZATION', organization: 'o-county' }],
};
const newer: ApiToken = { ...token, id: 't2', hash: 'th2', createdAt: later };
const session: Session = {
  ...{ hash: 'sh1', subject: li, name: 'li', createdAt: at, expiresAt: later, usedAt: at },
  grants: null,
};
const provided: Session = {
  ...{ ...session, hash: 'sh2', expiresAt: '2026-07-01T00:00:00.000Z' },
  grants: [{ id: 'own', role: 'READER', area: { kind: 'ALL' }, validFrom: null, validTo: null }],
};

/** Accounts, grants, tokens, sessions and attempts to sign in. */
export const accessCases: readonly StatementCase[] = [
  {
    title: 'accounts are made, listed by name, ended, and revived by another password',
    statements: [
      ...['access.account', 'access.accounts', 'access.createAccount', 'access.setPassword'],
      ...['access.endAccount', 'access.anyAccount', 'access.holdHead'],
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const none = [await tx.read(anyAccount()), await tx.read(accountOf(li))];
        await tx.run(holdHead());
        for (const account of [second, first]) await tx.run(createAccount(account));
        const { endedAt: _endedAt, madeOver: _madeOver, createdBy: _createdBy, ...kept } = earlier;
        await tx.run(probe('CREATE (a:Account) SET a = $kept', { kept }));
        const all = await tx.read(accounts());
        const any = await tx.read(anyAccount());
        await tx.run(endAccount(li, later));
        const ended = await tx.read(accountOf(li));
        await tx.run(setPassword(li, { ...password, hash: 'h2' }));
        return { none, all, any: any.length, ended, revived: await tx.read(accountOf(li)) };
      }),
    expected: {
      none: [[], []],
      all: [first, second, earlier],
      any: 1,
      ended: [{ ...first, endedAt: later }],
      revived: [{ ...first, hash: 'h2' }],
    },
  },
  {
    title: 'grants with and without days stand until they are taken back',
    statements: [
      ...['access.grantsOf', 'access.standingGrants', 'access.createGrant', 'access.takeGrant'],
      'access.homeOf',
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        for (const each of [dated, grant, { ...grant, id: 'g3', subject: wang }])
          await tx.run(createGrant(each));
        const all = await tx.read(standingGrants());
        await tx.run(takeGrant('g1', later, 'owner'));
        const county = areaOf({ region: '350428', organization: null });
        const committee = areaOf({ region: null, organization: 'o-county' });
        await tx.run(createGrant({ ...grant, id: 'g4', area: county }));
        await tx.run(createGrant({ ...grant, id: 'g5', area: committee }));
        const homes = [];
        for (const id of ['350428', '404', 'o-county'])
          for (const area of [
            { kind: 'REGION', region: id },
            { kind: 'ORGANIZATION', organization: id },
          ] as const)
            homes.push(...(await tx.read(homeOf(area))));
        return { all, left: await tx.read(grantsOf(li)), homes };
      }),
    expected: {
      all: [grant, { ...grant, id: 'g3', subject: wang }, dated],
      left: [
        { ...grant, id: 'g4', area: { kind: 'REGION', region: '350428' } },
        { ...grant, id: 'g5', area: { kind: 'ORGANIZATION', organization: 'o-county' } },
        dated,
      ],
      homes: ['350428', '350428'],
    },
  },
  {
    title: 'tokens are found by their digest, the latest listed first, used and ended',
    statements: [
      ...['access.tokenByHash', 'access.tokens', 'access.createToken', 'access.endToken'],
      'access.touchToken',
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        for (const each of [token, newer]) await tx.run(createToken(each));
        const any = await tx.read(anyAccount());
        const all = await tx.read(tokens());
        await tx.run(touchToken('t1', later));
        await tx.run(endToken('t2', later));
        const found = [await tx.read(tokenByHash('th1')), await tx.read(tokenByHash('th2'))];
        return { any: any.length, all, found, none: await tx.read(tokenByHash('th')) };
      }),
    expected: {
      any: 1,
      all: [newer, token],
      found: [[{ ...token, lastUsedAt: later }], [{ ...newer, endedAt: later }]],
      none: [],
    },
  },
  {
    title: 'sessions are found by their digest, used, ended by one, by subject and by time',
    statements: [
      ...['access.session', 'access.createSession', 'access.touchSession', 'access.endSession'],
      ...['access.endSessionsOf', 'access.removeExpired', 'access.sessions'],
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const both = async () => [
          ...(await tx.read(sessionByHash('sh1'))),
          ...(await tx.read(sessionByHash('sh2'))),
        ];
        for (const each of [session, provided]) await tx.run(createSession(each));
        await tx.run(touchSession('sh1', later));
        const used = await both();
        await tx.run(removeExpired(later));
        const unexpired = await both();
        await tx.run(endSession('sh2'));
        const ended = await both();
        for (const each of [session, { ...provided, subject: wang }])
          await tx.run(createSession(each));
        await tx.run(endSessionsOf(wang));
        const others = await both();
        await tx.run(createSession({ ...provided, usedAt: later }));
        const all = await tx.read(sessions());
        return { used, unexpired, ended, others, all };
      }),
    expected: {
      used: [{ ...session, usedAt: later }, provided],
      unexpired: [provided],
      ended: [],
      others: [session],
      all: [{ ...provided, usedAt: later }, session],
    },
  },
  {
    title: 'attempts to sign in are counted by name and forgotten',
    statements: [
      ...['access.attemptsOf', 'access.holdAttempts', 'access.setAttempts'],
      ...['access.removeAttempts', 'access.removeAttemptsBefore', 'access.attemptsAmong'],
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const seen: unknown[] = [await tx.read(attemptsOf('li'))];
        const look = async () => seen.push(await tx.read(attemptsOf('li')));
        await tx.run(holdAttempts('li'));
        await look();
        await tx.run(setAttempts({ name: 'li', failures: 3, lastAt: at }));
        await tx.run(holdAttempts('li'));
        await tx.run(holdAttempts('wang'));
        seen.push(await tx.read(attemptsAmong(['wang', 'li', 'zhao'])));
        await tx.run(removeAttemptsBefore(at));
        await look();
        await tx.run(removeAttemptsBefore(later));
        await look();
        await tx.run(holdAttempts('li'));
        await tx.run(removeAttempts('li'));
        await look();
        return seen;
      }),
    expected: [
      [],
      [{ name: 'li', failures: 0, lastAt: '' }],
      [{ name: 'li', failures: 3, lastAt: at }],
      [{ name: 'li', failures: 3, lastAt: at }],
      [],
      [],
    ],
  },
];
