import { GrantsFile } from '../../../src/access/oidc/grants-file.js';
import { Oidc } from '../../../src/access/oidc/oidc.js';
import {
  type OidcSettings,
  type OidcTimes,
  usualOidcTimes,
} from '../../../src/access/oidc/settings.js';
import { audience, client, program } from '../../support/identity-provider.js';

/** Who is given what in the tests. */
const grants = GrantsFile.parse({
  name: 'preferred_username',
  grants: [
    { role: 'READER', group: 'readers' },
    { role: 'READER', group: 'stewards' },
    { role: 'STEWARD', group: 'stewards' },
    { role: 'STEWARD', claim: 'client_id', value: program.id },
  ],
});

/** What the tests' provider signs people and programs in with. */
function settingsOf(issuer: string): OidcSettings {
  return {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    clientAuth: 'basic',
    redirect: null,
    scopes: 'openid profile',
    audience,
    grants,
  };
}

export function oidcOf(
  issuer: string,
  { times = {}, now = () => new Date(), onAway = () => undefined, ...settings }: Given = {},
): Oidc {
  const given = { ...settingsOf(issuer), ...settings };
  return new Oidc(given, now, { ...usualOidcTimes, ...times }, onAway);
}

type Given = Partial<OidcSettings> & {
  readonly times?: Partial<OidcTimes>;
  readonly now?: () => Date;
  readonly onAway?: (reason: string) => void;
};
