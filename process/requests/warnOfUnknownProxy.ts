import type { Request, RequestHandler } from 'express';

import type { Logger } from '../logging/createLogger';

/** Headers in which some proxies name the caller and which are not read here. */
const unreadHeaders = { forwarded: 'Forwarded', 'x-real-ip': 'X-Real-IP' };

/**
 * Says once in the log that requests seem to come through a proxy which is not believed about their
 * addresses: everybody behind it who has no token is then counted as one caller, and shares one rate
 * limit. The address itself is not logged.
 */
export function warnOfUnknownProxy(log: Logger): RequestHandler {
  let isTold = false;
  return (request, _response, next) => {
    const sentence = isTold ? null : sentenceFor(request);
    if (sentence !== null) {
      isTold = true;
      log.warn({}, sentence);
    }
    next();
  };
}

function sentenceFor(request: Request): string | null {
  const isForwarded = 'x-forwarded-for' in request.headers;
  if (isForwarded && trustsPeerOf(request)) return null;
  if (isForwarded) {
    return (
      'A request carries X-Forwarded-For, but TRUST_PROXY does not name the proxy that sent it: ' +
      'callers without a token who come through this proxy share one rate limit. ' +
      'If the proxy is yours, set TRUST_PROXY to the number of proxies in front, such as 1, or to their addresses.'
    );
  }
  for (const [header, name] of Object.entries(unreadHeaders)) {
    if (!(header in request.headers)) continue;
    return (
      `A request carries ${name}, which is not read: ` +
      'callers without a token who come through the proxy that sent it share one rate limit. ' +
      'If the proxy is yours, let it send X-Forwarded-For and set TRUST_PROXY to the number of proxies in front, such as 1, or to their addresses.'
    );
  }
  return null;
}

/** Whether the word of whoever opened the connection is taken, by the setting "trust proxy". */
function trustsPeerOf({ app, socket }: Request): boolean {
  const trusts: unknown = app.get('trust proxy fn');
  return typeof trusts === 'function' && trusts(socket.remoteAddress, 0) === true;
}
