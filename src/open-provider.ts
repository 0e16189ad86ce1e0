import { Oidc } from './access/oidc/oidc.js';
import { readGrantsFile } from './access/oidc/read-grants-file.js';
import { usualOidcTimes } from './access/oidc/settings.js';
import type { ProviderOfSignIns } from './access/provider-of-sign-ins.js';
import type { OidcConfig } from './oidc-config.js';

/**
 * The provider that the environment names; it is not asked for anything yet.
 *
 * @throws Problem BAD_USER_INPUT with each fault of the file that says who is given what
 */
export function openProvider(
  { grantsFile, sessionMs, alone, ...settings }: OidcConfig,
  now: () => Date,
  onAway?: (reason: string) => void,
): ProviderOfSignIns {
  const grants = readGrantsFile(grantsFile);
  return { oidc: new Oidc({ ...settings, grants }, now, usualOidcTimes, onAway), sessionMs, alone };
}
