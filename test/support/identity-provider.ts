import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { Provider } from 'oidc-provider';
import { z } from 'zod';

/** Whom access tokens of the provider's programs are meant for. */
export const audience = 'https://orgweave.example/graphql';

/** This server, as the provider knows it, and a program. */
export const client = { id: 'orgweave', secret: 'a secret of both' };
export const program = { id: 'importer', secret: 'a secret of the program' };

/** A real OpenID Connect provider on a port of this machine. Whoever signs in by a name has that name, and the groups that it begins with: `stewards-li` is in `stewards`. */
export interface IdentityProvider {
  readonly issuer: string;
  /** How often it was asked for its keys, and for what it is. */
  readonly asked: { keys: number; metadata: number };
  /** Has it sign with other keys, and publish these alone. */
  rotate(): Promise<void>;
  /** Has it be away: connections are refused. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  /** Has another take the place of each ID token that it gives, as somebody on the way would. */
  forge(other: ((idToken: string) => Promise<string>) | null): void;
  /** A token that the program gets for itself. */
  programToken(): Promise<string>;
  /** A token with what the test says of it, signed with the provider's key unless another is given. */
  sign(payload: JWTPayload, header?: object, key?: CryptoKey | Uint8Array): Promise<string>;
}

const Tokens = z.object({ access_token: z.string() });

export async function startIdentityProvider(): Promise<IdentityProvider> {
  const asked = { keys: 0, metadata: 0 };
  let forged: ((idToken: string) => Promise<string>) | null = null;
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  let server = createServer();
  const listen = async (port: number) => {
    server = createServer((request, response) => {
      if (request.url?.startsWith('/jwks')) asked.keys += 1;
      if (request.url?.startsWith('/.well-known')) asked.metadata += 1;
      if (request.url === '/token' && forged !== null) forgeIn(response, forged);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return portOf(server.address());
  };
  const port = await listen(0);
  const issuer = `http://127.0.0.1:${port}`;
  let signing: JWK;
  const rotate = async () => {
    signing = await newKey();
    answer = quietly(() => new Provider(issuer, configurationOf(signing)).callback());
  };
  await rotate();
  return {
    issuer,
    asked,
    rotate,
    leave: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    comeBack: async () => {
      await listen(port);
    },
    forge: (other) => {
      forged = other;
    },
    programToken: async () => {
      const authorization = `Basic ${btoa(`${program.id}:${encodeURIComponent(program.secret)}`)}`;
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
      });
      return Tokens.parse(await response.json()).access_token;
    },
    sign: async (payload, header = {}, key) => {
      const { kid = '' } = signing;
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt', ...header })
        .sign(key ?? (await importJWK(signing, 'RS256')));
    },
  };
}

const WithIdToken = z.looseObject({ id_token: z.string() });

function forgeIn(response: ServerResponse, forged: (idToken: string) => Promise<string>): void {
  const end = response.end.bind(response);
  response.end = (body: unknown) => {
    const { id_token, ...others } = WithIdToken.parse(JSON.parse(String(body)));
    void forged(id_token).then((other) => {
      response.removeHeader('content-length');
      end(JSON.stringify({ ...others, id_token: other }));
    });
    return response;
  };
}

/** A key pair of a name of its own. */
async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = crypto.randomUUID();
  return { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' };
}

function configurationOf(key: JWK): object {
  const callback = 'http://127.0.0.1/sign-in/oidc/callback';
  return {
    jwks: { keys: [key] },
    cookies: { keys: ['cookies of the tests'] },
    ttl: {
      ClientCredentials: 600,
      Interaction: 600,
      AccessToken: 600,
      IdToken: 600,
      Grant: 600,
      Session: 600,
    },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        // Of such a client the port of a redirect to the same machine does not matter.
        application_type: 'native',
        redirect_uris: [callback],
        post_logout_redirect_uris: ['http://127.0.0.1/sign-in'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
      {
        client_id: program.id,
        client_secret: program.secret,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'groups'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, groups: [id.split('-')[0]] }),
    }),
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: '', audience, accessTokenFormat: 'jwt' }),
      },
    },
  };
}

/** It warns of what is for tests alone, which this is. */
function quietly<T>(make: () => T): T {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('A server that listens has a port.');
}
