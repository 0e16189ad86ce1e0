import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { configOf } from '../../src/config.js';

const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const read = [...file('src/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): (?:z|listOf)\b/gm)].map(
  ([, name]) => name,
);

test('.env.example names every variable that is read, with its default', () => {
  const example = file('.env.example');
  const named = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...read].sort());
  expect(configOf(parseEnv(example))).toEqual(configOf({}));
  expect(configOf(parseEnv(example.replace('# NEO4J_URI', 'NEO4J_URI'))).neo4j).not.toBeNull();
});

test('the image and the composition set every variable, and no other', () => {
  const set = `${file('Dockerfile').match(/^ENV .*$/m)?.[0]}\n${file('docker-compose.yml').split('  server:')[1]}`;
  const names = [...set.matchAll(/\b([A-Z][A-Z0-9_]+)(?==|: )/g)].map(([, name]) => name);
  expect([...new Set(names)].filter((name) => name !== 'NODE_ENV').sort()).toEqual(
    [...read].sort(),
  );
});

test('every container of the composition has a limit of memory, and is confined', () => {
  const [head = '', services = ''] = file('docker-compose.yml').split(/^services:$/m);
  expect(head).toMatch(/^x-confined: &confined\n {2}read_only: true\n {2}cap_drop: \[ALL\]\n/m);
  expect(head).toContain('security_opt: ["no-new-privileges:true"]');
  const [own = ''] = services.split(/^volumes:$/m);
  const each = own.split(/^ {2}\w+:$/m).slice(1);
  expect(each).toHaveLength(2);
  for (const one of each) {
    expect(one).toMatch(/^ {4}<<: \*confined$/m);
    expect(one).toMatch(/^ {4}mem_limit: \d+g$/m);
    expect(one).not.toMatch(/cap_add|privileged: true|read_only: false/);
  }
});

const provider = {
  OIDC_ISSUER: 'https://id.example/realms/county',
  OIDC_CLIENT_ID: 'orgweave',
  OIDC_GRANTS: 'grants.json',
};

test('a provider is named by three variables; behind others than this machine by four', () => {
  const usual = {
    issuer: provider.OIDC_ISSUER,
    clientId: 'orgweave',
    clientSecret: null,
    clientAuth: 'basic',
    redirect: null,
    scopes: 'openid profile',
    audience: null,
    grantsFile: 'grants.json',
    sessionMs: 43_200_000,
    alone: false,
  };
  expect(configOf(provider).oidc).toEqual(usual);
  expect(configOf({ OIDC_SCOPES: 'openid groups', OIDC_CLIENT_AUTH: 'post' }).oidc).toBeNull();
  const redirect = 'https://a.example/sign-in/oidc/callback';
  expect(configOf({ ...provider, HOST: '0.0.0.0', OIDC_REDIRECT: redirect }).oidc).toEqual({
    ...usual,
    redirect,
  });
  expect(configOf({ ...provider, AUTH: 'oidc', OIDC_SESSION_MINUTES: '60' }).oidc).toEqual({
    ...usual,
    sessionMs: 3_600_000,
    alone: true,
  });
});

test.each([
  [{ PORT: 'x' }, /PORT: .*, received "x"/],
  [{ PORT: '70000' }, /PORT: .*, received "70000"/],
  [{ NEO4J_URI: 'http://x' }, /NEO4J_URI: is bolt:\/\/… or neo4j:\/\/…, received "http:\/\/x"/],
  [{ AUTH: 'closed' }, /AUTH: .*, received "closed"/],
  [
    { TRUSTED_PROXIES: '10.0.0.0/33' },
    /TRUSTED_PROXIES.*: holds addresses and networks .*, received/,
  ],
  [{ TRUSTED_PROXIES: 'proxy' }, /TRUSTED_PROXIES.*: holds addresses/],
  [{ TIME_ZONE: 'Mars/Olympus' }, /TIME_ZONE: is an IANA time zone .*, received "Mars\/Olympus"/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL: .*, received "loud"/],
  [{ ALLOWED_HOSTS: 'a, https://b' }, /ALLOWED_HOSTS.*: holds names .*, received "a, https:\/\/b"/],
  [
    { ALLOWED_ORIGINS: 'https://a/' },
    /ALLOWED_ORIGINS.*: holds origins .*, received "https:\/\/a\/"/,
  ],
  [
    { OIDC_ISSUER: 'http://id.example' },
    /OIDC_ISSUER: is an https:\/\/ address, .*, received "http/,
  ],
  [{ OIDC_ISSUER: 'https://id.example/?a' }, /OIDC_ISSUER: .* without a question mark, received/],
  [{ OIDC_REDIRECT: 'https://a.example/' }, /OIDC_REDIRECT: .*, received "https:\/\/a.example\/"/],
  [{ OIDC_SCOPES: 'profile' }, /OIDC_SCOPES: .*openid among them, received "profile"/],
  [{ OIDC_GRANTS: 'a.json' }, /OIDC_ISSUER is set where another variable of OIDC_ is/],
  [{ AUTH: 'oidc' }, /OIDC_ISSUER is set where .* AUTH is oidc/],
  [{ ...provider, AUTH: 'local' }, /OIDC_ISSUER is not set where AUTH is local/],
  [{ OIDC_SESSION_MINUTES: '721' }, /OIDC_SESSION_MINUTES: .*, received "721"/],
  [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_CLIENT_ID and OIDC_GRANTS are set/],
  [{ ...provider, HOST: '0.0.0.0' }, /OIDC_REDIRECT says where browsers come back to/],
  [{ ...provider, OIDC_AUDIENCE: 'orgweave' }, /OIDC_AUDIENCE is another than OIDC_CLIENT_ID/],
])('an environment of %j is refused', (environment, message) => {
  expect(() => configOf(environment)).toThrow(message);
});
