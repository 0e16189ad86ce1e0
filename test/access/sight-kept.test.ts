import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { owner, type Subject } from '../../src/access/subject.js';
import { headOfNodes } from '../../src/graph/head.js';
import { View } from '../../src/graph/view.js';
import { contextOf } from '../../src/graphql/context.js';
import { readList } from '../../src/registry/lists.js';
import { sightIn } from '../../src/registry/sight-in.js';
import { onCounty } from '../answers/asking.js';
import { observed } from '../support/observed.js';
import { defaultsOn, runQuery, today } from '../support/run-query.js';
import { readerOf } from './subjects.js';

const Total = z.object({ data: z.object({ units: z.object({ totalCount: z.number() }) }) });

onCounty('what is seen of a part, from one commit to the next', (_ask, engine) => {
  const granted = ['b-coop', 'c-town1'];
  const setup = () => {
    const { graph, statements } = observed(engine.graph());
    const by = (subject: Subject, query: string, variables = {}) =>
      runQuery(graph, query, variables, undefined, undefined, subject);
    return {
      graph,
      committed: async (...changes: object[]) => {
        const answer = await by(
          owner,
          'mutation ($changes: [StepInput!]!) { commit(input: {changes: $changes, source: "ledger"}) { invalid { rule message } } }',
          { changes },
        );
        expect(answer).toMatchObject({ data: { commit: { invalid: [] } } });
      },
      total: async () =>
        Total.parse(await by(readerOf(granted), '{ units(first: 1) { totalCount } }')).data.units
          .totalCount,
      /** How many statements have looked for what is below organizations. */
      looks: () => statements.filter(({ name }) => name === 'registry.organizationsBelow').length,
    };
  };

  test('is worked out anew where the structure of the graph moves, and is what it was where nothing of it has', async () => {
    const { graph, committed, total, looks } = setup();
    const before = await total();
    const first = looks();
    expect(first).toBeGreaterThan(0);
    await committed({ count: { entity: 'u-solo', fullMembers: 7 } });
    expect([await total(), looks()]).toEqual([before, first]);
    const seen = await sightIn(new View(graph), granted, today);
    await committed({ renameUnit: { id: 'u-gap-one', name: '改名' } });
    const renamed = await sightIn(new View(graph), granted, today);
    expect(looks()).toBeGreaterThan(first);
    expect(renamed).toEqual(seen);
    expect(renamed.granted).toBe(seen.granted);
    await committed({ cover: { organization: 'b-coop', unit: 'u-gap-zero', mode: 'SOLO' } });
    expect(await total()).toBe(before + 1);
    await committed({ uncover: { organization: 'b-coop', unit: 'u-gap-zero', mode: 'SOLO' } });
    expect(await total()).toBe(before);
  });
});

onCounty('a list of very much that is granted one by one', (_ask, engine) => {
  test('is answered, though Grafeo asks nothing of more than 65,535 rows of a subquery', async () => {
    const context = contextOf(engine.graph(), readerOf(['b-coop']), defaultsOn(today));
    const seen = await sightIn(context.reader, ['b-coop'], today);
    const many = { regions: [], things: Array.from({ length: 70_000 }, () => 'u-chain') };
    const total = { name: 'totalCount', args: {}, selection: {} };
    const answer = await readList(
      { ...context, sight: async () => ({ ...seen, granted: many }) },
      'units',
      {
        name: 'units',
        args: { first: 1, filter: { excluded: false } },
        selection: { UnitConnection: { total } },
      },
    );
    expect(answer).toMatchObject({ values: { total: 70_000 } });
  });
});

describe('the head of a graph', () => {
  test('tells no structure while a large import is being written', () => {
    expect(headOfNodes({ structure: 'drawn' }, null).structure).toBe('drawn');
    expect(headOfNodes({ structure: 'drawn', journal: 'j' }, null).structure).toBeNull();
  });
});
