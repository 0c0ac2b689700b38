import 'reflect-metadata';
import { DataSource, type Logger } from 'typeorm';

import { Award } from '../awards/Award';
import { CrossCharge } from '../books/CrossCharge';
import { lockBooks } from '../books/appendEvents';
import { keepCharges } from '../books/chargeProjection';
import { JointCommission, JointCommissionAward } from '../commissions/JointCommission';
import { Grant } from '../grants/Grant';
import { KeptAnswer } from '../idempotency/KeptAnswer';
import { Organisation, ProviderName } from '../providers/Organisation';
import { Document, PublishedLoad } from '../publications/Document';
import { Statement, StatementLine } from '../publications/Statement';
import { Statistic } from '../publications/Statistic';
import {
  TransferEnvelopeRow,
  TransferHandingRow,
  TransferRecallRow,
  TransferReceiptRow,
  TransferReceivedRow,
  TransferSentRow,
  TransferUnreadableRow,
} from '../transfers/TransferRows';

import { AddBookDecisions1700000000030 } from './migrations/AddBookDecisions';
import { AddCaseNotes1700000000090 } from './migrations/AddCaseNotes';
import { AddContactPromise1700000000083 } from './migrations/AddContactPromise';
import { AddDisclosureRules1700000000065 } from './migrations/AddDisclosureRules';
import { AddFunderGrantIds1700000000096 } from './migrations/AddFunderGrantIds';
import { AddReturns1700000000070 } from './migrations/AddReturns';
import { AddStatementsAndCommissions1700000000050 } from './migrations/AddStatementsAndCommissions';
import { AddTransferRecalls1700000000085 } from './migrations/AddTransferRecalls';
import { AddUnidentifiedNames1700000000111 } from './migrations/AddUnidentifiedNames';
import { CreateBookCharges1700000000060 } from './migrations/CreateBookCharges';
import { CreateBooks1700000000003 } from './migrations/CreateBooks';
import { CreateCaseRecords1700000000040 } from './migrations/CreateCaseRecords';
import { CreateOfficeTables1700000000001 } from './migrations/CreateOfficeTables';
import { CreateProviderNames1700000000002 } from './migrations/CreateProviderNames';
import { CreateReferrals1700000000031 } from './migrations/CreateReferrals';
import { CreateTransfers1700000000045 } from './migrations/CreateTransfers';
import { FoldInitials1700000000180 } from './migrations/FoldInitials';
import { FoldSearches1700000000110 } from './migrations/FoldSearches';
import { IndexAwardOrders1700000000020 } from './migrations/IndexAwardOrders';
import { IndexCases1700000000041 } from './migrations/IndexCases';
import { SumAwardGroups1700000000021 } from './migrations/SumAwardGroups';
import { SumProviderAwards1700000000061 } from './migrations/SumProviderAwards';

interface DatabaseOptions {
  /** A `postgres://` address. */
  readonly url: string;
  /** How many connections the office holds at most. */
  readonly poolSize: number;
  /** Where statements are told; used by tests that count them. */
  readonly logger?: Logger;
}

/**
 * Connects to the office's database and brings its tables up to date. Two processes that start at
 * once take turns: the migrations run under an advisory lock.
 */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize,
    applicationName: 'pcc-office',
    connectTimeoutMS: 10_000,
    entities: [
      Award,
      CrossCharge,
      Document,
      Grant,
      JointCommission,
      JointCommissionAward,
      KeptAnswer,
      Organisation,
      ProviderName,
      PublishedLoad,
      Statement,
      StatementLine,
      Statistic,
      TransferEnvelopeRow,
      TransferHandingRow,
      TransferRecallRow,
      TransferReceiptRow,
      TransferReceivedRow,
      TransferSentRow,
      TransferUnreadableRow,
    ],
    migrations: [
      CreateOfficeTables1700000000001,
      CreateProviderNames1700000000002,
      CreateBooks1700000000003,
      IndexAwardOrders1700000000020,
      SumAwardGroups1700000000021,
      AddBookDecisions1700000000030,
      CreateReferrals1700000000031,
      CreateCaseRecords1700000000040,
      IndexCases1700000000041,
      CreateTransfers1700000000045,
      AddStatementsAndCommissions1700000000050,
      CreateBookCharges1700000000060,
      SumProviderAwards1700000000061,
      AddDisclosureRules1700000000065,
      AddReturns1700000000070,
      AddContactPromise1700000000083,
      AddTransferRecalls1700000000085,
      AddCaseNotes1700000000090,
      AddFunderGrantIds1700000000096,
      FoldSearches1700000000110,
      AddUnidentifiedNames1700000000111,
      FoldInitials1700000000180,
    ],
    // Migrations are the only way tables change.
    synchronize: false,
    ...(options.logger ? { logger: options.logger, logging: true } : {}),
  });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function migrate(dataSource: DataSource): Promise<void> {
  const lockHolder = dataSource.createQueryRunner();
  await lockHolder.query(`SELECT pg_advisory_lock(hashtext('office migrations'))`);
  try {
    await dataSource.runMigrations({ transaction: 'all' });
    await dataSource.transaction(async (manager) => {
      await lockBooks(manager);
      await keepCharges(manager);
    });
  } finally {
    await lockHolder.query(`SELECT pg_advisory_unlock(hashtext('office migrations'))`);
    await lockHolder.release();
  }
}
