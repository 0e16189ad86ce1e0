import { expect, it } from 'vitest';
import { organizationAssembler } from '../../../src/coverage/facts/assemble-organization.js';
import { day, id, span } from './facts-of.js';
import { building, covering, line, organization, rows } from './rows-of.js';

it('gives what an organization is, counts and covers', () => {
  const joint = organization('j', 'JOINT_BRANCH', {
    termStart: day('2021-05-01'),
    hasCommittee: true,
    lifetime: span('2020-01-01'),
  });
  const given = rows({
    organizations: [joint],
    units: [building({ lifetime: span('2019-01-01', '2030-01-01') })],
    coverages: [
      covering('j', 'u', 'JOINT', span('2022-01-01')),
      covering('other', 'u'),
      covering('j', 'nothing'),
    ],
    counts: [
      { entity: id('j'), on: day('2024-01-01'), fullMembers: 8, staff: null, revenue: null },
    ],
  });
  expect(organizationAssembler(given)(joint)).toEqual({
    id: 'j',
    kind: 'JOINT_BRANCH',
    level: 'VILLAGE',
    lifetime: span('2020-01-01'),
    termStart: '2021-05-01',
    hasCommittee: true,
    counts: given.counts,
    covered: [{ edge: given.coverages[0], unit: given.units[0] }],
    above: { organizations: [], subordinations: [] },
  });
});

it('gives all that is above it, each edge once, also where they go in a circle', () => {
  const [bottom, top] = [organization('b'), organization('t', 'COMMITTEE', { level: 'TOWNSHIP' })];
  const given = rows({
    organizations: [bottom, organization('m', 'COMMITTEE'), top, organization('apart')],
    subordinations: [
      ...line('b', 'm', 't', 'b'),
      ...line('b', 't'),
      ...line('apart', 't'),
      ...line('b', 'nobody'),
    ],
  });
  const { above } = organizationAssembler(given)(bottom);
  expect(above.organizations.map((each) => `${each.id} ${each.level}`)).toEqual([
    'm VILLAGE',
    't TOWNSHIP',
  ]);
  const edges = above.subordinations.map((edge) => `${edge.organization}-${edge.superior}`);
  expect(edges.sort()).toEqual(['b-m', 'b-t', 'm-t', 't-b']);
});

it('ends at a COMMITTEE of a county', () => {
  const bottom = organization('b');
  const given = rows({
    organizations: [
      bottom,
      organization('c', 'COMMITTEE', { level: 'COUNTY' }),
      organization('p', 'COMMITTEE', { level: 'PREFECTURE' }),
    ],
    subordinations: line('b', 'c', 'p'),
  });
  const { above } = organizationAssembler(given)(bottom);
  expect(above.organizations.map((each) => each.id)).toEqual(['c']);
});
