import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import type { Language } from '../messages/messages.js';
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

/** Reads the names of organizations in one statement, once, or never where no text is asked for. */
export function organizationNames(reader: Reader, ids: readonly EntityId[]): NameReader {
  let reading: Promise<ReadonlyMap<EntityId, Names>> | null = null;
  return async (language) => {
    reading ??= readNames(reader, ids);
    const found = await reading;
    return (id) => {
      const names = found.get(id);
      return names === undefined ? id : nameIn(names, language);
    };
  };
}

async function readNames(
  reader: Reader,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, Names>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.read(namesOf([...new Set(ids)]));
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

const NameRow = z.object({ id: EntityId, name: z.string(), nameEn: z.string().nullable() });

function namesOf(ids: readonly EntityId[]): Statement<z.infer<typeof NameRow>> {
  return {
    name: 'coverage.organizationNames',
    text: `${organizationsOf('$ids')} RETURN o.id AS id, o.name AS name, o.nameEn AS nameEn`,
    parameters: { ids },
    decode: (row) => NameRow.parse(row),
  };
}
