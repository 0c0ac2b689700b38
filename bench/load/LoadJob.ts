/** One load: a request, asked again and again over some connections for some seconds. */
export interface LoadJob {
  /** The whole address to POST to. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, with `uniqueMark` where each request differs. */
  readonly template: string;
  readonly connections: number;
  readonly seconds: number;
}

/** What a load measured. Times are in milliseconds and of requests that were answered well. */
export interface LoadResult {
  readonly answered: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Requests that failed: refused, with errors, or with another answer than the first. */
  readonly failed: number;
  /** What the first failure said; null for none. */
  readonly failure: string | null;
}
