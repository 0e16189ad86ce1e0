import type { EntityId } from '../../domain/ids.js';
import type { LinkBreak } from '../chain/link-break.js';
import type { Row } from '../facts/recorded-rows.js';
import type { Catalogue } from '../messages/catalogue.js';
import { en } from '../messages/en.js';
import type { Language } from '../messages/messages.js';
import { zh } from '../messages/zh.js';
import { ALL_TOLD, type Told } from './told.js';

/** What a text of an explanation is made of, in one language. */
export interface Words {
  readonly texts: Catalogue['explanations'];
  /** What stands for what may not be told. */
  readonly outside: Catalogue['outside'];
  /** The name of an entity that the rows name; its id where they don't. What may not be named is an organization outside. */
  readonly nameOf: (id: EntityId) => string;
  /** A clause, of "it", on what breaks a link upward; empty where nothing does. */
  readonly breakClause: (linkBreak: LinkBreak | null) => string;
}

/** A text in whatever language is asked for. */
export type Text = (words: Words) => string;

/** The words of a language, with the names that rows have in it. */
export function wordsIn(language: Language, rows: readonly Row[], told: Told = ALL_TOLD): Words {
  const { explanations, breaks, levels, outside } = language === 'EN' ? en : zh;
  const names = new Map<EntityId, string>();
  for (const row of rows)
    if ('name' in row)
      names.set(
        row.table === 'regions' ? row.code : row.id,
        language === 'EN' ? (row.nameEn ?? row.name) : row.name,
      );
  const nameOf = (id: EntityId) => (told.name(id) ? (names.get(id) ?? id) : outside.ORGANIZATION);
  return {
    texts: explanations,
    outside,
    nameOf,
    breakClause: (linkBreak) =>
      linkBreak === null
        ? ''
        : breaks[linkBreak.reason].explain({
            organizations: linkBreak.organizations.map(nameOf),
            skipped: linkBreak.skipped.map((level) => levels[level]),
          }),
  };
}
