import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { fragmentsOf } from '../operation-size.js';
import { AnswerText, type WrittenAnswer } from './answer-text.js';
import type { Planning } from './field-plan.js';
import { ObjectPlan } from './object-plan.js';
import { Run, type Variables } from './run.js';

/** A query or mutation with what it selects worked out, type by type. */
export class OperationPlan implements Planning {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly #root: ObjectPlan;
  #fields = 0;

  /**
   * @param conditions the variables that decide what is selected; the others are not looked at
   * @param onField called for each field that is planned
   */
  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly definition: OperationDefinitionNode,
    private readonly conditions: Variables,
    private readonly onField: () => void,
  ) {
    const { operation, selectionSet } = definition;
    this.fragments = Object.fromEntries(fragmentsOf(document));
    const type = schema.getRootType(operation);
    if (type == null)
      throw new Error(`A valid operation is one of its schema, received a ${operation}.`);
    const fields = collectFields(schema, this.fragments, conditions, type, selectionSet);
    this.#root = new ObjectPlan(type, fields, this);
  }

  /** @returns data as an `AnswerText`, or null where an error leaves nothing of them */
  async answer(context: unknown, variables: Variables): Promise<WrittenAnswer> {
    const run = new Run(context, variables);
    const data = await this.#data(run);
    return run.errors.length === 0 ? { data } : { errors: run.errors, data };
  }

  async #data(run: Run): Promise<AnswerText | null> {
    try {
      const isChange = this.definition.operation === OperationTypeNode.MUTATION;
      return new AnswerText(
        await (isChange
          ? this.#root.completeInTurn(run)
          : this.#root.complete(run, undefined, undefined)),
      );
    } catch (error) {
      run.note(locatedError(error, undefined), undefined);
      return null;
    }
  }

  selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): ObjectPlan {
    const { schema, fragments, conditions } = this;
    return new ObjectPlan(type, collectSubfields(schema, fragments, conditions, type, nodes), this);
  }

  nextField(): number {
    this.onField();
    this.#fields += 1;
    return this.#fields - 1;
  }
}
