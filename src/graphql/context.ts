import DataLoader from 'dataloader';
import type { GraphQLResolveInfo, ResponsePath } from 'graphql';
import { assessmentReading } from '../coverage/queries/assessment-reading.js';
import type { RuleSet } from '../coverage/rules.js';
import type { CivilDate } from '../domain/civil-date.js';
import { claim, source } from '../evidence/readings.js';
import type { Answer } from '../graph/answer.js';
import { type Asking, askNodes } from '../graph/ask.js';
import type { Graph } from '../graph/graph.js';
import { NodeBudget } from '../graph/node-budget.js';
import type { TypeCatalogue, TypeReading } from '../graph/reading.js';
import {
  alliance,
  facility,
  observedCounts,
  organization,
  region,
  survey,
  unit,
} from '../registry/readings/entities.js';
import { selected } from './select.js';

/** What every resolver of one request shares. */
export interface Context extends Asking {
  readonly rules: RuleSet;
  /**
   * Reads what is asked of things that a computation refers to by id: all that are asked for by one
   * place in the operation in one statement.
   */
  load(info: GraphQLResolveInfo, types: readonly string[], id: string): Promise<Answer | null>;
}

/** The types that have an id. */
export const entityTypes = [
  'Region',
  'Organization',
  'Unit',
  'Alliance',
  'Facility',
  'Source',
  'Claim',
] as const;

/**
 * Makes the context of one request; `today` stands still while it lasts.
 *
 * @param types how every type is read on that day, which its requests can share
 */
export function contextOf(
  graph: Graph,
  rules: RuleSet,
  today: CivilDate,
  types: TypeCatalogue = typesFor(rules, today),
): Context {
  const asking: Asking = { reader: graph, types, today, budget: new NodeBudget() };
  const loaders = new Map<string, DataLoader<string, Answer | null>>();
  return {
    ...asking,
    rules,
    load: (info, types, id) => {
      const place = placeOf(info.path);
      let loader = loaders.get(place);
      if (loader === undefined) {
        const field = selected(info);
        loader = new DataLoader(async (ids) => {
          const found = await askNodes(asking, types, ids, field);
          return ids.map((each) => found.get(each) ?? null);
        });
        loaders.set(place, loader);
      }
      return loader.load(id);
    },
  };
}

/** The response keys down to a field: the same for every row that it is resolved for. */
function placeOf(path: ResponsePath): string {
  const above = path.prev === undefined ? '' : placeOf(path.prev);
  return typeof path.key === 'number' ? above : `${above}.${path.key}`;
}

/** How every type is read, under a rule set and as of a day. */
export function typesFor(rules: RuleSet, today: CivilDate): TypeCatalogue {
  const assessed: TypeReading = {
    ...unit,
    fields: { ...unit.fields, assessment: assessmentReading(rules, today) },
  };
  return new Map(
    [
      region,
      organization,
      assessed,
      alliance,
      facility,
      observedCounts,
      survey,
      source,
      claim(),
    ].map((type) => [type.name, type]),
  );
}
