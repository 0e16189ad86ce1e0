import {
  defaultTypeResolver,
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
} from 'graphql';
import { textOfLeaf } from './leaf-text.js';
import { type Completed, isPromise, keysOf, nullText, type Path, type Run } from './run.js';

/** Makes a resolved value into JSON text; throws what makes it null. */
export type Complete = (run: Run, value: unknown, path: Path) => Completed;

/** Makes an object into JSON text. */
export interface ObjectCompleter {
  complete(run: Run, source: unknown, path: Path | undefined): Completed;
}

/** The field whose values are completed. */
interface Place {
  /** Such as `Unit.name`. */
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly schema: GraphQLSchema;
  infoIn(run: Run): GraphQLResolveInfo;
  /** What is selected of values that are of an object type. */
  selected(type: GraphQLObjectType): ObjectCompleter;
}

/** How values of a type are completed (GraphQL, "Value Completion"). */
export function completerOf(type: GraphQLOutputType, place: Place): Complete {
  if (!isNonNullType(type)) return orNull(type, place);
  const complete = orNull(type.ofType, place);
  return (run, value, path) => {
    const completed = complete(run, value, path);
    if (completed === nullText)
      throw new Error(`Cannot return null for non-nullable field ${place.name}.`);
    return completed;
  };
}

function orNull(type: GraphQLNullableType & GraphQLOutputType, place: Place): Complete {
  const complete = completerOfValue(type, place);
  return (run, value, path) => {
    if (value === null || value === undefined) return nullText;
    if (value instanceof Error) throw value;
    return complete(run, value, path);
  };
}

function completerOfValue(type: GraphQLNullableType & GraphQLOutputType, place: Place): Complete {
  if (isListType(type)) return completerOfList(type.ofType, place);
  if (isLeafType(type)) return completerOfLeaf(type);
  if (isObjectType(type)) return completerOfObject(type, place);
  return completerOfAbstract(type, place);
}

function completerOfList(type: GraphQLOutputType, place: Place): Complete {
  const complete = completerOf(type, place);
  const { nodes, name } = place;
  const failed = (raw: unknown, run: Run, path: Path) => {
    const error = locatedError(raw, nodes, keysOf(path));
    if (isNonNullType(type)) throw error;
    run.note(error, path);
    return nullText;
  };
  const completeItem = (run: Run, item: unknown, path: Path): Completed => {
    try {
      const completed = isPromise(item)
        ? item.then((value) => complete(run, value, path))
        : complete(run, item, path);
      return isPromise(completed)
        ? completed.then(undefined, (error) => failed(error, run, path))
        : completed;
    } catch (error) {
      return failed(error, run, path);
    }
  };
  return (run, value, path) => {
    if (!isIterable(value))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
    const items: Completed[] = [];
    let isLater = false;
    try {
      for (const item of value) {
        const completed = completeItem(run, item, { prev: path, key: items.length });
        items.push(completed);
        isLater ||= isPromise(completed);
      }
    } catch (error) {
      // Those that were begun may fail too, which nobody hears any more.
      for (const item of items) if (isPromise(item)) item.catch(() => undefined);
      throw error;
    }
    return isLater ? Promise.all(items).then(textOfList) : textOfList(items);
  };
}

function textOfList(items: readonly unknown[]): string {
  return `[${items.join(',')}]`;
}

function completerOfLeaf(type: GraphQLLeafType): Complete {
  return (_run, value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(
        `Expected \`${type.name}.serialize(${value})\` to return non-nullable value, returned: ${serialized}`,
      );
    return textOfLeaf(serialized);
  };
}

function completerOfObject(type: GraphQLObjectType, place: Place): Complete {
  let selected: ObjectCompleter | undefined;
  return (run, value, path) => {
    selected ??= place.selected(type);
    return selected.complete(run, value, path);
  };
}

/** An interface or a union: what is selected is planned for each type that a value turns out to be of. */
function completerOfAbstract(type: GraphQLAbstractType, place: Place): Complete {
  const selected = new Map<unknown, ObjectCompleter>();
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const planFor = (name: unknown): ObjectCompleter => {
    const known = selected.get(name);
    if (known !== undefined) return known;
    const { schema } = place;
    const found = typeof name === 'string' ? schema.getType(name) : undefined;
    if (!isObjectType(found) || !schema.isSubType(type, found))
      throw new GraphQLError(`A value of ${type.name} is of one of its types, received ${name}.`);
    const made = place.selected(found);
    selected.set(name, made);
    return made;
  };
  return (run, value, path) => {
    const name = resolveType(value, run.context, place.infoIn(run), type);
    return isPromise(name)
      ? name.then((each) => planFor(each).complete(run, value, path))
      : planFor(name).complete(run, value, path);
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
