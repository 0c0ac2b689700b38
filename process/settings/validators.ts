import { isIP } from 'node:net';

import { EnvError, makeExactValidator, type ValidatorSpec } from 'envalid';

/** A setting of how much of something is allowed: at least one. */
export function limit(standard: number, desc: string): ValidatorSpec<number> {
  return wholeNumber({ min: 1 })({ default: standard, desc });
}

/** A setting that is a whole number within bounds, both included, such as a count or a time. */
export function wholeNumber({ min, max }: { readonly min: number; readonly max?: number }) {
  const expected = max === undefined ? `from ${min}` : `from ${min} to ${max}`;
  return makeExactValidator<number>((text) => {
    const number = Number(text);
    const isWhole = /^\d+$/.test(text) && Number.isSafeInteger(number);
    if (isWhole && number >= min && number <= (max ?? number)) return number;
    throw new EnvError(`must be a whole number ${expected}, not "${text}"`);
  });
}

/**
 * A setting that is a time in milliseconds, of an hour at most: a timer of more than 2^31 - 1 would
 * go off at once.
 */
export const milliseconds = wholeNumber({ min: 1, max: 3_600_000 });

/** A setting that names a folder, which need not be there yet. */
export const folder = makeExactValidator<string>((text) => {
  if (text.trim() !== '' && !text.includes('\0')) return text;
  throw new EnvError('must name a folder, such as .data');
});

const kinds = {
  web: { protocols: ['http:', 'https:'], expected: 'http://host:port or https://host' },
  postgres: {
    protocols: ['postgres:', 'postgresql:'],
    expected: 'postgres://user:password@host:port/database',
  },
} as const;

/**
 * A setting that is the address of a web server or of a PostgreSQL. What is wrong with it is told
 * without the address: a password may stand in it.
 *
 * @param mayBeEmpty whether nothing is an answer, too
 */
export function address(kind: keyof typeof kinds, { mayBeEmpty }: { mayBeEmpty: boolean }) {
  const { protocols, expected } = kinds[kind];
  return makeExactValidator<string>((text) => {
    if (text === '' && mayBeEmpty) return text;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && protocols.some((protocol) => protocol === url.protocol)) return text;
    throw new EnvError(`must be ${expected}${mayBeEmpty ? ', or empty' : ''}`);
  });
}

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
