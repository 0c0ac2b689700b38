import { EnvError, makeExactValidator } from 'envalid';

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
