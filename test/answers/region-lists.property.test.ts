import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '../../src/changes/commit.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy } from '../support/run-query.js';
import { answer } from './asking.js';
import { alive, includes, upwards } from './oracle/day.js';
import {
  CODES,
  DATES,
  firstDay,
  lastDay,
  type Row,
  sourceOf,
  type World,
  worlds,
} from './oracle/world.js';

const query = `query ($code: ID!, $on: Date!) {
  region(code: $code) {
    parent(on: $on) { code }
    children(on: $on, first: 50) { totalCount nodes { code } }
    units(on: $on, first: 50) { totalCount nodes { id surveys { on } } }
    organizations(on: $on, first: 50) { nodes { id } }
    alliances(on: $on, first: 50) { nodes { id } }
  }
  units(first: 50, ended: true) { nodes { alliances(on: $on, region: $code, first: 50) { nodes { id } } id } }
}`;

onEngines('the lists of a region are those of its day', (engine) => {
  const numRuns = engine.name === 'grafeo' ? 60 : 8;

  test('as one finds by going up from each thing', async () => {
    const day = fc.constantFrom(firstDay, ...DATES, lastDay);
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...CODES), day, async (world, code, on) => {
        await engine.clear();
        const graph = engine.graph();
        const now = () => new Date('2026-06-30T00:00:00Z');
        const context = { graph, now, journals: tmpdir(), actor: 'test', origin: 'w' };
        await commit({ ...context, refreshPolicy }, sourceOf(world));
        expect(await answer(graph, query, { code, on })).toEqual(expected(world, code, on));
      }),
      { numRuns },
    );
  }, 240_000);
});

function expected(world: World, code: string, on: string) {
  const isHere = ({ region = '' }: Row) => upwards(world, region, on).includes(code);
  const isAt = (row: Row) => alive(row, on) && isHere(row);
  const codes = CODES.filter((each) => upwards(world, each, on)[1] === code).toSorted();
  const [, parent] = upwards(world, code, on);
  const units = world.units.filter(isAt).map((unit) => ({
    id: unit.id,
    surveys: world.surveys
      .filter((survey) => includes(world, survey, unit, lastDay))
      .map((survey) => ({ on: survey.on }))
      .toSorted((a, b) => ((a.on ?? '') > (b.on ?? '') ? -1 : 1)),
  }));
  const alliances = world.alliances.filter(isAt);
  return {
    region: {
      parent: parent === undefined ? null : { code: parent },
      children: { totalCount: codes.length, nodes: codes.map((each) => ({ code: each })) },
      units: { totalCount: units.length, nodes: units.toSorted(byId) },
      organizations: { nodes: ids(world.organizations.filter(isAt)) },
      alliances: { nodes: ids(alliances) },
    },
    units: {
      nodes: world.units.toSorted(byId).map((unit) => ({
        id: unit.id,
        alliances: {
          nodes: ids(
            world.memberships
              .filter((row) => row.member === unit.id && alive(row, on) && alive(unit, on))
              .flatMap((row) => alliances.filter(({ id }) => id === row.alliance)),
          ),
        },
      })),
    },
  };
}

function ids(rows: readonly Row[]) {
  return rows.map(({ id }) => ({ id })).toSorted(byId);
}

function byId(
  a: { readonly id?: string | undefined },
  b: { readonly id?: string | undefined },
): number {
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}
