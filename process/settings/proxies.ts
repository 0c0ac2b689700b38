import { isIP } from 'node:net';

import { EnvError, makeExactValidator } from 'envalid';

const validator = makeExactValidator<number | string>((text) => {
  const proxies = listed(text);
  if (proxies.length === 0) return 0;
  if (/^\d+$/.test(text.trim())) return Number(text);
  for (const proxy of proxies) {
    const [address = '', bits = '0'] = proxy.split('/');
    const isNetwork = isIP(address) > 0 && /^\d+$/.test(bits);
    if (isNetwork || ['loopback', 'linklocal', 'uniquelocal'].includes(proxy)) continue;
    throw new EnvError(`must be a number or addresses such as 10.0.0.0/8, not "${proxy}"`);
  }
  return proxies.join(',');
});

/**
 * TRUST_PROXY, the same setting for the gateway and for an office's desk. Express takes a number of
 * hops, or addresses, networks and their names with commas.
 */
export const trustProxy = validator({
  default: 0,
  desc: "The proxies believed about a caller's address: how many, or their addresses with commas",
});

/** The items of a setting that is a list with commas. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
