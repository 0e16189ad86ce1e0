import { addTally, countUnit, emptyTally, type Tally, type TallyKey } from '../figures/tally.js';
import { type Profile, profileOf } from '../rules/profile.js';
import type { KeptAssessment } from './kept-assessment.js';
import { type CellPlace, cellsAt } from './place.js';

/** What a cell holds: counts of its units, those of all regions below among them. */
export interface KeptFigures {
  readonly tally: Tally;
  /** How many units have each profile; units without findings are in none. */
  readonly profiles: ReadonlyMap<Profile, number>;
}

export const emptyFigures: KeptFigures = { tally: emptyTally(), profiles: new Map() };

/** Sums up what changes in cells when assessments come and go. */
export class CellChanges {
  readonly #cells = new Map<string, Change>();

  /** The keys of the cells that change. */
  get keys(): string[] {
    return [...this.#cells.keys()];
  }

  /** Whether any figure is another one than before. */
  get isEmpty(): boolean {
    return [...this.#cells.values()].every(
      ({ sum, profiles }) =>
        Object.values(sum).every((count) => count === 0) &&
        [...profiles.values()].every((count) => count === 0),
    );
  }

  /**
   * Where a cell is now: as the last unit says that came to it, else as it was. What only went may have
   * been counted before its region was moved.
   */
  placeOf(key: string, before: CellPlace | undefined): CellPlace | null {
    const change = this.#cells.get(key);
    return change?.placed ?? before ?? change?.left ?? null;
  }

  add(kept: KeptAssessment): void {
    this.#count(kept, 1);
  }

  remove(kept: KeptAssessment): void {
    this.#count(kept, -1);
  }

  /** The figures of a cell after the changes, given those before. */
  applied(key: string, { tally, profiles }: KeptFigures): KeptFigures {
    const change = this.#cells.get(key);
    if (change === undefined) return { tally, profiles };
    const sums = new Map(profiles);
    for (const [profile, count] of change.profiles) {
      const sum = (sums.get(profile) ?? 0) + count;
      if (sum === 0) sums.delete(profile);
      else sums.set(profile, sum);
    }
    return { tally: addTally(tally, change.sum), profiles: sums };
  }

  #count({ assessment, place }: KeptAssessment, sign: 1 | -1): void {
    if (assessment === null) return;
    const profile = profileOf(assessment.findings);
    for (const cell of cellsAt(place)) {
      const change = this.#changeOf(cell);
      if (sign === 1) change.placed = cell;
      countUnit(change.sum, assessment, sign);
      if (profile !== '') change.profiles.set(profile, (change.profiles.get(profile) ?? 0) + sign);
    }
  }

  #changeOf(left: CellPlace): Change {
    const known = this.#cells.get(left.key);
    if (known !== undefined) return known;
    const change = { placed: null, left, sum: { ...emptyTally() }, profiles: new Map() };
    this.#cells.set(left.key, change);
    return change;
  }
}

interface Change {
  /** As the last unit that came says; null where none did. */
  placed: CellPlace | null;
  readonly left: CellPlace;
  /** What is added to the tally, negative where units go. */
  readonly sum: Record<TallyKey, number>;
  readonly profiles: Map<Profile, number>;
}
