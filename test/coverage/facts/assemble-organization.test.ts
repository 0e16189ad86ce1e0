import { expect, it } from 'vitest';
import { organizationAssembler } from '../../../src/coverage/facts/assemble-organization.js';
import { day, id, span } from './facts-of.js';
import { building, covering, line, organization, rows } from './rows-of.js';

it('gives what an organization is, counts and covers', () => {
  const joint = organization('j', 'JOINT_BRANCH', {
    termStart: day('2021-05-01'),
    hasCommittee: true,
    ...span('2020-01-01'),
  });
  const given = rows({
    organizations: [joint],
    units: [building(span('2019-01-01', '2030-01-01'))],
    coverages: [
      covering('j', 'u', 'JOINT', span('2022-01-01')),
      covering('other', 'u'),
      covering('j', 'nothing'),
    ],
    counts: [{ entity: id('j'), on: day('2024-01-01'), fullMembers: 8 }],
  });
  expect(organizationAssembler(given)(joint)).toEqual({
    id: 'j',
    kind: 'JOINT_BRANCH',
    level: 'VILLAGE',
    lifetime: span('2020-01-01'),
    termStart: '2021-05-01',
    hasCommittee: true,
    counts: [{ on: '2024-01-01', fullMembers: 8 }],
    covered: [
      {
        unit: 'u',
        lifetime: span('2022-01-01'),
        unitLifetime: span('2019-01-01', '2030-01-01'),
      },
    ],
    above: { organizations: [], subordinations: [] },
  });
});

it('gives all that is above it, each edge once, also where they go in a circle', () => {
  const [bottom, top] = [organization('b'), organization('t', 'COMMITTEE', { region: id('35') })];
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
    't COUNTY',
  ]);
  const edges = above.subordinations.map((edge) => `${edge.organization}-${edge.superior}`);
  expect(edges.sort()).toEqual(['b-m', 'b-t', 'm-t', 't-b']);
});

it('refuses an organization whose region is not among the rows', () => {
  const lost = organization('b', 'BRANCH', { region: id('99') });
  const given = rows({ organizations: [lost] });
  expect(() => organizationAssembler(given)(lost)).toThrow(
    'An organization is based in one of the regions, received 99.',
  );
});
