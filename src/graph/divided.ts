import type { Selection, TypeCatalogue } from './reading.js';

/** Whether anything of a selection depends on how regions lay in one another. */
export function isDivided(types: TypeCatalogue, selection: Selection): boolean {
  return Object.entries(selection).some(([type, fields]) => {
    const readings = types.get(type)?.fields;
    return Object.values(fields).some(({ name, args, selection: inner }) => {
      const reading = readings?.[name];
      const isOwn = reading !== undefined && 'isDivided' in reading && reading.isDivided?.(args);
      return isOwn === true || isDivided(types, inner);
    });
  });
}
