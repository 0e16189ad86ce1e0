import type { Terms } from '../../rules/clauses.js';
import type { DutyConditionValues } from '../explanation-texts.js';

/** From when on a duty binds: `staff of 100 or more, or a revenue of 20,000,000 yuan or more`. */
export function terms(when: readonly Terms[]): string {
  return when.map(all).join(', or ');
}

function all({ staff, revenue, members, years }: Terms): string {
  const parts: string[] = [];
  if (staff !== undefined) parts.push(`staff of ${staff} or more`);
  if (revenue !== undefined) parts.push(`a revenue of ${yuan(revenue)} or more`);
  if (members !== undefined) parts.push(`${members} full members or more`);
  if (years !== undefined)
    parts.push(years === 1 ? '1 year of standing' : `${years} years of standing`);
  return parts.join(' and ');
}

/** What a unit has of that: `staff 120, revenue unknown`. */
export function reached({ when, staff, revenue, members, begins }: DutyConditionValues): string {
  const names = new Set(when.flatMap((each) => Object.keys(each)));
  const parts: string[] = [];
  if (names.has('staff')) parts.push(`staff ${staff ?? 'unknown'}`);
  if (names.has('revenue')) parts.push(`revenue ${revenue === null ? 'unknown' : yuan(revenue)}`);
  if (names.has('members')) parts.push(`full members ${members ?? 'unknown'}`);
  if (names.has('years')) parts.push(`its first day ${begins ?? 'unknown'}`);
  return parts.join(', ');
}

export function yuan(amount: number): string {
  return `${String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',')} yuan`;
}
