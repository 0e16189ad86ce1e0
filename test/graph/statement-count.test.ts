import { beforeAll, expect, test } from 'vitest';
import { currentIndex } from '../../src/coverage/kept/current-index.js';
import { View } from '../../src/graph/view.js';
import { currentThings } from '../../src/registry/current-things.js';
import { divisionsOf } from '../../src/registry/divisions.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { namesOf, observed } from '../support/observed.js';
import { faults, runQuery } from '../support/run-query.js';

const fragments = `
  fragment Place on Region { code name parent { code parent { code } } }
  fragment Evidence on Stated { sourceKind source { id ... on Node { id } } }
  fragment Life on Dated { validFrom validTo }
  fragment Member on OrganizationAllianceConnection {
    totalCount
    edges {
      role ...Evidence ...Life
      node {
        ...Life
        members(first: 2) {
          pageInfo { endCursor }
          edges { role node {
            __typename
            ... on Node { id }
            ... on Organization { region { ...Place } superiors(first: 1) { nodes { id region { ...Place } } } }
            ... on Unit { region { ...Place } assessment { status findings { code } } }
          } }
        }
        parent { id region { ...Place } alliances(first: 2) { nodes { id } } }
      }
    }
  }`;

const deep = `
  ...Evidence ...Life
  here: region { ...Place }
  region { id units(first: 3, orderBy: NAME_DESC) { totalCount nodes { id surveys { on } } } }
  assessment { status findings { code explanation } }
  earlier: assessment(on: "2020-06-01") { status fullMembers }
  counts { on } before: counts(on: "2024-12-31") { on }
  organizations(first: 2) { edges { mode cursor node { ...Life alliances(first: 2) { ...Member } } } }
  past: organizations(first: 1, on: "2021-01-01", ended: true) {
    nodes { id region { ...Place } alliances(first: 2, roles: [LEAD]) { ...Member } }
  }`;

onEngines('how many statements an operation takes', (engine) => {
  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
  });

  /** What an operation is answered, and the statements that it took. */
  const asking = async (operation: string, variables: Record<string, unknown> = {}) => {
    const { graph, statements } = observed(engine.graph());
    await currentIndex(graph);
    await currentThings(graph);
    await divisionsOf(new View(graph));
    statements.splice(0);
    faults.splice(0);
    const { data, errors } = await runQuery(graph, operation, variables);
    expect(faults).toEqual([]);
    return { data, errors, names: namesOf(statements) };
  };

  test('one for a deep look-up with fragments, interfaces, aliases and assessments', async () => {
    const { data, errors, names } = await asking(
      `query ($id: ID!, $more: Boolean!) { unit(id: $id) { ${deep} wholes(first: 1) @include(if: $more) { totalCount } } } ${fragments}`,
      { id: 'u-farm', more: false },
    );
    expect(errors).toBeUndefined();
    expect(names).toEqual(['ask.Unit']);
    const place = {
      code: '350428100201',
      name: '梅花村',
      parent: { code: '350428100', parent: { code: '350428' } },
    };
    expect(data.unit).toMatchObject({
      sourceKind: 'LEDGER',
      source: { id: 'ledger' },
      validFrom: '2019-01-01',
      here: place,
      region: { id: '350428100201', units: { totalCount: 1, nodes: [{ id: 'u-farm' }] } },
      assessment: { status: 'COVERED', findings: [] },
      earlier: { status: 'COVERED', fullMembers: null },
      before: null,
    });
    expect(data.unit).not.toHaveProperty('wholes');
    expect(data.unit.organizations.edges).toHaveLength(1);
    expect(data.unit.organizations.edges[0].node.alliances).toMatchObject({
      totalCount: 1,
      edges: [
        {
          role: 'LEAD',
          sourceKind: 'LEDGER',
          validFrom: '2021-06-01',
          node: {
            validFrom: '2021-01-01',
            parent: { id: 'a-belt', alliances: { nodes: [{ id: 'a-inner' }] } },
            members: {
              edges: [
                {
                  role: 'LEAD',
                  node: { __typename: 'Organization', id: 'o-branch', region: place },
                },
                {
                  role: 'MEMBER',
                  node: { __typename: 'Unit', id: 'u-farm', assessment: { status: 'COVERED' } },
                },
              ],
            },
          },
        },
      ],
    });
    expect(data.unit.past.nodes).toMatchObject([{ id: 'o-branch', region: place }]);
  });

  test('one for a list with as much below every row and its length', async () => {
    const { data, errors, names } = await asking(
      `{ units(first: 3, orderBy: NAME_DESC) { totalCount nodes { id ${deep} } } } ${fragments}`,
    );
    expect(errors).toBeUndefined();
    expect(names).toEqual(['ask.units']);
    expect(data.units.nodes.map(({ id }: { id: string }) => id)).toEqual([
      'u-task',
      'u-farm',
      'u-model',
    ]);
    const [task, farm] = data.units.nodes;
    expect(task.organizations.edges).toMatchObject([{ mode: 'TEMPORARY' }]);
    expect(farm.organizations.edges[0].node.alliances.totalCount).toBe(1);
  });

  test('one for many ids of every type, however often each is asked for', async () => {
    const { names } = await asking(
      `{ nodes(ids: ["u-farm", "o-branch", "u-farm", "350428", "c-branches", "nobody"]) {
        id ...Evidence ... on Unit { ${deep} } ... on Claim { listed share outOfSources { id } }
      } } ${fragments}`,
    );
    expect(names).toEqual(['ask.Region|Organization|Unit|Alliance|Facility|Source|Claim']);
  });

  test('one for every field at the root, two aliases being two', async () => {
    const { names } = await asking(
      `{ a: unit(id: "u-farm") { name } b: unit(id: "u-farm") { name } region(code: "35") { name }
         sources(first: 1) { totalCount } }`,
    );
    expect(names.toSorted()).toEqual(['ask.Region', 'ask.Unit', 'ask.Unit', 'ask.sources']);
  });

  test('none for an operation that asks the graph nothing', async () => {
    expect((await asking('{ __typename __schema { queryType { name } } }')).names).toEqual([]);
  });

  test('none for what is refused', async () => {
    const { names, errors } = await asking('{ units { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(names).toEqual([]);
  });

  test('none for a page of gaps with names and for coverage', async () => {
    const gaps =
      '{ coverageGaps(first: 9) { nodes { status unit { id called: name nameEn } } } coverage { units } }';
    const { data, names } = await asking(gaps);
    expect(data.coverageGaps.nodes).toHaveLength(2);
    expect(names).toEqual([]);
  });

  test('none for a search that asks what the index knows, else one for all that it finds', async () => {
    const found = (more: string) =>
      asking(`{ search(text: "meihua", first: 9) { totalCount nodes { __typename
        ... on Region { code name level } ... on Alliance { id called: name kind ${more} } ... on Facility { id } } } }`);
    const [fromIndex, read] = [await found(''), await found('parent { id }')];
    expect(fromIndex.names).toEqual([]);
    expect(fromIndex.data.search.nodes).toHaveLength(3);
    expect(read.names).toEqual(['ask.Organization|Unit|Alliance|Facility|Region']);
    expect(read.data.search).toMatchObject(fromIndex.data.search);
  });

  test('one for all claims, and one more for what is asked of their regions', async () => {
    const claims = (more: string) =>
      asking(
        `{ claims(scope: {region: "350428"}, first: 9) { nodes { text listed share ${more} } } }`,
      );
    expect((await claims('')).names).toEqual(['evidence.claims']);
    expect((await claims('region { name }')).names).toEqual(['evidence.claims', 'ask.Region']);
  });

  test('one more for the units of a page of gaps and all below them, where more is asked than their names', async () => {
    const withUnits = await asking(
      `{ coverageGaps(first: 9) { edges { node { status unit { ${deep} } } } } } ${fragments}`,
    );
    expect(withUnits.errors).toBeUndefined();
    expect(withUnits.data.coverageGaps.edges).toHaveLength(2);
    expect(withUnits.names).toEqual(['ask.Unit']);
    const without = await asking(
      '{ coverageGaps(first: 9) { nodes { status findings { code } } } }',
    );
    expect(without.names).toEqual([]);
    const named = (more: string) =>
      asking(
        `{ coverageGaps(first: 9) { nodes { unit { __typename id called: name nameEn ${more} } } } }`,
      );
    const [fromIndex, read] = [await named(''), await named('region { code }')];
    expect(fromIndex.names).toEqual([]);
    expect(read.names).toEqual(['ask.Unit']);
    expect(read.data.coverageGaps).toMatchObject(fromIndex.data.coverageGaps);
    const elsewhen = await asking(
      '{ coverageGaps(first: 9, on: "2026-01-01") { nodes { status } } }',
    );
    expect(elsewhen.names).toEqual([]);
    const known = await asking(
      '{ coverageGaps(first: 9, knownOn: "2026-01-31") { nodes { status } } }',
    );
    // Nothing has been recorded since.
    expect(known.names).toEqual(['graph.commitTime']);
  });

  test.each([
    '{ coverage { units } }',
    '{ coverage(on: "2026-01-01") { units } }',
    '{ coverage(scope: {region: "350428"}) { units } }',
    '{ coverageMatrix(rows: UNIT_KIND, columns: STATUS) { cells { units } } }',
    '{ coverageGapCounts { count } }',
    '{ coverageTrend(from: "2025-01-01", to: "2026-06-30", every: MONTH) { points { gaps } } }',
    '{ gapClearance(from: "2025-01-01", to: "2026-06-30") { opened } }',
  ])('none for %s', async (operation) => {
    const { errors, names } = await asking(operation);
    expect(errors).toBeUndefined();
    expect(names).toEqual([]);
  });

  test('one for a matrix of regions, for their names', async () => {
    expect(
      (await asking('{ coverageMatrix(rows: REGION, columns: STATUS) { cells { units } } }')).names,
    ).toEqual(['coverage.topRegions']);
  });

  test('one for a membership with the ids on its paths, two with more of the things there', async () => {
    const paths = (more: string) =>
      asking(`{ membership(member: "o-branch", alliance: "a-inner") { paths {
        nodes { __typename id ... on Unit { ${more} } } } } }`);
    const [ids, read] = [await paths('id'), await paths('region { code }')];
    expect(ids.names).toEqual(['alliances.surroundings']);
    expect(read.names).toEqual([
      'alliances.surroundings',
      'ask.Region|Organization|Unit|Alliance|Facility|Source|Claim',
    ]);
    expect(read.data.membership).toMatchObject(ids.data.membership);
  });

  test('a list of a region that is not there: one, and NOT_FOUND, also where nothing but its length is asked', async () => {
    for (const asked of ['totalCount', 'nodes { id }', 'pageInfo { endCursor }', '__typename']) {
      const { errors, names } = await asking(
        `{ units(first: 1, scope: { region: "nowhere" }) { ${asked} } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      expect(names).toEqual(['ask.units']);
    }
  });

  test('two pages of one list under two aliases, each with its own arguments', async () => {
    const { data, names } = await asking(
      `{ alliance(id: "a-belt") {
        a: members(first: 1) { totalCount edges { position } }
        b: members(last: 1, on: "2024-12-31") { totalCount edges { role } }
      } }`,
    );
    expect(names).toEqual(['ask.Alliance']);
    expect(data.alliance).toEqual({
      a: { totalCount: 2, edges: [{ position: 1 }] },
      b: { totalCount: 3, edges: [{ role: 'PARTNER' }] },
    });
  });

  test('one field asked in two fragments with different parts of it: both are read', async () => {
    const { data, names } = await asking(
      `{ node(id: "u-farm") { ...A ...B ... on Dated { validTo } } }
       fragment A on Stated { source { id } }
       fragment B on Unit { source { title } organizations(first: 1) { nodes { id } } organizations(first: 1) { nodes { name } totalCount } }`,
    );
    expect(names).toHaveLength(1);
    expect(data.node).toEqual({
      source: { id: 'ledger', title: '支部台账' },
      validTo: '2035-01-01',
      organizations: { totalCount: 1, nodes: [{ id: 'o-branch', name: '永鑫支部' }] },
    });
  });
});
