import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withProgress } from '../../../src/progress-bar.js';
import { progressLine } from '../../../src/progress-line.js';

const stage = 'checking' as const;

it.each([
  [
    { stage, done: 20_000, total: 60_000 },
    10,
    'checking 20000 of 60000 rows, 2000 a second, 20 s left',
  ],
  [
    { stage, done: 1_000, total: 1_000_000 },
    10,
    'checking 1000 of 1000000 rows, 100 a second, 167 min left',
  ],
  [
    { stage, done: 70_000, total: 60_000 },
    10,
    'checking 70000 of 60000 rows, 7000 a second, 0 s left',
  ],
  [{ stage, done: 0, total: 60_000 }, 10, 'checking 0 of 60000 rows, 0 a second'],
  [{ stage, done: 5_000, total: null }, 10, 'checking 5000 rows, 500 a second'],
  [
    { stage: 'assessing' as const, done: 5, total: 9 },
    0,
    'assessing 5 of 9 units, 0 a second, 0 s left',
  ],
])('%j after %i s: %s', (progress, seconds, text) => {
  expect(progressLine(progress, seconds).text).toBe(text);
});

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => vi.useRealTimers());

it('writes a line every ten seconds where there is no terminal', async () => {
  const lines: unknown[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  await withProgress(log, async (onProgress) => {
    onProgress({ stage, done: 1_000, total: 4_000 });
    vi.advanceTimersByTime(25_000);
    onProgress({ stage: 'writing', done: 0, total: 4_000 });
  });
  vi.advanceTimersByTime(60_000);
  expect(lines).toMatchObject([
    { stage, done: 1_000, perSecond: 100, secondsLeft: 30 },
    { stage, done: 1_000, perSecond: 50, secondsLeft: 60 },
  ]);
});
