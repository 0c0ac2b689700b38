import { scalarResolvers } from '../../../schema/scalars';
import type { Resolvers } from '../resolverTypes';

import { BookDecision } from './BookDecision';
import { CrossChargeEvent } from './CrossChargeEvent';
import { OfficeAwards } from './OfficeAwards';
import { OwnAward } from './OwnAward';
import { OwnAwardPage } from './OwnAwardPage';
import { OwnBooksPage } from './OwnBooksPage';
import { OwnCrossCharge } from './OwnCrossCharge';
import { OwnEngagement } from './OwnEngagement';
import { OwnGrant } from './OwnGrant';
import { OwnJointCommissionPage } from './OwnJointCommissionPage';
import { Mutation } from './Mutation';
import { OwnMutation } from './OwnMutation';
import { OwnOffice } from './OwnOffice';
import { OwnOrganisationPage } from './OwnOrganisationPage';
import { OwnPairPage } from './OwnPairPage';
import { OwnProviderPage } from './OwnProviderPage';
import { OwnRecipientPage } from './OwnRecipientPage';
import { OwnReferralTotalsPage } from './OwnReferralTotalsPage';
import { OwnStatementPage } from './OwnStatementPage';
import { OwnTotalsPage } from './OwnTotalsPage';
import { OwnTransferPage } from './OwnTransferPage';
import { OwnTransferReceiptPage } from './OwnTransferReceiptPage';
import { OwnWaitingTransferPage } from './OwnWaitingTransferPage';
import { Provider } from './Provider';
import { PublishedStatement } from './PublishedStatement';
import { PublishedStatistic } from './PublishedStatistic';
import { Referral } from './Referral';
import { ReferralConnection } from './ReferralConnection';
import { ReferralEvent } from './ReferralEvent';
import { SentTransfer } from './SentTransfer';
import { Source } from './Source';

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
