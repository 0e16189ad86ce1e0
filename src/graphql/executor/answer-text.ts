import type { GraphQLError } from 'graphql';

/** The data of an answer, as the JSON text that is sent of them. */
export class AnswerText {
  constructor(readonly text: string) {}

  /** For whoever wants them as values. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** An answer whose data are written. */
export interface WrittenAnswer {
  readonly data?: AnswerText | null;
  readonly errors?: readonly GraphQLError[];
  /** What it cost, for who asks. */
  readonly cost?: { readonly points: number };
}

/** An answer whose errors are as a client is told them, or tell it themselves. */
interface Answered {
  readonly errors?: readonly unknown[] | undefined;
  readonly data?: unknown;
  readonly extensions?: unknown;
}

/** An answer as JSON text, its errors first, which ends a line as Apollo's answers do. */
export function textOfAnswer({ errors, data, extensions }: Answered): string {
  const parts: string[] = [];
  if (errors !== undefined) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (data instanceof AnswerText) parts.push(`"data":${data.text}`);
  else if (data !== undefined) parts.push(`"data":${JSON.stringify(data)}`);
  if (extensions !== undefined) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${parts.join(',')}}\n`;
}
