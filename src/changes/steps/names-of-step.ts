import { lyingBy } from '../granted/lying.js';
import { cellsOfKey } from '../tables/retraction.js';
import { retractionIn, type Step, type StepOf } from './step.js';

/** What a step names. */
export interface Names {
  /** Things that are there, or that a step before it has founded. */
  readonly there: readonly string[];
  /** The ids that it gives to new things. */
  readonly founded: readonly string[];
}

/** The ids and codes that a step names. */
export function namesOf(step: Step): Names {
  switch (step.step) {
    case 'foundOrganization':
      return named([step.id], step.region, step.superior);
    case 'foundAlliance':
    case 'foundFacility':
      return named([step.id], step.region, step.parent);
    case 'foundUnit':
      return named([step.id], step.region);
    case 'foundRegion':
      return named([step.code], step.parent);
    case 'convert':
      return named([step.into.id], step.from);
    case 'split': {
      const handed = step.into.flatMap(({ units, subordinates, members }) => [
        ...units,
        ...subordinates,
        ...members,
      ]);
      return named(
        step.into.map(({ id }) => id),
        step.from,
        ...handed,
      );
    }
    case 'renameUnit':
    case 'renameFacility':
    case 'exclude':
    case 'renew':
    case 'dissolve':
    case 'reopen':
      return named([], step.id);
    case 'merge':
    case 'mergeRegions':
      return named([], ...step.from, step.into);
    case 'join':
    case 'leave':
    case 'changeRole':
      return named([], step.member, step.alliance);
    case 'cover':
    case 'uncover':
      return named([], step.organization, step.unit);
    case 'serve':
    case 'unserve':
      return named([], step.alliance, step.target);
    case 'addPart':
    case 'removePart':
      return named([], step.unit, step.whole);
    case 'detach':
      return named([], step.organization, step.superior);
    case 'move':
      return named([], step.id, step.region, step.superior, step.parent);
    case 'count':
      return named([], step.entity);
    case 'moveRegion':
      return named([], step.code, step.parent);
    case 'endRegion':
      return named([], step.code, step.successor);
    case 'survey':
      return named([], step.unit, step.region);
    case 'retract':
      return named([], ...retracted(step));
  }
}

/** What the key of a row that is taken back says of where it lies; nothing where it is none. */
function retracted(step: StepOf<'retract'>): string[] {
  const said = retractionIn(step);
  if ('violations' in said) return [];
  const { table, key } = said;
  const cells = cellsOfKey(table, key);
  const columns = table === 'sources' ? ['id'] : lyingBy(table).by;
  return columns.flatMap((column) => cells?.[column] || []);
}

function named(
  founded: readonly string[],
  ...there: readonly (string | null | undefined)[]
): Names {
  return { founded, there: there.flatMap((id) => id ?? []) };
}
