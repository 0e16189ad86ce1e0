import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isObjectType,
} from 'graphql';
import { readContract } from '../contract/schema-fields.js';

/** A list of the schema, and how to ask for it around the hubs of `spokes.ts`. */
export interface List {
  /** Its type and field, such as `Unit.parts`. */
  readonly name: string;
  /** The values of its `orderBy`; one null where it has none. */
  readonly orders: readonly (string | null)[];
  /** An operation that asks a page of it as `list`. */
  operation(paging: string, order: string | null, further?: string): string;
}

/** Where each type with lists is asked for; a new one fails until it is here. */
const hubs: Readonly<Record<string, (field: string) => string>> = {
  Query: (field) => `{ ${field} }`,
  Region: (field) => `{ hub: region(code: "35") { ${field} } }`,
  Organization: (field) => `{ hub: organization(id: "hub-o") { ${field} } }`,
  Unit: (field) => `{ hub: unit(id: "hub-u") { ${field} } }`,
  Alliance: (field) => `{ hub: alliance(id: "hub-a") { ${field} } }`,
  Bridges: (field) => `{ hub: bridges { ${field} } }`,
  ChainAudit: (field) => `{ hub: chainAudit { ${field} } }`,
  AllianceReach: (field) => `{ hub: allianceReach(alliance: "hub-a") { ${field} } }`,
  RemedyPlan: (field) => `{ hub: proposeRemedies(options: { explain: false }) { ${field} } }`,
  AlliancePlan: (field) => `{ hub: proposeAlliances(options: { most: 1 }) { ${field} } }`,
  Facility: (field) => `{ hub: node(id: "hub-f") { ... on Facility { ${field} } } }`,
};

/** By what those who may ask, and what they may, are known: they are no things of the register. */
const ofAccess: ReadonlyMap<string, string> = new Map([
  ['Grant', 'grant'],
  ['Account', 'account'],
  ['ApiToken', 'token'],
]);

/** Every list of the schema: whatever field gives a connection. */
export const lists: readonly List[] = Object.values(readContract().getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => listOf(type.name, field))
    : [],
);

function listOf(type: string, field: GraphQLField<unknown, unknown>): List {
  const hub = hubs[type];
  if (hub === undefined) throw new Error(`A type with lists has a hub, received ${type}.`);
  const args = new Map(field.args.map((each) => [each.name, getNamedType(each.type)]));
  const orderBy = args.get('orderBy');
  const fixed = [
    ...(args.has('text') ? ['text: "u"'] : []),
    ...(args.has('member') ? ['member: "hub-o"'] : []),
    ...(args.has('alliance') ? ['alliance: "hub-a"'] : []),
    ...(args.has('ended') ? ['ended: true'] : []),
    ...(args.has('until') ? ['on: "2026-01-01"', 'until: "2035-12-31"'] : []),
    ...(field.name === 'coverageGaps'
      ? ['filter: { codes: [NOT_SURVEYED, BLANK, WORK_ONLY, LAPSED] }']
      : []),
  ];
  const node = nodeOf(getNamedType(field.type));
  return {
    name: `${type}.${field.name}`,
    orders: isEnumType(orderBy) ? orderBy.getValues().map(({ name }) => name) : [null],
    operation: (paging, order, further = '') => {
      const all = [paging, ...fixed, ...(order === null ? [] : [`orderBy: ${order}`]), further];
      const given = all.filter((each) => each !== '').join(', ');
      const asked = `totalCount nodes { ${node} } edges { cursor node { ${node} } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
      return hub(`list: ${field.name}${given === '' ? '' : `(${given})`} { ${asked} }`);
    },
  };
}

/** What identifies a connection's nodes: their own id, or that of what they are about. */
function nodeOf(connection: GraphQLNamedType): string {
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  const node = nodes && getNamedType(nodes.type);
  // An entry of the audit log is no thing of the register.
  if (isObjectType(node) && 'hash' in node.getFields()) return 'id: hash';
  const own = isObjectType(node) ? ofAccess.get(node.name) : undefined;
  if (own !== undefined) return `id: ${own}`;
  const about = ['unit', 'organization', 'member', 'alliance', 'region', 'thing', 'a'].find(
    (name) => isObjectType(node) && !('id' in node.getFields()) && name in node.getFields(),
  );
  return about === undefined ? '... on Node { id }' : `${about} { ... on Node { id } }`;
}
