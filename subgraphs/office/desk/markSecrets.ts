import { createHmac } from 'node:crypto';

import type { PersonalKeys } from '../referrals/person/PersonalKeys';
import type { WriteRequest } from '../writing/enterWrite';

/**
 * A request with something sealed in it as it is kept, to be known again: in place of what is
 * sealed a keyed mark, as a plain hash of so little text could be guessed. A request is the same
 * under every key that is still in the file.
 */
export async function markSecrets(
  keys: PersonalKeys,
  { name, input }: WriteRequest,
  secret: unknown,
): Promise<WriteRequest> {
  const [marked, ...alike] = (await keys.all()).map((key) => ({
    ...input,
    mark: createHmac('sha256', key.secret).update(JSON.stringify(secret)).digest('hex'),
  }));
  if (!marked) throw new Error('PERSONAL_KEYS_FILE: there is no key.');
  return { name, input: marked, alike };
}
