import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import type { CoverageMode, RegionLevel, SourceKind } from '../../domain/vocabulary.js';
import type { EntityTable, TableName } from '../tables/tables.js';

/**
 * What validation asks of the graph that a change set is to be written to. Every look-up is batched
 * (at most `BATCH` ids, each once) and answers for the ids it knows; an id without an entry in the
 * answer is not in the graph. Superseded versions, kept as what was known before, are never meant.
 */
export interface KnownGraph {
  /** Whether the graph holds no entity at all: then nothing else is asked. */
  isEmpty(): Promise<boolean>;

  /** The things that have these ids, of whatever type. Asked for references and for rows' own ids. */
  entities(ids: readonly string[]): Promise<ReadonlyMap<string, KnownEntity>>;

  /** What stands directly above each of these, on any date: asked to find cycles. */
  parents(
    hierarchy: HierarchyName,
    ids: readonly string[],
    /** The keys of dated links that count no more. */
    without: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;

  /** The alliances that these organizations or units are or were in, by member. */
  memberships(members: readonly string[]): Promise<ReadonlyMap<string, readonly KnownMembership[]>>;

  /** Where regions lay before, all of it: few regions ever move. */
  formerParents(): Promise<readonly KnownFormerParent[]>;

  /**
   * By which sources the graph states the rows that have these keys, by key: asked for what a synthetic source states, and
   * for what is retracted.
   */
  statedBy(table: TableName, keys: readonly string[]): Promise<ReadonlyMap<string, KnownSource>>;

  /**
   * What a new version of these could put in the wrong: their dated links in either direction, and
   * of regions, the regions directly within. Asked only for replaced organizations, units and
   * alliances whose lifetime or kind differs, and for replaced regions whose lifetime or level does.
   */
  links(ids: readonly string[]): Promise<ReadonlyMap<string, readonly KnownLink[]>>;

  /** Those of some keys that the graph has no row of any more, and had one. Asked for what is retracted. */
  takenBack(table: TableName, keys: readonly string[]): Promise<ReadonlySet<string>>;

  /** The keys of the rows that refer to things, by id, each once or more. Asked for what is retracted. */
  referring(
    table: EntityTable,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;

  /** The same ids, as violations name them: those of things that whoever is told of them does not see are left out. */
  told(ids: readonly string[]): Promise<readonly string[]>;
}

/** The most ids that one look-up asks for. */
export const BATCH = 2_000;

/** What may not form a cycle: `parent` of three files, and PART_OF between units. */
export type HierarchyName = 'regions' | 'alliances' | 'facilities' | 'parts';

export interface KnownEntity extends Lifetime {
  readonly table: EntityTable;
  /** The level of a region; null for a claim. */
  readonly kind: string | null;
}

/** The source of a row of the graph; null where it has none. */
export interface KnownSource {
  readonly source: string | null;
  readonly sourceKind: SourceKind | null;
}

/** A row of region_parents.csv. */
export interface KnownFormerParent extends Lifetime {
  /** `keyOf` of its row. */
  readonly key: string;
  readonly region: string;
  readonly parent: string;
}

export interface KnownMembership extends Lifetime {
  readonly alliance: string;
}

export type KnownLink = KnownEdge | KnownCoverage | KnownSubregion;

interface KnownEdge extends Lifetime {
  readonly table: 'subordinations' | 'parts' | 'memberships' | 'services';
  /** `keyOf` of its row: a change set that has the same key replaces the link. */
  readonly key: string;
}

interface KnownCoverage extends Lifetime {
  readonly table: 'coverages';
  readonly key: string;
  readonly mode: CoverageMode;
  /** The end whose kind decides about the mode. */
  readonly organization: string;
}

export interface KnownSubregion extends Lifetime {
  readonly table: 'regions';
  readonly key: string;
  readonly code: string;
  readonly level: RegionLevel;
}

/** The key of a membership, as `keyOf` writes it. */
export function membershipKey(member: string, alliance: string, from: CivilDate | null): string {
  return `memberships|${member}|${alliance}|${from ?? ''}`;
}
