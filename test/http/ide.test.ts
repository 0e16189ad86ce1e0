import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { examples } from '../../src/http/ide-examples.js';
import { schema } from '../schema/built-schema.js';
import { type ServedApp, served, withJiangle } from './served.js';

const graph = openGrafeo(null);
let app: ServedApp;
let page: string;

beforeAll(async () => {
  await withJiangle(graph);
  app = await served(graph);
  page = await (await fetch(`${app.address}/ide/`)).text();
});

afterAll(async () => {
  await app.close();
  await graph.close();
});

/** What a page or a style sheet has loaded, by its own words. */
const named = (text: string) =>
  [...text.matchAll(/(?:src|href)="([^"]+)"|url\(["']?([^"')]+)["']?\)/g)]
    .map(([, attribute, url]) => attribute ?? url ?? '')
    .filter((url) => url !== '' && !url.startsWith('data:') && url !== '/ide/');

test('/ and /ide lead to the page, which is HTML', async () => {
  for (const path of ['/', '/ide']) {
    const { url, status, headers } = await fetch(`${app.address}${path}`, { method: 'HEAD' });
    expect([url, status]).toEqual([`${app.address}/ide/`, 200]);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  }
  expect(page).toContain('<base href="/ide/">');
});

test('all that the page and its styles name is served by this server', async () => {
  const assets = named(page).map((name) => new URL(name, `${app.address}/ide/`).href);
  expect(assets).toContain(`${app.address}/ide/main.js`);
  const sheet = `${app.address}/ide/styles.css`;
  const styles = named(await (await fetch(sheet)).text()).map((name) => new URL(name, sheet).href);
  const missing = [];
  for (const asset of new Set([...assets, ...styles])) {
    expect(asset).toMatch(new RegExp(`^${app.address}/ide/`));
    const { status, headers } = await fetch(asset, { method: 'HEAD' });
    if (status !== 200 || headers.get('content-type')?.startsWith('text/html')) missing.push(asset);
  }
  expect(missing).toEqual([]);
});

test('the page may load nothing from elsewhere, and runs no script in itself', async () => {
  const { headers } = await fetch(`${app.address}/ide/`, { method: 'HEAD' });
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|script-src|connect-src/);
  expect(page).not.toMatch(/<script[^>]*>[^<]/);
  const sandbox = `${app.address}/ide/iframe-sandbox/index.html`;
  const frame = await fetch(sandbox, { method: 'HEAD' });
  expect(frame.headers.get('content-security-policy')).toBe('sandbox allow-scripts');
});

test('it is named orgweave, and follows subscriptions where they are served', async () => {
  expect(page).toContain('<title>orgweave</title>');
  const options = await (await fetch(`${app.address}/ide/options.js`)).text();
  expect(options).toContain('endpointURL: `/graphql`');
  for (const preset of ['subscriptionsEndpoint: `/graphql/stream`', '`graphql-sse`'])
    expect(options.split(preset)).toHaveLength(examples.length + 1);
  for (const { tab } of examples) expect(options).toContain(`initialName: \`${tab}\``);
});

test.each(examples)('its tab $tab begins with what the schema answers', async ({ operation }) => {
  if (operation.includes('subscription')) {
    expect(validate(schema, parse(operation))).toEqual([]);
  } else {
    const { errors, data } = await app.ask(operation);
    expect(errors).toEqual([]);
    expect(Object.values(Object(data))).not.toContain(null);
  }
});

test('its files are compressed, and kept for a while', async () => {
  const { headers } = await fetch(`${app.address}/ide/main.js`, {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(headers.get('cache-control')).toBe('public, max-age=3600');
});
