import { bool, EnvError, makeExactValidator, str } from 'envalid';
import type { CleanedEnv } from 'envalid';

import { address } from '../../process/settings/address';
import { documentLimitsOf, documentSettings } from '../../process/settings/documentSettings';
import { limit } from '../../process/settings/limit';
import { milliseconds } from '../../process/settings/milliseconds';
import { listed, trustProxy } from '../../process/settings/proxies';
import { wholeNumber } from '../../process/settings/wholeNumber';

import { defaultProtections as defaults } from './protections';
import type { Protections } from './protections';

const origins = makeExactValidator<readonly string[]>((text) =>
  listed(text).map((origin) => {
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new EnvError(`must be origins such as https://example.org, not "${origin}"`);
  }),
);

/** What callers may do; see gateway/security. */
export const protectionSettings = {
  BODY_BYTES_MAX: limit(defaults.bodyBytesMax, 'How many bytes the body of a request may have'),
  ARRIVAL_MS_MAX: milliseconds({
    default: defaults.arrivalMsMax,
    desc: 'How many milliseconds a request may take to arrive in full',
  }),
  ...documentSettings,
  COST_MAX: limit(
    defaults.costMax,
    'What an operation may cost: values it can answer, and 20 for each question to an office',
  ),
  OPERATION_DEADLINE_MS: milliseconds({
    default: defaults.operationDeadlineMs,
    desc: 'How many milliseconds an operation may run',
  }),
  REQUESTS_PER_MINUTE_MAX: limit(
    defaults.requestsPerMinuteMax,
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
    default: defaults.introspection,
    desc: 'Whether a caller may ask for the schema',
  }),
  ANONYMOUS_DOCUMENTS: str({
    choices: ['any', 'trusted'] as const,
    default: defaults.anonymousDocuments,
    desc: 'Whether callers without a token may run any document, or trusted ones only',
  }),
  CACHE_SECONDS: wholeNumber({ min: 0, max: 31_536_000 })({
    default: defaults.cacheSeconds,
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
