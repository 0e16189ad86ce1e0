import type { Neighbours } from '../../../src/alliances/connection/shortest-paths.js';
import {
  type ConnectionKind,
  type ConnectionStep,
  reversed,
} from '../../../src/alliances/connection/step.js';

/** A link as tests write it: `a COVERS b`, with a key where there are several of them. */
export function link(text: string): ConnectionStep {
  const [before = '', kind = '', after = '', key = ''] = text.split(' ');
  return { before, after, kind: kindOf(kind), isAlong: true, role: null, mode: null, key };
}

/** What leads on from a thing, in a network that is given by its links. */
export function stepsFrom(links: readonly ConnectionStep[], id: string): ConnectionStep[] {
  return links.flatMap((each) => [
    ...(each.before === id ? [each] : []),
    ...(each.after === id ? [reversed(each)] : []),
  ]);
}

/** A network as the search reads it, which notes what it was asked for. */
export function networkOf(links: readonly ConnectionStep[]): {
  asked: string[][];
  neighbours: Neighbours;
} {
  const asked: string[][] = [];
  return {
    asked,
    neighbours: async (ids, most) => {
      asked.push([...ids].sort());
      const steps = ids.flatMap((id) => stepsFrom(links, id));
      return steps.length > most ? null : steps;
    },
  };
}

/** A path in words: `a >COVERS b <COVERS c`. */
export function described(path: readonly ConnectionStep[]): string {
  return path
    .map(({ kind, isAlong, after, key }) => `${isAlong ? '>' : '<'}${kind}${key} ${after}`)
    .join(' ');
}

function kindOf(text: string): ConnectionKind {
  const kinds = ['SUBORDINATE_TO', 'COVERS', 'MEMBER_OF', 'SERVES', 'WITHIN'] as const;
  const kind = kinds.find((each) => each === text);
  if (kind === undefined) throw new Error(`A test's link has a kind, received ${text}.`);
  return kind;
}
