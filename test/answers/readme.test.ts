import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { refreshPolicy, runQuery, seedFolder } from '../support/run-query.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const questions = [...readme.matchAll(/```graphql\n(.*?)```\n```json\n(.*?)\n```/gs)].map(
  ([, query = '', answer = '']) => ({ query, answers: answer.split('\n').map(parsed) }),
);
const day = CivilDate.parse(/shipped county on (\S+)\./.exec(readme)?.[1]);
const Claims = z.object({ claims: z.object({ nodes: z.array(z.unknown()) }) });

const graph = openGrafeo(null, { shuffleUnordered: true });
const now = () => new Date('2026-01-01T00:00:00Z');

beforeAll(async () => {
  await migrate(graph, now);
  for (const name of ['jiangle', 'model-county'])
    await commit(
      { graph, now, journals: 'unused', refreshPolicy, actor: 'test', origin: name },
      folderSource(seedFolder(name)),
    );
});

afterAll(() => graph.close());

test('the README asks five questions', () => {
  expect(questions).toHaveLength(5);
});

test.each(questions)(
  'the README answers as the product does: $query',
  async ({ query, answers }) => {
    const { data, errors } = await runQuery(graph, query, {}, day);
    expect(errors).toBeUndefined();
    const [only, ...others] = answers;
    if (others.length === 0) expect(data).toEqual(only);
    // Of the claims it shows a few.
    else expect(Claims.parse(data).claims.nodes).toEqual(expect.arrayContaining(answers));
  },
);

function parsed(line: string): unknown {
  return JSON.parse(line);
}
