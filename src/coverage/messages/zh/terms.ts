import type { Terms } from '../../rules/clauses.js';
import type { DutyConditionValues } from '../explanation-texts.js';

/** From when on a duty binds: `职工100人以上或年营业收入2000万元以上`. */
export function terms(when: readonly Terms[]): string {
  return when.map(all).join('或');
}

function all({ staff, revenue, members, years }: Terms): string {
  const parts: string[] = [];
  if (staff !== undefined) parts.push(`职工${staff}人以上`);
  if (revenue !== undefined) parts.push(`年营业收入${yuan(revenue)}以上`);
  if (members !== undefined) parts.push(`正式党员${members}人以上`);
  if (years !== undefined) parts.push(`成立满${years}年`);
  return parts.join('且');
}

/** What a unit has of that: `职工120人，年营业收入不明`. */
export function reached({ when, staff, revenue, members, begins }: DutyConditionValues): string {
  const names = new Set(when.flatMap((each) => Object.keys(each)));
  const parts: string[] = [];
  if (names.has('staff')) parts.push(`职工${staff === null ? '人数不明' : `${staff}人`}`);
  if (names.has('revenue')) parts.push(`年营业收入${revenue === null ? '不明' : yuan(revenue)}`);
  if (names.has('members')) parts.push(`正式党员${members === null ? '人数不明' : `${members}人`}`);
  if (names.has('years')) parts.push(begins === null ? '成立日期不明' : `成立于${begins}`);
  return parts.join('，');
}

export function yuan(amount: number): string {
  return amount > 0 && amount % 10_000 === 0 ? `${amount / 10_000}万元` : `${amount}元`;
}
