import { bool, type CleanedEnv, EnvError, makeExactValidator, str } from 'envalid';

import { defaultDocumentLimits, type DocumentLimits } from '../../process/requests/DocumentLimits';
import {
  address,
  limit,
  listed,
  milliseconds,
  trustProxy,
  wholeNumber,
} from '../../process/settings/validators';
import { documentLimitsOf, documentSettings } from '../../process/settings/documentSettings';

/** What the gateway allows. Every limit has a setting; see docs/settings.md. */
export interface Protections extends DocumentLimits {
  /** How many bytes the body of a request may have. */
  readonly bodyBytesMax: number;
  /** How many milliseconds a request may take to arrive in full. */
  readonly arrivalMsMax: number;
  /** What an operation may cost; see costOf.ts. */
  readonly costMax: number;
  /** How many milliseconds an operation may run. */
  readonly operationDeadlineMs: number;
  /** How many requests a caller may make in a minute. */
  readonly requestsPerMinuteMax: number;
  /** A PostgreSQL where several gateways count together; null to count in this process. */
  readonly rateLimitDatabaseUrl: string | null;
  /** The proxies whose word on a caller's address is taken: how many hops, or their addresses. */
  readonly trustedProxies: number | string;
  /** The origins whose pages may ask from a browser. */
  readonly corsOrigins: readonly string[];
  readonly introspection: boolean;
  /** Whether anonymous callers may run any document, or trusted ones only. */
  readonly anonymousDocuments: 'any' | 'trusted';
  /** How many seconds a complete answer to a GET may be kept by others; 0 for not at all. */
  readonly cacheSeconds: number;
}

export const defaultProtections: Protections = {
  bodyBytesMax: 100_000,
  arrivalMsMax: 10_000,
  ...defaultDocumentLimits,
  costMax: 100_000,
  // Two steps of an office's deadline, and less than a stop may take.
  operationDeadlineMs: 12_000,
  requestsPerMinuteMax: 3_000,
  rateLimitDatabaseUrl: null,
  trustedProxies: 0,
  corsOrigins: [],
  introspection: true,
  anonymousDocuments: 'any',
  cacheSeconds: 30,
};

const origins = makeExactValidator<readonly string[]>((text) =>
  listed(text).map((origin) => {
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new EnvError(`must be origins such as https://example.org, not "${origin}"`);
  }),
);

/** What callers may do; see docs/settings.md. */
export const protectionSettings = {
  BODY_BYTES_MAX: limit(
    defaultProtections.bodyBytesMax,
    'How many bytes the body of a request may have',
  ),
  ARRIVAL_MS_MAX: milliseconds({
    default: defaultProtections.arrivalMsMax,
    desc: 'How many milliseconds a request may take to arrive in full',
  }),
  ...documentSettings,
  COST_MAX: limit(
    defaultProtections.costMax,
    'What an operation may cost: values it can answer, and 20 for each question to an office',
  ),
  OPERATION_DEADLINE_MS: milliseconds({
    default: defaultProtections.operationDeadlineMs,
    desc: 'How many milliseconds an operation may run',
  }),
  REQUESTS_PER_MINUTE_MAX: limit(
    defaultProtections.requestsPerMinuteMax,
    'How many requests a caller may make in a minute',
  ),
  RATE_LIMIT_DATABASE_URL: address('postgres', { mayBeEmpty: true })({
    default: '',
    desc: 'A PostgreSQL where several gateways count requests together; empty to count in this process',
  }),
  TRUST_PROXY: trustProxy,
  CORS_ORIGINS: origins({
    default: [],
    desc: 'The origins whose pages may ask from a browser, with commas; empty for none',
  }),
  INTROSPECTION: bool({
    default: defaultProtections.introspection,
    desc: 'Whether a caller may ask for the schema',
  }),
  ANONYMOUS_DOCUMENTS: str({
    choices: ['any', 'trusted'] as const,
    default: defaultProtections.anonymousDocuments,
    desc: 'Whether callers without a token may run any document, or trusted ones only',
  }),
  CACHE_SECONDS: wholeNumber({ min: 0, max: 31_536_000 })({
    default: defaultProtections.cacheSeconds,
    desc: 'How many seconds others may keep a complete answer to a GET; 0 for not at all',
  }),
};

/** The protections that the settings ask for. */
export function protectionsOf(
  settings: Readonly<CleanedEnv<typeof protectionSettings>>,
): Protections {
  return {
    bodyBytesMax: settings.BODY_BYTES_MAX,
    arrivalMsMax: settings.ARRIVAL_MS_MAX,
    ...documentLimitsOf(settings),
    costMax: settings.COST_MAX,
    operationDeadlineMs: settings.OPERATION_DEADLINE_MS,
    requestsPerMinuteMax: settings.REQUESTS_PER_MINUTE_MAX,
    rateLimitDatabaseUrl:
      settings.RATE_LIMIT_DATABASE_URL === '' ? null : settings.RATE_LIMIT_DATABASE_URL,
    trustedProxies: settings.TRUST_PROXY,
    corsOrigins: settings.CORS_ORIGINS,
    introspection: settings.INTROSPECTION,
    anonymousDocuments: settings.ANONYMOUS_DOCUMENTS,
    cacheSeconds: settings.CACHE_SECONDS,
  };
}
