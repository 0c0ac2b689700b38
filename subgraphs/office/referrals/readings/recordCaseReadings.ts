import { codedError } from '../../../../schema/errorCodes';
import type { OfficeContext } from '../../officeContext';

import { recordReadings } from './recordReadings';
import type { Reader } from './recordReadings';

/**
 * Who reads in a request, by their token.
 *
 * @throws ACCESS_REFUSED when the token does not say who it is: a reading has a reader
 */
export function readerOf({ caller }: Pick<OfficeContext, 'caller'>): Reader {
  if (caller.subject === null) {
    throw codedError('ACCESS_REFUSED', 'The token does not say who reads this.');
  }
  return { actor: caller.subject, purpose: 'CASEWORK' };
}

/** Records that the caller of a request reads cases; to be waited for before they are answered. */
export async function recordCaseReadings(
  context: Pick<OfficeContext, 'caller' | 'dataSource'>,
  cases: readonly { readonly reference: string }[],
): Promise<void> {
  const references = cases.map(({ reference }) => reference);
  await recordReadings(context.dataSource.manager, readerOf(context), 'CASE', references);
}
