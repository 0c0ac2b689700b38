import type { GraphQLSchema } from 'graphql';

import { regionalSdl } from '../../../composition/sdl/regionalSdl';
import type { OfficeIdentity } from '../../../schema/officeIdentity';
import { scalarResolvers } from '../../../schema/scalars';
import { buildGuardedSchema } from '../../access/buildGuardedSchema';
import { AwardConnection, AwardEdge } from '../awards/AwardConnection';
import { AwardTotal, AwardTotals } from '../awards/AwardTotals';
import {
  JointCommission,
  JointCommissionPhase,
  JointCommissions,
  Participation,
  Share,
} from '../commissions/JointCommissions';
import {
  listedOffice,
  Region,
  RegionMember,
  UnfederatedOffice,
} from '../directory/directoryResolvers';
import {
  OfficeRecord,
  Organisation,
  OrganisationConnection,
  RecordedName,
} from '../providers/OrganisationConnection';
import { Provider } from '../providers/Provider';
import { ProviderConnection } from '../providers/ProviderConnection';
import {
  LeftOutRecipients,
  SuspectedDuplicates,
  SuspectedRecipient,
} from '../providers/SuspectedDuplicates';
import { PublishedChecks, PublishedStatement } from '../publications/PublishedChecks';
import {
  PairStatement,
  PairStatementAnswer,
  PairStatementEntry,
  PairStatementLine,
  PairStatementTotal,
} from '../reconciliation/pairStatementResolvers';
import {
  CrossCharge,
  IgnoredDecision,
  NearMatch,
  NetPosition,
  Payment,
  Reconciliation,
  ReconciliationLine,
} from '../reconciliation/reconciliationResolvers';
import { ReferralTotal, ReferralTotals } from '../referrals/ReferralTotals';
import { TransferReceipt, TransferReceipts } from '../transfers/TransferReceipts';
import { TransferLine, TransferReconciliation } from '../transfers/TransferReconciliation';
import { WaitingTransfer, WaitingTransfers } from '../transfers/WaitingTransfers';

import { Query } from './Query';
import { Coverage, MissingOffice } from './crossOfficeAnswer';
import { holdsRole, type RegionalContext } from './regionalContext';

/** The regional subgraph for a register of offices, each field behind its access rule. */
export function createRegionalSchema(register: readonly OfficeIdentity[]): GraphQLSchema {
  const written = {
    ...scalarResolvers,
    AwardConnection,
    AwardEdge,
    AwardTotal,
    AwardTotals,
    Coverage,
    IgnoredDecision,
    JointCommission,
    JointCommissionPhase,
    JointCommissions,
    LeftOutRecipients,
    MissingOffice,
    NetPosition,
    OfficeRecord,
    Organisation,
    OrganisationConnection,
    PairStatement,
    PairStatementAnswer,
    PairStatementEntry,
    PairStatementLine,
    PairStatementTotal,
    Participation,
    Payment,
    Provider,
    ProviderConnection,
    PublishedChecks,
    PublishedStatement,
    Query,
    Reconciliation,
    ReconciliationLine,
    NearMatch,
    RecordedName,
    ReferralTotal,
    ReferralTotals,
    Region,
    RegionMember,
    Share,
    SuspectedDuplicates,
    SuspectedRecipient,
    TransferLine,
    TransferReceipt,
    TransferReceipts,
    TransferReconciliation,
    UnfederatedOffice,
    WaitingTransfer,
    WaitingTransfers,
  };
  const perOffice = register.flatMap(({ prefix }): [string, object][] => [
    [`${prefix}Office`, listedOffice],
    [`${prefix}CrossCharge`, CrossCharge],
  ]);
  const resolvers = { ...written, ...Object.fromEntries(perOffice) };
  return buildGuardedSchema<RegionalContext>(
    { typeDefs: regionalSdl(register), resolvers },
    (audience, { caller }) => holdsRole(audience, caller),
  );
}
