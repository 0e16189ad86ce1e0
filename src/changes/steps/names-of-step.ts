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
      return founding([step.id], step.region, step.superior);
    case 'foundAlliance':
    case 'foundFacility':
      return founding([step.id], step.region, step.parent);
    case 'foundUnit':
      return founding([step.id], step.region);
    case 'foundRegion':
      return founding([step.code], step.parent);
    case 'convert':
      return founding([step.into.id], step.from);
    case 'split': {
      const parts = step.into.flatMap((part) => [
        ...[...part.units, ...part.subordinates, ...part.members],
      ]);
      return founding(
        step.into.map(({ id }) => id),
        step.from,
        ...parts,
      );
    }
    case 'renameUnit':
    case 'renameFacility':
    case 'exclude':
    case 'renew':
    case 'dissolve':
    case 'reopen':
      return founding([], step.id);
    case 'merge':
    case 'mergeRegions':
      return founding([], ...step.from, step.into);
    case 'join':
    case 'leave':
    case 'changeRole':
      return founding([], step.member, step.alliance);
    case 'cover':
    case 'uncover':
      return founding([], step.organization, step.unit);
    case 'serve':
    case 'unserve':
      return founding([], step.alliance, step.target);
    case 'addPart':
    case 'removePart':
      return founding([], step.unit, step.whole);
    case 'detach':
      return founding([], step.organization, step.superior);
    case 'move':
      return founding([], step.id, step.region, step.superior, step.parent);
    case 'count':
      return founding([], step.entity);
    case 'moveRegion':
      return founding([], step.code, step.parent);
    case 'endRegion':
      return founding([], step.code, step.successor);
    case 'survey':
      return founding([], step.unit, step.region);
    case 'retract':
      return founding([], ...retracted(step));
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

function founding(
  founded: readonly string[],
  ...there: readonly (string | null | undefined)[]
): Names {
  return { founded, there: there.flatMap((id) => id ?? []) };
}
