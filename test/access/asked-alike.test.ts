import { expect, test } from 'vitest';
import { owner, type Subject } from '../../src/access/subject.js';
import { onCounty } from '../answers/asking.js';
import { observed } from '../support/observed.js';
import { runQuery } from '../support/run-query.js';
import { readerOf } from './subjects.js';

const [region, other] = ['990101102', '990101101'];

onCounty('a list of a granted region', (_asked, engine) => {
  const statementsOf = async (query: string, subject: Subject) => {
    const { graph, statements } = observed(engine.graph());
    await runQuery(graph, query, {}, undefined, undefined, subject);
    return statements
      .filter(({ name }) => name.startsWith('ask.'))
      .map(({ text, parameters }) => ({ text, parameters }));
  };

  for (const list of ['organizations', 'units', 'alliances', 'facilities'])
    test(`is asked by the statement of whoever sees all: ${list}`, async () => {
      const query = `{ ${list}(scope: {region: "${region}"}, first: 5) { nodes { id } } }`;
      const ofAll = await statementsOf(query, owner);
      expect(ofAll).toHaveLength(1);
      expect(await statementsOf(query, readerOf([other, region]))).toEqual(ofAll);
    });
});
