import { scalarResolvers } from '../../../schema/scalars';
import { OfficeAwards, OwnAward } from '../awards/awardResolvers';
import { CrossChargeEvent, OwnCrossCharge } from '../books/chargeResolvers';
import { BookDecision } from '../books/decisions';
import { Referral, ReferralConnection, ReferralEvent } from '../cases/caseResolvers';
import type { Resolvers } from '../generated/resolverTypes';
import { OwnGrant } from '../grants/OwnGrant';
import { OwnEngagement, Provider } from '../providers/providerResolvers';
import {
  PublishedStatement,
  PublishedStatistic,
  Source,
} from '../publications/publicationResolvers';
import { SentTransfer } from '../transfers/transferResolvers';

import { OwnOffice } from './OwnOffice';
import { Mutation, OwnMutation } from './mutations';
import {
  OwnAwardPage,
  OwnBooksPage,
  OwnJointCommissionPage,
  OwnOrganisationPage,
  OwnPairPage,
  OwnProviderPage,
  OwnRecipientPage,
  OwnReferralTotalsPage,
  OwnStatementPage,
  OwnTotalsPage,
  OwnTransferPage,
  OwnTransferReceiptPage,
  OwnWaitingTransferPage,
} from './replyPages';

/** Every resolver of an office. There is one type behind each interface: the office's own. */
export const resolvers: Resolvers = {
  ...scalarResolvers,
  Award: { __resolveType: () => 'OwnAward' },
  BookDecision,
  CrossCharge: { __resolveType: () => 'OwnCrossCharge' },
  CrossChargeEvent,
  Engagement: { __resolveType: () => 'OwnEngagement' },
  Grant: { __resolveType: () => 'OwnGrant' },
  Office: { __resolveType: () => 'OwnOffice' },
  Mutation,
  OfficeAwards,
  OwnAward,
  OwnAwardPage,
  OwnBooksPage,
  OwnCrossCharge,
  OwnEngagement,
  OwnGrant,
  OwnJointCommissionPage,
  OwnMutation,
  OwnOffice,
  OwnOrganisationPage,
  OwnPairPage,
  OwnProviderPage,
  OwnRecipientPage,
  OwnReferralTotalsPage,
  OwnStatementPage,
  OwnTotalsPage,
  OwnTransferPage,
  OwnTransferReceiptPage,
  OwnWaitingTransferPage,
  Provider,
  PublishedStatement,
  PublishedStatistic,
  Referral,
  ReferralConnection,
  ReferralEvent,
  SentTransfer,
  Source,
};
