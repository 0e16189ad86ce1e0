import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { AS_OF } from '../../src/synthetic/calendar.js';
import { seedFolder } from '../support/run-query.js';
import { type Folder, type Rows, readFolder } from '../synthetic/generated-folder.js';
import { answer, importFolder, jiangleFolder } from './asking.js';

type Row = Rows[number];

const modelFolder = seedFolder('model-county');
// In memory, on this engine alone: that both answer alike is what smaller counties are asked for.
const graph = openGrafeo(null);
let rows: Folder;
beforeAll(async () => {
  rows = await readFolder(modelFolder);
  await migrate(graph, () => new Date('2026-01-01T00:00:00Z'));
  await importFolder(graph, jiangleFolder);
  await importFolder(graph, modelFolder);
}, 240_000);
afterAll(() => graph.close());

/** Whole, and in one township, of what the model states. */
const REGIONS = ['350428', '350428100'];
/** On the day of the model, and when much of it had not begun. */
const DAYS = [AS_OF, '2021-06-30'];
const cases = REGIONS.flatMap((region) => DAYS.map((on) => ({ region, on })));

test.each(cases)('households linked in $region on $on', async ({ region, on }) => {
  const query = `query ($scope: OrganizationScope, $on: Date) { householdLinkRate(scope: $scope, on: $on) {
    total { numerator denominator upper missing { reason count } } } }`;
  let [linked, households, open, groups] = [0, 0, 0, 0];
  for (const organization of alive(rows.organizations, on).filter(isIn(region))) {
    const [count] = rows.counts
      .filter((each) => each.entity === organization.id && (each.on ?? '') <= on)
      .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
    const [some, all] = [count?.household_links ?? '', count?.households ?? ''];
    if (some !== '' && all !== '') {
      linked += Number(some);
      households += Number(all);
    } else if (some !== '') open += 1;
    else if (organization.kind === 'PARTY_GROUP') groups += 1;
  }
  const missing = [
    { reason: 'HOUSEHOLDS_UNKNOWN', count: open },
    { reason: 'NOT_COUNTED', count: groups },
  ].filter(({ count }) => count > 0);
  const upper = households === 0 ? null : linked / households;
  const { householdLinkRate } = await answer(graph, query, { scope: modelled(region), on });
  expect(householdLinkRate).toEqual({
    total: { numerator: linked, denominator: households, upper, missing },
  });
});

test.each(cases)('villages with a facility in $region on $on', async ({ region, on }) => {
  const query = `query ($kind: FacilityKind!, $scope: FacilityRateScope, $on: Date) {
    facilityRate(kind: $kind, scope: $scope, on: $on) { total { numerator denominator upper } } }`;
  const villages = rows.regions.filter(
    ({ code = '', level }) =>
      (level === 'VILLAGE' || level === 'COMMUNITY') && pathOf(code).includes(region),
  );
  for (const kind of ['RESIDENT_STUDIO', 'SERVICE_CENTRE', 'RED_STATION', 'VILLAGE_VENUE']) {
    const ofKind = rows.facilities.filter((each) => each.kind === kind);
    const holding = (facilities: Rows) =>
      villages.filter(({ code = '' }) =>
        facilities.some((each) => pathOf(each.region ?? '').includes(code)),
      ).length;
    const [numerator, denominator] = [holding(alive(ofKind, on)), villages.length];
    const upper = (numerator + denominator - holding(ofKind)) / denominator;
    const { facilityRate } = await answer(graph, query, { kind, scope: modelled(region), on });
    expect(facilityRate, kind).toEqual({ total: { numerator, denominator, upper } });
  }
});

test.each(cases)('stars and demonstration sites in $region on $on', async ({ region, on }) => {
  const query = `query ($scope: OrganizationScope, $on: Date) { organizationStandings(scope: $scope, on: $on) {
    kinds { kind figure { organizations stars { count } starsUnknown demonstration { yes no unknown } } } } }`;
  const inScope = alive(rows.organizations, on).filter(isIn(region));
  const { organizationStandings } = await answer(graph, query, { scope: modelled(region), on });
  const kinds = [...new Set(inScope.map(({ kind }) => kind))].map((kind) => {
    const those = inScope.filter((each) => each.kind === kind);
    const figure = {
      organizations: those.length,
      stars: ['1', '2', '3', '4', '5'].map((stars) => ({
        count: those.filter((each) => each.star_rating === stars).length,
      })),
      starsUnknown: those.filter((each) => each.star_rating === '').length,
      demonstration: answers(those, 'demonstration'),
    };
    return { kind, figure };
  });
  expect(organizationStandings).toEqual({ kinds: expect.arrayContaining(kinds) });
  expect(organizationStandings).toMatchObject({ kinds: { length: kinds.length } });
});

test.each(cases)('villages as they stand in $region on $on', async ({ region, on }) => {
  const answer3 = '{ yes no unknown }';
  const query = `query ($scope: UnitScope, $on: Date) { villageStandings(scope: $scope, on: $on) {
    total { villages incomeBelow ${answer3} firstSecretary ${answer3} residentTeam ${answer3} } } }`;
  const bodies = alive(rows.units, on)
    .filter(isIn(region))
    .filter(({ kind, exclusion }) => kind === 'VILLAGE_BODY' && exclusion === '');
  const known = bodies.filter(({ annual_income }) => annual_income !== '');
  const weak = known.filter(({ annual_income }) => Number(annual_income) < 100_000);
  const { villageStandings } = await answer(graph, query, { scope: modelled(region), on });
  expect(villageStandings).toEqual({
    total: {
      villages: bodies.length,
      incomeBelow: {
        yes: weak.length,
        no: known.length - weak.length,
        unknown: bodies.length - known.length,
      },
      firstSecretary: answers(bodies, 'first_secretary'),
      residentTeam: answers(bodies, 'resident_team'),
    },
  });
});

function modelled(region: string) {
  return { region, sources: ['SYNTHETIC'] };
}

function answers(those: Rows, column: string) {
  const number = (text: string) => those.filter((row) => row[column] === text).length;
  return { yes: number('true'), no: number('false'), unknown: number('') };
}

function alive(all: Rows, on: string): Rows {
  return all.filter(
    ({ valid_from = '', valid_to = '' }) => valid_from <= on && (valid_to === '' || on < valid_to),
  );
}

function isIn(region: string) {
  return (row: Row) => pathOf(row.region ?? '').includes(region);
}

/** A region and those above it. */
function pathOf(code: string): string[] {
  const parent = rows.regions.find((each) => each.code === code)?.parent ?? '';
  return parent === '' ? [code] : [code, ...pathOf(parent)];
}
