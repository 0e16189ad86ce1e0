import type {
  HierarchyName,
  KnownEntity,
  KnownFormerParent,
  KnownGraph,
  KnownLink,
  KnownMembership,
  KnownSource,
} from '../../../src/changes/validate/known-graph.js';

export interface Known {
  entities?: Readonly<Record<string, KnownEntity>>;
  parents?: Partial<Readonly<Record<HierarchyName, Readonly<Record<string, readonly string[]>>>>>;
  memberships?: Readonly<Record<string, readonly KnownMembership[]>>;
  links?: Readonly<Record<string, readonly KnownLink[]>>;
  formerParents?: readonly KnownFormerParent[];
  statedBy?: Readonly<Record<string, KnownSource>>;
  referring?: Readonly<Record<string, readonly string[]>>;
}

/** A graph that knows what a test says, and remembers what it was asked. */
export function knowing(known: Known): KnownGraph & { readonly asked: [string, string[]][] } {
  const asked: [string, string[]][] = [];
  const answer = async <T>(what: string, ids: readonly string[], of: Record<string, T> = {}) => {
    asked.push([what, [...ids].sort()]);
    return new Map(Object.entries(of).filter(([id]) => ids.includes(id)));
  };
  return {
    asked,
    isEmpty: async () => Object.keys(known).length === 0,
    entities: (ids) => answer('entities', ids, known.entities),
    parents: (hierarchy, ids) => answer(hierarchy, ids, known.parents?.[hierarchy]),
    memberships: (members) => answer('memberships', members, known.memberships),
    formerParents: async () => known.formerParents ?? [],
    statedBy: (_, keys) => answer('statedBy', keys, known.statedBy),
    links: (ids) => answer('links', ids, known.links),
    takenBack: async () => new Set(),
    referring: (_, ids) => answer('referring', ids, known.referring),
    told: async (ids) => ids,
  };
}

export const NOTHING = knowing({});
