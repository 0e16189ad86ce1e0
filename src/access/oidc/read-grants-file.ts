import { Problem } from '../../domain/problem.js';
import { readFormat } from '../../files/read-format.js';
import { GrantsFile } from './grants-file.js';

/**
 * Reads the file that says who is given what.
 *
 * @throws Problem BAD_USER_INPUT with each of its faults as `FILE:LINE: path: reason`
 */
export function readGrantsFile(path: string): GrantsFile {
  const read = readFormat(path, 'A file of grants', GrantsFile);
  if ('value' in read) return read.value;
  throw new Problem(
    'BAD_USER_INPUT',
    ['OIDC_GRANTS is a file of the form of docs/oidc.md. What breaks it:', ...read.faults].join(
      '\n',
    ),
  );
}
