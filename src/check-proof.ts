import { Problem, reasonOf } from './domain/problem.js';
import { textOf } from './files/text-of.js';
import { checkDocument } from './planning/check/check-document.js';
import type { Checked } from './planning/check/checked.js';

/**
 * What is proved by the document in a file.
 *
 * @throws Problem BAD_USER_INPUT where it is no proof document
 */
export async function checkProofFile(file: string): Promise<Checked> {
  const verdict = checkDocument(parsed(file, await textOf(file)));
  if (verdict.outcome === 'MALFORMED')
    throw new Problem('BAD_USER_INPUT', `${file}: ${verdict.line}`);
  return verdict;
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('BAD_USER_INPUT', `${file}: A proof document is JSON: ${reasonOf(error)}.`);
  }
}
