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

/**
 * The end of an explanation, of which each part is worked out when it is asked for.
 *
 * @param happening all that happens on the day
 * @param after what is assessed on it
 */
export function endOn<After>(
  on: CivilDate,
  told: Told,
  happening: () => readonly ExplainedEvent[],
  after: () => After | null,
): ExplainedEnd<After> {
  let known: ReturnType<typeof toldAmong> | null = null;
  const events = () => {
    known ??= toldAmong(happening(), told);
    return known;
  };
  return {
    on,
    get events() {
      return events().events;
    },
    get outside() {
      return events().outside;
    },
    get after() {
      return after();
    },
  };
}

/** Of what happens on a day what may be told, and whether there is something else. */
function toldAmong(
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
