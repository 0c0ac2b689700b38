import type { EntityManager } from 'typeorm';

import { appendCaseEvent, openCase } from '../../referrals/cases/appendCaseEvent';
import type { CaseOutcome } from '../../referrals/cases/appendCaseEvent';
import type { CaseOwner } from '../../referrals/cases/checkCaseEvent';
import type { PersonalKeys } from '../../referrals/person/PersonalKeys';
import { storePerson } from '../../referrals/person/storePerson';
import type { TransferContent } from '../sealing/TransferContent';

/**
 * Makes what another office passed on a case of this one, with its personal details under this
 * office's own key. The clock runs on from the allegation or the request, as it did there, and a
 * consent to providers that the victim withdrew there is withdrawn here.
 */
export async function storeReceivedCase(
  { manager, keys }: { readonly manager: EntityManager; readonly keys: PersonalKeys },
  owner: CaseOwner,
  { transfer, from, isSynthetic, referral, person }: TransferContent,
  actor: string,
): Promise<CaseOutcome> {
  const { priorityCategory, crimeType, relation = null, allegedOn, requestedOn } = referral;
  const { withdrawnOn = null } = referral;
  const [, number = ''] = transfer.split(':t-');
  const origin = isSynthetic ? 'SYNTHETIC' : 'RECORDED';
  const opened = await openCase(
    manager,
    owner,
    {
      reference: `${owner.office}:t-${from}-${number.slice(0, 20)}`,
      origin,
      receivedOn: owner.today,
      ...{ priorityCategory, crimeType, relation, allegedOn },
      ...{ source: 'TRANSFER', receivedFrom: from, residenceOffice: owner.office },
    },
    // What this office promises runs from when the referral reached it.
    { actor, requestedOn, reportedAt: owner.now ?? null, withdrawnOn },
  );
  if (opened.case === null) return opened;
  const { reference } = opened.case;
  await storePerson(manager, keys, reference, person, origin);
  return appendCaseEvent(manager, owner, {
    ...{ reference, kind: 'DETAILS_ENTERED', happenedOn: owner.today, actor },
  });
}
