import { type FieldNode, Kind, visit } from 'graphql';

/** Whether arguments of a field depend on what an operation is asked with. */
export function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? [])
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
      },
    });
  return found;
}
