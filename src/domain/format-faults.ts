import type { z } from 'zod';
import { shown as seen } from './texts.js';

/** One thing that keeps a value that people have written from being of its format. */
export interface FormatFault {
  readonly path: readonly PropertyKey[];
  /** The path as people read it: `duties[0].when[1].staff`. */
  readonly at: string;
  /** The rule, then what was received. */
  readonly reason: string;
}

/** All that keeps a value from being of a format, in the order of the format. */
export function faultsIn(format: z.ZodType, value: unknown): FormatFault[] {
  const parsed = format.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue, value));
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): FormatFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      faultAt([...issue.path, key], `The format knows no such name, received ${shown(key)}`),
    );
  const found = issue.path.reduce(within, value);
  if (found === undefined) return [faultAt(issue.path, 'It has to be there, and is missing')];
  return [faultAt(issue.path, `${ruleIn(issue.message)}, received ${shown(found)}`)];
}

/** The rule alone, of a message such as `Invalid option: expected one of "A"|"B"`. */
function ruleIn(message: string): string {
  return message
    .replace(/, received \w+$/, '')
    .replace(/^(?:Invalid (?:input|option)|Too (?:small|big)): expected/, 'Expected')
    .replaceAll('"|"', '", "');
}

function faultAt(path: readonly PropertyKey[], reason: string): FormatFault {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return { path, at: steps.join('').replace(/^\./, '') || 'the whole file', reason };
}

function within(value: unknown, step: PropertyKey): unknown {
  return Object.entries(Object(value)).find(([key]) => key === String(step))?.[1];
}

/** As JSON, cut where it is long, with what can't be seen in it. */
function shown(value: unknown): string {
  const text = seen(JSON.stringify(value));
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
