import { expect, test } from 'vitest';
import {
  begun,
  fromCookie,
  hasState,
  nonceOf,
  stateOf,
  toCookie,
  verifierOf,
} from '../../../src/access/oidc/under-way.js';

test('a sign-in comes back from its cookie as it went', () => {
  const underWay = begun('/ide/?查', 1_000);
  expect(underWay.returnTo).toBe('/');
  const other = begun('/ide/?a=%E6%9F%A5', 1_000);
  expect(fromCookie(toCookie(other), 999)).toEqual(other);
});

test('each has a state, a nonce and a verifier of its own, which say nothing of one another', () => {
  const all = [begun('/', 1), begun('/', 1)].flatMap((each) => [
    each.secret,
    stateOf(each),
    nonceOf(each),
    verifierOf(each),
  ]);
  expect(new Set(all).size).toBe(8);
  for (const each of all) expect(each).toMatch(/^[\w-]{43}$/);
});

test('a cookie whose end or path was changed has another state', () => {
  const underWay = begun('/', 1_000);
  const state = stateOf(underWay);
  expect(hasState(underWay, state)).toBe(true);
  for (const change of [{ until: 2_000 }, { returnTo: '/x' }, { secret: begun('/', 1).secret }])
    expect(hasState({ ...underWay, ...change }, state)).toBe(false);
  for (const other of ['', state.slice(1), `${state}x`, state.toUpperCase()])
    expect(hasState(underWay, other)).toBe(false);
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/a\\b',
  '/\t/evil.example',
  '/a\nset-cookie: x',
  'javascript:alert(1)',
  '',
  'ide/',
  `/${'a'.repeat(2_048)}`,
])('a browser is not led to %.20j', (path) => {
  expect(begun(path, 1_000).returnTo).toBe('/');
  const cookie = toCookie({ ...begun('/', 1_000), returnTo: path });
  expect(fromCookie(cookie, 1)?.returnTo ?? '/').toBe('/');
});

test('a cookie that is too old, or none, is no sign-in', () => {
  const cookie = toCookie(begun('/', 1_000));
  expect(fromCookie(cookie, 1_000)).toBeNull();
  for (const other of ['', 'x', '..', cookie.slice(1), `${cookie}!`, `${'a'.repeat(43)}..Lw`])
    expect(fromCookie(other, 1)).toBeNull();
});
