import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import type { RowSight } from '../../registry/rows-seen.js';
import { type Language, outside } from '../messages/messages.js';
import { organizationsOf } from '../reading/rows-around-organization.js';

/** What a thing is called: in Chinese, or as the source has it, and in English where that is given. */
export interface Names {
  readonly name: string;
  readonly nameEn: string | null;
}

/** A thing's name in a language, where it has one there. */
export function nameIn({ name, nameEn }: Names, language: Language): string {
  return language === 'EN' ? (nameEn ?? name) : name;
}

/** Gives the names that texts in a language take, which are read when the first text is asked for. */
export type NameReader = (language: Language) => Promise<(organization: EntityId) => string>;

/** Who reads names, on which day, and what of the graph is seen. */
type Naming = Pick<Asking, 'reader' | 'types' | 'today' | 'sight'>;

/**
 * Reads the names of organizations in one statement, once, or never where no text is asked for.
 *
 * @param sight which of them may be named
 */
export function organizationNames(
  asking: Naming,
  ids: readonly EntityId[],
  sight: RowSight,
): NameReader {
  let reading: Promise<ReadonlyMap<EntityId, Names>> | null = null;
  return async (language) => {
    reading ??= readNames(asking, ids);
    const found = await reading;
    return (id) => {
      const names = found.get(id);
      if (names !== undefined) return nameIn(names, language);
      // What was retracted has an id alone.
      return sight.thing(id) !== null ? id : outside('ORGANIZATION', language);
    };
  };
}

async function readNames(
  { reader, types, today, sight }: Naming,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, Names>> {
  if (ids.length === 0) return new Map();
  const builder = new StatementBuilder(types, today, await sight());
  const rows = await reader.read(namesOf([...new Set(ids)], builder));
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

const NameRow = z.object({ id: EntityId, name: z.string(), nameEn: z.string().nullable() });

function namesOf(
  ids: readonly EntityId[],
  builder: StatementBuilder,
): Statement<z.infer<typeof NameRow>> {
  const those = [organizationsOf(builder.bind(ids)), ...builder.seen(['Organization'], 'o')];
  return {
    name: 'coverage.organizationNames',
    text: `${those.join(' AND ')} RETURN o.id AS id, o.name AS name, o.nameEn AS nameEn`,
    parameters: builder.parameters,
    decode: (row) => NameRow.parse(row),
  };
}
