import { readOffices } from '../../../schema/codelists';
import { badArgument } from '../../../schema/errorCodes';
import { unknownOfficeError } from '../../../schema/officeNames';
import { assertPageSize } from '../../../schema/paging';
import { listOfficeAwards } from '../awards/awardResolvers';
import { findDecisions } from '../books/decisions';
import { findBookCharges } from '../books/findCharges';
import { caseFields } from '../cases/caseResolvers';
import { readEntities } from '../database/entityColumns';
import type { OwnOfficeResolvers } from '../generated/resolverTypes';
import { Grant } from '../grants/Grant';
import { Statement } from '../publications/Statement';
import { Statistic } from '../publications/Statistic';
import { findSentTransfer, findSentTransfers } from '../transfers/sending/SentTransfer';

const officeCodes = new Set(readOffices().map(({ code }) => code));

/** An office as a reference: this office, in this process. */
export interface OfficeKey {
  readonly code: string;
}

export const OwnOffice: OwnOfficeResolvers = {
  // The address of another office is no key of this one.
  __resolveReference: ({ code }, { office }) => (code === office.code ? { code } : null),
  ...caseFields,
  name: (_, __, { office }) => office.name,
  grants: (_, { financialYear = null }, { dataSource }) =>
    readEntities<Grant>(
      dataSource,
      Grant,
      'WHERE $1::text IS NULL OR t.financial_year = $1 ORDER BY t.financial_year, t.id',
      [financialYear],
    ),
  awards: (_, args, { office }) => {
    for (const name of ['region', 'offices'] as const) {
      if (args.filter?.[name] === null || args.filter?.[name] === undefined) continue;
      throw badArgument(`filter.${name}`, 'has no meaning within one office.');
    }
    return listOfficeAwards(args, office.code);
  },
  statements: (_, __, { dataSource }) =>
    readEntities<Statement>(dataSource, Statement, 'ORDER BY t.position'),
  statistics: (_, __, { dataSource }) =>
    readEntities<Statistic>(dataSource, Statistic, 'ORDER BY t.position'),
  crossCharges: (_, { financialYear, counterparty }, { dataSource }) => {
    assertCounterparty(counterparty);
    return findBookCharges(dataSource.manager, { financialYear, counterparty });
  },
  decisions: (_, { kinds, first, before }, { dataSource }) =>
    findDecisions(dataSource, {
      kinds: kinds ?? null,
      first: assertPageSize(first),
      before: assertPlace(before),
    }),
  transferKeys: (_, __, { transfers }) => transfers?.ring.published() ?? [],
  sentTransfers: async (_, { waiting, first, after }, { dataSource: { manager } }) => {
    const wanted = { isWaiting: waiting ?? false, first: assertPageSize(first) };
    const last = assertNumber(after);
    const isUnknown = last !== null && (await findSentTransfer(manager, last)) === null;
    if (isUnknown) throw badArgument('after', 'this office sent no transfer of this number.');
    return findSentTransfers(manager, { ...wanted, after: last });
  },
};

/** Events are numbered from 1: before that nothing was decided. */
function assertPlace(before: number | null | undefined): number | null {
  if (typeof before === 'number' && before < 1) {
    throw badArgument('before', `must be the number of an event, from 1, not ${before}.`);
  }
  return before ?? null;
}

function assertNumber(transfer: string | null | undefined): string | null {
  if (transfer === null || transfer === undefined) return null;
  if (/^[a-z-]+:t-[0-9a-f]{32}$/.test(transfer)) return transfer;
  throw badArgument('after', 'enter the number of a transfer.');
}

function assertCounterparty(code: string | null | undefined): void {
  if (code === null || code === undefined || officeCodes.has(code)) return;
  if (code.includes('\u0000')) throw badArgument('counterparty', 'must not hold NUL.');
  throw unknownOfficeError('counterparty', code);
}
