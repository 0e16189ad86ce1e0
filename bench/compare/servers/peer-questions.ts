import { z } from 'zod';
import type { Server } from './server.js';

/** What a peer is asked in its own words, and how its answers are put into those of all. */
export interface PeerQuestions {
  /** The operation of each question that it answers. */
  readonly queries: ReadonlyMap<string, string>;
  readonly parsers: ReadonlyMap<string, (data: unknown) => unknown>;
  /** The paths of townships, by which it finds what lies in one. */
  readonly paths: ReadonlyMap<string, string>;
}

/** How a peer on a port is asked, and its answers compared. */
export function askedWith(
  port: number,
  { queries, parsers, paths }: PeerQuestions,
): Pick<Server, 'request' | 'comparable'> {
  return {
    request: ({ name, variables }) => {
      const query = queries.get(name);
      if (query === undefined) return null;
      const bodies = variables.map((each) => {
        const { region } = z.object({ region: z.string().optional() }).parse(each);
        const path = paths.get(region ?? '');
        return JSON.stringify({ query, variables: name === 'gaps' ? { ...each, path } : each });
      });
      return { url: `http://127.0.0.1:${port}/graphql`, bodies };
    },
    comparable: (question, answer) => {
      const { data } = z.object({ data: z.unknown() }).parse(answer);
      return parsers.get(question)?.(data);
    },
  };
}
