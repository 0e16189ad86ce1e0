import type { Check } from '../examined.js';

/** Whether the provider of sign-ins answers, where there is one, and who is given what can be read. */
export const provider: Check = async ({ provider: away }) => {
  if (away === null) return [];
  const reason = await away();
  if (reason === null)
    return [{ level: 'ok', says: 'It answers, and OIDC_GRANTS says who is given what.' }];
  return [
    {
      level: 'fail',
      says: `OIDC_ISSUER does not answer: ${reason}.`,
      remedy: 'Nobody signs in with it until it does; sessions go on.',
    },
  ];
};
