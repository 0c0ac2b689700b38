import { defaultDocumentLimits } from '../../process/requests/DocumentLimits';
import type { DocumentLimits } from '../../process/requests/DocumentLimits';

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
