import { type Day, dayOf } from './day.js';
import { type State, stateOf } from './state-text.js';

/** What a packed text says of a stage in which the unit exists. */
export interface StageFields {
  /** As it is written: it tells states apart. */
  readonly stateText: string;
  readonly state: State;
  /** Full members; null is unknown. */
  readonly members: number | null;
  /** Different organizations that cover the unit. */
  readonly organizations: number;
  /** Of each finding of the state. */
  readonly since: readonly Day[];
}

/** A stage of a packed text. */
export interface ReadStage {
  readonly from: Day;
  /** Null where the unit does not exist. */
  readonly fields: StageFields | null;
}

/**
 * Reads what `packStages` wrote.
 *
 * @throws Error where it is anything else
 */
export function readStages(text: string): ReadStage[] {
  if (text === '') return [];
  return text.split(';').map((stage) => {
    const [from = '', stateText = '', ...rest] = stage.split(' ');
    if (stateText === '-' && rest.length === 0) return { from: dayOf(from), fields: null };
    const [members = '', organizations = '', since = ''] = rest;
    const state = stateOf(stateText);
    // `-` is no finding, and one that holds since an unknown day.
    const dates = since === '-' && state.findings.length === 0 ? [] : since.split(',');
    if (rest.length !== 3 || dates.length !== state.findings.length)
      throw new Error(
        `A stage is from, state, members, organizations and a date for each finding, received ${JSON.stringify(stage)}.`,
      );
    return {
      from: dayOf(from),
      fields: {
        stateText,
        state,
        members: members === '-' ? null : countOf(members, stage),
        organizations: countOf(organizations, stage),
        since: dates.map((date) => (date === '-' ? 0 : dayOf(date))),
      },
    };
  });
}

function countOf(digits: string, stage: string): number {
  const count = Number(digits);
  if (Number.isSafeInteger(count) && count >= 0 && String(count) === digits) return count;
  throw new Error(
    `Members and organizations are whole numbers, received ${JSON.stringify(digits)} in ${JSON.stringify(stage)}.`,
  );
}
