import { badArgument } from '../../../schema/errorCodes';
import { CrossCharge } from '../entities/CrossCharge';
import { Grant } from '../entities/Grant';
import { Statement } from '../entities/Statement';
import { Statistic } from '../entities/Statistic';
import type { OwnOfficeResolvers } from '../resolverTypes';

import { listOfficeAwards } from './OfficeAwards';

/** An office as a reference: this office, in this process. */
export interface OfficeKey {
  readonly code: string;
}

export const OwnOffice: OwnOfficeResolvers = {
  // The address of another office is no key of this one.
  __resolveReference: ({ code }, { office }) => (code === office.code ? { code } : null),
  name: (_, __, { office }) => office.name,
  grants: (_, { financialYear }, { dataSource }) =>
    dataSource.getRepository(Grant).find({
      where: financialYear ? { financialYear } : {},
      order: { financialYear: 'ASC', id: 'ASC' },
    }),
  awards: (_, args) => {
    if (args.filter?.region)
      throw badArgument('filter.region', 'has no meaning within one office.');
    if (args.filter?.offices) {
      throw badArgument('filter.offices', 'has no meaning within one office.');
    }
    return listOfficeAwards(args);
  },
  statements: (_, __, { dataSource }) =>
    dataSource.getRepository(Statement).find({ order: { position: 'ASC' } }),
  statistics: (_, __, { dataSource }) =>
    dataSource.getRepository(Statistic).find({ order: { position: 'ASC' } }),
  crossCharges: (_, { financialYear, counterparty }, { dataSource }) =>
    dataSource.getRepository(CrossCharge).find({
      where: {
        ...(financialYear ? { financialYear } : {}),
        ...(counterparty ? { counterparty } : {}),
      },
      order: { reference: 'ASC' },
    }),
};
