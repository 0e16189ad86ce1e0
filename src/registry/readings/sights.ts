import type { SeenNames, SightReading } from '../../graph/sight.js';

/** Of whoever sees a part of the graph: how things of each type are seen (docs/security.md, "What is seen"). */

const located = (node: string, seen: SeenNames) => seen.inside(`${node}.region`);
const granted = (node: string, seen: SeenNames) => seen.granted(node);

/** A thing that is seen where its region is. */
export const locatedSight: SightReading = { there: (node, seen) => [located(node, seen)] };

/** One that is seen where its region is, and one that is granted by itself. */
export const unitSight: SightReading = { there: (node, seen) => [granted(node, seen)] };

/** What is said of a thing that is seen by name alone. */
const named = [
  ...['id', 'name', 'nameEn', 'validFrom', 'validTo'],
  ...['source', 'sourceKind', 'recordedAt'],
];

/** The granted ones in full, those above them by name. */
export const regionSight: SightReading = {
  there: (node, seen) => [seen.inside(`${node}.id`), seen.isAmong('regionsAbove', `${node}.id`)],
  line: {
    whole: (node, seen) => seen.inside(`${node}.id`),
    fields: [...named, 'code', 'level', 'parent', 'successors'],
  },
};

/** Those that are granted, or based in a granted region, in full, those above them by name. */
export const organizationSight: SightReading = {
  there: (node, seen) => [granted(node, seen), seen.isAmong('organizationsAbove', `${node}.id`)],
  line: { whole: granted, fields: [...named, 'kind', 'region'] },
};

/** Units and organizations that are granted, or in a granted region, and organizations above those. */
export const memberSight: SightReading = { there: organizationSight.there };

/** Those that lie in a granted region, have ever had a member from there, or have served anything there. */
export const allianceSight: SightReading = {
  there: (node, seen) => [located(node, seen), seen.isAmong('alliances', `${node}.id`)],
};

/** Those that lead to a region that is seen. */
export const formerParentSight: SightReading = {
  there: (node, seen) => [
    seen.inside(`${node}.parent`),
    seen.isAmong('regionsAbove', `${node}.parent`),
  ],
};

/** With whatever names it; by itself where it states a thing in a granted region. */
export const sourceSight: SightReading = {
  there: (node, seen) => [seen.isAmong('sources', `${node}.id`)],
  isSeenWithLink: true,
};
