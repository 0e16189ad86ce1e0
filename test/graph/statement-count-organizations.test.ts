import { beforeAll, expect, test } from 'vitest';
import { keepingNothing } from '../answers/asking.js';
import { commitRows } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { namesOf, observed } from '../support/observed.js';
import { faults, runQuery } from '../support/run-query.js';

onEngines('how many statements a question of organizations takes', (engine) => {
  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
  });

  /** Of a graph that seems to keep nothing, so that answers come from its facts. */
  const asking = async (operation: string) => {
    const { graph, statements } = observed(engine.graph());
    faults.splice(0);
    const { errors } = await runQuery(keepingNothing(graph), operation);
    expect(faults).toEqual([]);
    return { errors, statements, names: namesOf(statements) };
  };

  test('none from the index, but for what its fields do not have', async () => {
    const { graph, statements } = observed(engine.graph());
    await runQuery(graph, '{ chainAudit { cycles } }');
    const asked = async (operation: string) => {
      statements.splice(0);
      expect(await runQuery(graph, operation)).not.toHaveProperty('errors');
      return namesOf(statements);
    };
    for (const operation of [
      'organizationFindings(first: 9) { nodes { findings { code since } } }',
      'organizationFindingCounts(on: "2021-06-01") { count }',
      'chainAudit(scope: {region: "350428100"}) { breaks(first: 9) { nodes { below } } }',
    ])
      expect(await asked(`{ ${operation} }`)).toEqual([]);
    expect(
      await asked('{ organizationFindings(first: 9) { nodes { findings { explanation } } } }'),
    ).toEqual(['coverage.organizationNames']);
  });

  test('two for findings or counts of a scope that holds all that is above: which, and their facts', async () => {
    for (const asked of [
      'organizationFindings(first: 9) { nodes { findings { code } } }',
      'organizationFindingCounts { count }',
    ])
      expect((await asking(`{ ${asked} }`)).names).toEqual([
        'coverage.idsOfOrganizations',
        'coverage.organizationRows',
      ]);
  });

  test('two for an audit of such a scope, which reads no more than the lines', async () => {
    const { names } = await asking(
      '{ chainAudit { share { value } breaks(first: 9) { nodes { below linkBreak { reason } } } } }',
    );
    expect(names).toEqual(['coverage.idsOfOrganizations', 'coverage.linkedRows']);
  });

  test('one more for all levels above that the scope does not hold, each organization once', async () => {
    const { names, statements } = await asking(
      '{ organizationFindingCounts(scope: {region: "350428100", kinds: [BRANCH, PARTY_GROUP]}) { count } }',
    );
    expect(names).toEqual([
      ...['coverage.idsOfOrganizations', 'coverage.organizationRows'],
      'coverage.linkedRows',
    ]);
    expect(statements.at(3)?.parameters).toEqual({ ids: ['o-town'] });
  });

  test('one more for the organizations of a page, and one for all names in its texts', async () => {
    const texts = 'explanation zh: explanation(lang: ZH)';
    const { names } = await asking(
      `{ organizationFindings(first: 9, on: "2021-06-01") { nodes { organization { name } findings { ${texts} linkBreak { ${texts} } } } } }`,
    );
    expect(names.toSorted()).toEqual([
      ...['ask.Organization', 'coverage.idsOfOrganizations'],
      ...['coverage.organizationNames', 'coverage.organizationRows'],
    ]);
  });

  test('a chain: one for it and one for the line above, and one for the households only where they are asked for', async () => {
    const line = ['coverage.organizationRows', 'coverage.linkedRows'];
    expect((await asking('{ chain(organization: "o-group") { required } }')).names).toEqual([
      ...line,
    ]);
    expect((await asking('{ chain(organization: "o-group") { householdLinks } }')).names).toEqual([
      ...line,
      'coverage.householdLinks',
    ]);
  });

  test('a region that is not there: one more, and NOT_FOUND; none for paging that is refused', async () => {
    const elsewhere = await asking('{ chainAudit(scope: {region: "nowhere"}) { cycles } }');
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(elsewhere.names).toEqual(['coverage.idsOfOrganizations', 'registry.regionExists']);
    const refused = await asking('{ organizationFindings { totalCount } }');
    expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(refused.names).toEqual([]);
  });
});
