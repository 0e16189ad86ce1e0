import { type DocumentNode, Kind, visit } from 'graphql';
import type { Variables } from './run.js';

/** How many plans one operation has at the most: each condition that is a variable doubles them. */
const mostPlans = 16;

/** The plans of one operation: its `@skip` and `@include` decide what it selects, so each outcome has its own. */
export class PlansByCondition<Plan> {
  readonly #names: readonly string[];
  readonly #plans = new Map<string, Plan>();

  /** @param make takes the variables that conditions are */
  constructor(
    document: DocumentNode,
    private readonly make: (variables: Variables) => Plan,
  ) {
    this.#names = conditionsIn(document);
  }

  given(variables: Variables): Plan {
    const outcome = this.#names.map((name) => String(variables[name])).join();
    const known = this.#plans.get(outcome);
    if (known !== undefined) return known;
    const plan = this.make(Object.fromEntries(this.#names.map((name) => [name, variables[name]])));
    if (this.#plans.size === mostPlans) this.#plans.clear();
    this.#plans.set(outcome, plan);
    return plan;
  }
}

/** The variables that decide whether something is selected. */
function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
