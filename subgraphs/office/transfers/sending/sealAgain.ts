import type { EntityManager } from 'typeorm';

import { todayInBritain } from '../../../../schema/todayInBritain';
import type { OfficeContext } from '../../officeContext';
import { findCase } from '../../referrals/cases/findCase';
import { newestKey } from '../keys/TransferKey';
import type { PublishedKey } from '../keys/TransferKey';
import { requireMeans } from '../requireMeans';
import { sealRecall } from '../sealing/sealTransfer';

import { findNeedingSealing } from './findNeedingSealing';
import { sealCase } from './sealCase';
import { findSentTransfer } from './SentTransfer';
import type { SentTransfer } from './SentTransfer';
import { storeEnvelope } from './storeEnvelope';

interface Resealing {
  readonly sent: SentTransfer;
  /** The keys of the office it goes to. */
  readonly keys: readonly PublishedKey[];
  readonly actor: string;
}

/**
 * Seals a transfer again, under its number, when the office it goes to has another key than its
 * newest envelope is sealed to, or this one has lost that which it is signed with: the case, or
 * that it is asked back, where it was. Nothing is lost when there is no such key yet: the next
 * round tries again.
 *
 * @returns whether it was sealed
 */
export async function sealAgain(
  manager: EntityManager,
  context: OfficeContext,
  { sent, keys, actor }: Resealing,
): Promise<boolean> {
  const { ring, personalKeys } = requireMeans(context);
  const today = todayInBritain();
  const sealTo = newestKey(keys, 'SEAL', today);
  const signer = await ring.signingKey(today);
  if (!sealTo || !signer) return false;
  const [newest] = await manager.query<{ sealedTo: string }[]>(
    `SELECT sealed_to AS "sealedTo" FROM transfer_envelope
      WHERE transfer = $1 ORDER BY attempt DESC LIMIT 1`,
    [sent.id],
  );
  const isLost = (await findNeedingSealing(manager, ring, [sent.id])).has(sent.id);
  if (newest?.sealedTo === sealTo.fingerprint && !isLost) return false;
  const { code: from } = context.office;
  const { recalledOn, recallDueOn: dueOn } = (await findSentTransfer(manager, sent.id)) ?? sent;
  if (recalledOn !== null && dueOn !== null) {
    const recall = { transfer: sent.id, from, to: sent.toCode, recalledOn, dueOn };
    const envelope = await sealRecall(recall, signer, sealTo);
    await storeEnvelope(manager, sent.id, { envelope, sealTo });
    return true;
  }
  const standing = await findCase(manager, sent.reference);
  if (!standing) return false;
  const [{ reasonCode } = { reasonCode: '' }] = await manager.query<{ reasonCode: string }[]>(
    `SELECT reason_code AS "reasonCode" FROM transfer_sent WHERE transfer = $1`,
    [sent.id],
  );
  const refused = await sealCase({ manager, keys: personalKeys }, standing, {
    transfer: {
      ...{ transfer: sent.id, from, to: sent.toCode, reasonCode },
      ...{ sentOn: sent.sentOn, dueOn: sent.dueOn },
    },
    ...{ signer, sealTo, actor },
  });
  return refused === null;
}
