import type { CivilDate } from '../../domain/civil-date.js';
import type { Row } from '../facts/recorded-rows.js';
import { lifetimeOf } from './breaking.js';
import { type Explained, said } from './facts.js';
import type { Text } from './text.js';
import type { Told } from './told.js';

/** What can happen to a fact on such a day. */
export const EVENT_KINDS = {
  BEGINS: '开始',
  ENDS: '终止',
  MOVES: '区划变更',
  MATURES: '期满',
} as const;

/** What happens on the day up to which an explanation holds. */
export interface ExplainedEvent {
  readonly kind: keyof typeof EVENT_KINDS;
  /** The id of the fact that begins, ends, comes of age or comes to lie elsewhere. */
  readonly fact: string;
  readonly text: Text;
}

/** Until when an explanation holds, and what happens then. */
export interface ExplainedEnd<After> {
  /** The first day on which it may no longer hold. */
  readonly on: CivilDate;
  readonly events: readonly ExplainedEvent[];
  /** Whether something else happens that may not be told. */
  readonly outside: boolean;
  /** What is assessed on that day; null where nothing is alive any more. */
  readonly after: After | null;
}

/** Of what happens on a day what may be told, and whether there is something else. */
export function toldAmong(
  events: readonly ExplainedEvent[],
  told: Told,
): Pick<ExplainedEnd<never>, 'events' | 'outside'> {
  const known = events.filter(({ fact }) => told.row(fact));
  return { events: known, outside: known.length < events.length };
}

/** The rows that begin or end on a day, a count or a survey being one that begins. */
export function eventsOf(
  rows: Iterable<Row>,
  on: CivilDate,
  explained: Omit<Explained, 'on' | 'told'>,
): ExplainedEvent[] {
  return [...new Set(rows)].flatMap((row): ExplainedEvent[] => {
    const { validFrom, validTo } = lifetimeOf(row, explained.rows);
    const event = (kind: 'BEGINS' | 'ENDS'): ExplainedEvent => ({
      kind,
      fact: row.key,
      text: (words) => {
        const fact = said(row, explained, words);
        return words.texts.events[kind === 'BEGINS' ? 'begins' : 'ends']({ fact });
      },
    });
    if (validFrom === on) return [event('BEGINS')];
    return validTo === on && row.table !== 'counts' ? [event('ENDS')] : [];
  });
}
