import { one, property, type TypeReading, value } from '../../graph/reading.js';
import { hiddenMembers } from './hidden-members.js';
import { linked, lyingBelow, named, unlinked } from './links.js';
import { childrenOn, parentOn, surveysOf } from './places-on.js';
import { awayBranches, guestBranches, sites, twinnings } from './side-by-side.js';
import {
  allianceSight,
  formerParentSight,
  locatedSight,
  organizationSight,
  regionSight,
  unitSight,
} from './sights.js';
import {
  counted,
  dated,
  latestCounts,
  link,
  linkOfMember,
  names,
  stated,
  statedThing,
} from './stated.js';

const covering = { mode: property('mode'), ...link };
// What a thing is in, and is stated by, has no label here: of a thing that was retracted it may have been as well.
const locatedIn = one('Region', ({ parent, node }) => `(${parent})-[:LOCATED_IN]->(${node})`);
const alliances = linked(
  ['Alliance'],
  ({ parent, node, edge }) => `(${parent})-[${edge}:MEMBER_OF]->(${node}:Alliance)`,
  linkOfMember,
);

/** How the types of the registry are read (domain.md, "Entities" and "Relationships"). */
export const region: TypeReading = {
  name: 'Region',
  label: 'Region',
  sight: regionSight,
  fields: {
    ...names,
    ...statedThing,
    ...dated,
    code: property('id'),
    level: property('level'),
    parent: {
      kind: 'one',
      types: ['Region'],
      match: parentOn,
      order: (node) => `${node}.id`,
      isDivided: () => true,
    },
    formerParents: {
      kind: 'list',
      types: ['FormerParent'],
      match: ({ parent, node }) => ({
        pattern: `(${parent})-[:LAY_IN]->(${node}:FormerParent)`,
        where: [`${node}.validTo IS NOT NULL`],
      }),
      order: (node) => `${node}.validTo`,
    },
    children: { ...unlinked('Region', childrenOn), isDivided: () => true },
    organizations: lyingBelow('Organization', '<-[:BASED_IN]-'),
    units: lyingBelow('Unit', '<-[:LOCATED_IN]-'),
    alliances: lyingBelow('Alliance', '<-[:LOCATED_IN]-', 'ANY'),
    facilities: lyingBelow('Facility', '<-[:LOCATED_IN]-'),
    claims: lyingBelow('Claim', '<-[:ABOUT]-'),
    awayBranches,
    guestBranches,
    twinnings,
    servedBy: linked(
      ['Alliance'],
      ({ parent, node, edge }) => `(${parent})<-[${edge}:SERVES]-(${node}:Alliance)`,
    ),
  },
};

export const organization: TypeReading = {
  name: 'Organization',
  label: 'Organization',
  sight: organizationSight,
  fields: {
    ...names,
    ...statedThing,
    ...dated,
    counts: latestCounts,
    alliances,
    kind: property('kind'),
    termStart: property('termStart'),
    hasCommittee: property('hasCommittee'),
    starRating: property('starRating'),
    brand: property('brand'),
    demonstration: property('demonstration'),
    region: one('Region', ({ parent, node }) => `(${parent})-[:BASED_IN]->(${node})`),
    homeRegion: one('Region', ({ parent, node }) => `(${parent})-[:HOME_IN]->(${node})`),
    hostRegion: one('Region', ({ parent, node }) => `(${parent})-[:HOSTED_IN]->(${node})`),
    units: linked(
      ['Unit'],
      ({ parent, node, edge }) => `(${parent})-[${edge}:COVERS]->(${node}:Unit)`,
      covering,
    ),
    superiors: linked(
      ['Organization'],
      ({ parent, node, edge }) => `(${parent})-[${edge}:SUBORDINATE_TO]->(${node}:Organization)`,
    ),
    subordinates: linked(
      ['Organization'],
      ({ parent, node, edge }) => `(${parent})<-[${edge}:SUBORDINATE_TO]-(${node}:Organization)`,
    ),
  },
};

export const unit: TypeReading = {
  name: 'Unit',
  label: 'Unit',
  sight: unitSight,
  fields: {
    ...names,
    ...statedThing,
    ...dated,
    counts: latestCounts,
    alliances,
    kind: property('kind'),
    exclusion: property('exclusion'),
    annualIncome: property('annualIncome'),
    firstSecretary: property('firstSecretary'),
    residentTeam: property('residentTeam'),
    location: {
      kind: 'one',
      types: ['Location'],
      match: ({ parent, node }) => ({
        pattern: `(${node}:Unit)`,
        where: [`${node}.id = ${parent}.id`, `${node}.lon IS NOT NULL`],
      }),
      order: (node) => `${node}.id`,
    },
    region: locatedIn,
    organizations: linked(
      ['Organization'],
      ({ parent, node, edge }) => `(${parent})<-[${edge}:COVERS]-(${node}:Organization)`,
      covering,
    ),
    wholes: linked(
      ['Unit'],
      ({ parent, node, edge }) => `(${parent})-[${edge}:PART_OF]->(${node}:Unit)`,
    ),
    parts: linked(
      ['Unit'],
      ({ parent, node, edge }) => `(${parent})<-[${edge}:PART_OF]-(${node}:Unit)`,
    ),
    servedBy: linked(
      ['Alliance'],
      ({ parent, node, edge }) => `(${parent})<-[${edge}:SERVES]-(${node}:Alliance)`,
    ),
    surveys: {
      kind: 'list',
      types: ['Survey'],
      match: (at, _args, builder) => surveysOf(at, builder),
      // Two of one day stand in the order of their keys.
      order: (node) => `${node}.on + ${node}.key`,
      last: true,
      isDivided: () => true,
    },
  },
};

export const alliance: TypeReading = {
  name: 'Alliance',
  label: 'Alliance',
  sight: allianceSight,
  fields: {
    ...names,
    ...statedThing,
    ...dated,
    kind: property('kind'),
    region: locatedIn,
    parent: one('Alliance', ({ parent, node }) => `(${parent})-[:PART_OF]->(${node}:Alliance)`),
    alliances: named(
      'Alliance',
      ({ parent, node }) => `(${parent})<-[:PART_OF]-(${node}:Alliance)`,
    ),
    members: linked(
      ['Organization', 'Unit'],
      ({ parent, node, edge }) => `(${parent})<-[${edge}:MEMBER_OF]-(${node}:Entity)`,
      linkOfMember,
    ),
    sites,
    hiddenMembers,
    services: linked(
      ['Unit', 'Region'],
      ({ parent, node, edge }) => `(${parent})-[${edge}:SERVES]->(${node}:Entity)`,
    ),
  },
};

export const facility: TypeReading = {
  name: 'Facility',
  label: 'Facility',
  sight: locatedSight,
  fields: {
    ...names,
    ...statedThing,
    ...dated,
    kind: property('kind'),
    region: locatedIn,
    parent: one('Facility', ({ parent, node }) => `(${parent})-[:PART_OF]->(${node}:Facility)`),
    stations: named('Facility', ({ parent, node }) => `(${parent})<-[:PART_OF]-(${node}:Facility)`),
  },
};

/** A region in which another one lay until a day. */
export const formerParent: TypeReading = {
  name: 'FormerParent',
  label: 'FormerParent',
  sight: formerParentSight,
  fields: {
    ...stated,
    ...dated,
    region: {
      kind: 'one',
      types: ['Region'],
      match: ({ parent, node }) => ({
        pattern: `(${node}:Region)`,
        where: [`${node}.id = ${parent}.parent`],
      }),
      order: (node) => `${node}.id`,
    },
  },
};

/** A dated count of members and households. */
export const observedCounts: TypeReading = {
  name: 'Counts',
  label: 'Count',
  sight: null,
  fields: {
    ...stated,
    on: property('on'),
    fullMembers: counted('fullMembers'),
    probationaryMembers: counted('probationaryMembers'),
    staff: counted('staff'),
    householdLinks: counted('householdLinks'),
    households: counted('households'),
    revenue: property('revenue'),
  },
};

/** Where a unit is, which its own node says. */
export const location: TypeReading = {
  name: 'Location',
  label: 'Unit',
  sight: null,
  fields: { lon: property('lon'), lat: property('lat') },
};

export const survey: TypeReading = {
  name: 'Survey',
  label: 'Survey',
  sight: null,
  fields: { ...stated, on: property('on'), kind: value((node) => `${node}.kind`) },
};
