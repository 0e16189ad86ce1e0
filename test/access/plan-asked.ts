import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';

/** Things that a plan names: of these their ids and names are asked. */
const things = new Set(['Unit', 'Organization', 'Region', 'Alliance']);

/** Asks a type for all that it and what is below it say, in English, up to the things that it names. */
export function planAsked(schema: GraphQLSchema, of: string): string {
  const type = schema.getType(of);
  if (!isObjectType(type)) throw new Error(`What is asked is an object type, received ${of}.`);
  return asked(type);

  function asked(type: GraphQLObjectType): string {
    if (things.has(type.name)) return `${type.name === 'Region' ? 'code' : 'id'} name`;
    const fields = Object.values(type.getFields()).map(({ name, args, type: of }) => {
      const given = args.flatMap((arg) => values[arg.name] ?? []);
      const field = given.length === 0 ? name : `${name}(${given.join(', ')})`;
      const below = getNamedType(of);
      if (below.name === 'PageInfo' || name === 'edges') return '';
      if (isObjectType(below)) return `${field} { ${asked(below)} }`;
      if (!isAbstractType(below)) return field;
      const all = schema.getPossibleTypes(below);
      return `${field} { ${all.map((each) => `... on ${each.name} { ${asked(each)} }`).join(' ')} }`;
    });
    return fields.join(' ');
  }
}

const values: Readonly<Record<string, string>> = {
  first: 'first: 50',
  skip: 'skip: 0',
  lang: 'lang: EN',
};
