import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { Answer } from '../graph/answer.js';
import { type Asking, askList } from '../graph/ask.js';
import type { ConnectionReading, SelectedField } from '../graph/reading.js';
import { inRegion, Scope } from './lists.js';
import { searchTerms } from './pinyin.js';
import { oneOf } from './readings/links.js';

const longestText = 100;
const Text = z.string();
const types = ['Organization', 'Unit', 'Alliance', 'Facility', 'Region'];

/**
 * Finds things by name: Chinese, English, pinyin or initials; the best fit first.
 *
 * @throws Problem BAD_USER_INPUT where the text is empty or too long
 */
export function search(asking: Asking, field: SelectedField): Promise<Answer> {
  const text = Text.parse(field.args.text);
  const terms = searchTerms(text);
  if (terms.length === 0 || text.length > longestText)
    throw new Problem(
      'BAD_USER_INPUT',
      `A search text has 1 to ${longestText} characters, letters among them; received ${JSON.stringify(text.slice(0, longestText))}.`,
    );
  const { region } = Scope.parse(field.args.scope);
  return askList(asking, 'search', finding(terms), field, region ?? null);
}

function finding(terms: readonly string[]): ConnectionReading {
  return {
    kind: 'connection',
    types,
    edge: null,
    match: (at, args, builder) => {
      const { kinds, sources } = Scope.parse(args.scope);
      const wanted = types.filter((type) => kinds?.includes(type.toUpperCase()) ?? true);
      return {
        pattern: inRegion(at.parent, '<-[:BASED_IN|LOCATED_IN*0..1]-', `(${at.node}:Entity)`),
        where: [
          `(${wanted.map((type) => `${at.node}:${type}`).join(' OR ') || 'false'})`,
          `any(term IN ${builder.bind(terms)} WHERE ${at.node}.search CONTAINS term)`,
          ...oneOf(`${at.node}.sourceKind`, sources, builder),
        ],
      };
    },
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
