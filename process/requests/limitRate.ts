import { isIPv6 } from 'node:net';

import type { Request, RequestHandler } from 'express';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

import { sendRefusal } from './refusal';

/**
 * Refuses a caller who has asked too often within a minute, and says when to come back.
 *
 * @param limiter counts requests by caller
 * @param callerKey who a request is counted for
 */
export function limitRate(
  limiter: RateLimiterAbstract,
  callerKey: (request: Request) => string,
): RequestHandler {
  return async (request, response, next) => {
    try {
      await limiter.consume(callerKey(request));
      next();
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1_000));
      sendRefusal(
        { request, response },
        'RATE_LIMITED',
        `More than ${limiter.points} requests in a minute. Ask again in ${seconds} s.`,
        {
          headers: { 'retry-after': String(seconds) },
          extensions: { retryAfterSeconds: seconds },
        },
      );
    }
  };
}

/** The address of a caller without a name; of an IPv6 address the network, which is one's own. */
export function addressKey(address: string | undefined): string {
  if (!address) return 'unknown';
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
