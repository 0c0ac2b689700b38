import type { Request } from 'express';

import { addressKey } from '../requests/limitRate';

/** Who a request is counted for: the bearer of a good token, else the address it comes from. */
export function callerKey({ caller, ip }: Request): string {
  return caller && caller.subject !== null ? `caller ${caller.subject}` : addressKey(ip);
}
