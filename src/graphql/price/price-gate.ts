import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { Problem } from '../../domain/problem.js';
import { Turns } from '../../domain/turns.js';
import type { Context } from '../context.js';
import type { Around, Operation } from '../executor/executor.js';
import { PlansByCondition } from '../executor/plans-by-condition.js';
import type { Variables } from '../executor/run.js';
import { countsOf } from './counts.js';
import { type OperationPrice, PricePlan } from './price-plan.js';
import { prices, toldPrices } from './prices.js';

/** What operations may cost. */
export interface PriceLimits {
  /** The most points of one. */
  readonly most: number;
  /** How many of the heavy ones are answered at a time; */
  readonly heavyAtOnce: number;
  /** so many others wait for them. */
  readonly heavyWaiting: number;
}

/** An operation of more points is heavy: a tenth of a second of a processor. */
const heavyFrom = 5_000;

/** Lets operations through that cost no more than they may. */
export interface PriceGate {
  /** Has an operation answered, a heavy one in its turn. Changes have a line of their own, that of the writers. */
  readonly around: Around<Context>;
  /** How many heavy operations are answered and wait at present. */
  readonly heavy: Pick<Turns, 'running' | 'waiting'>;
  /** Why an operation is not answered; null where it is. */
  refusal(operation: Operation<Context>, variables: Variables): GraphQLError | null;
}

export function priceGate(
  schema: GraphQLSchema,
  { most, heavyAtOnce, heavyWaiting }: PriceLimits,
): PriceGate {
  const heavy = new Turns(heavyAtOnce, heavyWaiting);
  const priceOf = pricing(schema);
  return {
    heavy,
    around: async (operation, variables, answer) => {
      const cost = { ...priceOf(operation, variables), limit: most };
      if (cost.points > most) return { errors: [tooDear(cost)], cost };
      const isHeavy =
        cost.points > heavyFrom && operation.definition.operation !== OperationTypeNode.MUTATION;
      const answered = isHeavy
        ? await heavy.take(answer, operation.context.graph.signal)
        : await answer();
      return { ...answered, cost };
    },
    refusal: (operation, variables) => {
      const price = priceOf(operation, variables);
      return price.points > most ? tooDear({ ...price, limit: most }) : null;
    },
  };
}

/** Prices operations, by plans that are held as long as somebody holds their documents. */
function pricing(
  schema: GraphQLSchema,
): (operation: Operation<Context>, variables: Variables) => OperationPrice {
  const plans = new WeakMap<Operation['definition'], PlansByCondition<PricePlan>>();
  return ({ document, definition, context }, variables) => {
    let known = plans.get(definition);
    if (known === undefined) {
      known = new PlansByCondition(
        document,
        (conditions) => new PricePlan(schema, document, definition, conditions, prices),
      );
      plans.set(definition, known);
    }
    const { graph, rules, today, granted } = context;
    const asked = {
      counts: countsOf(graph, today, granted),
      followed: rules.id,
      today,
      paid: new Set<string>(),
    };
    return known.given(variables).price(variables, asked);
  };
}

/** Names the dearest fields, and what would make the first of them cheaper. */
function tooDear({
  points,
  limit,
  fields,
}: OperationPrice & { readonly limit: number }): GraphQLError {
  const dearest = fields.toSorted((a, b) => b.points - a.points).slice(0, 3);
  const named = dearest.map(({ key, points: own }) => `${key} ${own}`).join(', ');
  const [first] = dearest;
  const cheaper = toldPrices.get(`Query.${first?.field}`)?.cheaper ?? 'smaller pages';
  const message = `An operation costs at most ${limit} points (docs/prices.md), received one of ${points}: ${named}. It is cheaper with ${cheaper}, and each field can be asked for by itself.`;
  return new GraphQLError(message, { originalError: new Problem('COST_EXCEEDED', message) });
}
