import type { CivilDate } from '../../domain/civil-date.js';
import { dateOf } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import { type CodeSet, codesOf, gravityOf } from './codes.js';
import type { Contents } from './contents.js';
import { type FlaggedOrganization, flagged, sinceOf } from './findings.js';
import type { Slot } from './ids.js';
import type { Lines } from './lines.js';

/**
 * An organization that is listed for some of its findings. Each value is worked out when it is asked for: a list can
 * be long, and a page shows little of it.
 */
export class ListedFindings {
  /** @param fitting of all findings those for which it is listed */
  constructor(
    private readonly contents: Contents,
    private readonly lines: Lines,
    private readonly slot: Slot,
    private readonly all: CodeSet,
    private readonly fitting: CodeSet,
  ) {}

  get id(): EntityId {
    return this.contents.ids.at(this.slot);
  }

  /** What the order by name sorts by. */
  get reading(): string {
    return this.contents.columns.readings[this.slot] ?? '';
  }

  /** The place of the gravest severity among those for which it is listed: the gravest is 0. */
  gravity(): number {
    return gravityOf(this.fitting);
  }

  /** The earliest day since when one of those holds; null where one of them has always held. */
  since(): CivilDate | null {
    const { contents, lines, slot } = this;
    const days = codesOf(this.fitting).map((code) => sinceOf(contents, lines, slot, code));
    return dateOf(Math.min(...days));
  }

  /** With all of its findings. */
  whole(): FlaggedOrganization {
    return flagged(this.contents, this.lines, this.slot, this.all);
  }
}
