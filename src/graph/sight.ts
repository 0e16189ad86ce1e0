import type { Granted } from '../domain/divisions.js';
import { oncePer } from '../domain/once-per.js';
import { setOf } from '../domain/set-of.js';
import type { Parameter } from './statement.js';

/** What of the graph whoever asks may see: all of it, or a part. */
export type Sight = 'ALL' | SeenPart;

/** How regions are told in a statement: by what their codes begin with and no others do, and others by themselves. */
export interface ToldRegions {
  readonly beginnings: readonly string[];
  readonly others: readonly string[];
}

/**
 * The condition that an expression is a code of some regions as they are told, of a statement that has both lists as its
 * parameters and the same text whatever is in them.
 */
export function isTold(code: string): string {
  return `(any(beginning IN $beginnings WHERE ${code} STARTS WITH beginning) OR ${code} IN $others)`;
}

/** What lies in some regions, or is below some organizations, and the line above that. */
export interface SeenPart {
  /** The organizations and units that are below some organizations are granted one by one. */
  readonly granted: Granted;
  /** The ids of these organizations. */
  readonly organizations: readonly string[];
  /** The codes of the regions that are granted and of all that lie in them. */
  readonly regions: readonly string[];
  readonly told: ToldRegions;
  /** The codes of the regions above what is granted, which are seen by name. */
  readonly regionsAbove: readonly string[];
  /** The ids of the organizations above those that are granted, which are seen by name. */
  readonly organizationsAbove: readonly string[];
  /** The ids of the alliances elsewhere that have, or had, to do with what is granted. */
  readonly alliances: readonly string[];
  /** The ids of the sources that state the things that are granted. */
  readonly sources: readonly string[];
}

/** What is granted; null: all is seen. */
export function grantedOf(sight: Sight): Granted | null {
  return sight === 'ALL' ? null : sight.granted;
}

/** What is granted in words: the codes of its regions, and the ids of its organizations. */
export function toldGranted({ granted, organizations }: SeenPart): string {
  return [...granted.regions, ...organizations].join(', ') || 'nothing of the graph';
}

type SeenList = 'regionsAbove' | 'organizationsAbove' | 'alliances' | 'sources';

/** What a reading's conditions are made of, where a part is seen. */
export interface SeenNames {
  /** The condition that an expression is one of a list. */
  isAmong(of: SeenList, id: string): string;
  /** The condition that an expression is the code of a region that is granted, or lies in one. */
  inside(code: string): string;
  /** The condition that a thing is in such a region, or granted by itself. */
  granted(node: string): string;
}

/** What a hand-written statement has of a sight: its conditions, and the parameters that these bind. */
export class SeenIn {
  readonly parameters: Record<string, Parameter> = {};
  /** Null where all is seen. */
  readonly #seen: PartNames | null;

  constructor(sight: Sight) {
    const bind = (value: Parameter): string => {
      const name = `seen${Object.keys(this.parameters).length + 1}`;
      this.parameters[name] = value;
      return `$${name}`;
    };
    this.#seen = sight === 'ALL' ? null : new PartNames(sight, { bind });
  }

  /** ` WHERE …`, the condition that a thing is seen; nothing where all is. */
  where(reading: SightReading, node: string): string {
    return this.and(reading, node).replace(/^ AND/, ' WHERE');
  }

  /** ` AND …`, the condition that a thing is seen; nothing where all is. */
  and(reading: SightReading, node: string): string {
    return this.#seen === null ? '' : ` AND (${reading.there(node, this.#seen).join(' OR ')})`;
  }
}

/** How things of a type are seen by whoever sees a part of the graph. */
export interface SightReading {
  /** The conditions over its variable of which one is enough for a thing to be there. */
  readonly there: (node: string, seen: SeenNames) => readonly string[];
  /** Whether whoever sees what leads to it sees it too. */
  readonly isSeenWithLink?: true;
  /** Of things that may be seen by name alone: */
  readonly line?: {
    /** the condition that one is seen in full, */
    readonly whole: (node: string, seen: SeenNames) => string;
    /** and the fields of one that isn't. */
    readonly fields: readonly string[];
  };
}

/** Binds the lists of a part as parameters of a statement, each once and where it is used. */
export class PartNames implements SeenNames {
  readonly #bound = new Map<Parameter, string>();

  constructor(
    private readonly part: SeenPart,
    private readonly statement: { bind(value: Parameter): string },
  ) {}

  /** An id names one thing, so that all but sources are one parameter: each costs about as much as a condition. */
  isAmong(of: SeenList, id: string): string {
    return this.#among(of === 'sources' ? this.part.sources : besides(this.part), id);
  }

  #among(ids: readonly string[], id: string): string {
    return `${this.#bind(textOf(ids))} CONTAINS (' ' + ${id} + ' ')`;
  }

  granted(node: string): string {
    const { things } = this.part.granted;
    const isOneOf = things.length === 0 ? 'false' : this.#among(things, `${node}.id`);
    return either(this.inside(`${node}.region`), isOneOf);
  }

  /** The same where a node has one of some ids: of a list these alone are handed over, of which there are few. */
  ofThose(node: string, ids: readonly string[]): SeenNames {
    const isOneOf = (list: readonly string[]): string => {
      const those = ids.filter((id) => setOf(list).has(id));
      if (those.length === ids.length) return 'true';
      return those.length === 0 ? 'false' : `${node}.id IN ${this.#bind(those)}`;
    };
    return {
      isAmong: (of, id) => (id === `${node}.id` ? isOneOf(this.part[of]) : this.isAmong(of, id)),
      inside: (code) => this.inside(code),
      granted: () => either(this.inside(`${node}.region`), isOneOf(this.part.granted.things)),
    };
  }

  /**
   * As `isTold`, by the lengths of beginnings, of which there are few: that takes a third of the time for each thing. What
   * is cut to a length is none of those of another, so that all are one parameter: each costs as much as a condition.
   */
  inside(code: string): string {
    const { beginnings, others } = this.part.told;
    const ways = lengthsOf(beginnings).map(
      (length) => `left(${code}, ${length}) IN ${this.#bind(beginnings)}`,
    );
    if (others.length > 0 || ways.length === 0) ways.push(`${code} IN ${this.#bind(others)}`);
    return `(${ways.join(' OR ')})`;
  }

  #bind(value: Parameter): string {
    const known = this.#bound.get(value) ?? this.statement.bind(value);
    this.#bound.set(value, known);
    return known;
  }
}

/**
 * A list of ids as one text, each between spaces, which no id has. Of a list Grafeo is handed each id by itself, and looks
 * through them for each thing: with 500 ids one look-up takes four times as long as with none, and as a text no longer.
 */
const textOf = oncePer((ids: readonly string[]) => ` ${ids.join(' ')} `);

/** The ids of what is seen of a part beside what is granted. */
const besides = oncePer(
  ({ regionsAbove, organizationsAbove, alliances }: SeenPart): readonly string[] => [
    ...regionsAbove,
    ...organizationsAbove,
    ...alliances,
  ],
);

const lengthsOf = oncePer((beginnings: readonly string[]): readonly number[] => [
  ...new Set(beginnings.map(({ length }) => length)),
]);

/** Two conditions of which one is enough. */
function either(one: string, other: string): string {
  if (other === 'true') return other;
  return other === 'false' ? one : `(${one} OR ${other})`;
}
