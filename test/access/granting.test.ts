import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { machineOwner } from '../../src/access/audit/entry.js';
import { AccessCommand, perform } from '../../src/access/command.js';
import { Passwords } from '../../src/access/password-hash.js';
import { owner, type Subject } from '../../src/access/subject.js';
import { onCounty } from '../answers/asking.js';
import { runQuery, today } from '../support/run-query.js';
import { auditedIn } from './audited.js';
import { adminOf, readerOf } from './subjects.js';

const [township, village, elsewhere] = ['990101102', '990101102201', '990101101'];
const Given = z.object({ giveGrant: z.object({ grant: z.string() }) });
const grant = 'grant subject role region organization validFrom validTo recordedAt recordedBy';

onCounty('grants', (_ask, engine) => {
  const asked = (subject: Subject, query: string, variables = {}) =>
    runQuery(engine.graph(), query, variables, undefined, undefined, subject);
  const give = (subject: Subject, input: object) =>
    asked(subject, `mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { ${grant} } }`, {
      input: { subject: 'local:town', role: 'READER', ...input },
    });
  const take = (subject: Subject, id: string) =>
    asked(subject, 'mutation ($id: ID!) { takeGrant(grant: $id) { grant subject } }', { id });
  const listed = async (subject: Subject) =>
    z
      .object({ grants: z.object({ totalCount: z.number(), nodes: z.array(z.unknown()) }) })
      .parse(
        (await asked(subject, '{ grants(first: 50) { totalCount nodes { subject role region } } }'))
          .data,
      ).grants;
  const idOf = ({ data }: { readonly data: unknown }) => Given.parse(data).giveGrant.grant;

  beforeAll(async () => {
    const passwords = new Passwords({ cost: 2, blocks: 1, parallel: 1 });
    const now = () => new Date('2026-06-30T01:00:00Z');
    const occasion = { initiator: machineOwner, now, today: () => today, passwords };
    const add = { do: 'addAccount', name: 'town', password: 'correct horse battery', roles: [] };
    await perform(engine.graph(), AccessCommand.parse(add), occasion);
  });

  test('are given and taken by whoever administers what they are over, and told in the log', async () => {
    const admin = adminOf([township]);
    const given = await give(admin, { region: village, validTo: '2027-01-01' });
    expect(given).toEqual({
      data: {
        giveGrant: {
          ...{ grant: idOf(given), subject: 'local:town', role: 'READER', region: village },
          ...{ organization: null, validFrom: null, validTo: '2027-01-01' },
          ...{ recordedAt: '2026-06-30T01:00:00.000Z', recordedBy: 'somebody' },
        },
      },
    });
    const ofAll = idOf(await give(owner, { role: 'STEWARD' }));
    const ofOthers = idOf(await give(owner, { region: elsewhere }));
    const own = { subject: 'local:town', role: 'READER', region: village };
    expect(await listed(admin)).toEqual({ totalCount: 1, nodes: [own] });
    expect((await listed(owner)).totalCount).toBe(3);
    for (const id of [ofAll, ofOthers, 'nothing'])
      expect(await take(admin, id)).toMatchObject({
        data: { takeGrant: null },
        errors: [
          {
            message: `A grant that is taken is one of those that are listed, received "${id}".`,
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      });
    expect((await take(admin, idOf(given))).errors).toBeUndefined();
    expect(await listed(admin)).toEqual({ totalCount: 0, nodes: [] });

    const told = (await auditedIn(engine.graph())).slice(-4);
    const by = { actor: 'local:somebody', by: 'SESSION', grant: 'a0', region: village };
    expect(told).toMatchObject([
      { ...by, action: 'GRANT', detail: { grant: idOf(given), role: 'READER', region: village } },
      { actor: 'owner', region: null, action: 'GRANT' },
      { actor: 'owner', region: elsewhere, action: 'GRANT' },
      { ...by, action: 'REVOKE', detail: { grant: idOf(given) } },
    ]);
    const ownLog = async (subject: Subject, scope = {}) =>
      (
        await asked(
          subject,
          'query ($scope: AuditScope) { audit(scope: $scope, last: 9) { totalCount nodes { action region } } }',
          { scope },
        )
      ).data;
    const seen = [
      { action: 'REVOKE', region: village },
      { action: 'GRANT', region: village },
    ];
    expect(await ownLog(admin)).toEqual({ audit: { totalCount: 2, nodes: seen } });
    const Page = z.object({
      audit: z.object({
        nodes: z.array(z.unknown()),
        pageInfo: z.object({ endCursor: z.string(), hasNextPage: z.boolean() }),
      }),
    });
    const paged = async (after: string) =>
      Page.parse(
        (
          await asked(
            admin,
            `{ audit(first: 1${after}) { nodes { action number previous hash } pageInfo { endCursor hasNextPage } } }`,
          )
        ).data,
      ).audit;
    const numberless = { number: null, previous: null, hash: null };
    const first = await paged('');
    expect(first.nodes).toEqual([{ action: 'REVOKE', ...numberless }]);
    const next = await paged(`, after: "${first.pageInfo.endCursor}"`);
    expect(next.nodes).toEqual([{ action: 'GRANT', ...numberless }]);
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect(await ownLog(admin, { region: village })).toEqual(await ownLog(admin));
    expect(await ownLog(owner, { region: township })).toEqual(await ownLog(admin));
    expect(await ownLog(adminOf([elsewhere, '770000']))).toEqual({
      audit: { totalCount: 1, nodes: [{ action: 'GRANT', region: elsewhere }] },
    });
  });

  test('over organizations are given by whoever administers all that is below these', async () => {
    const given = await give(adminOf([township]), { organization: 'b-coop' });
    expect(given).toMatchObject({
      data: { giveGrant: { region: null, organization: 'b-coop' } },
    });
    expect((await auditedIn(engine.graph())).at(-1)).toMatchObject({
      ...{ action: 'GRANT', region: village, detail: { organization: 'b-coop' } },
    });
    const query = '{ grants(first: 9) { nodes { organization } } }';
    const own = { data: { grants: { nodes: [{ organization: 'b-coop' }] } } };
    const town = adminOf(['c-town2']);
    for (const subject of [adminOf([township]), town, adminOf(['b-coop'])])
      expect(await asked(subject, query)).toEqual(own);
    expect((await listed(adminOf(['g-coop']))).totalCount).toBe(0);
    expect((await take(town, idOf(given))).errors).toBeUndefined();
    for (const organization of ['c-county', 'c-town1', 'nothing'])
      for (const [subject, of] of [
        [adminOf([township]), township],
        [town, 'c-town2'],
      ] as const)
        expect(await give(subject, { organization })).toMatchObject({
          data: { giveGrant: null },
          errors: [
            {
              message: `A grant lies in what its giver administers: ${of}; received "${organization}".`,
              extensions: { code: 'FORBIDDEN' },
            },
          ],
        });
    expect((await give(town, { region: village })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test.each([
    ['over all', {}, 'one over all'],
    ['over a region elsewhere', { region: elsewhere }, `"${elsewhere}"`],
    ['over the region above', { region: '990101' }, '"990101"'],
    ['over a region that is not there', { region: '404' }, '"404"'],
  ])('are not given %s by who administers a township', async (_over, input, received) => {
    expect(await give(adminOf([township]), input)).toMatchObject({
      data: { giveGrant: null },
      errors: [
        {
          message: `A grant lies in what its giver administers: ${township}; received ${received}.`,
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
  });

  test.each([
    [{ subject: 'local:nobody' }, 'NOT_FOUND'],
    [{ subject: 'oidc:https://id.example#1' }, 'NOT_FOUND'],
    [{ subject: 'somebody' }, 'NOT_FOUND'],
    [{ region: '404' }, 'NOT_FOUND'],
    [{ organization: village }, 'NOT_FOUND'],
    [{ region: 'b-coop' }, 'NOT_FOUND'],
    [{ region: village, organization: 'b-coop' }, 'BAD_USER_INPUT'],
    [{ validFrom: '2026-02-01', validTo: '2026-02-01' }, 'BAD_USER_INPUT'],
  ])('%j is no grant', async (input, code) => {
    expect(await give(owner, input)).toMatchObject({
      data: { giveGrant: null },
      errors: [{ extensions: { code } }],
    });
  });

  test('are neither given, taken nor listed by who administers nothing, even where that gets past the gate', async () => {
    const reader = readerOf([village]);
    for (const [answer, code] of [
      [await give(reader, { region: village }), 'FORBIDDEN'],
      [await take(reader, 'x'), 'NOT_FOUND'],
    ] as const)
      expect(answer).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(
      (await asked(reader, '{ grants(first: 1) { totalCount } audit(first: 1) { totalCount } }'))
        .data,
    ).toEqual({ grants: { totalCount: 0 }, audit: { totalCount: 0 } });
  });

  test('are told to whom they are given', async () => {
    const query =
      '{ me { subject name by grants { grant role region organization validFrom validTo } } }';
    const days = { validFrom: null, validTo: null };
    for (const [subject, id, role, region, organization] of [
      [readerOf([village]), 'r0', 'READER', village, null],
      [adminOf([township]), 'a0', 'ADMIN', township, null],
      [readerOf(['b-coop']), 'r0', 'READER', null, 'b-coop'],
    ] as const)
      expect(await asked(subject, query)).toEqual({
        data: {
          me: {
            ...{ subject: 'local:somebody', name: 'somebody', by: 'SESSION' },
            grants: [{ grant: id, role, region, organization, ...days }],
          },
        },
      });
  });
});
