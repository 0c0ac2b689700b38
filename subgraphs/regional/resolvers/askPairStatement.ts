import { badArgument } from '../../../schema/errorCodes';
import { questionScope } from '../questionScope';
import type { RegionalContext } from '../regionalContext';
import type { QueryPairStatementArgs, RequireFields } from '../resolverTypes';

import type { PairStatementQuestion } from './PairStatement';

/**
 * The question of a statement: both offices are asked what their books say of the other.
 *
 * @throws UNKNOWN_OFFICE or BAD_ARGUMENT, naming the argument
 */
export function askPairStatement(
  {
    office,
    counterparty,
    on,
    financialYear,
    thresholdPence,
  }: RequireFields<QueryPairStatementArgs, 'thresholdPence'>,
  context: RegionalContext,
): PairStatementQuestion {
  const scopeOf = (name: string, offices: readonly string[]) =>
    questionScope({ offices, names: { region: 'region', offices: name } }, context);
  scopeOf('office', [office]);
  const scope = scopeOf('counterparty', [office, counterparty]);
  if (office === counterparty) {
    throw badArgument('counterparty', 'must be another office than `office`.');
  }
  if (thresholdPence < 0) throw badArgument('thresholdPence', 'must not be negative.');
  const cutOff = on ?? context.today;
  const ask = { office, counterparty, financialYear: financialYear ?? null, cutOff };
  return { scope, ask, thresholdPence };
}
