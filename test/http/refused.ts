import { expect } from 'vitest';
import { type ProblemCode, problemCodes } from '../../src/domain/problem.js';
import type { Answered } from './served.js';

/**
 * Expects an answer that refuses: each of its errors has a code of the catalogue and nothing beside it,
 * and the first has this code and this message. Nothing of how the server is made shows.
 */
export function expectRefused(answer: Answered, code: ProblemCode, message: string | RegExp): void {
  const [first] = answer.errors;
  expect(first, answer.text).toBeDefined();
  expect(first?.message).toMatch(message);
  expect(first?.extensions.code).toBe(code);
  for (const { extensions } of answer.errors) {
    expect(Object.keys(problemCodes)).toContain(extensions.code);
    if (extensions.code !== 'INTERNAL') expect(extensions).toEqual({ code: extensions.code });
  }
  expect(answer.text).not.toMatch(/ {4}at |node_modules|stacktrace|Did you mean/);
  expect(answer.text.length).toBeLessThan(20_000);
}
