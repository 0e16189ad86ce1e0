import { expect, test } from 'vitest';
import { Remembered } from '../../src/domain/remembered.js';

test('what was asked longest ago is forgotten and worked out again, as is what turned out to be none', () => {
  const worked: string[] = [];
  const remembered = new Remembered<{ answer: string }>(2);
  const ask = (question: string) =>
    remembered.of(question, () => {
      worked.push(question);
      return { answer: question.toUpperCase() };
    });
  expect(ask('a')).toEqual({ answer: 'A' });
  expect(ask('b')).toEqual({ answer: 'B' });
  expect(ask('a')).toBe(ask('a'));
  ask('c');
  expect(worked).toEqual(['a', 'b', 'c']);
  ask('a');
  ask('b');
  expect(worked).toEqual(['a', 'b', 'c', 'b']);
  remembered.forget('b');
  ask('a');
  ask('b');
  expect(worked).toEqual(['a', 'b', 'c', 'b', 'b']);
});
