import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { AS_OF } from '../../src/synthetic/calendar.js';
import { seedFolder } from '../support/run-query.js';
import { readFolder } from '../synthetic/generated-folder.js';
import { organizationFindings } from '../synthetic/organization-findings.js';
import { answer, importFolder, jiangleFolder } from './asking.js';

const modelFolder = seedFolder('model-county');
// In memory, on this engine alone: that both answer alike is what smaller counties are asked for.
const graph = openGrafeo(null);
beforeAll(async () => {
  await migrate(graph, () => new Date('2026-01-01T00:00:00Z'));
  await importFolder(graph, jiangleFolder);
  await importFolder(graph, modelFolder);
}, 240_000);
afterAll(() => graph.close());

test('the findings on the organizations of the shipped model are those that its rows hold', async () => {
  const expected = organizationFindings(await readFolder(modelFolder), AS_OF);
  const ids = new Map<string, string[]>();
  // What the rows tell apart further (`TERM_OVERDUE 5`), the answer does not.
  for (const [code, found] of expected) {
    const [first = '', second = ''] = code.split(' ');
    add(first === 'BROKEN_CHAIN' ? `${first} ${second}` : first, found);
  }
  expect(await findings()).toEqual(sortedEach(ids));

  function add(code: string, found: readonly string[]): void {
    ids.set(code, [...(ids.get(code) ?? []), ...found]);
  }
}, 60_000);

const Page = z.object({
  organizationFindings: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(
      z.object({
        organization: z.object({ id: z.string() }),
        findings: z.array(
          z.object({ code: z.string(), linkBreak: z.object({ reason: z.string() }).nullable() }),
        ),
      }),
    ),
  }),
});

/** The ids of the organizations with each finding, of a broken chain with each reason. */
async function findings() {
  const query = `query ($after: String, $on: Date) {
    organizationFindings(scope: {sources: [SYNTHETIC]}, on: $on, first: 200, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { organization { id } findings { code linkBreak { reason } } } } }`;
  const ids = new Map<string, string[]>();
  for (let after: string | null = null; ; ) {
    const page = Page.parse(await answer(graph, query, { after, on: AS_OF }));
    const { nodes, pageInfo } = page.organizationFindings;
    for (const { organization, findings } of nodes)
      for (const { code, linkBreak } of findings) {
        const key = linkBreak === null ? code : `${code} ${linkBreak.reason}`;
        ids.set(key, [...(ids.get(key) ?? []), organization.id]);
      }
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) return sortedEach(ids);
  }
}

function sortedEach(ids: ReadonlyMap<string, readonly string[]>) {
  return Object.fromEntries([...ids].map(([key, each]) => [key, each.toSorted()]));
}
