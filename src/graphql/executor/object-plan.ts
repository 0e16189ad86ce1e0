import type { FieldNode, GraphQLObjectType } from 'graphql';
import { FieldPlan, type Planning } from './field-plan.js';
import { type Completed, isPromise, type Path, type Run } from './run.js';

/** What is selected of an object type. */
export class ObjectPlan {
  readonly #fields: readonly FieldPlan[];
  /** What stands before each value: the key, after a comma where it is not the first. */
  readonly #labels: readonly string[];

  constructor(
    type: GraphQLObjectType,
    selected: ReadonlyMap<string, readonly FieldNode[]>,
    plan: Planning,
  ) {
    this.#fields = [...selected].map(([key, nodes]) => new FieldPlan(type, key, nodes, plan));
    this.#labels = this.#fields.map(
      ({ key }, at) => `${at === 0 ? '' : ','}${JSON.stringify(key)}:`,
    );
  }

  /** An object as JSON text; throws what a field throws that can't be null. */
  complete(run: Run, source: unknown, path: Path | undefined): string | Promise<string> {
    let text = '{';
    for (const [at, field] of this.#fields.entries()) {
      const value = field.value(run, source, path);
      if (isPromise(value)) return this.#rest(run, source, path, text, at, value);
      text += `${this.#labels[at]}${value}`;
    }
    return `${text}}`;
  }

  /** One field after the other, as changes are made; of the root. */
  async completeInTurn(run: Run): Promise<string> {
    let text = '{';
    for (const [at, field] of this.#fields.entries())
      text += `${this.#labels[at]}${await field.value(run, undefined, undefined)}`;
    return `${text}}`;
  }

  /** From the first field on whose value is not there yet. */
  #rest(
    run: Run,
    source: unknown,
    path: Path | undefined,
    before: string,
    from: number,
    first: Completed,
  ): Promise<string> {
    const values: Completed[] = [first];
    try {
      for (const field of this.#fields.slice(from + 1)) values.push(field.value(run, source, path));
    } catch (error) {
      // What was begun is waited for, as it may fail too; in as many turns as graphql-js takes.
      return Promise.all(values)
        .then(() => '')
        .finally(() => {
          throw error;
        });
    }
    return Promise.all(values).then(
      (texts) =>
        `${before}${texts.map((text, at) => `${this.#labels[from + at]}${text}`).join('')}}`,
    );
  }
}
