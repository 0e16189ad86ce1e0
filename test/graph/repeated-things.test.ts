import { expect, test } from 'vitest';
import { commitFiles } from '../changes/committing.js';
import { COUNTY } from '../changes/folder-fixture.js';
import { onEngines } from '../support/engines.js';
import { namesOf, observed } from '../support/observed.js';
import { runQuery } from '../support/run-query.js';

/** Thirty units, each a member of each of twenty alliances: 190 pairs share the same thirty. */
const units = Array.from({ length: 30 }, (_, at) => `v${at}`);
const alliances = Array.from({ length: 20 }, (_, at) => `b${at}`);
const MEMBERS = {
  ...COUNTY,
  'units.csv': `id,kind,name,region,source\n${units.map((id) => `${id},MARKET,市场,350428,s\n`).join('')}`,
  'alliances.csv': `id,kind,name,source\n${alliances.map((id) => `${id},INDUSTRY,联盟,s\n`).join('')}`,
  'memberships.csv': `member,alliance,role,source\n${alliances
    .flatMap((alliance) => units.map((unit) => `${unit},${alliance},MEMBER,s\n`))
    .join('')}`,
};

onEngines('things that an answer repeats', (engine) => {
  const ask = (members: number, alliancesOfEach: number) => {
    const { graph, statements } = observed(engine.graph());
    const query = `{ allianceOverlap(first: 200) { nodes { members(first: ${members}) {
      ... on Unit { alliances(first: ${alliancesOfEach}) { nodes { id } } } } } } }`;
    return { answer: runQuery(graph, query), statements };
  };

  test('are read once, and counted as often as they stand in it', async () => {
    await commitFiles(engine.graph(), MEMBERS);
    const { answer, statements } = ask(30, 7);
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    expect(data.allianceOverlap.nodes).toHaveLength(190);
    expect(namesOf(statements)).toEqual(['alliances.network', 'ask.Organization|Unit']);
    const { errors: refused } = await ask(30, 8).answer;
    expect(refused).toMatchObject([{ extensions: { code: 'COST_EXCEEDED' } }]);
  });
});
