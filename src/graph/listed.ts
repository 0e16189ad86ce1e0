/**
 * The Cypher of the inside of a map of properties whose values stand in a list, in the order of their names. Engines take
 * lists, and write what a pattern spells out, in half the time that they take for maps; what is null is left out.
 *
 * @param list the variable of the list
 * @param first where the values begin in it
 */
export function listed(list: string, names: readonly string[], first = 0): string {
  return names.map((name, at) => `${name}: ${list}[${first + at}]`).join(', ');
}
