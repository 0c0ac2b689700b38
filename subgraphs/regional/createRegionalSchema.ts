import type { GraphQLSchema } from 'graphql';

import type { OfficeIdentity } from '../../schema/officeIdentity';
import { regionalSdl } from '../../schema/regionalSdl';
import { scalarResolvers } from '../../schema/scalars';
import { buildGuardedSchema } from '../buildGuardedSchema';

import { holdsRole } from './access/holdsRole';
import type { RegionalContext } from './regionalContext';
import { AwardConnection, AwardEdge } from './resolvers/AwardConnection';
import { AwardTotal, AwardTotals } from './resolvers/AwardTotals';
import { Coverage, MissingOffice } from './resolvers/Coverage';
import { CrossCharge } from './resolvers/CrossCharge';
import {
  JointCommission,
  JointCommissionPhase,
  JointCommissions,
  Participation,
  Share,
} from './resolvers/JointCommissions';
import { listedOffice, UnfederatedOffice } from './resolvers/Office';
import {
  OfficeRecord,
  Organisation,
  OrganisationConnection,
  RecordedName,
} from './resolvers/OrganisationConnection';
import { PairStatement, PairStatementAnswer } from './resolvers/PairStatement';
import {
  PairStatementEntry,
  PairStatementLine,
  PairStatementTotal,
} from './resolvers/PairStatementLine';
import { Provider } from './resolvers/Provider';
import { ProviderConnection } from './resolvers/ProviderConnection';
import { PublishedChecks, PublishedStatement } from './resolvers/PublishedChecks';
import { Query } from './resolvers/Query';
import { IgnoredDecision, NetPosition, Payment, Reconciliation } from './resolvers/Reconciliation';
import { NearMatch, ReconciliationLine } from './resolvers/ReconciliationLine';
import { ReferralTotal, ReferralTotals } from './resolvers/ReferralTotals';
import { Region, RegionMember } from './resolvers/Region';
import { TransferReceipt, TransferReceipts } from './resolvers/TransferReceipts';
import { TransferLine, TransferReconciliation } from './resolvers/TransferReconciliation';
import { WaitingTransfer, WaitingTransfers } from './resolvers/WaitingTransfers';
import {
  LeftOutRecipients,
  SuspectedDuplicates,
  SuspectedRecipient,
} from './resolvers/SuspectedDuplicates';

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
