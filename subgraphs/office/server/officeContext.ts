import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { type AwardsQuestion, awardsQuestionSchema } from '../../../schema/awards';
import { booksQuestionSchema } from '../../../schema/books';
import type { Caller } from '../../../schema/caller';
import { jointCommissionsQuestionSchema } from '../../../schema/commissions';
import {
  organisationsQuestionSchema,
  providersQuestionSchema,
  recipientsQuestionSchema,
} from '../../../schema/providers';
import { decodeQuestion, encodeQuestion } from '../../../schema/questions';
import {
  type ReferralTotalsQuestion,
  referralTotalsQuestionSchema,
} from '../../../schema/referrals';
import { totalsQuestionSchema } from '../../../schema/totals';
import {
  transferReceiptsQuestionSchema,
  transfersQuestionSchema,
  waitingTransfersQuestionSchema,
} from '../../../schema/transfers';
import { Award } from '../awards/Award';
import { awardsBy } from '../awards/awardsBy';
import { findAwardPage, findAwards } from '../awards/findAwardPage';
import { sumAwards, totalAwards } from '../awards/totalAwards';
import {
  bookChargeByReference,
  bookEventsByReference,
  crossChargeByReference,
} from '../books/findCharges';
import type { KeptBooks } from '../books/chargeProjection';
import { findBooks } from '../books/readBooks';
import { caseEventsByReference } from '../cases/findCase';
import type { PersonalKeys } from '../cases/people/PersonalKeys';
import { findJointCommissionRows } from '../commissions/findJointCommissionRows';
import { entityById } from '../database/inKeyOrder';
import { totalReferrals } from '../disclosure/totalReferrals';
import { Grant } from '../grants/Grant';
import { grantSumsByGrantId } from '../grants/grantSumsByGrantId';
import { engagementByProviderId, providerNameById } from '../providers/engagementByProviderId';
import { findOrganisationPage } from '../providers/findOrganisationPage';
import { findProviderPage } from '../providers/findProviderPage';
import { findRecipients } from '../providers/findRecipients';
import { Document } from '../publications/Document';
import { statementLinesByStatementId } from '../publications/Statement';
import type { TransferMeans } from '../transfers/TransferMeans';
import { signReceiptsAnew } from '../transfers/receiving/signReceiptsAnew';
import { findReceipts } from '../transfers/receiving/takenTransfer';
import { findNeedingSealing } from '../transfers/sending/SentTransfer';
import { handOutWaiting, tellTransfers } from '../transfers/tellTransfers';

/** The office this process runs for. */
export interface RunningOffice {
  readonly code: string;
  readonly prefix: string;
  readonly name: string;
  /** Within how many hours it promises to contact victims; null or none for no promise. */
  readonly promisedHours?: number | null;
}

/** What a resolver of an office has at hand. Made anew for every request: loaders remember. */
export interface OfficeContext {
  readonly office: RunningOffice;
  readonly dataSource: DataSource;
  /** Who asks, as the gateway states. */
  readonly caller: Caller;
  /** The office's keys to personal details; null where it holds none and so has no desk. */
  readonly personalKeys: PersonalKeys | null;
  /** What it needs for transfers; null where it takes no part in them. */
  readonly transfers: TransferMeans | null;
  readonly loaders: OfficeLoaders;
  /** Books as they were last sent. Outlives the request: it knows when they have changed. */
  readonly keptBooks: KeptBooks;
}

type OfficeLoaders = ReturnType<typeof createLoaders>;

export function createOfficeContext(parts: Omit<OfficeContext, 'loaders'>): OfficeContext {
  return { ...parts, loaders: createLoaders(parts) };
}

/** Every loader there is, in one place, so that none outlives its request. */
function createLoaders({ dataSource, office, caller, transfers }: Omit<OfficeContext, 'loaders'>) {
  // Whoever works for no office is told of no transfer: no office has this code.
  const asks = caller.office ?? '';
  const { manager } = dataSource;
  return {
    awardById: entityById(dataSource, Award),
    grantById: entityById(dataSource, Grant),
    documentById: entityById(dataSource, Document),
    providerNameById: providerNameById(dataSource),
    bookChargeByReference: bookChargeByReference({
      published: crossChargeByReference(dataSource),
      events: bookEventsByReference(dataSource),
    }),
    caseEventsByReference: caseEventsByReference(dataSource),
    awardsByGrantId: awardsBy(dataSource, 'grantId'),
    awardsByProviderId: awardsBy(dataSource, 'providerId'),
    grantSumsByGrantId: grantSumsByGrantId(dataSource),
    engagementByProviderId: engagementByProviderId(dataSource),
    statementLinesByStatementId: statementLinesByStatementId(dataSource),
    awardPlacesByQuestion: byQuestion((key) =>
      findAwardPage(dataSource, decodeQuestion(awardsQuestionSchema, key)),
    ),
    awardsOf: byOwnQuestion((question: AwardsQuestion) => findAwards(dataSource, question)),
    awardSumOf: byOwnQuestion(({ conditions }: AwardsQuestion) =>
      sumAwards(dataSource, conditions),
    ),
    referralTotalsOf: byOwnQuestion((question: ReferralTotalsQuestion) =>
      totalReferrals(dataSource, question),
    ),
    awardSumByQuestion: byQuestion((key) =>
      sumAwards(dataSource, decodeQuestion(awardsQuestionSchema, key).conditions),
    ),
    totalsByQuestion: byQuestion((key) =>
      totalAwards(dataSource, decodeQuestion(totalsQuestionSchema, key)),
    ),
    referralTotalsByQuestion: byQuestion((key) =>
      totalReferrals(dataSource, decodeQuestion(referralTotalsQuestionSchema, key)),
    ),
    providerPlacesByQuestion: byQuestion((key) =>
      findProviderPage(dataSource, decodeQuestion(providersQuestionSchema, key)),
    ),
    organisationsByQuestion: byQuestion((key) =>
      findOrganisationPage(dataSource, decodeQuestion(organisationsQuestionSchema, key)),
    ),
    recipientsByQuestion: byQuestion((key) =>
      findRecipients(dataSource, decodeQuestion(recipientsQuestionSchema, key)),
    ),
    jointCommissionsByQuestion: byQuestion((key) =>
      findJointCommissionRows(dataSource, decodeQuestion(jointCommissionsQuestionSchema, key)),
    ),
    waitingByQuestion: byQuestion((key) =>
      handOutWaiting(dataSource, asks, decodeQuestion(waitingTransfersQuestionSchema, key)),
    ),
    receiptsByQuestion: byQuestion(async (key) => {
      const { transfers: numbers } = decodeQuestion(transferReceiptsQuestionSchema, key);
      const receipts = await findReceipts(manager, asks, numbers);
      return transfers ? signReceiptsAnew(receipts, transfers.ring) : receipts;
    }),
    needsSealingByTransfer: new DataLoader<string, boolean>(
      async (numbers) => {
        const ring = transfers?.ring;
        const needing = ring ? await findNeedingSealing(manager, ring, numbers) : new Set();
        return numbers.map((number) => needing.has(number));
      },
      { cache: false },
    ),
    transfersByQuestion: byQuestion((key) => {
      decodeQuestion(transfersQuestionSchema, key);
      return tellTransfers(manager, { asks, answers: office.code });
    }),
    booksByQuestion: byQuestion((key) =>
      findBooks(dataSource, decodeQuestion(booksQuestionSchema, key)),
    ),
  };
}

/** A question that this office's own list asks: it came in no key, so there is none to read. */
function byOwnQuestion<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): DataLoader<Question, Answer, string> {
  return new DataLoader<Question, Answer, string>((questions) => Promise.all(questions.map(ask)), {
    batch: false,
    cacheKeyFn: encodeQuestion,
  });
}

/** Several fields of one reply share one statement: the question is its key. */
function byQuestion<Answer>(ask: (key: string) => Promise<Answer>): DataLoader<string, Answer> {
  return new DataLoader((keys) => Promise.all(keys.map(ask)), { batch: false });
}
