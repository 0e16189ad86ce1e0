import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AccessCommand } from '../../src/access/command.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { auditedIn } from '../access/audited.js';
import { probe } from '../contract/case.js';
import { posted, type ServedApp, served, withJiangle } from './served.js';

const graph = openGrafeo(null);
const password = 'correct horse battery';
const asked = JSON.stringify({ query: '{ version }' });
let at = Date.parse('2026-06-30T01:00:00Z');
let app: ServedApp;

beforeAll(async () => {
  await migrate(graph, () => new Date(at));
  await withJiangle(graph);
});
beforeEach(async () => {
  // What was counted before is of another time.
  at += 24 * 3_600_000;
  app = await served(graph, { policy: 'SIGN_IN', now: () => new Date(at) });
});
afterEach(() => app.close());
afterAll(() => graph.close());

const does = (command: Record<string, unknown>) => app.access.does(AccessCommand.parse(command));
let accounts = 0;
/** An account of its own for each test. */
async function account(...roles: string[]): Promise<string> {
  accounts += 1;
  await does({ do: 'addAccount', name: `user${accounts}`, password, roles });
  return `user${accounts}`;
}
async function token(...roles: string[]): Promise<Record<string, string>> {
  const [secret] = await does({ do: 'createToken', for: 'board', roles, until: '2027-01-01' });
  return { authorization: `Bearer ${secret}` };
}
const send = (path: string, init: RequestInit = {}) =>
  fetch(`${app.address}${path}`, { redirect: 'manual', ...init });
const signIn = (name: string, given = password, headers: Record<string, string> = {}) =>
  send('/sign-in', posted(JSON.stringify({ name, password: given }), headers));
const form = (
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { accept: 'text/html', ...headers },
});
async function cookieOf(name: string): Promise<{ cookie: string }> {
  const answer = await signIn(name);
  expect(answer.status).toBe(200);
  const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? [];
  return { cookie };
}
const askWith = async (headers: Record<string, string>, body = asked) => {
  const answer = await send('/graphql', posted(body, headers));
  const { data = null, errors = [] } = JSON.parse(await answer.text());
  return {
    status: answer.status,
    data,
    codes: errors.map((error: { extensions: { code: string } }) => error.extensions.code),
  };
};

describe('who has not signed in', () => {
  test.each([
    ['/graphql', 'POST'],
    ['/graphql?query={version}', 'GET'],
    ['/graphql?documentId=coverage', 'GET'],
    ['/graphql/stream?query=subscription{coverageChanged{event}}', 'GET'],
    ['/schema.graphql', 'GET'],
    ['/metrics', 'GET'],
    ['/ide/', 'GET'],
    ['/ide/main.js', 'GET'],
    ['/ide/options.js', 'GET'],
    ['/', 'GET'],
  ])('is told nothing at %s', async (path, method) => {
    const answer = await send(
      path,
      method === 'POST' ? posted(asked) : { headers: { accept: 'text/event-stream' } },
    );
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="orgweave"');
    expect(await answer.json()).toEqual({
      errors: [
        {
          message:
            'Who asks signs in at /sign-in or sends a token (authorization: Bearer), received neither.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });

  test.each(['/health', '/ready', '/sign-in'])('is answered at %s', async (path) => {
    expect((await send(path)).status).toBe(200);
  });

  test.each(['/', '/ide/', '/graphql'])(
    'is sent from %s to the page, in a browser',
    async (path) => {
      const { status, headers } = await send(path, { headers: { accept: 'text/html' } });
      expect([status, headers.get('location')]).toEqual([
        303,
        `/sign-in?next=${encodeURIComponent(path)}`,
      ]);
    },
  );

  test.each([
    ['a cookie of no session', { cookie: '__Host-orgweave=nothing' }],
    ['a token that is none', { authorization: 'Bearer ow_nothing' }],
    ['a password', { authorization: 'Basic dXNlcjpwYXNz' }],
    ['a token in place of a session', null],
  ])('is not known by %s', async (_, headers) => {
    const { authorization = '' } = await token('READER');
    const wrong = headers ?? { cookie: `__Host-orgweave=${authorization.slice('Bearer '.length)}` };
    expect(await askWith(wrong)).toEqual({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
  });
});

describe('somebody who signs in', () => {
  test('has a cookie that no script sees and no other site sends, another one each time', async () => {
    const name = await account('READER');
    const [one, other] = [await signIn(name), await signIn(name)];
    const cookies = [one, other].map(({ headers }) => headers.get('set-cookie'));
    for (const cookie of cookies)
      expect(cookie).toMatch(
        /^__Host-orgweave=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
      );
    expect(cookies[0]).not.toBe(cookies[1]);
    expect(await one.json()).toEqual({
      name,
      expiresAt: new Date(at + 12 * 3_600_000).toISOString(),
    });
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(await askWith(await cookieOf(name))).toMatchObject({
      status: 200,
      data: { version: 1 },
    });
  });

  test('in a browser goes on to where it was, once the cookie is kept', async () => {
    const name = await account('READER');
    const page = await (await send('/sign-in?next=/schema.graphql')).text();
    expect(page).toContain('<input type="hidden" name="next" value="/schema.graphql">');
    const sent = await send('/sign-in', form({ name, password, next: '/schema.graphql' }));
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      '/sign-in/done?next=%2Fschema.graphql',
    ]);
    const [cookie = ''] = sent.headers.get('set-cookie')?.split(';') ?? [];
    const kept = await send('/sign-in/done?next=%2Fschema.graphql', { headers: { cookie } });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/schema.graphql']);
    const lost = await send('/sign-in/done?next=%2Fschema.graphql');
    expect([lost.status, await lost.text()]).toEqual([
      400,
      expect.stringContaining('did not keep the session'),
    ]);
    const again = await (await send('/sign-in', { headers: { cookie } })).text();
    expect(again).toContain(`<p>${name}: READER</p>`);
  });

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '"><script>',
  ])('never goes on to %j', async (next) => {
    const name = await account('READER');
    const { headers } = await send('/sign-in', form({ name, password, next }));
    expect(headers.get('location')).toBe('/sign-in/done?next=%2Fide%2F');
    const page = await (await send(`/sign-in?next=${encodeURIComponent(next)}`)).text();
    expect(page).toContain('name="next" value="/ide/"');
  });

  test('ends the session that was there before', async () => {
    const name = await account('READER');
    const before = await cookieOf(name);
    await signIn(name, password, before);
    expect((await askWith(before)).status).toBe(401);
  });

  test('signs out', async () => {
    const name = await account('READER');
    const cookie = await cookieOf(name);
    const out = await send('/sign-out', { method: 'POST', headers: cookie });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-orgweave=; .*Max-Age=0$/);
    expect((await askWith(cookie)).status).toBe(401);
    const page = await send('/sign-out', form({}, await cookieOf(name)));
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in']);
    expect((await send('/sign-out')).status).toBe(404);
  });

  test('by what is no name and password is told so', async () => {
    for (const body of [
      '{}',
      '[]',
      '{"name":1,"password":"x"}',
      JSON.stringify({ name: 'x'.repeat(201), password: 'x' }),
    ])
      expect((await send('/sign-in', posted(body))).status).toBe(400);
    expect(
      (
        await send('/sign-in', {
          method: 'POST',
          body: 'name=x',
          headers: { 'content-type': 'text/plain' },
        })
      ).status,
    ).toBe(415);
  });
});

describe('somebody who guesses', () => {
  const told = async (answer: Response) => {
    const headers = Object.fromEntries(answer.headers);
    for (const each of ['x-request-id', 'date']) delete headers[each];
    return { status: answer.status, headers, text: await answer.text() };
  };

  test('is answered alike whether there is an account or not', async () => {
    const name = await account('READER');
    const nobody = `${name}x`;
    for (const accept of ['application/json', 'text/html'])
      for (let tried = 0; tried < 6; tried += 1) {
        const [known, unknown] = [
          await signIn(name, 'a wrong password', { accept }),
          await signIn(nobody, 'a wrong password', { accept }),
        ];
        const answer = await told(known);
        expect(answer).toEqual(await told(unknown));
        expect(answer.status).toBe(accept === 'text/html' && tried >= 4 ? 429 : 401);
        expect(answer.headers['retry-after']).toBe(answer.status === 429 ? '900' : undefined);
      }
    expect((await signIn(name)).status).toBe(429);
    at += 15 * 60_000;
    expect((await signIn(name)).status).toBe(200);
  });

  test('from one address is held up, and nobody elsewhere', async () => {
    const name = await account('READER');
    await app.close();
    app = await served(graph, {
      policy: 'SIGN_IN',
      now: () => new Date(at),
      trustedProxies: ['127.0.0.1'],
    });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let tried = 0; tried < 30; tried += 1)
      expect((await signIn(`nobody${tried}`, 'a wrong password', from('10.0.0.1'))).status).toBe(
        401,
      );
    const held = await signIn(name, password, from('10.0.0.1'));
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await signIn(name, password, from('10.0.0.2'))).status).toBe(200);
  });

  test('does not change its address by saying so', async () => {
    for (let tried = 0; tried < 30; tried += 1)
      await signIn(`nobody${tried}`, 'a wrong password', { 'x-forwarded-for': `10.0.0.${tried}` });
    expect(
      (await signIn('nobody', 'a wrong password', { 'x-forwarded-for': '10.0.1.1' })).status,
    ).toBe(429);
  });

  test('finds no password or secret in the log', async () => {
    const name = await account('READER');
    const loud = await served(graph, { policy: 'SIGN_IN', logLevel: 'trace' });
    const body = JSON.stringify({ name, password });
    const answer = await fetch(`${loud.address}/sign-in`, posted(body));
    const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? [];
    await fetch(`${loud.address}/graphql`, posted(asked, { cookie, ...(await token('READER')) }));
    await loud.close();
    const log = loud.logged.join('');
    expect(log).toContain('"path":"/sign-in"');
    for (const hidden of [password, cookie.split('=')[1] ?? '', 'Bearer', 'ow_'])
      expect(log).not.toContain(hidden);
  });
});

describe('a page of another site', () => {
  const origin = 'https://evil.example';

  test.each([
    ['its origin', { origin }],
    ['no origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a fetch from beside', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing with the cookie, nor signs anybody in or out, by %s', async (_, headers) => {
    const name = await account('READER');
    const cookie = await cookieOf(name);
    expect(await askWith({ ...cookie, ...headers })).toMatchObject({
      status: 403,
      codes: ['FORBIDDEN'],
    });
    expect(
      (await send('/sign-out', { method: 'POST', headers: { ...cookie, ...headers } })).status,
    ).toBe(403);
    expect((await send('/sign-in', form({ name, password }, headers))).status).toBe(403);
    expect((await askWith(cookie)).status).toBe(200);
  });

  test('can send no form to /graphql', async () => {
    const cookie = await cookieOf(await account('READER'));
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ])
      expect(
        (
          await send('/graphql', {
            method: 'POST',
            body: asked,
            headers: { ...cookie, 'content-type': type },
          })
        ).status,
      ).toBe(415);
  });

  test('of this site is answered', async () => {
    const cookie = await cookieOf(await account('READER'));
    const own = { origin: app.address, 'sec-fetch-site': 'same-origin' };
    expect((await askWith({ ...cookie, ...own })).status).toBe(200);
  });
});

describe('what a subject may', () => {
  const commit = (fullMembers = 5) =>
    JSON.stringify({
      query:
        'mutation ($input: CommitInput!) { commit(input: $input) { invalid { message } version } }',
      variables: {
        input: {
          source: 'jiangle-article',
          changes: [{ count: { entity: 'jl-unit-yongxin', fullMembers } }],
        },
      },
    });

  test('is asked of operations before anything of them is run, on every way', async () => {
    const reader = await token('READER');
    expect(await askWith(reader)).toMatchObject({ status: 200, data: { version: 1 } });
    expect(await askWith(reader, commit())).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
    expect(
      await askWith({ ...reader, accept: 'application/graphql-response+json' }, commit()),
    ).toMatchObject({ status: 400, codes: ['FORBIDDEN'] });
    const nobody = await token('READER');
    const nothing = await cookieOf(await account());
    for (const path of ['/metrics', '/schema.graphql', '/ide/', '/ide/main.js']) {
      expect((await send(path, { headers: nobody })).status).toBe(200);
      expect((await send(path, { headers: nothing })).status).toBe(403);
    }
    const forbidden = { data: null, codes: ['FORBIDDEN'] };
    expect(await askWith(nothing)).toMatchObject(forbidden);
    // What another one was answered is remembered, and not for this one.
    expect(await askWith(nothing, JSON.stringify({ documentId: 'coverage' }))).toMatchObject(
      forbidden,
    );
    const followed = await send(
      `/graphql/stream?query=${encodeURIComponent('subscription{coverageChanged{event}}')}`,
      { headers: { ...nothing, accept: 'text/event-stream' } },
    );
    expect(await followed.text()).toContain('"code":"FORBIDDEN"');
  });

  test('over a region is that of what lies there, whoever was answered before', async () => {
    const all = await token('READER');
    const [secret] = await does({
      ...{ do: 'createToken', for: 'town', roles: ['READER'], until: '2027-01-01' },
      areas: [{ kind: 'REGION', region: '350428102' }],
    });
    const town = { authorization: `Bearer ${secret}` };
    const asked = JSON.stringify({
      query: '{ units(first: 50) { totalCount } coverage { units } }',
    });
    const [whole, part] = [await askWith(all, asked), await askWith(town, asked)];
    expect(part.status).toBe(200);
    expect(part.data).not.toEqual(whole.data);
    expect(await askWith(all, asked)).toEqual(whole);
    expect(await askWith(town, asked)).toEqual(part);
    const get = '/graphql?documentId=coverage';
    const tags = await Promise.all(
      [all, town].map(async (headers) => (await send(get, { headers })).headers.get('etag')),
    );
    expect(new Set(tags).size).toBe(2);
    expect((await send('/schema.graphql', { headers: town })).status).toBe(200);
    expect((await send('/metrics', { headers: town })).status).toBe(403);
    expect((await send('/metrics', { headers: all })).status).toBe(200);
  });

  test('is asked before an answer is told to be still what it was', async () => {
    const [reader, nothing] = [await token('READER'), await cookieOf(await account())];
    for (const path of ['/graphql?documentId=coverage', '/graphql?query={version}']) {
      const get = (headers: Record<string, string>) =>
        send(path, { headers: { 'apollo-require-preflight': '1', ...headers } });
      const first = await get(reader);
      const known = { 'if-none-match': first.headers.get('etag') ?? '' };
      expect([first.status, (await get({ ...reader, ...known })).status]).toEqual([200, 304]);
      expect(await (await get({ ...nothing, ...known })).json()).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
  });

  test('stands in the log of commits under the name of the subject', async () => {
    const name = await account('STEWARD');
    const before = await cookieOf(name);
    expect(await askWith(before, commit())).toMatchObject({ data: { commit: { invalid: [] } } });
    expect((await askWith(await token('STEWARD'), commit(6))).data).not.toBeNull();
    const actors = await graph.read(
      probe('MATCH (c:Commit) RETURN c.actor AS actor ORDER BY c.number DESC LIMIT 2'),
    );
    expect(actors).toEqual([{ actor: 'token:board' }, { actor: name }]);
  });
});

test('the audit log tells who signed in and out, who was refused and what, from where; without secrets', async () => {
  const name = await account('READER');
  const before = (await auditedIn(graph)).length;
  await signIn('nobody-here', password);
  await signIn(name, 'wrong horse battery');
  const { cookie } = await cookieOf(name);
  await askWith({ cookie }, JSON.stringify({ query: '{ audit(first: 1) { totalCount } }' }));
  await send('/sign-out', { method: 'POST', headers: { cookie } });
  expect((await askWith({ cookie })).codes).toEqual(['UNAUTHENTICATED']);
  await askWith({ authorization: 'Bearer ow_guessed' });
  await askWith({});
  await app.close();
  const entries = (await auditedIn(graph)).slice(before);
  const from = '127.0.0.1';
  const nobody = { actor: 'nobody', name: 'nobody', by: 'NOBODY', from, grant: null, region: null };
  const own = { actor: `local:${name}`, name, by: 'SESSION', from, grant: null, region: null };
  const refused = (tried: string) => ({ account: tried, reason: 'UNAUTHENTICATED' });
  const told = entries.map(({ at: _, ...entry }) => entry);
  // What is refused again stands with that, or by itself where that has been written already.
  const [first, ...again] = told.slice(5);
  const times = told.slice(5).reduce((sum, { detail }) => sum + Number(detail.times ?? 1), 0);
  expect(again.every(({ detail }) => detail.path === first?.detail.path)).toBe(true);
  expect(times).toBe(2);
  expect(
    told.slice(0, 6).map(({ detail: { times: _, ...detail }, ...entry }) => ({ ...entry, detail })),
  ).toEqual([
    { ...nobody, action: 'SIGN_IN_REFUSED', detail: refused('nobody-here') },
    { ...nobody, action: 'SIGN_IN_REFUSED', detail: refused(name) },
    { ...own, action: 'SIGN_IN', detail: {} },
    { ...own, action: 'REFUSED', detail: { field: 'audit', right: 'ADMINISTER' } },
    { ...own, action: 'SIGN_OUT', detail: {} },
    {
      ...{ ...nobody, action: 'REFUSED' },
      detail: { path: '/graphql', reason: 'UNAUTHENTICATED' },
    },
  ]);
  for (const secret of ['horse', 'ow_guessed', cookie.split('=')[1] ?? ''])
    expect(JSON.stringify(entries)).not.toContain(secret);
});

test('every answer says how browsers keep it apart', async () => {
  const reader = await token('READER');
  for (const [path, policy] of [
    ['/health', /^default-src 'none'; frame-ancestors 'none'/],
    ['/nowhere', /^default-src 'none'/],
    ['/graphql', /^default-src 'none'/],
    [
      '/sign-in',
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    ],
    ['/ide/', /^default-src 'self'.*frame-ancestors 'none'/],
    ['/ide/main.js', /^default-src 'self'/],
    ['/ide/iframe-sandbox/index.html', /^sandbox allow-scripts$/],
  ] as const) {
    const { headers } = await send(path, { headers: { ...reader, 'x-forwarded-proto': 'https' } });
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringMatching(policy),
    ]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    // Answers to operations are no pages.
    if (path === '/graphql') continue;
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
  expect((await send('/health')).headers.get('strict-transport-security')).toBeNull();
});

test('a server without accounts asks nobody who they are, until there is one', async () => {
  const empty = openGrafeo(null);
  await migrate(empty, () => new Date(at));
  const open = await served(empty, { policy: 'OPEN_UNTIL_ACCOUNTS', now: () => new Date(at) });
  const status = async () => (await fetch(`${open.address}/graphql`, posted(asked))).status;
  expect(await status()).toBe(200);
  await open.access.does(
    AccessCommand.parse({
      do: 'createToken',
      for: 'board',
      roles: ['READER'],
      until: '2027-01-01',
    }),
  );
  expect(await status()).toBe(401);
  await open.close();
  await empty.close();
});
