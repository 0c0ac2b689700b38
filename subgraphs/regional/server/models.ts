import type { PairEntry, StatedCharge } from '../../../schema/pairs';
import type { AwardConnectionParent, AwardEdgeParent } from '../awards/AwardConnection';
import type { AwardTotalParent, AwardTotalsParent } from '../awards/AwardTotals';
import type { JointCommissionsParent } from '../commissions/JointCommissions';
import type {
  ApportionmentReply,
  MergedJointCommission,
  NamedShare,
  ParticipationReply,
  PhaseReply,
} from '../commissions/mergeJointCommissions';
import type { ListedRegion, Membership } from '../directory/Directory';
import type {
  OrganisationConnectionParent,
  OrganisationParent,
} from '../providers/OrganisationConnection';
import type { ProviderParent } from '../providers/Provider';
import type { ProviderConnectionParent } from '../providers/ProviderConnection';
import type { LeftOutParts, SuspectedDuplicatesParent } from '../providers/SuspectedDuplicates';
import type { SuspectedPair, SuspectedSide } from '../providers/duplicates/describePair';
import type { OfficeRecordParts, RecordedNameParts } from '../providers/mergeOrganisations';
import type {
  PublishedChecksParent,
  PublishedStatementParent,
} from '../publications/PublishedChecks';
import type { ExplainedNearMatch } from '../reconciliation/ReconciliationLine';
import type { IgnoredDecision } from '../reconciliation/applyDecisions';
import type { PairTotal } from '../reconciliation/drawUpStatement';
import type { NetPosition, Payment } from '../reconciliation/netPositions';
import type {
  ListedPairLine,
  OfficeAnswer,
  PairStatementParent,
} from '../reconciliation/pairStatementResolvers';
import type { ListedLine, ReconciliationParent } from '../reconciliation/reconciliationResolvers';
import type { ReconciliationSummary } from '../reconciliation/summarise';
import type { ReferralTotalParent, ReferralTotalsParent } from '../referrals/ReferralTotals';
import type { SignedReceipt, TransferReceiptsParent } from '../transfers/TransferReceipts';
import type { TransferReconciliationParent } from '../transfers/TransferReconciliation';
import type { WaitingEnvelope, WaitingTransfersParent } from '../transfers/WaitingTransfers';
import type { TransferLine } from '../transfers/reconcileTransfers';

import type { CoverageCodes, MissingCode } from './crossOfficeAnswer';
import type { AwardStub, CrossChargeStub, EngagementStub, OfficeStub, PageStubs } from './stubs';

/**
 * What resolvers hand on as a value of each type of the contract: `AwardModel` stands for `Award`.
 * `npm run compose` reads the names; the compiler reads the imports.
 */
export type OfficeModel = OfficeStub;
export type AnyOfficeModel = OfficeStub;
export type UnfederatedOfficeModel = OfficeStub;
export type AwardModel = AwardStub;
export type AnyAwardModel = AwardStub;
export type CrossChargeModel = CrossChargeStub;
export type AnyCrossChargeModel = CrossChargeStub;
export type EngagementModel = EngagementStub;
export type AnyEngagementModel = EngagementStub;
export type AwardPagesModel = PageStubs;
export type TotalsPagesModel = PageStubs;
export type ReferralTotalsPagesModel = PageStubs;
export type ProviderPagesModel = PageStubs;
export type OrganisationPagesModel = PageStubs;
export type RecipientPagesModel = PageStubs;
export type StatementPagesModel = PageStubs;
export type JointCommissionPagesModel = PageStubs;
export type EngagementPagesModel = PageStubs;
export type BooksPagesModel = PageStubs;
export type PairPagesModel = PageStubs;
export type WaitingTransferPagesModel = PageStubs;
export type TransferReceiptPagesModel = PageStubs;
export type TransferPagesModel = PageStubs;
export type RegionModel = ListedRegion;
export type RegionMemberModel = Membership;
export type CoverageModel = CoverageCodes;
export type MissingOfficeModel = MissingCode;
export type AwardConnectionModel = AwardConnectionParent;
export type AwardEdgeModel = AwardEdgeParent;
export type AwardTotalsModel = AwardTotalsParent;
export type AwardTotalModel = AwardTotalParent;
export type ReferralTotalsModel = ReferralTotalsParent;
export type ReferralTotalModel = ReferralTotalParent;
export type ProviderModel = ProviderParent;
export type ProviderConnectionModel = ProviderConnectionParent;
export type OrganisationConnectionModel = OrganisationConnectionParent;
export type OrganisationModel = OrganisationParent;
export type RecordedNameModel = RecordedNameParts;
export type OfficeRecordModel = OfficeRecordParts;
export type SuspectedDuplicatesModel = SuspectedDuplicatesParent;
export type LeftOutRecipientsModel = LeftOutParts;
export type SuspectedDuplicateModel = SuspectedPair;
export type SuspectedRecipientModel = SuspectedSide;
export type PublishedChecksModel = PublishedChecksParent;
export type PublishedStatementModel = PublishedStatementParent;
export type JointCommissionsModel = JointCommissionsParent;
export type JointCommissionModel = MergedJointCommission;
export type JointCommissionPhaseModel = PhaseReply;
export type ApportionmentModel = ApportionmentReply;
export type ParticipationModel = ParticipationReply;
export type ShareModel = NamedShare;
export type ReconciliationModel = ReconciliationParent;
export type ReconciliationLineModel = ListedLine;
export type IgnoredDecisionModel = IgnoredDecision;
export type ReconciliationSummaryModel = ReconciliationSummary;
export type PairStatementModel = PairStatementParent;
export type PairStatementLineModel = ListedPairLine;
export type NearMatchModel = ExplainedNearMatch;
export type StatedChargeModel = StatedCharge;
export type PairStatementEntryModel = PairEntry;
export type PairStatementTotalModel = PairTotal;
export type PairStatementAnswerModel = OfficeAnswer;
export type WaitingTransfersModel = WaitingTransfersParent;
export type WaitingTransferModel = WaitingEnvelope;
export type TransferReceiptsModel = TransferReceiptsParent;
export type TransferReceiptModel = SignedReceipt;
export type TransferReconciliationModel = TransferReconciliationParent;
export type TransferLineModel = TransferLine;
export type NetPositionModel = NetPosition;
export type PaymentModel = Payment;
