import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { Answer } from '../graph/answer.js';
import { type Asking, askList, noSuchRegion } from '../graph/ask.js';
import type { KeyValue } from '../graph/cursor.js';
import { pageOf } from '../graph/page.js';
import type { ConnectionReading, SelectedField } from '../graph/reading.js';
import { currentThings } from './current-things.js';
import { FITS } from './index/fitness.js';
import type { FoundThing } from './index/found-list.js';
import { THING_TYPES } from './index/thing.js';
import { Scope } from './lists.js';
import { searchTerms } from './pinyin.js';

const longestText = 100;
const Text = z.string();

/**
 * Finds things by name: Chinese, English, pinyin or initials; the best fit first. Which things a page shows
 * is answered from the index of things, what is asked of them is read.
 *
 * @throws Problem BAD_USER_INPUT where the text is empty or too long, NOT_FOUND where no region has the
 *   scope's code
 */
export async function search(asking: Asking, field: SelectedField): Promise<Answer> {
  const text = Text.parse(field.args.text);
  const terms = searchTerms(text);
  if (terms.length === 0 || text.length > longestText)
    throw new Problem(
      'BAD_USER_INPUT',
      `A search text has 1 to ${longestText} characters, letters among them; received ${JSON.stringify(text.slice(0, longestText))}.`,
    );
  const { size, backward, behind } = pageOf('Query.search', field.args, orderKeys.length);
  const { region = null, kinds, sources = null } = Scope.parse(field.args.scope);
  const { value: things } = await currentThings(asking.reader);
  if (region !== null && !things.hasRegion(region)) throw noSuchRegion(region);
  const types = THING_TYPES.filter((type) => kinds?.includes(type.toUpperCase()) ?? true);
  const found = things.find(terms, { types, sourceKinds: sources, region });
  const shown = found.nearest(size + 1, backward, behind === null ? null : foundAt(behind));
  return askList(asking, 'search', listing(terms, shown, found.total), field, null);
}

const orderKeys = ['fit', 'size', 'id'] as const;
const Keys = z.tuple([z.literal(FITS), z.number(), z.string()]);

/** What stands at a cursor. */
function foundAt(keys: readonly KeyValue[]): FoundThing {
  const [fit, size, id] = Keys.parse(keys);
  return { fit, size, id };
}

/** The list as far as a page shows it. */
function listing(
  terms: readonly string[],
  shown: readonly FoundThing[],
  total: number,
): ConnectionReading {
  return {
    kind: 'connection',
    types: THING_TYPES,
    edge: null,
    match: ({ node }, _args, builder) => ({
      pattern: `(${node}:Entity)`,
      where: [`${node}.id IN ${builder.bind(shown.map(({ id }) => id))}`],
    }),
    total,
    orders: {
      FIT: [
        { expression: ({ node }, builder) => fitness(node, builder.bind(terms)) },
        { expression: ({ node }) => `size(${node}.name)` },
        { expression: ({ node }) => `${node}.id` },
      ],
    },
  };
}

/** 0 where a whole name fits, 1 where its beginning does, else 2; `|` stands around every name. */
function fitness(node: string, terms: string): string {
  const whole = `any(term IN ${terms} WHERE ${node}.search CONTAINS '|' + term + '|')`;
  const beginning = `any(term IN ${terms} WHERE ${node}.search CONTAINS '|' + term)`;
  return `CASE WHEN ${whole} THEN 0 WHEN ${beginning} THEN 1 ELSE 2 END`;
}
