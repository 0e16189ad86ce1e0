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

  const found = [
    'coverage.rows.organizations.id',
    ...['coverage.rows.regions.id', 'coverage.rows.regions.id'],
  ];

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

  test('a few from the facts, whatever is asked, and none when more is asked of the same scope', async () => {
    const { graph, statements } = observed(engine.graph());
    const nothingKept = keepingNothing(graph);
    const asked = async (operation: string) => {
      statements.splice(0);
      expect(await runQuery(nothingKept, `{ ${operation} }`)).not.toHaveProperty('errors');
      return namesOf(statements);
    };
    expect(await asked('organizationFindingCounts { count }')).toEqual([
      ...['registry.formerParents', 'registry.regionsUpward'],
      ...['graph.commitTime', 'coverage.ids.organizations', 'coverage.retractedIds.organizations'],
      ...[...found, 'coverage.rows.sources.id'],
      ...['coverage.rows.counts.entity', 'coverage.rows.coverages.organization'],
      ...['coverage.rows.units.id', 'coverage.rows.subordinations.organization'],
    ]);
    for (const more of [
      'organizationFindings(first: 9, on: "2021-06-01") { nodes { findings { code } } }',
      'chainAudit { share { value } breaks(first: 9) { nodes { below linkBreak { reason } } } }',
      'organizationFindingCounts(scope: {region: "350428100", kinds: [BRANCH]}) { count }',
    ])
      expect(await asked(more)).toEqual([]);
  });

  test('three more for all levels above that the scope does not hold, and what its sources were', async () => {
    const { names, statements } = await asking(
      '{ organizationFindingCounts(scope: {region: "350428100", kinds: [BRANCH, PARTY_GROUP]}) { count } }',
    );
    const [above, links] = [
      'coverage.rows.organizations.id',
      'coverage.rows.subordinations.organization',
    ];
    expect(names).toEqual([
      ...[
        'registry.formerParents',
        'registry.regionsUpward',
        'graph.commitTime',
        'coverage.idsIn.organizations',
        'coverage.movedRegions',
      ],
      ...['coverage.replacedIds.organizations', ...found, 'coverage.rows.regions.id'],
      ...['coverage.rows.sources.id', 'coverage.rows.counts.entity'],
      ...[links, 'coverage.idsUpward', above, 'coverage.rows.sources.id', links],
    ]);
    expect(statements.at(-4)?.parameters).toMatchObject({ ids: ['o-town'] });
  });

  test('one more for the organizations of a page, and one for all names in its texts', async () => {
    const texts = 'explanation zh: explanation(lang: ZH)';
    const list = (node: string) =>
      asking(`{ organizationFindings(first: 9, on: "2021-06-01") { nodes { ${node} } } }`);
    const plain = await list('findings { code }');
    const { names } = await list(
      `organization { name } findings { ${texts} linkBreak { ${texts} } }`,
    );
    expect(names.toSorted()).toEqual(
      [...plain.names, 'ask.Organization', 'coverage.organizationNames'].sort(),
    );
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

  test('a region that is not there: what looks for it, and NOT_FOUND; none for paging that is refused', async () => {
    const elsewhere = await asking('{ chainAudit(scope: {region: "nowhere"}) { cycles } }');
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(elsewhere.names).toEqual([
      ...[
        'registry.formerParents',
        'registry.regionsUpward',
        'graph.commitTime',
        'coverage.idsIn.organizations',
        'coverage.movedRegions',
      ],
      ...['coverage.replacedIds.organizations', 'registry.regionExists'],
    ]);
    const refused = await asking('{ organizationFindings { totalCount } }');
    expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(refused.names).toEqual([]);
  });
});
