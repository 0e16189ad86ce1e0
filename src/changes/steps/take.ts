import { convert } from './convert.js';
import type { Draft } from './draft.js';
import { count, dissolve, found, move, survey } from './entities.js';
import { changeRole, cover, join, leave, serve, uncover, unserve } from './links.js';
import { merge } from './merge.js';
import { addPart, detach, removePart } from './parts.js';
import { endRegion, foundRegion, mergeRegions, moveRegion } from './regions.js';
import { exclude, rename, renew, reopen } from './restate.js';
import { retract } from './retract.js';
import { split } from './split.js';
import type { Step } from './step.js';

/** Takes a step in a draft: writes the rows that it comes to, or says why it can't be taken. */
export function take(step: Step, draft: Draft): void {
  switch (step.step) {
    case 'foundOrganization':
    case 'foundAlliance':
    case 'foundUnit':
    case 'foundFacility':
      found(step, draft);
      break;
    case 'renameUnit':
      rename('units', step, draft);
      break;
    case 'renameFacility':
      rename('facilities', step, draft);
      break;
    case 'exclude':
      exclude(step, draft);
      break;
    case 'renew':
      renew(step, draft);
      break;
    case 'dissolve':
      dissolve(step, draft);
      break;
    case 'reopen':
      reopen(step, draft);
      break;
    case 'convert':
      convert(step, draft);
      break;
    case 'merge':
      merge(step, draft);
      break;
    case 'split':
      split(step, draft);
      break;
    case 'join':
      join(step, draft);
      break;
    case 'leave':
      leave(step, draft);
      break;
    case 'changeRole':
      changeRole(step, draft);
      break;
    case 'cover':
      cover(step, draft);
      break;
    case 'uncover':
      uncover(step, draft);
      break;
    case 'serve':
      serve(step, draft);
      break;
    case 'unserve':
      unserve(step, draft);
      break;
    case 'addPart':
      addPart(step, draft);
      break;
    case 'removePart':
      removePart(step, draft);
      break;
    case 'detach':
      detach(step, draft);
      break;
    case 'move':
      move(step, draft);
      break;
    case 'retract':
      retract(step, draft);
      break;
    case 'count':
      count(step, draft);
      break;
    case 'foundRegion':
      foundRegion(step, draft);
      break;
    case 'moveRegion':
      moveRegion(step, draft);
      break;
    case 'endRegion':
      endRegion(step, draft);
      break;
    case 'mergeRegions':
      mergeRegions(step, draft);
      break;
    case 'survey':
      survey(step, draft);
      break;
  }
}
