import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { type ServedApp, served } from './served.js';

const graph = openGrafeo(null);
let app: ServedApp;

beforeAll(async () => {
  app = await served(graph);
});

afterAll(async () => {
  await app.close();
  await graph.close();
});

/** Each asks by GET without a header: then another site's link could ask in a visitor's name. */
const givenUp = [
  '5A70: MAY accept application/x-www-form-urlencoded formatted GET requests',
  '6A70: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  'D6D5: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
];

test('GraphQL over HTTP is spoken as its audit wants, but for what would cost the protection against other sites', async () => {
  const results = await auditServer({ url: `${app.address}/graphql` });
  const failed = results.filter(({ status }) => status !== 'ok');
  expect(failed.map(({ id, name }) => `${id}: ${name}`).sort()).toEqual(givenUp);
  expect(results).toHaveLength(61);
});
