import type { Answer } from '../../src/graph/answer.js';
import { type Asking, askList } from '../../src/graph/ask.js';
import type { SelectedField } from '../../src/graph/reading.js';
import { THING_TYPES } from '../../src/registry/index/thing.js';
import { inRegion, Scope } from '../../src/registry/lists.js';
import { searchTerms } from '../../src/registry/pinyin.js';
import { oneOf } from '../../src/registry/readings/links.js';

/** Search without an index: one statement that compares with every name. */
export function scanningSearch(asking: Asking, field: SelectedField): Promise<Answer> {
  const terms = searchTerms(String(field.args.text));
  const { region } = Scope.parse(field.args.scope);
  return askList(
    asking,
    'search',
    {
      kind: 'connection',
      types: THING_TYPES,
      edge: null,
      match: (at, args, builder) => {
        const { kinds, sources } = Scope.parse(args.scope);
        const wanted = THING_TYPES.filter((type) => kinds?.includes(type.toUpperCase()) ?? true);
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
    },
    field,
    region ?? null,
  );
}

function fitness(node: string, terms: string): string {
  const whole = `any(term IN ${terms} WHERE ${node}.search CONTAINS '|' + term + '|')`;
  const beginning = `any(term IN ${terms} WHERE ${node}.search CONTAINS '|' + term)`;
  return `CASE WHEN ${whole} THEN 0 WHEN ${beginning} THEN 1 ELSE 2 END`;
}
