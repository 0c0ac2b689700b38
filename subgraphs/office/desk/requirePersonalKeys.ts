import type { OfficeContext } from '../officeContext';
import type { PersonalKeys } from '../referrals/person/PersonalKeys';

/** The office's keys to personal details. Throws where it holds none: it then keeps no details. */
export function requirePersonalKeys({
  office,
  personalKeys,
}: Pick<OfficeContext, 'office' | 'personalKeys'>): PersonalKeys {
  if (personalKeys) return personalKeys;
  throw new Error(`PERSONAL_KEYS_FILE: ${office.code} has no keys, and so no personal details.`);
}
