import { intersect, type Lifetime } from '../../domain/civil-date.js';
import { type RowViolation, violation } from '../tables/violation.js';
import type { Located } from './change-source.js';
import { type KnownGraph, membershipKey } from './known-graph.js';
import type { Outdated } from './validate-replaced.js';

interface Stay extends Lifetime {
  readonly line: number | null;
  readonly earlier: Stay | undefined;
}

/**
 * Finds members that are in one alliance twice at a time. Two unknown dates may overlap, so they
 * do: an unknown start reaches back, and an unknown end forward, without limit.
 */
export class MembershipOverlaps {
  readonly #stays = new Map<string, Map<string, Stay>>();

  /** Holds a row against the rows before it. */
  add({ row, line }: Located<'memberships'>): RowViolation | null {
    const { member, alliance, validFrom, validTo } = row;
    const members = this.#stays.get(alliance) ?? new Map<string, Stay>();
    this.#stays.set(alliance, members);
    const earlier = members.get(member);
    members.set(member, { validFrom, validTo, line, earlier });
    for (let stay = earlier; stay !== undefined; stay = stay.earlier)
      if (overlaps(row, stay))
        return doubleMember(row, stay.line === null ? 'another row' : `line ${stay.line}`);
    return null;
  }

  /** Holds rows against the graph; what other rows replace there counts no more. */
  async compare(
    rows: readonly Located<'memberships'>[],
    graph: KnownGraph,
    keys: { has(key: string): boolean },
    outdated: Outdated,
  ): Promise<void> {
    const known = await graph.memberships([...new Set(rows.map(({ row }) => row.member))]);
    for (const { row, file, line } of rows)
      for (const stay of known.get(row.member) ?? []) {
        if (stay.alliance !== row.alliance || !overlaps(row, stay)) continue;
        const key = membershipKey(row.member, stay.alliance, stay.validFrom);
        if (!keys.has(key)) outdated.expect(key, { file, line, ...doubleMember(row, 'the graph') });
      }
  }
}

/** Rows with one start are one key: a duplicate, or a new version. */
function overlaps(row: Lifetime, stay: Lifetime): boolean {
  return row.validFrom !== stay.validFrom && intersect(row, stay) !== null;
}

function doubleMember(row: Located<'memberships'>['row'], where: string): RowViolation {
  const statement = `A member is in an alliance once at a time; ${where} has it in ${row.alliance} too`;
  return violation('DOUBLE_MEMBER', 'member', row.member, statement);
}
