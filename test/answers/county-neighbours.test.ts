import { expect, test } from 'vitest';
import { onCounty } from './asking.js';

onCounty('neighbours', (ask) => {
  test('an organization’s neighbours: units, superiors, subordinates, alliances', async () => {
    const query = `query ($id: ID!) { organization(id: $id) {
      units(first: 9) { totalCount edges { mode validFrom validTo locator node { id } } }
      superiors(first: 9) { edges { validFrom node { id } } }
      subordinates(first: 9) { totalCount nodes { id } }
      alliances(first: 9) { edges { role position validFrom validTo node { id } } } } }`;
    expect(await ask(query, { id: 'b-solo' })).toEqual({
      organization: {
        units: {
          totalCount: 2,
          edges: [
            edge('u-attached', { mode: 'ATTACHED', locator: 'c9', ...since('2020-05-01') }),
            edge('u-solo', { mode: 'SOLO', locator: 'c1', ...since('2016-01-01') }),
          ],
        },
        superiors: { edges: [edge('c-town1', { validFrom: '2015-06-01' })] },
        subordinates: { totalCount: 0, nodes: [] },
        alliances: {
          edges: [edge('al-belt', { role: 'MEMBER', position: 2, ...since('2024-05-05') })],
        },
      },
    });
    const { organization } = await ask(query, { id: 'c-town1' });
    // b-old, the seventh, has ended with its subordination.
    expect(organization.subordinates).toEqual({
      totalCount: 4,
      nodes: ids('b-grid', 'b-second', 'b-solo', 'j-trade'),
    });
  });

  test('a unit’s neighbours: organizations, wholes, parts, alliances, surveys', async () => {
    const query = `query ($id: ID!, $on: Date) { unit(id: $id) {
      organizations(first: 9, on: $on) { edges { mode validFrom validTo sourceKind node { id kind } } }
      wholes(first: 9, on: $on) { nodes { id } } parts(first: 9, on: $on) { nodes { id } }
      alliances(first: 9, on: $on) { edges { role node { id } } } servedBy(first: 9, on: $on) { nodes { id } }
      surveys { on kind locator } region { code } } }`;
    const asked = async (id: string, on = '2026-06-30') => (await ask(query, { id, on })).unit;
    expect(await asked('u-renewed')).toMatchObject({
      organizations: {
        edges: [
          {
            mode: 'JOINT',
            ...since('2025-06-01'),
            sourceKind: 'LEDGER',
            node: { id: 'j-trade', kind: 'JOINT_BRANCH' },
          },
        ],
      },
    });
    expect((await asked('u-renewed', '2025-03-01')).organizations.edges).toEqual([]);
    expect((await asked('u-renewed', '2024-03-01')).organizations.edges).toMatchObject([
      { mode: 'SOLO', validFrom: null, validTo: '2025-01-01', node: { id: 'b-renewed' } },
    ]);
    expect(await asked('u-compound')).toMatchObject({
      parts: { nodes: ids('u-building-in', 'u-street') },
    });
    expect(await asked('u-building-left')).toMatchObject({ wholes: { nodes: [] } });
    expect(await asked('u-building-left', '2026-01-31')).toMatchObject({
      wholes: { nodes: ids('u-compound') },
    });
    expect(await asked('u-gap-zero')).toMatchObject({
      surveys: [
        { on: '2026-04-01', kind: null, locator: 'y1' },
        { on: '2025-11-11', kind: 'COOPERATIVE', locator: 'y2' },
      ],
      region: { code: '990101102201' },
    });
    expect(await asked('u-solo')).toMatchObject({
      alliances: { edges: [{ role: 'PARTNER', node: { id: 'al-trade' } }] },
      servedBy: { nodes: [] },
    });
    expect(await asked('u-served')).toMatchObject({ servedBy: { nodes: ids('al-building') } });
    // The alliance has ended, and what it served with it.
    expect(await asked('u-served-ended')).toMatchObject({ servedBy: { nodes: [] } });
  });

  test('an alliance’s members with roles and dates, the lead and a belt’s sites in order', async () => {
    const query = `query ($id: ID!, $on: Date, $ended: Boolean) { alliance(id: $id) { name kind region { code } validFrom parent { id }
      alliances(first: 9) { nodes { id } } services(first: 9) { edges { validFrom node { ... on Unit { id } ... on Region { code } } } }
      members(first: 9, on: $on, ended: $ended) { totalCount edges { role position validFrom validTo node { __typename ... on Unit { id name } ... on Organization { id kind } } } } } }`;
    const { alliance } = await ask(query, { id: 'al-belt', on: '2026-05-31' });
    expect(alliance).toEqual({
      name: '青溪示范带',
      kind: 'BELT',
      region: null,
      validFrom: null,
      parent: null,
      alliances: { nodes: [] },
      services: { edges: [] },
      members: {
        totalCount: 4,
        edges: [
          {
            ...{ role: 'LEAD', position: null, validFrom: null, validTo: null },
            node: { __typename: 'Organization', id: 'c-town1', kind: 'COMMITTEE' },
          },
          {
            ...{ role: 'MEMBER', position: 1, validFrom: null, validTo: null },
            node: { __typename: 'Organization', id: 'b-second', kind: 'BRANCH' },
          },
          {
            ...{ role: 'MEMBER', position: 2, ...since('2024-05-05') },
            node: { __typename: 'Organization', id: 'b-solo', kind: 'BRANCH' },
          },
          {
            ...{ role: 'MEMBER', position: 3, validFrom: '2021-01-01', validTo: '2026-06-01' },
            node: { __typename: 'Unit', id: 'u-group-broken', name: '断线小店' },
          },
        ],
      },
    });
    const count = async (variables: object) =>
      (await ask(query, { id: 'al-belt', ...variables })).alliance.members.totalCount;
    expect(await count({})).toBe(3);
    expect(await count({ ended: true })).toBe(4);
    expect(await ask(query, { id: 'al-rural' })).toMatchObject({
      alliance: {
        alliances: { nodes: ids('al-inner') },
        services: { edges: [{ validFrom: '2022-02-02', node: { code: '990101102201' } }] },
      },
    });
    expect(await ask(query, { id: 'al-building' })).toMatchObject({
      alliance: { services: { edges: [{ validFrom: '2025-05-05', node: { id: 'u-served' } }] } },
    });
  });

  test('two surveys of one day stand in one order on every engine', async () => {
    const query = '{ unit(id: "u-temp-august") { surveys { on locator } } }';
    expect(await ask(query)).toEqual({
      unit: {
        surveys: [
          { on: '2026-05-05', locator: 'y9' },
          { on: '2026-05-05', locator: 'y10' },
        ],
      },
    });
  });
});

const ids = (...all: string[]) => all.map((id) => ({ id }));
const edge = (id: string, fields: object) => ({ ...fields, node: { id } });
const since = (validFrom: string) => ({ validFrom, validTo: null });
