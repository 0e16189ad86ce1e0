import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is, with its fragments written out wherever they are spread. */
export interface OperationSize {
  /** Fields within fields, the root's being the first. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type SizesByFragment = Map<string, OperationSize>;

const nothing: OperationSize = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Measures an operation in time linear in its text, so that fragments that double one another cost
 * nothing to refuse. A fragment within itself, which another rule reports, counts once.
 */
export function sizeOf(
  { selectionSet, directives = [] }: OperationDefinitionNode,
  fragments: Fragments,
): OperationSize {
  return add({ ...nothing, directives: directives.length }, sizeOfSet(selectionSet, fragments));
}

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/** How many times each response key stands in a selection set, its fragments taken in. */
export function copiesIn(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  copies: Map<string, number> = new Map(),
  seen: Set<string> = new Set(),
): ReadonlyMap<string, number> {
  for (const selection of selections)
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      copies.set(key, (copies.get(key) ?? 0) + 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      copiesIn(selection.selectionSet, fragments, copies, seen);
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment !== undefined) copiesIn(fragment.selectionSet, fragments, copies, seen);
    }
  return copies;
}

function sizeOfSet(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  known: SizesByFragment = new Map(),
): OperationSize {
  return selections.reduce(
    (size, selection) => add(size, sizeOfSelection(selection, fragments, known)),
    nothing,
  );
}

function sizeOfSelection(
  selection: SelectionNode,
  fragments: Fragments,
  known: SizesByFragment,
): OperationSize {
  const own = { ...nothing, directives: selection.directives?.length ?? 0 };
  switch (selection.kind) {
    case Kind.FIELD: {
      const { selectionSet, alias } = selection;
      const below =
        selectionSet === undefined ? nothing : sizeOfSet(selectionSet, fragments, known);
      const field = { ...own, fields: 1, aliases: alias === undefined ? 0 : 1 };
      return { ...add(field, below), depth: below.depth + 1 };
    }
    case Kind.INLINE_FRAGMENT:
      return add(own, sizeOfSet(selection.selectionSet, fragments, known));
    case Kind.FRAGMENT_SPREAD:
      return add(own, sizeOfFragment(selection.name.value, fragments, known));
  }
}

function sizeOfFragment(name: string, fragments: Fragments, known: SizesByFragment): OperationSize {
  const fragment = fragments.get(name);
  if (fragment === undefined) return nothing;
  const measured = known.get(name);
  if (measured !== undefined) return measured;
  known.set(name, nothing);
  const size = sizeOfSet(fragment.selectionSet, fragments, known);
  known.set(name, size);
  return size;
}

function add(a: OperationSize, b: OperationSize): OperationSize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}
