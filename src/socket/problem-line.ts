import { z } from 'zod';
import { Problem, problemCodes } from '../domain/problem.js';

const Line = z.object({
  problem: z.object({
    code: z.custom<keyof typeof problemCodes>(
      (code) => typeof code === 'string' && Object.hasOwn(problemCodes, code),
    ),
    message: z.string(),
  }),
});

/** The line that ends what can't be answered to its end. */
export function problemLine(error: unknown): string {
  const { code, message } =
    error instanceof Problem
      ? error
      : new Problem('INTERNAL', 'A server answers to the end, it did not: its log says why.');
  return JSON.stringify({ problem: { code, message } });
}

/** What such a line says; null of other lines. */
export function problemIn(line: string): Problem | null {
  if (!line.startsWith('{"problem"')) return null;
  const { code, message } = Line.parse(JSON.parse(line)).problem;
  return new Problem(code, message);
}
