import type { Node, ProofDocument } from './proof.js';

/** A proof document as JSON. JSON.stringify alone runs out of stack in a tree of some thousand levels. */
export function proofText(document: ProofDocument): string {
  const { proof, ...claim } = document;
  if (proof.kind === 'UNCOVERED') return JSON.stringify(document);
  const { tree, ...multipliers } = proof;
  const rest = [...treeText(tree)].join('');
  return `${opened({ ...claim })},"proof":${opened(multipliers)},"tree":${rest}}}`;
}

/** An object as JSON that more keys can be written behind. */
function opened(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

function* treeText(tree: Node): Generator<string> {
  const waiting: (Node | string)[] = [tree];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') yield next;
    else if ('site' in next) {
      yield `{"site":${next.site},"chosen":`;
      waiting.push('}', next.refused, ',"refused":', next.chosen);
    } else yield JSON.stringify(next);
  }
}
