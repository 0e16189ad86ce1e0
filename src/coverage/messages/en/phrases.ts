import type { CommonValues } from '../catalogue.js';

export function members({ members: count }: CommonValues): string {
  if (count === null) return 'full members unknown';
  return count === 1 ? '1 full member' : `${count} full members`;
}

export function since({ since: date }: CommonValues): string {
  return date === null ? 'Since when is not known.' : `This has been so since ${date}.`;
}
