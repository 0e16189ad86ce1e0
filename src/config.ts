import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import { sessionLimits } from './access/sessions.js';
import { LARGEST_COUNT, MOST_COUNTED } from './domain/numbers.js';
import { Problem } from './domain/problem.js';
import type { Neo4jAccess } from './graph/engines/neo4j.js';
import { isCallback, isSafeAddress, type OidcConfig, oidcConfigOf } from './oidc-config.js';

/** Everything that the environment decides. This file alone reads it; `.env.example` lists it. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Names of hosts under which it may be asked, beside those of this machine and `host`. */
  readonly allowedHosts: readonly string[];
  /** Other sites whose pages may ask, such as `https://county.example`. */
  readonly allowedOrigins: readonly string[];
  /** Addresses of proxies that say for whom they ask (`x-forwarded-for`). */
  readonly trustedProxies: readonly string[];
  /** Whether who asks has to sign in; null where that follows from HOST and from what accounts there are. */
  readonly auth: 'local' | 'oidc' | 'open' | null;
  /** How many connections there may be at a time. */
  readonly maxConnections: number;
  /** How many streams are served at a time. */
  readonly maxStreams: number;
  /** The most that an operation may cost, in points (docs/prices.md). */
  readonly maxCost: number;
  /** How many heavy operations wait for others at a time. */
  readonly maxWaiting: number;
  /** How long a request may take to arrive, and as long its answer, in seconds. */
  readonly requestTimeout: number;
  /** The folder of the embedded graph and of the journals of large imports. */
  readonly dataDir: string;
  /** The Neo4j server to use instead of the embedded graph; null for the embedded one. */
  readonly neo4j: Neo4jAccess | null;
  /** The OpenID Connect provider that signs people and programs in; null for none. */
  readonly oidc: OidcConfig | null;
  /** The IANA time zone whose day is "today". */
  readonly timeZone: string;
  /** A folder of rule sets beside the shipped ones; null for none. */
  readonly rulesDir: string | null;
  /** A folder of trusted documents beside the shipped ones; null for none. */
  readonly operationsDir: string | null;
  /** Whether trusted documents alone are answered. */
  readonly trustedOnly: boolean;
  /** The most rows that an import writes in one transaction; more go through a journal. */
  readonly largestTransaction: number;
  /** The most bytes that an import over HTTP has. */
  readonly largestImport: number;
  /** The most persons or households that are counted of one thing. */
  readonly mostCounted: number;
  /** Whether what is counted is served under /metrics. */
  readonly servesMetrics: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** A list between commas. */
function listOf(item: z.ZodType<string, string>) {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));
}

/** Variables by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** In minutes, as of sessions that begin with a password. */
const longestSession = sessionLimits.lastsMs / 60_000;

const Variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  ALLOWED_HOSTS: listOf(z.string().regex(/^[^/:\s]+$/, 'holds names without a scheme and a port')),
  ALLOWED_ORIGINS: listOf(
    z.string().refine(isOrigin, 'holds origins such as https://county.example, without a path'),
  ),
  TRUSTED_PROXIES: listOf(
    z.union(
      [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
      'holds addresses and networks such as 10.0.0.0/8',
    ),
  ),
  AUTH: z.enum(['local', 'oidc', 'open']).optional(),
  MAX_CONNECTIONS: z.coerce.number().int().min(1).default(1_000),
  MAX_STREAMS: z.coerce.number().int().min(1).default(200),
  MAX_COST: z.coerce.number().int().min(1_000).default(1_500_000),
  MAX_WAITING: z.coerce.number().int().min(0).default(50),
  REQUEST_TIMEOUT: z.coerce.number().min(1).max(3_600).default(30),
  DATA_DIR: z.string().default('data'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'is bolt://… or neo4j://…')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  OIDC_ISSUER: z
    .string()
    .refine(
      isSafeAddress,
      'is an https:// address, or http:// of this machine, without a question mark',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_AUTH: z.enum(['basic', 'post']).default('basic'),
  OIDC_REDIRECT: z
    .string()
    .refine(
      isCallback,
      'is an https:// address, or http:// of this machine, that ends in /sign-in/oidc/callback',
    )
    .optional(),
  OIDC_SCOPES: z
    .string()
    .regex(/^(.* )?openid( .*)?$/, 'holds scopes between spaces, openid among them')
    .default('openid profile'),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_GRANTS: z.string().optional(),
  OIDC_SESSION_MINUTES: z.coerce.number().int().min(1).max(longestSession).default(longestSession),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'is an IANA time zone such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  RULES_DIR: z.string().optional(),
  OPERATIONS_DIR: z.string().optional(),
  TRUSTED_ONLY: z.enum(['0', '1']).default('0'),
  METRICS: z.enum(['0', '1']).default('1'),
  IMPORT_TRANSACTION_ROWS: z.coerce.number().int().min(0).default(50_000),
  IMPORT_BODY_MIB: z.coerce.number().int().min(1).max(1_024).default(64),
  MAX_COUNT: z.coerce.number().int().min(1).max(LARGEST_COUNT).default(MOST_COUNTED),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The names of all variables that are read. */
export const variableNames: readonly string[] = Object.keys(Variables.shape);

/**
 * Reads the environment, and before it `.env` in the working folder where there is one.
 *
 * @throws Problem BAD_USER_INPUT naming each variable that breaks its rule
 */
export function readConfig(): Config {
  return configOf(readEnvironment());
}

/** The token by which a command is known to another server; null where TOKEN is not set. */
export function readToken(): string | null {
  return readEnvironment().TOKEN || null;
}

/**
 * The environment, and what `.env` in the working folder says where that does not.
 *
 * @throws Error where there is one that can't be read
 */
export function readEnvironment(): Environment {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}

/**
 * The configuration that these variables make; an empty one is as if it were not set.
 *
 * @throws Problem BAD_USER_INPUT naming each variable that breaks its rule
 */
export function configOf(environment: Environment): Config {
  const given = Object.entries(environment).filter(([, text]) => text !== '');
  const parsed = Variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const broken = parsed.error.issues.map(
      ({ path, message }) =>
        `${path.join('.')}: ${message}, received ${JSON.stringify(environment[String(path[0])])}`,
    );
    throw new Problem(
      'BAD_USER_INPUT',
      `The environment follows .env.example. ${broken.join('; ')}.`,
    );
  }
  const env = parsed.data;
  return {
    host: env.HOST,
    port: env.PORT,
    allowedHosts: env.ALLOWED_HOSTS,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    auth: env.AUTH ?? null,
    maxConnections: env.MAX_CONNECTIONS,
    maxStreams: env.MAX_STREAMS,
    maxCost: env.MAX_COST,
    maxWaiting: env.MAX_WAITING,
    requestTimeout: env.REQUEST_TIMEOUT,
    dataDir: env.DATA_DIR,
    neo4j:
      env.NEO4J_URI === undefined
        ? null
        : { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD },
    oidc: oidcConfigOf(env),
    timeZone: env.TIME_ZONE,
    rulesDir: env.RULES_DIR ?? null,
    operationsDir: env.OPERATIONS_DIR ?? null,
    trustedOnly: env.TRUSTED_ONLY === '1',
    largestTransaction: env.IMPORT_TRANSACTION_ROWS,
    largestImport: env.IMPORT_BODY_MIB * 1024 * 1024,
    mostCounted: env.MAX_COUNT,
    servesMetrics: env.METRICS === '1',
    logLevel: env.LOG_LEVEL,
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
