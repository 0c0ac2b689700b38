import type { Award } from '../awards/Award';
import type { AwardList } from '../awards/awardResolvers';
import type { AwardTotalRow } from '../awards/totalAwards';
import type { BookCharge } from '../books/BookCharge';
import type { RecordedEvent } from '../books/EventRow';
import type {
  AnsweredPayload,
  ChargePayload,
  CommissionedPayload,
  DecidedPayload,
  SharesPayload,
} from '../books/commands/enterWrite';
import type { BookDecisionRow } from '../books/decisions';
import type { RecordedCaseEvent } from '../cases/CaseEvent';
import type { ReferralList, ShownCase } from '../cases/caseResolvers';
import type { CasePayload } from '../cases/enterCase';
import type { JointCommissionRow } from '../commissions/findJointCommissionRows';
import type { ReferralTotalRow } from '../disclosure/totalReferrals';
import type { Grant } from '../grants/Grant';
import type { OrganisationRow } from '../providers/findOrganisationPage';
import type { EngagementKey, ProviderKey } from '../providers/providerResolvers';
import type { SourceColumns } from '../publications/SourceColumns';
import type { Statement } from '../publications/Statement';
import type { Statistic } from '../publications/Statistic';
import type { PublishedKey } from '../transfers/keys/KeyRing';
import type { SentTransfer } from '../transfers/sending/SentTransfer';
import type { OfficeKey } from './OwnOffice';
import type { WriteQueue } from './mutations';
import type { QuestionKey } from './replyPages';

/**
 * What resolvers hand on as a value of each type of the contract: `AwardModel` stands for `Award`.
 * `npm run compose` reads the names; the compiler reads the imports.
 */
export type GrantModel = Grant;
export type OwnGrantModel = Grant;
export type AwardModel = Award;
export type OwnAwardModel = Award;
export type CrossChargeModel = BookCharge;
export type OwnCrossChargeModel = BookCharge;
export type CrossChargeEventModel = RecordedEvent;
export type BookDecisionModel = BookDecisionRow;
export type OfficeModel = OfficeKey;
export type OwnOfficeModel = OfficeKey;
export type ProviderModel = ProviderKey;
export type OwnEngagementModel = EngagementKey;
export type OwnAwardPageModel = QuestionKey;
export type OwnTotalsPageModel = QuestionKey;
export type OwnReferralTotalsPageModel = QuestionKey;
export type OwnProviderPageModel = QuestionKey;
export type OwnOrganisationPageModel = QuestionKey;
export type OwnRecipientPageModel = QuestionKey;
export type OwnStatementPageModel = QuestionKey;
export type OwnJointCommissionPageModel = QuestionKey;
export type OwnBooksPageModel = QuestionKey;
export type OwnPairPageModel = QuestionKey;
export type OwnWaitingTransferPageModel = QuestionKey;
export type OwnTransferReceiptPageModel = QuestionKey;
export type OwnTransferPageModel = QuestionKey;
export type TransferKeyModel = PublishedKey;
export type SentTransferModel = SentTransfer;
export type OwnMutationModel = WriteQueue;
export type CrossChargePayloadModel = ChargePayload;
export type DecisionPayloadModel = DecidedPayload;
export type StatementPayloadModel = AnsweredPayload;
export type JointCommissionPayloadModel = CommissionedPayload;
export type ApportionmentPayloadModel = SharesPayload;
export type ReferralModel = ShownCase;
export type ReferralConnectionModel = ReferralList;
export type ReferralPayloadModel = CasePayload;
export type ReferralEventModel = RecordedCaseEvent;
export type SourceModel = SourceColumns;
export type PublishedStatementModel = Statement;
export type PublishedStatisticModel = Statistic;
export type JointCommissionRowModel = JointCommissionRow;
export type OrganisationRowModel = OrganisationRow;
export type AwardTotalRowModel = AwardTotalRow;
export type ReferralTotalRowModel = ReferralTotalRow;
export type OfficeAwardsModel = AwardList;
