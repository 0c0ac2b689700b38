import { format } from 'prettier';

import { readSdl } from '../../schema/readSdl';
import { regionalSdl } from '../../schema/regionalSdl';
import { offices } from '../../subgraphs/offices';

import { accessPage } from './accessPage';
import { composeSupergraph } from './composeSupergraph';
import { errorPage } from './errorPage';
import { generateResolverTypes } from './generateResolverTypes';
import { settingsPage } from './settingsPage';

/**
 * Everything that follows from the contract and the register, as file contents by path from the
 * project's root. `npm run compose` writes them; `npm run compose:check` compares them.
 */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const { supergraphSdl, apiSdl } = composeSupergraph(offices);
  return new Map([
    ['schema/supergraph.graphql', supergraphSdl],
    ['schema/api.graphql', apiSdl],
    ['docs/access.md', await format(accessPage(), { parser: 'markdown' })],
    ['docs/errors.md', errorPage()],
    ['docs/settings.md', await format(settingsPage(), { parser: 'markdown' })],
    ['subgraphs/office/resolverTypes.ts', await officeResolverTypes()],
    ['subgraphs/regional/resolverTypes.ts', await regionalResolverTypes()],
  ]);
}

function officeResolverTypes(): Promise<string> {
  return generateResolverTypes({
    sdl: readSdl('office.graphql'),
    contextType: './officeContext#OfficeContext',
    mappers: {
      Grant: './entities/Grant#Grant as GrantRow',
      OwnGrant: './entities/Grant#Grant as GrantRow',
      Award: './entities/Award#Award as AwardRow',
      OwnAward: './entities/Award#Award as AwardRow',
      CrossCharge: './books/BookCharge#BookCharge',
      OwnCrossCharge: './books/BookCharge#BookCharge',
      CrossChargeEvent: './books/toEvent#RecordedEvent',
      BookDecision: './loaders/findDecisions#BookDecisionRow',
      Office: './resolvers/OwnOffice#OfficeKey',
      OwnOffice: './resolvers/OwnOffice#OfficeKey',
      Provider: './resolvers/Provider#ProviderKey',
      OwnEngagement: './resolvers/OwnEngagement#EngagementKey',
      OwnAwardPage: './resolvers/QuestionKey#QuestionKey',
      OwnTotalsPage: './resolvers/QuestionKey#QuestionKey',
      OwnReferralTotalsPage: './resolvers/QuestionKey#QuestionKey',
      OwnProviderPage: './resolvers/QuestionKey#QuestionKey',
      OwnOrganisationPage: './resolvers/QuestionKey#QuestionKey',
      OwnRecipientPage: './resolvers/QuestionKey#QuestionKey',
      OwnStatementPage: './resolvers/QuestionKey#QuestionKey',
      OwnJointCommissionPage: './resolvers/QuestionKey#QuestionKey',
      OwnBooksPage: './resolvers/QuestionKey#QuestionKey',
      OwnPairPage: './resolvers/QuestionKey#QuestionKey',
      OwnWaitingTransferPage: './resolvers/QuestionKey#QuestionKey',
      OwnTransferReceiptPage: './resolvers/QuestionKey#QuestionKey',
      OwnTransferPage: './resolvers/QuestionKey#QuestionKey',
      TransferKey: './transfers/keys/TransferKey#PublishedKey',
      SentTransfer: './transfers/sending/SentTransfer#SentTransfer as OwnSentTransfer',
      OwnMutation: './writing/WriteQueue#WriteQueue',
      CrossChargePayload: './writing/payloads#ChargePayload',
      DecisionPayload: './writing/payloads#DecidedPayload',
      StatementPayload: './writing/payloads#AnsweredPayload',
      JointCommissionPayload: './writing/payloads#CommissionedPayload',
      ApportionmentPayload: './writing/payloads#SharesPayload',
      Referral: './resolvers/Referral#ShownCase',
      ReferralConnection: './resolvers/ReferralConnection#ReferralList',
      ReferralPayload: './writing/enterCase#CasePayload',
      ReferralEvent: './referrals/cases/CaseEvent#RecordedCaseEvent',
      Source: './entities/SourceColumns#SourceColumns',
      PublishedStatement: './entities/Statement#Statement',
      PublishedStatistic: './entities/Statistic#Statistic',
      JointCommissionRow:
        './loaders/findJointCommissionRows#JointCommissionRow as OwnJointCommissionRow',
      OrganisationRow: './loaders/findOrganisationPage#OrganisationRow as OwnOrganisationRow',
      AwardTotalRow: './awards/totalAwards#AwardTotalRow as OwnAwardTotalRow',
      ReferralTotalRow:
        './referrals/releases/totalReferrals#ReferralTotalRow as OwnReferralTotalRow',
      OfficeAwards: './resolvers/OfficeAwards#AwardList',
    },
  });
}

/**
 * The regional subgraph's types do not depend on which offices there are: its resolvers speak of
 * keys and replies, so one made-up office stands for all.
 */
function regionalResolverTypes(): Promise<string> {
  return generateResolverTypes({
    sdl: regionalSdl([{ code: 'any', prefix: 'Any', portOffset: 1 }]),
    contextType: './regionalContext#RegionalContext',
    mappers: {
      Office: './stubs#OfficeStub',
      AnyOffice: './stubs#OfficeStub',
      UnfederatedOffice: './stubs#OfficeStub',
      Award: './stubs#AwardStub',
      AnyAward: './stubs#AwardStub',
      CrossCharge: './stubs#CrossChargeStub',
      AnyCrossCharge: './stubs#CrossChargeStub',
      Engagement: './stubs#EngagementStub',
      AnyEngagement: './stubs#EngagementStub',
      AwardPages: './pagesFor#PageStubs',
      TotalsPages: './pagesFor#PageStubs',
      ReferralTotalsPages: './pagesFor#PageStubs',
      ProviderPages: './pagesFor#PageStubs',
      OrganisationPages: './pagesFor#PageStubs',
      RecipientPages: './pagesFor#PageStubs',
      StatementPages: './pagesFor#PageStubs',
      JointCommissionPages: './pagesFor#PageStubs',
      EngagementPages: './pagesFor#PageStubs',
      BooksPages: './pagesFor#PageStubs',
      PairPages: './pagesFor#PageStubs',
      WaitingTransferPages: './pagesFor#PageStubs',
      TransferReceiptPages: './pagesFor#PageStubs',
      TransferPages: './pagesFor#PageStubs',
      Region: './directory/Directory#ListedRegion',
      RegionMember: './directory/Directory#Membership',
      Coverage: './resolvers/Coverage#CoverageCodes',
      MissingOffice: './resolvers/Coverage#MissingCode',
      AwardConnection: './resolvers/AwardConnection#AwardConnectionParent',
      AwardEdge: './resolvers/AwardConnection#AwardEdgeParent',
      AwardTotals: './resolvers/AwardTotals#AwardTotalsParent',
      AwardTotal: './resolvers/AwardTotals#AwardTotalParent',
      ReferralTotals: './resolvers/ReferralTotals#ReferralTotalsParent',
      ReferralTotal: './resolvers/ReferralTotals#ReferralTotalParent',
      Provider: './resolvers/Provider#ProviderParent',
      ProviderConnection: './resolvers/ProviderConnection#ProviderConnectionParent',
      OrganisationConnection: './resolvers/OrganisationConnection#OrganisationConnectionParent',
      Organisation: './resolvers/OrganisationConnection#OrganisationParent',
      RecordedName: './merging/mergeOrganisations#RecordedNameParts',
      OfficeRecord: './merging/mergeOrganisations#OfficeRecordParts',
      SuspectedDuplicates: './resolvers/SuspectedDuplicates#SuspectedDuplicatesParent',
      LeftOutRecipients: './resolvers/SuspectedDuplicates#LeftOutParts',
      SuspectedDuplicate: './merging/duplicates/describePair#SuspectedPair',
      SuspectedRecipient: './merging/duplicates/describePair#SuspectedSide',
      PublishedChecks: './resolvers/PublishedChecks#PublishedChecksParent',
      PublishedStatement: './resolvers/PublishedChecks#PublishedStatementParent',
      JointCommissions: './resolvers/JointCommissions#JointCommissionsParent',
      JointCommission: './merging/mergeJointCommissions#MergedJointCommission',
      JointCommissionPhase: './merging/mergeJointCommissions#PhaseReply',
      Apportionment: './merging/mergeJointCommissions#ApportionmentReply',
      Participation: './merging/mergeJointCommissions#ParticipationReply',
      Share: './merging/mergeJointCommissions#NamedShare',
      Reconciliation: './resolvers/Reconciliation#ReconciliationParent',
      ReconciliationLine: './resolvers/ReconciliationLine#ListedLine',
      IgnoredDecision: './reconciliation/applyDecisions#IgnoredDecision as DecisionIgnored',
      ReconciliationSummary: './reconciliation/summarise#ReconciliationSummary as LineSummary',
      PairStatement: './resolvers/PairStatement#PairStatementParent',
      PairStatementLine: './resolvers/PairStatementLine#ListedPairLine',
      NearMatch: './reconciliation/ReconciliationLine#ExplainedNearMatch',
      StatedCharge: '../../schema/statementDigest#StatedCharge as ChargeRead',
      PairStatementEntry: '../../schema/pairReply#PairEntry',
      PairStatementTotal: './reconciliation/statements/totalOf#PairTotal',
      PairStatementAnswer: './resolvers/PairStatement#OfficeAnswer',
      WaitingTransfers: './resolvers/WaitingTransfers#WaitingTransfersParent',
      WaitingTransfer: './resolvers/WaitingTransfers#WaitingEnvelope',
      TransferReceipts: './resolvers/TransferReceipts#TransferReceiptsParent',
      TransferReceipt: './resolvers/TransferReceipts#SignedReceipt',
      TransferReconciliation: './resolvers/TransferReconciliation#TransferReconciliationParent',
      TransferLine: './reconciliation/transfers/TransferLine#TransferLine as FoundTransferLine',
      NetPosition: './reconciliation/netPositions#NetPosition as OfficePosition',
      Payment: './reconciliation/planSettlement#Payment as PlannedPayment',
    },
  });
}
