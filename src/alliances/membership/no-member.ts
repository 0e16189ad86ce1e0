import { Problem } from '../../domain/problem.js';

/** A question about members names something else. */
export function noMember(id: string): Problem {
  return new Problem(
    'NOT_FOUND',
    `A member is an organization or a unit, received ${JSON.stringify(id)}.`,
  );
}
