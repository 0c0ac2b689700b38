import { codedError } from '../../schema/errorCodes';

const expected =
  'Send "Authorization: Bearer", a blank and the token, which is a signed JWT. ' +
  'Public figures need no token.';

/**
 * The token in a request's Authorization header.
 *
 * @throws TOKEN_MALFORMED where it is written in another way, saying what is expected
 */
export function bearerToken(authorization: string): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) {
    throw codedError('TOKEN_MALFORMED', `${problemWith(authorization)} ${expected}`);
  }
  return token;
}

/** Never quotes anything but a scheme: a secret may stand where a scheme is expected. */
function problemWith(authorization: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9-]{1,15}) +(.*)$/i.exec(authorization) ?? [];
  if (/^Bearer *$/i.test(authorization)) return 'There is no token after "Bearer".';
  if (/^Bearer$/i.test(scheme))
    return `After "Bearer" comes one token, not ${wordCount(rest)} words.`;
  if (scheme !== '') return `The hub does not take "Authorization: ${scheme}".`;
  return 'The Authorization header does not begin with "Bearer".';
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
