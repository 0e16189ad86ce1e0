import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * Asks a field of a type for all that can be asked of it, as far as the things that it leads to: a field that the
 * schema gets is in it by itself. Null where it has to be asked with an argument.
 *
 * @param apart the fields that are left out, such as `Unit.assessment`
 */
export function everythingOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  apart: ReadonlySet<string>,
): string | null {
  return asking(type, field, 1, [type]);

  /** @param beside the types of which the same is asked: fields of one name that differ need names of their own */
  function asking(
    { name: parent }: GraphQLObjectType,
    { name, args, type: of }: GraphQLField<unknown, unknown>,
    left: number,
    beside: readonly GraphQLObjectType[],
  ): string | null {
    if (apart.has(`${parent}.${name}`) || cursors.has(name) || args.some(isRequiredArgument))
      return null;
    const differs = beside.some((each) => `${each.getFields()[name]?.type ?? of}` !== `${of}`);
    const asked = `${differs ? `${parent}_${name}: ` : ''}${name}${args.some((arg) => arg.name === 'first') ? '(first: 50)' : ''}`;
    const below = getNamedType(of);
    if (!isCompositeType(below)) return asked;
    if (left === 0) return null;
    const types = isObjectType(below) ? [below] : schema.getPossibleTypes(below);
    const parts = types.map((each) => {
      const isPage = /(Connection|Edge)$/.test(each.name);
      const fields = Object.values(each.getFields()).map((next) =>
        asking(each, next, isPage ? left : left - 1, types),
      );
      return `... on ${each.name} { __typename ${fields.filter((next) => next !== null).join(' ')} }`;
    });
    return `${asked} { ${parts.join(' ')} }`;
  }
}

/** What stands at a cursor depends on the whole list. */
const cursors = new Set(['cursor', 'pageInfo']);
