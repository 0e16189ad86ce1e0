import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Recorded, Row } from '../facts/recorded-rows.js';
import type { FactValues } from '../messages/explanation-texts.js';
import { type FactBreak, type FactKind, kindOfTable } from '../messages/fact-kinds.js';
import { type Breaking, breakingOf, entitiesIn, lifetimeOf } from './breaking.js';
import type { Text, Words } from './text.js';
import type { Told } from './told.js';

/** One row that an explanation has read. */
export interface ExplainedFact {
  /** The row's key: what steps, changes and events refer to. */
  readonly id: string;
  readonly kind: FactKind;
  /** From when until when the row says that it holds; a count until the next one. */
  readonly lifetime: Lifetime;
  /** Whether it holds on the day, and counts for what is explained. */
  readonly holds: boolean;
  /** Why it doesn't; null where it does. */
  readonly broken: FactBreak | null;
  /** The entities that it names. */
  readonly about: readonly EntityId[];
  /** Where it comes from. */
  readonly row: Recorded;
  readonly text: Text;
  /** Why it doesn't hold, in words; empty where it does. */
  readonly why: Text;
}

/** What is explained, and on which day. */
export interface Explained {
  readonly id: EntityId;
  readonly on: CivilDate;
  readonly rows: readonly Row[];
  /** It is a unit with duties: what else was counted of it than members decides on these. */
  readonly hasDuties: boolean;
  readonly told: Told;
}

/**
 * Rows as facts, of those that may be told.
 *
 * @param further what else keeps a row whose own dates and ends are in order from counting
 */
export function explainedFacts(
  relevant: Iterable<Row>,
  explained: Explained,
  further: (row: Row) => Breaking | null,
): ExplainedFact[] {
  const entities = entitiesIn(explained.rows);
  return [...new Set(relevant)]
    .filter(({ table, key }) => table !== 'regions' && explained.told.row(key))
    .map((row): ExplainedFact => {
      const lifetime = lifetimeOf(row, explained.rows);
      const breaking = breakingOf(row, lifetime, entities, explained.on) ?? further(row);
      return {
        id: row.key,
        kind: kindOfTable[row.table],
        lifetime,
        holds: breaking === null,
        broken: breaking?.broken ?? null,
        about: namedBy(row, explained.id),
        row,
        text: (words) => {
          const clause = said(row, explained, words);
          const isExplained = row.table === 'organizations' && row.id === explained.id;
          return words.texts.sentence(isExplained ? clause + words.texts.terms(row) : clause);
        },
        why: ({ texts, nameOf }) => {
          if (breaking === null) return '';
          const { broken, because, date } = breaking;
          return texts.breaks[broken]({ name: because === null ? '' : nameOf(because), date });
        },
      };
    });
}

/** What a row states, in a clause without its dates. */
export function said(
  row: Row,
  { id, hasDuties }: Pick<Explained, 'id' | 'hasDuties'>,
  { texts, nameOf }: Words,
): string {
  const [name, other] = namedBy(row, id);
  const values: FactValues = {
    name: nameOf(name),
    other: other === undefined ? '' : nameOf(other),
    mode: row.table === 'coverages' ? row.mode : null,
    members: row.table === 'counts' ? row.fullMembers : null,
    staff: row.table === 'counts' && hasDuties ? row.staff : null,
    revenue: row.table === 'counts' && hasDuties ? row.revenue : null,
  };
  return texts.facts[kindOfTable[row.table]](values);
}

/** The entities that a row names, the one that it says something of first. */
function namedBy(
  row: Row,
  explained: EntityId,
): readonly [EntityId] | readonly [EntityId, EntityId] {
  switch (row.table) {
    case 'units':
    case 'organizations':
    case 'alliances':
      return [row.id];
    case 'regions':
      return [row.code];
    case 'coverages':
      return [row.organization, row.unit];
    case 'parts':
      return [row.unit, row.whole];
    case 'memberships':
      return [row.member, row.alliance];
    case 'services':
      return [row.alliance, row.target];
    case 'subordinations':
      return [row.organization, row.superior];
    case 'counts':
      return [row.entity];
    case 'surveys':
      return row.region === null ? [explained] : [explained, row.region];
  }
}
