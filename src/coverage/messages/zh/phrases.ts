import type { CommonValues } from '../catalogue.js';

export function members({ members: count }: CommonValues): string {
  return count === null ? '正式党员人数不明' : `正式党员${count}人`;
}

export function since({ since: date }: CommonValues): string {
  return date === null ? '起始日期不明。' : `此情况始于${date}。`;
}
