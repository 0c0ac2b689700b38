import { codedError } from '../../../schema/errorCodes';
import type { OfficeContext } from '../officeContext';
import type { PersonalKeys } from '../referrals/person/PersonalKeys';

import type { TransferMeans } from './TransferMeans';

/**
 * What an office needs to send and receive.
 *
 * @throws BAD_ARGUMENT when it holds no keys: it takes no part in transfers
 */
export function requireMeans({
  office,
  transfers,
  personalKeys,
}: OfficeContext): TransferMeans & { readonly personalKeys: PersonalKeys } {
  if (transfers && personalKeys) return { ...transfers, personalKeys };
  throw codedError('BAD_ARGUMENT', `${office.name} takes no part in transfers: it holds no keys.`);
}
